//! Instructions counted by callgrind, which runs this very program again and writes down what each call cost.
//!
//! Time says little on a machine that others share; the instructions of fixed work are the same on each run. What callgrind
//! shows a program of its processor is the same nearly everywhere: AVX2, and no instructions for SHA-256 or AVX-512.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use crate::{OPERATIONS, Operation, Samples, samples::Unmade};

/// What one run cost, by the names of the operations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Instructions.
    pub instructions: BTreeMap<String, u64>,
    /// Pieces of memory asked for.
    pub allocations: BTreeMap<String, u64>,
}

/// Why nothing could be counted.
#[derive(Debug)]
pub enum NotCounted {
    /// valgrind is not there, or ended badly, and what it said.
    Valgrind(String),
    /// What it wrote down has no such operation.
    Missing(&'static str),
}

/// The argument with which the program does its work, once, and nothing else.
pub const WORK: &str = "work";
/// Whose allocations are counted, by what twenty times more ask for: what comes before asks now and then for one more.
const ALLOCATING: [&str; 2] = ["check_badge", "issue_badge"];

/// How often an operation is done before it is counted: what tables and caches cost the first time is not part of it.
const BEFORE: u64 = 2;

/// Does each operation to warm it up, and once more to be counted; false if an output was wrong.
pub fn work() -> Result<bool, Unmade> {
    let samples = Samples::new()?;
    let is_right =
        |operation: &Operation| warmed_up(operation.run, &samples) && counted_call(operation.run, &samples);
    Ok(OPERATIONS.iter().all(is_right))
}

/// Does one operation so many times, and nothing else; false if an output was wrong.
pub fn repeat(name: &str, times: usize) -> Result<bool, Unmade> {
    let samples = Samples::new()?;
    let operation = OPERATIONS.iter().find(|operation| operation.name == name);
    Ok(operation.is_some_and(|operation| (0..times).all(|_| (operation.run)(&samples))))
}

fn warmed_up(run: fn(&Samples) -> bool, samples: &Samples) -> bool {
    (0..BEFORE).all(|_| run(std::hint::black_box(samples)))
}

/// The caller by which the counted calls are found.
#[inline(never)]
fn counted_call(run: fn(&Samples) -> bool, samples: &Samples) -> bool {
    run(std::hint::black_box(samples))
}

/// Counts the work of a program that does [`work`] when told [`WORK`], with files of its own in a folder.
pub fn count(program: &Path, folder: &Path) -> Result<Counted, NotCounted> {
    let calls = watch(program, folder, &[])?;
    let mut counted = Counted::default();
    for Operation { name, .. } in OPERATIONS {
        let cost = calls.iter().find(|call| call.is("counted_call") && call.reaches(name));
        let cost = cost.ok_or(NotCounted::Missing(name))?.cost;
        counted.instructions.insert(name.to_owned(), cost);
    }
    for name in ALLOCATING {
        let asked = |times| Ok::<u64, NotCounted>(asked_for(&watch(program, folder, &[name, times])?));
        counted.allocations.insert(name.to_owned(), (asked("22")?.saturating_sub(asked("2")?) + 10) / 20);
    }
    Ok(counted)
}

/// How often memory was asked for.
fn asked_for(calls: &[Call]) -> u64 {
    let is_asked = |call: &&Call| ["malloc", "calloc", "realloc"].contains(&call.called.as_str());
    calls.iter().filter(is_asked).map(|call| call.times).sum()
}

fn watch(program: &Path, folder: &Path, more: &[&str]) -> Result<Vec<Call>, NotCounted> {
    let written = folder.join("callgrind.out");
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--quiet"]);
    valgrind.arg(format!("--callgrind-out-file={}", written.display()));
    let ended = valgrind.arg(program).arg(WORK).args(more).output();
    let ended = ended.map_err(|error| NotCounted::Valgrind(error.to_string()))?;
    if !ended.status.success() {
        return Err(NotCounted::Valgrind(String::from_utf8_lossy(&ended.stderr).into_owned()));
    }
    let text = fs::read_to_string(written).map_err(|error| NotCounted::Valgrind(error.to_string()))?;
    Ok(calls(&text))
}

/// One function called by another.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Call {
    by: String,
    called: String,
    times: u64,
    cost: u64,
}

impl std::fmt::Display for NotCounted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NotCounted::Valgrind(said) => write!(f, "valgrind (script/setup installs it): {said}"),
            NotCounted::Missing(name) => write!(f, "no call of {name} was counted"),
        }
    }
}

impl std::error::Error for NotCounted {}

impl Call {
    fn is(&self, caller: &str) -> bool {
        self.by.ends_with(&format!("::{caller}"))
    }

    fn reaches(&self, operation: &str) -> bool {
        self.called.ends_with(&format!("::operations::{operation}"))
    }
}

/// The calls in callgrind's format: a name stands behind its number once, and then the number alone.
fn calls(text: &str) -> Vec<Call> {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    let (mut by, mut called, mut found) = ("", "", Vec::new());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let (kind, rest) = line.split_once('=').unwrap_or_default();
        match kind {
            "fn" => by = name(&mut names, rest),
            "cfn" => called = name(&mut names, rest),
            "calls" => {
                let times = rest.split(' ').next().and_then(|times| times.parse().ok());
                let cost = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
                if let Some((times, cost)) = times.zip(cost) {
                    found.push(Call { by: by.to_owned(), called: called.to_owned(), times, cost });
                }
            }
            _ => {}
        }
    }
    found
}

fn name<'t>(names: &mut BTreeMap<&'t str, &'t str>, written: &'t str) -> &'t str {
    match written.split_once(' ') {
        Some((number, name)) => {
            names.insert(number, name);
            name
        }
        None => names.get(written).copied().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: &str = "\
fn=(1) a::counted_call
16 5
cfn=(2) a::operations::read
calls=1 20
16 1234
cfn=(3) malloc
calls=7 0
16 70

fn=(2)
20 3
cfn=(3)
calls=2 0
21 20
";

    #[test]
    fn calls_are_read_with_the_names_behind_their_numbers() {
        let read = calls(WRITTEN);
        let told = |call: &Call| (call.by.clone(), call.called.clone(), call.times, call.cost);
        let expected = [
            ("a::counted_call", "a::operations::read", 1, 1234),
            ("a::counted_call", "malloc", 7, 70),
            ("a::operations::read", "malloc", 2, 20),
        ];
        let expected =
            expected.map(|(by, called, times, cost)| (by.to_owned(), called.to_owned(), times, cost));
        assert_eq!(read.iter().map(told).collect::<Vec<_>>(), expected);
        assert!(read[0].is("counted_call") && read[0].reaches("read"));
    }
}
