//! What a command says: sentences for people, or JSON for programs.

use std::{
    io::{self, Write},
    path::Path,
};

use schemas::locale::{Arg, Bundle};
use serde_json::Value;

use crate::{failure::Failure, failure_of::unwritable, words};

/// Whom a command speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Somebody at a terminal.
    People,
    /// Another program.
    Programs,
}

/// Where a command speaks.
pub struct Screen<'s> {
    words: Bundle,
    out: &'s mut dyn Write,
    err: &'s mut dyn Write,
    audience: Audience,
}

impl std::fmt::Debug for Screen<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Screen({:?})", self.audience)
    }
}

impl<'s> Screen<'s> {
    /// For this audience: answers here, and there what is being done.
    pub fn new(
        words: Bundle,
        (out, err): (&'s mut dyn Write, &'s mut dyn Write),
        audience: Audience,
    ) -> Self {
        Screen { words, out, err, audience }
    }

    /// The sentences in use.
    pub fn words(&self) -> &Bundle {
        &self.words
    }

    /// A sentence for people.
    pub fn say(&mut self, key: &str, facts: &[(&str, Arg<'_>)]) -> Result<(), Failure> {
        if self.audience == Audience::Programs {
            return Ok(());
        }
        let sentence = self.words.say_with(key, facts);
        self.line(&sentence)
    }

    /// What is being done, for people who wait. That nobody reads it is no reason to stop.
    pub fn progress(&mut self, key: &str, facts: &[(&str, Arg<'_>)]) {
        if self.audience == Audience::People {
            let sentence = self.words.say_with(key, facts);
            writeln!(self.err, "{sentence}").and_then(|()| self.err.flush()).ok();
        }
    }

    /// An answer for programs.
    pub fn answer(&mut self, value: &Value) -> Result<(), Failure> {
        if self.audience == Audience::People {
            return Ok(());
        }
        self.line(&value.to_string())
    }

    fn line(&mut self, text: &str) -> Result<(), Failure> {
        let done = writeln!(self.out, "{text}").and_then(|()| self.out.flush());
        done.map_err(unwritable(Path::new("-")))
    }
}

/// A failure as two lines for people, or one object for programs.
pub fn tell(failure: &Failure, words: &Bundle, audience: Audience, out: &mut dyn Write) -> io::Result<()> {
    let [message, remedy] = words::lines(words, failure);
    let code = failure.code.as_str();
    match audience {
        Audience::People => writeln!(out, "{message} [{code}]\n{remedy}"),
        Audience::Programs => {
            writeln!(out, "{}", serde_json::json!({"error": code, "message": message, "remedy": remedy}))
        }
    }
}
