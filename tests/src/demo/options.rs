//! What the demo was asked to do.

use std::path::PathBuf;
use tests::trouble::Trouble;
use tests::workplace::Afterwards;

const USAGE: &str = "Usage: cargo demo [-- [--once] [--programs FOLDER]]";

#[derive(Debug)]
pub(crate) struct Options {
    /// Stays: goes on serving from a folder that stays. Goes: everything ends with the walk.
    pub(crate) afterwards: Afterwards,
    /// Folder with programs that are built already.
    pub(crate) programs: Option<PathBuf>,
}

impl Options {
    pub(crate) fn read(arguments: impl IntoIterator<Item = String>) -> Result<Self, Trouble> {
        let mut options = Options { afterwards: Afterwards::Stays, programs: None };
        let mut arguments = arguments.into_iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--once" => options.afterwards = Afterwards::Goes,
                "--programs" => options.programs = Some(folder(arguments.next())?),
                other => return Err(Trouble::new(format!("the demo does not know {other}"), USAGE)),
            }
        }
        Ok(options)
    }
}

fn folder(argument: Option<String>) -> Result<PathBuf, Trouble> {
    argument.map(PathBuf::from).ok_or_else(|| Trouble::new("--programs names no folder", USAGE))
}
