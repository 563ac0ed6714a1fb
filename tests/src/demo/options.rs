//! What the demo was asked to do.

use crate::trouble::Trouble;
use std::path::PathBuf;

/// What happens when the walk is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Afterwards {
    /// Issuer and verifier stay there to be looked at.
    Serve,
    /// Everything ends and the folder goes.
    End,
}

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) afterwards: Afterwards,
    /// Folder with programs that are built already.
    pub(crate) programs: Option<PathBuf>,
}

impl Options {
    pub(crate) fn read(arguments: impl IntoIterator<Item = String>) -> Result<Self, Trouble> {
        let mut options = Options { afterwards: Afterwards::Serve, programs: None };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--once" => options.afterwards = Afterwards::End,
                "--programs" => options.programs = Some(folder(arguments.next())?),
                other => return Err(Trouble::new(format!("the demo does not know {other}"), USAGE)),
            }
        }
        Ok(options)
    }
}

const USAGE: &str = "Usage: cargo demo [-- [--once] [--programs FOLDER]]";

fn folder(argument: Option<String>) -> Result<PathBuf, Trouble> {
    argument.map(PathBuf::from).ok_or_else(|| Trouble::new("--programs names no folder", USAGE))
}
