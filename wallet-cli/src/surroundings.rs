//! What a run gets from outside: the hour, chance, the terminal, the environment. Only `main` fills it.

use std::{
    io::{self, BufRead, Read},
    path::PathBuf,
};

use rand::RngCore;
use schemas::{Demo, lang::Lang, time::Timestamp};

/// Everything that is not an argument of the command.
pub struct Surroundings<'a> {
    /// The clock.
    pub now: &'a dyn Fn() -> Timestamp,
    /// The random source, fit for keys.
    pub chance: &'a mut dyn RngCore,
    /// Somebody to ask, when there is a terminal.
    pub questions: Option<&'a mut dyn Questions>,
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// The environment's settings.
    pub environment: Environment,
    /// Demo mode.
    pub demo: Demo,
}

/// Settings from the environment, already told apart.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// `KREDS_VAULT`
    pub vault: Option<PathBuf>,
    /// Where the system wants programs to keep data; `None` without a home.
    pub data_folder: Option<PathBuf>,
    /// `KREDS_PROFILE`
    pub profile: Option<String>,
    /// `KREDS_PASSPHRASE_FILE`
    pub passphrase_file: Option<PathBuf>,
    /// `KREDS_VERIFIER`
    pub verifier: Option<String>,
    /// `KREDS_LANG`, else the system's language.
    pub lang: Lang,
    /// Where this desktop looks for programs of its user; `None` where there is no such folder.
    pub applications: Option<PathBuf>,
    /// This program.
    pub program: Option<PathBuf>,
    /// Whether standard output takes colours.
    pub colours: Colours,
    /// Where standard output leads.
    pub output: Output,
}

/// Where results are written to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Output {
    /// A terminal, which obeys some characters and breaks long lines.
    Terminal {
        /// How many letters stand in a line; `None` when it does not say.
        columns: Option<usize>,
    },
    /// A file or a pipe, which gets every byte as it is.
    #[default]
    Elsewhere,
}

/// Whether colours can be set, so that a QR code is dark on light whatever the terminal's own colours are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// A terminal that understands them.
    Terminal,
    /// A file, a pipe, or a wish for none (`NO_COLOR`).
    #[default]
    None,
}

/// The next line that somebody types. The end of the input (Ctrl-D) is no empty line: nothing was said.
pub fn typed(input: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    match input.read_line(&mut line)? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(line),
    }
}

/// Somebody at a terminal.
pub trait Questions {
    /// Asks for a text that is not shown while it is typed.
    fn secret(&mut self, prompt: &str) -> io::Result<String>;
    /// Asks for a line.
    fn line(&mut self, prompt: &str) -> io::Result<String>;
}
