//! A learner with a wallet of her own, who types commands without a terminal, in demo mode.

use std::{
    ffi::OsString,
    fs,
    io::{self, Cursor},
    path::PathBuf,
    sync::Mutex,
};

use schemas::{Demo, time::Timestamp};
use serde_json::Value;
use tempfile::TempDir;
use wallet_cli::surroundings::{Environment, Output, Questions, Surroundings};

use super::stored::{EMPTY, PASSPHRASE, write_vault};

/// A learner.
pub(crate) struct Learner {
    folder: TempDir,
    now: Mutex<Timestamp>,
}

/// What a command left behind.
#[derive(Debug)]
pub(crate) struct Done {
    /// The exit code.
    pub(crate) exit: u8,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Learner {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        write_vault(&folder.path().join("vault"), EMPTY);
        fs::write(folder.path().join("passphrase"), PASSPHRASE).unwrap();
        Learner { folder, now: Mutex::new("2026-10-12T18:42:00Z".parse().unwrap()) }
    }

    /// Time passes for her until then.
    pub(crate) fn waits_until(&self, moment: &str) {
        *self.now.lock().unwrap() = moment.parse().unwrap();
    }

    /// A file of hers.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Types a command.
    pub(crate) fn types(&self, arguments: &[&str]) -> Done {
        self.types_with(arguments, b"")
    }

    /// Types a command and hands it this on standard input.
    pub(crate) fn types_with(&self, arguments: &[&str], input: &[u8]) -> Done {
        self.run(arguments, input, None)
    }

    /// Types a command at a terminal and answers its questions, one after the other.
    pub(crate) fn answers(&self, arguments: &[&str], answers: &[&'static str]) -> Done {
        self.run(arguments, b"", Some(Answers(answers.to_vec())))
    }

    /// Types a command whose results go to a terminal of so many columns.
    pub(crate) fn sees(&self, columns: usize, arguments: &[&str]) -> Done {
        let output = Output::Terminal { columns: Some(columns) };
        self.run_in(Environment { output, ..self.environment() }, arguments, b"", None)
    }

    /// Where her wallet is, and her passphrase.
    pub(crate) fn environment(&self) -> Environment {
        Environment {
            vault: Some(self.file("vault")),
            passphrase_file: Some(self.file("passphrase")),
            ..Environment::default()
        }
    }

    fn run(&self, arguments: &[&str], input: &[u8], questions: Option<Answers>) -> Done {
        self.run_in(self.environment(), arguments, input, questions)
    }

    /// Types a command in surroundings of another kind.
    pub(crate) fn types_in(&self, environment: Environment, arguments: &[&str]) -> Done {
        self.run_in(environment, arguments, b"", None)
    }

    fn run_in(
        &self,
        environment: Environment,
        arguments: &[&str],
        input: &[u8],
        mut questions: Option<Answers>,
    ) -> Done {
        let surroundings = Surroundings {
            now: &|| *self.now.lock().unwrap(),
            chance: &mut rand::rngs::mock::StepRng::new(7, 1),
            questions: questions.as_mut().map(|answers| answers as &mut dyn Questions),
            input: &mut Cursor::new(input),
            environment,
            demo: Demo::On,
        };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments = ["kreds-wallet"].iter().chain(arguments).map(OsString::from);
        let exit = wallet_cli::run(arguments, surroundings, &mut out, &mut err);
        Done { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    /// Types a command as a program would, and reads the one object that comes back.
    pub(crate) fn asks(&self, arguments: &[&str]) -> Value {
        let done = self.types(&[arguments, &["--json"]].concat());
        assert_eq!(done.out.lines().count(), 1, "{arguments:?}: {}{}", done.out, done.err);
        serde_json::from_str(&done.out).unwrap()
    }

    /// The lines of her list.
    pub(crate) fn badges(&self) -> Vec<String> {
        let listed = self.types(&["list"]).out;
        listed
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_digit()))
            .map(str::to_owned)
            .collect()
    }
}

impl Done {
    /// The stable code in brackets at the end of the first line of trouble; empty when there was none.
    pub(crate) fn code(&self) -> &str {
        let coded = self.err.lines().find_map(|line| line.strip_suffix(']')?.rsplit_once(" ["));
        coded.map_or("", |(_, code)| code)
    }
}

/// What somebody types when asked.
struct Answers(Vec<&'static str>);

impl Questions for Answers {
    fn secret(&mut self, _: &str) -> io::Result<String> {
        self.line("")
    }

    fn line(&mut self, _: &str) -> io::Result<String> {
        if self.0.is_empty() {
            Err(io::ErrorKind::UnexpectedEof.into())
        } else {
            Ok(self.0.remove(0).to_owned())
        }
    }
}
