//! Bombs and poison under a watch on memory: the real program judges each by itself, and the most memory that it ever
//! had is what the system says of it when it has ended.

use crate::case::Case;
use crate::forge::sound;
use crate::network::Network;
use crate::program::Counter;
use crate::{bombs, cost};
use schemas::verdict::Code;
use std::fs;
use std::path::Path;
use std::process::Command;
use tests::programs::Answer;

/// What a hostile input may take, in kB, whatever it claims to be.
const MEMORY: u64 = 100 * 1000;

/// Runs a command and writes to the named file how much memory it had at most: Rust's own library does not tell.
const WATCH: &str = "
import resource, subprocess, sys
ended = subprocess.run(sys.argv[2:])
with open(sys.argv[1], 'w') as file:
    file.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(ended.returncode)
";

/// What is said of a file, and the memory that it took, in kB.
fn watched(command: &Command, folder: &Path) -> (Answer, u64) {
    let place = folder.join("peak");
    let mut watch = Command::new("python3");
    watch.args(["-c", WATCH]).arg(&place).arg(command.get_program()).args(command.get_args());
    watch.current_dir(folder).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    let answer = Answer::of(&mut watch).unwrap();
    let peak = fs::read_to_string(&place).unwrap();
    (answer, peak.parse().unwrap())
}

/// What was wrong with the answer to a case, if anything was.
fn trouble(counter: &Counter, case: &Case) -> Option<String> {
    let folder = counter.folder.path();
    let file = folder.join("input");
    fs::write(&file, &case.bytes).unwrap();
    let mut command = counter.check();
    command.arg("--json").arg(&file);
    let (answer, peak) = watched(&command, folder);
    let said = answer.out.contains(&format!("\"code\":\"{}\"", case.code));
    let right = said && answer.code == i32::from(case.word.exit_code()) && peak <= MEMORY;
    (!right).then(|| format!("{}: {peak} kB, ended with {}\n{}", case.name, answer.code, answer.out))
}

fn none_takes_too_much(cases: &[Case]) {
    let counter = Counter::of(&Network::new());
    let wrong: Vec<String> = cases.iter().filter_map(|case| trouble(&counter, case)).collect();
    assert!(wrong.is_empty(), "{} of {}\n  {}", wrong.len(), cases.len(), wrong.join("\n  "));
}

#[test]
fn no_poison_takes_more_than_100_megabytes() {
    let cases: Vec<Case> = cost::cases(&Network::new());
    assert!(cases.len() >= 45, "only {} cases", cases.len());
    none_takes_too_much(&cases);
}

#[test]
fn no_bomb_takes_more_than_100_megabytes() {
    none_takes_too_much(&bombs::cases());
}

/// What is said of a sound badge under a status list that unpacks to so much, and the memory that it takes, in kB.
fn sound_badge_under(bytes: usize, badge: impl FnOnce(&Network) -> String) -> (Answer, u64) {
    let network = Network::new();
    let counter = Counter::of(&network);
    let folder = counter.folder.path();
    fs::write(folder.join("status.jwt"), bombs::status_list(&network, bytes)).unwrap();
    fs::write(folder.join("input"), badge(&network)).unwrap();
    let mut command = counter.check();
    command.args(["--json", "input"]);
    watched(&command, folder)
}

#[test]
fn a_status_list_that_unpacks_to_all_that_is_allowed_takes_no_more_either() {
    for (bytes, code) in
        [(schemas::limits::STATUS_LIST_BYTES, Code::StatusClear), (100_000_000, Code::StatusListBad)]
    {
        let (answer, peak) = sound_badge_under(bytes, token);
        assert!(answer.out.contains(&format!("\"code\":\"{code}\"")), "{bytes}: {answer:?}");
        assert!(peak <= MEMORY, "{bytes}: {peak} kB");
    }
}

fn token(network: &Network) -> String {
    network.token(&network.badge())
}

#[test]
fn an_ordinary_badge_takes_half_of_that_as_a_token_and_as_a_document() {
    for badge in [token, |network: &Network| sound(network).to_string()] {
        let (answer, peak) = sound_badge_under(16 * 1024, badge);
        assert!(answer.code == 0 && peak <= MEMORY / 2, "{peak} kB: {answer:?}");
    }
}
