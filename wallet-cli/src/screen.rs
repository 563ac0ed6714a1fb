//! The one way to the learner's screen: answers on standard output, progress and trouble on standard error.
//!
//! Facts that came from elsewhere are made safe to show by the sentences they stand in, and nothing else is written
//! but text of our own. A closed pipe ends the output, not the program.

use std::io::{self, Write};

use schemas::{
    Demo,
    lang::Lang,
    locale::{Arg, Bundle},
};
use zeroize::Zeroizing;

use crate::{
    answer::{self, Answer},
    sentences,
    trouble::Trouble,
};

/// Who reads what is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// Somebody who wants sentences.
    #[default]
    Person,
    /// A program, which wants one JSON object and cannot be asked anything (`--json`).
    Program,
}

/// Where sentences go, in one language.
pub struct Screen<'a> {
    sentences: Bundle,
    plain: Bundle,
    reader: Reader,
    demo: Demo,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl<'a> Screen<'a> {
    /// A screen for this reader in this language.
    pub fn new(
        lang: Lang,
        reader: Reader,
        demo: Demo,
        out: &'a mut dyn Write,
        err: &'a mut dyn Write,
    ) -> Self {
        let sentences = match reader {
            Reader::Person => sentences::in_language(lang).for_terminal(),
            Reader::Program => sentences::in_language(lang),
        };
        Screen { sentences, plain: sentences::in_language(lang), reader, demo, out, err }
    }

    /// The sentences as they stand on the screen, for lines that are put together or asked as questions.
    pub fn sentences(&self) -> &Bundle {
        &self.sentences
    }

    /// The sentences for what goes on paper, or into another sentence.
    pub fn plain(&self) -> &Bundle {
        &self.plain
    }

    /// Who reads along.
    pub fn reader(&self) -> Reader {
        self.reader
    }

    /// What the command came to.
    pub fn answer(&mut self, answer: &impl Answer) -> Result<(), Trouble> {
        let text = Zeroizing::new(match self.reader {
            Reader::Person => answer.tell(&self.sentences).trim_end().to_owned() + "\n",
            Reader::Program => {
                answer::line(answer, self.demo).map_err(|error| Trouble::output(&error.into()))?
            }
        });
        self.write(text.as_bytes())
    }

    /// A result that is a file of its own and no sentence, whoever reads it.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::output(&error)),
            _ => Ok(()),
        }
    }

    /// What is being done now, for people. That nobody reads it is no reason to stop.
    pub fn progress(&mut self, key: &str, facts: &[(&str, Arg<'_>)]) {
        if self.reader == Reader::Person {
            let sentence = self.sentences.say_with(key, facts);
            writeln!(self.err, "{sentence}").ok();
        }
    }

    /// Lines made of sentences that people read before they say yes.
    pub fn read_out(&mut self, lines: &str) {
        if self.reader == Reader::Person {
            self.err.write_all(lines.as_bytes()).ok();
        }
    }

    /// What is wrong, and what to do.
    pub fn trouble(&mut self, trouble: &Trouble) {
        let (wrong, remedy) = (trouble.wrong(&self.sentences), trouble.remedy(&self.sentences));
        let text = match self.reader {
            Reader::Person => format!("{wrong} [{}]\n{remedy}\n", trouble.code()),
            Reader::Program => answer::trouble_line(trouble, &wrong, &remedy, self.demo),
        };
        self.err.write_all(text.as_bytes()).ok();
    }
}
