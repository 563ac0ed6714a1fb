//! The three programs, and how one is run to its end.

use crate::trouble::{OrTrouble, Trouble};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Where the programs are.
#[derive(Clone, Debug)]
pub struct Programs {
    /// `kreds-issuer`
    pub issuer: PathBuf,
    /// `kreds-wallet`
    pub wallet: PathBuf,
    /// `kreds-verifier`
    pub verifier: PathBuf,
}

impl Programs {
    /// Programs that are built already.
    pub fn at(folder: &Path) -> Result<Self, Trouble> {
        let program = |name: &str| {
            let path = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
            path.canonicalize().or_trouble(path.display(), "Build it first: cargo build --workspace")
        };
        Ok(Programs {
            issuer: program("kreds-issuer")?,
            wallet: program("kreds-wallet")?,
            verifier: program("kreds-verifier")?,
        })
    }

    /// The ones that cargo built together with this program or test.
    pub fn beside_this_one() -> Result<Self, Trouble> {
        let this =
            std::env::current_exe().or_trouble("this program cannot find itself", "Run it through cargo.")?;
        let folder = this.ancestors().skip(1).find(|folder| !folder.ends_with("deps"));
        Self::at(folder.unwrap_or(Path::new("target/debug")))
    }
}

/// What a program said, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The command as a person would type it.
    pub line: String,
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub errors: String,
}

impl Answer {
    /// Runs the command to its end.
    pub fn of(command: &mut Command) -> Result<Self, Trouble> {
        let line = as_typed(command);
        let Output { status, stdout, stderr } =
            command.output().or_trouble(&line, "Build the programs first.")?;
        Ok(Answer {
            line,
            // A program that a signal ended has no code.
            code: status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&stdout).into_owned(),
            errors: String::from_utf8_lossy(&stderr).into_owned(),
        })
    }

    /// Goes on only if the program ended with this code.
    pub fn ended_with(self, code: i32) -> Result<Self, Trouble> {
        if self.code == code {
            return Ok(self);
        }
        let Answer { line, code: ended, out, errors } = self;
        Err(Trouble::new(format!("{line}\nended with {ended} instead of {code}"), format!("{out}{errors}")))
    }

    /// Its standard output as JSON.
    pub fn json(&self) -> Result<Value, Trouble> {
        serde_json::from_str(&self.out).or_trouble(format!("{} gave no JSON", self.line), &self.out)
    }
}

fn as_typed(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let mut line = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        let argument = argument.to_string_lossy();
        let quoted = argument.is_empty() || argument.contains([' ', '?', '&', '#', '*']);
        line.push_str(&if quoted { format!(" '{argument}'") } else { format!(" {argument}") });
    }
    line
}
