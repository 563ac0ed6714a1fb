//! The one way to the learner's screen: results on standard output, progress and trouble on standard error.
//!
//! Facts that came from elsewhere are made safe to show by the sentences they stand in, and nothing else is written
//! but text of our own. A closed pipe ends the output, not the program.

use std::io::{self, Write};

use schemas::{
    lang::Lang,
    locale::{Arg, Bundle},
};

use crate::{
    sentences,
    trouble::{Fact, Trouble},
};

/// Where sentences go, in one language.
pub struct Screen<'a> {
    sentences: Bundle,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl<'a> Screen<'a> {
    /// A screen for this language.
    pub fn new(lang: Lang, out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Screen { sentences: sentences::in_language(lang), out, err }
    }

    /// The sentences, for texts that are put together or asked as questions.
    pub fn sentences(&self) -> &Bundle {
        &self.sentences
    }

    /// A sentence of the result.
    pub fn say(&mut self, key: &str, facts: &[(&str, Arg<'_>)]) -> Result<(), Trouble> {
        let sentence = self.sentences.say_with(key, facts);
        self.write(format!("{sentence}\n").as_bytes())
    }

    /// A result that is no sentence: a picture, a file, lines made of sentences.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::output(&error)),
            _ => Ok(()),
        }
    }

    /// What is being done now. That nobody reads it is no reason to stop.
    pub fn progress(&mut self, key: &str, facts: &[(&str, Arg<'_>)]) {
        let sentence = self.sentences.say_with(key, facts);
        writeln!(self.err, "{sentence}").ok();
    }

    /// What is wrong, and what to do.
    pub fn trouble(&mut self, trouble: &Trouble) {
        let facts: Vec<(&str, String)> = trouble
            .facts()
            .iter()
            .map(|(name, fact)| match fact {
                Fact::Text(text) => (*name, text.clone()),
                Fact::Sentence(key) => (*name, self.sentences.say(key)),
            })
            .collect();
        let facts: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, text)| (*name, text.into())).collect();
        let wrong = self.sentences.say_with(&trouble.key(), &facts);
        let remedy = self.sentences.say_with(&trouble.remedy_key(), &facts);
        writeln!(self.err, "{wrong} [{}]\n{remedy}", trouble.code()).ok();
    }
}
