//! The corpus through the real program: one run over a folder of all cases, and a run of its own for a sample of each
//! class, whose exit code counts. Nothing of an input reaches the terminal as it is.

use crate::case::{Case, Held, NOW};
use crate::corpus::CLASSES;
use crate::network::Network;
use schemas::limits::PICTURE_BYTES;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use tests::programs::{Answer, Programs};

/// One in so many cases has a run of its own.
const SAMPLED: usize = 12;

/// The real program beside the files that its reader holds.
pub(crate) struct Counter {
    pub(crate) folder: TempDir,
    program: PathBuf,
}

impl Counter {
    pub(crate) fn of(network: &Network) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let held = Held::usual(network);
        fs::write(folder.path().join("trust.jwt"), &held.trust[0]).unwrap();
        fs::write(folder.path().join("status.jwt"), &held.status[0]).unwrap();
        Counter { folder, program: Programs::beside_this_one().unwrap().verifier }
    }

    /// `kreds-verifier`, with nothing from around it.
    pub(crate) fn program(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.env_clear().env("KREDS_TRUST_DIR", "kept").current_dir(&self.folder);
        command
    }

    /// `kreds-verifier check`, sealed off, with the network's list at hand.
    pub(crate) fn check(&self) -> Command {
        let mut command = self.program();
        command.args(["--lang", "en", "check", "--offline", "--at", NOW]);
        command.args(["--trust", "trust.jwt", "--status-list", "status.jwt"]);
        command
    }

    /// What is said of a file, and how it ended.
    pub(crate) fn answer(&self, how: &[&str], file: &Path) -> Answer {
        Answer::of(self.check().args(how).arg(file)).unwrap()
    }
}

/// The cases that need nothing but what every reader holds; larger than a picture only a few.
fn usual(network: &Network) -> Vec<(&'static str, Vec<Case>)> {
    let of = |cases: Vec<Case>| {
        cases.into_iter().filter(|case| case.held.is_none() && case.bytes.len() <= PICTURE_BYTES).collect()
    };
    CLASSES.into_iter().map(|(class, cases, _)| (class, of(cases(network)))).collect()
}

/// Does it hold a character that a terminal acts upon, or that turns a line?
pub(crate) fn acts_on_a_terminal(text: &str) -> bool {
    text.lines().any(|line| !isolates_in_pairs(line))
        || text.chars().any(|character| {
            (character.is_control() && character != '\n')
                || matches!(
                    character,
                    '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'
                        ..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{2066}' | '\u{2067}' | '\u{feff}'
                )
        })
}

/// Whether isolating marks only stand around a text, as the program sets them (UAX 9).
fn isolates_in_pairs(line: &str) -> bool {
    let marks: String =
        line.chars().filter(|character| matches!(character, '\u{2068}' | '\u{2069}')).collect();
    marks.replace("\u{2068}\u{2069}", "").is_empty()
}

#[test]
fn a_folder_of_all_cases_gets_a_line_for_each_with_its_code() {
    let network = Network::new();
    let counter = Counter::of(&network);
    let inbox = counter.folder.path().join("inbox");
    fs::create_dir(&inbox).unwrap();
    let cases: Vec<Case> = usual(&network).into_iter().flat_map(|(_, cases)| cases).collect();
    assert!(cases.len() >= 450, "only {} cases", cases.len());
    for (number, case) in cases.iter().enumerate() {
        fs::write(inbox.join(format!("{number:04}")), &case.bytes).unwrap();
    }
    let answer = counter.answer(&["--json"], &inbox);
    assert_eq!(answer.code, 1, "{}", answer.errors);
    assert!(!acts_on_a_terminal(&answer.out) && !acts_on_a_terminal(&answer.errors));
    let lines: Vec<Value> = answer.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), cases.len());
    let wrong: Vec<String> =
        cases.iter().zip(&lines).filter_map(|(case, line)| said_otherwise(case, line)).collect();
    assert!(wrong.is_empty(), "{} of {}\n  {}", wrong.len(), cases.len(), wrong.join("\n  "));
}

/// What the program said instead, if it did.
fn said_otherwise(case: &Case, line: &Value) -> Option<String> {
    let checks = line["checks"].as_array().unwrap();
    let right = checks.iter().any(|check| check["code"] == case.code.as_str())
        && line["verdict"] == case.word.as_str()
        && line["verdict"] != "genuine";
    (!right).then(|| format!("{}: {} ({})", case.name, line["reason"], line["verdict"]))
}

#[test]
fn a_sample_of_each_class_ends_with_the_exit_code_of_its_word() {
    let network = Network::new();
    let counter = Counter::of(&network);
    let file = counter.folder.path().join("input");
    for (class, cases) in usual(&network) {
        for case in cases.iter().step_by(SAMPLED) {
            fs::write(&file, &case.bytes).unwrap();
            let answer = counter.answer(&[], &file);
            let expected = i32::from(case.word.exit_code());
            assert_eq!(answer.code, expected, "{class}: {}\n{}{}", case.name, answer.out, answer.errors);
            let said = format!("{}{}", answer.out, answer.errors);
            assert!(!acts_on_a_terminal(&said), "{class}: {}\n{}", case.name, said.escape_debug());
            assert!(!answer.errors.contains("panicked"), "{class}: {}\n{}", case.name, answer.errors);
        }
    }
}
