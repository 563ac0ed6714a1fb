//! How a command that came to no result is told: a stable code, an exit code, and the facts for two sentences.
//!
//! The sentences are `trouble-<code>` and `trouble-<code>-remedy` in the locales. Each operation has an error of its
//! own; the mappings to codes stand beside the errors, so that a new way to fail cannot go without a sentence.

use std::{fmt, io, path::Path};

use schemas::locale::{Arg, Bundle};

/// The exit code of a command that came to no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It was refused, and trying the same again changes nothing.
    Refused = 1,
    /// It could not be done: the network, the disk, another process.
    CouldNot = 2,
    /// The command was called wrongly.
    Usage = 64,
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    code: &'static str,
    exit: Exit,
    facts: Vec<(&'static str, Fact)>,
}

/// What stands in a blank of the sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A text from outside: a path, a host, a name.
    Text(String),
    /// A number, which decides the plural form.
    Number(i64),
    /// Another sentence, by its key.
    Sentence(String),
}

impl Trouble {
    /// It is refused.
    pub fn refused(code: &'static str) -> Self {
        Trouble { code, exit: Exit::Refused, facts: Vec::new() }
    }

    /// It could not be done this time.
    pub fn could_not(code: &'static str) -> Self {
        Trouble { code, exit: Exit::CouldNot, facts: Vec::new() }
    }

    /// The command was called wrongly.
    pub fn usage(code: &'static str) -> Self {
        Trouble { code, exit: Exit::Usage, facts: Vec::new() }
    }

    /// With a fact for the sentences.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl fmt::Display) -> Self {
        self.facts.push((name, Fact::Text(fact.to_string())));
        self
    }

    /// With a number for the sentences.
    #[must_use]
    pub fn with_number(mut self, name: &'static str, number: usize) -> Self {
        self.facts.push((name, Fact::Number(i64::try_from(number).unwrap_or(i64::MAX))));
        self
    }

    /// With another sentence for a blank of its own.
    #[must_use]
    pub fn with_sentence(mut self, name: &'static str, key: impl Into<String>) -> Self {
        self.facts.push((name, Fact::Sentence(key.into())));
        self
    }

    /// With the path of a file or folder.
    #[must_use]
    pub fn about(self, file: &Path) -> Self {
        self.with("file", file.display())
    }

    /// The results could not be written out.
    pub fn output(error: &io::Error) -> Self {
        Trouble::could_not("output_failed").with("reason", Reason(error))
    }

    /// A picture or page could not be made of what is there.
    pub(crate) fn not_drawn(error: &impl fmt::Display) -> Self {
        Trouble::could_not("not_drawn").with("reason", error)
    }

    /// A file that the learner named could not be read.
    pub fn unreadable(file: &Path, error: &io::Error) -> Self {
        Trouble::could_not("file_unreadable").about(file).with("reason", Reason(error))
    }

    /// A file that the learner named could not be written.
    pub fn unwritable(file: &Path, error: &io::Error) -> Self {
        Trouble::could_not("file_unwritable").about(file).with("reason", Reason(error))
    }

    /// The stable name of the reason.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The key of its first sentence.
    pub fn key(&self) -> String {
        format!("trouble-{}", self.code.replace('_', "-"))
    }

    /// The key of the sentence that says what to do.
    pub fn remedy_key(&self) -> String {
        format!("{}-remedy", self.key())
    }

    /// What is wrong, in one sentence.
    pub(crate) fn wrong(&self, sentences: &Bundle) -> String {
        self.sentence(&self.key(), sentences)
    }

    /// What to do, in one sentence.
    pub(crate) fn remedy(&self, sentences: &Bundle) -> String {
        self.sentence(&self.remedy_key(), sentences)
    }

    fn sentence(&self, key: &str, sentences: &Bundle) -> String {
        let said: Vec<(&str, Fact)> = self
            .facts
            .iter()
            .map(|(name, fact)| match fact {
                Fact::Sentence(key) => (*name, Fact::Text(sentences.say(key))),
                other => (*name, other.clone()),
            })
            .collect();
        let facts: Vec<(&str, Arg<'_>)> = said
            .iter()
            .map(|(name, fact)| match fact {
                Fact::Number(number) => (*name, Arg::Number(*number)),
                Fact::Text(text) | Fact::Sentence(text) => (*name, text.into()),
            })
            .collect();
        sentences.say_with(key, &facts)
    }

    /// The exit code.
    pub fn exit(&self) -> Exit {
        self.exit
    }

    /// The facts for the sentences.
    pub fn facts(&self) -> &[(&'static str, Fact)] {
        &self.facts
    }
}

/// What the system says about an input or output error, without its number.
pub(crate) struct Reason<'a>(pub(crate) &'a io::Error);

impl fmt::Display for Reason<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        f.write_str(text.split(" (os error").next().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_drawn_is_no_question_of_room() {
        assert_eq!(Trouble::not_drawn(&"no such letter").code(), "not_drawn");
    }
}
