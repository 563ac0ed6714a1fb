//! The real program at a terminal of its own, made by `script` of util-linux: what is typed, and what comes of it.

use std::{
    fs::{self, File},
    process::{Command, Stdio},
};

use super::{
    asker::Asker,
    issuer::{Issuer, Mood},
    learner::Learner,
    library::{CLIMATE, Library},
};

/// Ctrl-D: the end of what is typed.
const CTRL_D: &str = "\u{4}";

/// A command at a terminal at which only this is typed: its exit code, and all that stands on the screen after.
fn at_a_terminal(learner: &Learner, arguments: &[&str], typed: &str) -> (i32, String) {
    let keys = learner.file("keys");
    fs::write(&keys, typed).unwrap();
    let words = [env!("CARGO_BIN_EXE_kreds-wallet")].iter().chain(arguments).map(|word| format!("'{word}'"));
    let mut terminal = Command::new("script");
    terminal.args(["--quiet", "--return", "--command", &words.collect::<Vec<_>>().join(" "), "/dev/null"]);
    terminal.env("KREDS_VAULT", learner.file("vault")).env("KREDS_DEMO", "1").env("KREDS_LANG", "en");
    terminal.env("TERM", "dumb").stdin(File::open(keys).unwrap()).stderr(Stdio::null());
    if learner.file("passphrase").exists() {
        terminal.env("KREDS_PASSPHRASE_FILE", learner.file("passphrase"));
    }
    let done = terminal.output().unwrap();
    (done.status.code().unwrap(), String::from_utf8(done.stdout).unwrap())
}

/// Whoever ends the input instead of answering has said nothing: the command says so and does nothing.
fn nothing_said_ends(learner: &Learner, arguments: &[&str], question: &str, (code, exit): (&str, i32)) {
    let (ended, screen) = at_a_terminal(learner, arguments, CTRL_D);
    assert!(screen.contains(question), "{arguments:?} asked nothing: {screen}");
    assert!(
        screen.contains(&format!("[{code}]")) && ended == exit,
        "{arguments:?} ended with {ended}: {screen}"
    );
}

#[test]
fn ctrl_d_collects_nothing() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    nothing_said_ends(&learner, &["claim", &issuer.link()], "Collect it?", ("claim_declined", 1));
    assert!(!issuer.asked().contains(&"POST /token".to_owned()));
}

#[test]
fn ctrl_d_is_no_code() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest).wanting("123456"));
    nothing_said_ends(&learner, &["claim", "--yes", &issuer.link()], "The code that", ("tx_code_needed", 64));
    assert!(!issuer.asked().contains(&"POST /token".to_owned()));
}

#[test]
fn ctrl_d_shows_nothing() {
    let (learner, library, asker) = (Learner::new(), Library::open(), Asker::new());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    let unproved = serde_json::json!({ "require_cryptographic_holder_binding": false });
    let query = serde_json::json!({ "credentials": [super::asked::part("bare", &unproved)] });
    let link = asker.link(&serde_json::json!({ "dcql_query": query }));
    nothing_said_ends(&learner, &["answer", &link], "Show", ("answer_declined", 1));
}

#[test]
fn ctrl_d_empties_no_trash() {
    let (learner, library) = (Learner::new(), Library::open());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    assert_eq!(learner.types(&["forget", "1"]).exit, 0);
    nothing_said_ends(&learner, &["trash", "--empty"], "Empty the trash?", ("trash_not_emptied", 1));
    assert_eq!(learner.asks(&["trash"])["trash"].as_array().unwrap().len(), 1);
}

#[test]
fn ctrl_d_is_no_passphrase() {
    let learner = Learner::new();
    fs::remove_file(learner.file("passphrase")).unwrap();
    nothing_said_ends(&learner, &["list"], "Passphrase of your wallet:", ("passphrase_not_typed", 1));
}

#[test]
fn ctrl_d_makes_no_wallet() {
    let learner = Learner::new();
    fs::remove_file(learner.file("passphrase")).unwrap();
    fs::remove_dir_all(learner.file("vault")).unwrap();
    nothing_said_ends(&learner, &["init"], "Choose a passphrase", ("passphrase_not_typed", 1));
    assert!(!learner.file("vault").exists());
}
