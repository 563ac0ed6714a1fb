//! What the system is asked for when a vault is written, as `strace` sees it: a power cut leaves the old file or the new
//! one only where each is flushed before it takes its name, and the folder after.
#![expect(clippy::expect_used, reason = "a program that is not in place is said so")]

use std::{fs, path::Path, process::Command};

use super::{
    learner::Learner,
    library::{CLIMATE, Library},
};

/// Calls that make, fill, flush and name files; `?` lets a machine do without one that it does not know.
const CALLS: &str = "trace=?open,openat,write,fsync,fdatasync,?rename,renameat,renameat2,?link,linkat";

/// Types a command to the real program and gives what became of the files below the learner's folder, in order.
fn traced(learner: &Learner, arguments: &[&str]) -> Vec<String> {
    let trace = learner.file("trace");
    let mut watched = Command::new("strace");
    watched.args(["--follow-forks", "--decode-fds=path", "--string-limit=4096", "-e", CALLS, "--output"]);
    watched.arg(&trace).arg(env!("CARGO_BIN_EXE_kreds-wallet")).args(arguments);
    watched
        .env("KREDS_VAULT", learner.file("vault"))
        .env("KREDS_PASSPHRASE_FILE", learner.file("passphrase"));
    let done = watched.env("KREDS_DEMO", "1").output().expect("strace is not in place: run script/setup");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let folder = fs::canonicalize(learner.file("")).unwrap();
    let mut acts: Vec<String> =
        fs::read_to_string(trace).unwrap().lines().filter_map(|line| act(line, &folder)).collect();
    acts.dedup();
    acts
}

/// One line of a trace in words; `None` when it is about something else, or went wrong.
fn act(line: &str, folder: &Path) -> Option<String> {
    let (_, call) = line.split_once(' ')?;
    let (call, rest) = call.trim_start().split_once('(')?;
    let (arguments, code) = rest.rsplit_once(" = ")?;
    let paths: Vec<String> =
        arguments.split(['"', '<', '>']).filter_map(|part| below(part, folder)).collect();
    let (first, last) = (paths.first()?, paths.last()?);
    match call {
        _ if code.starts_with('-') => None,
        "open" | "openat" if arguments.contains("O_CREAT|O_EXCL") => Some(format!("makes {last}")),
        "write" => Some(format!("fills {first}")),
        "fsync" | "fdatasync" => Some(format!("flushes {first}")),
        "rename" | "renameat" | "renameat2" | "link" | "linkat" => Some(format!("names {last}")),
        _ => None,
    }
}

/// A path below the learner's folder as it is called there; chance takes no part in the name of what lies beside.
fn below(path: &str, folder: &Path) -> Option<String> {
    let path = Path::new(path).strip_prefix(folder).ok()?.to_str()?;
    let is_chance = |name: &str| name.starts_with(".kreds-wallet-") || name.starts_with(".wallet.backup-");
    let names = path.split('/').map(|name| if is_chance(name) { "beside" } else { name });
    Some(match path {
        "" => "the folder".to_owned(),
        _ => names.collect::<Vec<_>>().join("/"),
    })
}

fn replaced(file: &str) -> [String; 5] {
    [
        format!("makes {file}.new"),
        format!("fills {file}.new"),
        format!("flushes {file}.new"),
        format!("names {file}"),
        "flushes vault".to_owned(),
    ]
}

#[test]
fn a_changed_vault_is_flushed_before_it_takes_its_name_and_its_folder_after() {
    let (learner, library) = (Learner::new(), Library::open());
    fs::write(learner.file("badge.jwt"), library.badge(CLIMATE)).unwrap();
    let acts = traced(&learner, &["import", learner.file("badge.jwt").to_str().unwrap()]);
    assert_eq!(acts, [replaced("vault/badges.age.bak"), replaced("vault/badges.age")].concat());
}

#[test]
fn a_new_vault_is_flushed_before_it_takes_its_name_and_its_folder_after() {
    let learner = Learner::new();
    fs::remove_dir_all(learner.file("vault")).unwrap();
    let acts = traced(&learner, &["init"]);
    let files = ["identity.age", "identity.age.bak", "badges.age", "badges.age.bak"];
    let made = files.map(|file| ["makes", "fills", "flushes"].map(|act| format!("{act} beside/{file}")));
    let named = ["flushes beside", "names vault", "flushes the folder"].map(str::to_owned);
    assert_eq!(acts, [made.concat(), named.to_vec()].concat());
}

#[test]
fn a_backup_is_flushed_before_it_takes_its_name_and_its_folder_after() {
    let learner = Learner::new();
    let acts = traced(&learner, &["backup", learner.file("wallet.backup").to_str().unwrap()]);
    let made = ["makes", "fills", "flushes"].map(|act| format!("{act} beside"));
    let named = ["names wallet.backup", "flushes the folder"].map(str::to_owned);
    assert_eq!(acts, [made.to_vec(), named.to_vec()].concat());
}
