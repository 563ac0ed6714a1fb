//! The real program among others: pipes that close, completions, manual pages, several wallets.

use std::{
    fs,
    process::{Command, Stdio},
};

use super::{
    learner::Learner,
    library::{CLIMATE, Library},
    stored::{EMPTY, write_vault},
};

fn program(learner: &Learner) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_kreds-wallet"));
    program
        .env_clear()
        .env("KREDS_VAULT", learner.file("vault"))
        .env("KREDS_PASSPHRASE_FILE", learner.file("passphrase"))
        .env("HOME", learner.file("home"));
    program
}

#[test]
fn a_closed_pipe_ends_no_command_in_a_panic() {
    let (learner, library) = (Learner::new(), Library::open());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    let commands: [&[&str]; 14] = [
        &["--help"],
        &["--version"],
        &["list"],
        &["list", "--json"],
        &["show", "1"],
        &["check", "--offline"],
        &["present", "1"],
        &["export", "1", "--format", "jwt"],
        &["words"],
        &["profiles"],
        &["completions", "bash"],
        &["man"],
        &["trash"],
        &["forget", "1"],
    ];
    for command in commands {
        let mut child = program(&learner)
            .args(command)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let done = child.wait_with_output().unwrap();
        let err = String::from_utf8(done.stderr).unwrap();
        assert!(!err.contains("panicked") && done.status.code().is_some(), "{command:?}: {err}");
        let expected = if command[0] == "check" { 2 } else { 0 };
        assert_eq!(done.status.code(), Some(expected), "{command:?}: {err}");
    }
}

#[test]
fn completions_are_written_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = Learner::new().types(&["completions", shell]).out;
        assert!(script.contains("kreds-wallet") && script.contains("tx-code"), "{shell}");
    }
}

#[test]
fn each_command_has_a_page_in_the_manual() {
    let learner = Learner::new();
    let folder = learner.file("man1");
    assert_eq!(learner.types(&["man", folder.to_str().unwrap()]).exit, 0);
    for command in ["", "-claim", "-check", "-forget"] {
        let page = fs::read_to_string(folder.join(format!("kreds-wallet{command}.1"))).unwrap();
        assert!(page.contains(".TH kreds\\-wallet") || page.contains(".TH kreds-wallet"), "{page:.80}");
    }
    assert!(!folder.join("kreds-wallet-help.1").exists());
}

#[test]
fn every_page_of_the_manual_says_how_commands_end_and_what_they_read() {
    let learner = Learner::new();
    let folder = learner.file("man1");
    learner.types(&["man", folder.to_str().unwrap()]);
    for page in fs::read_dir(&folder).unwrap() {
        let page = fs::read_to_string(page.unwrap().path()).unwrap();
        for line in
            [".SH \"EXIT STATUS\"", "\\fB64\\fR", ".SH \"ENVIRONMENT\"", "\\fBKREDS_PASSPHRASE_FILE\\fR"]
        {
            assert!(page.lines().any(|known| known == line), "{line}: {page}");
        }
    }
    assert!(learner.types(&["man"]).out.contains("\\fBNO_COLOR\\fR\n"));
}

#[test]
fn every_setting_that_the_program_reads_stands_in_the_manual() {
    let page = Learner::new().types(&["man"]).out;
    let main = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/main.rs")).unwrap();
    let names = main.split('"').filter(|text| text.starts_with("KREDS_"));
    assert!(names.clone().count() > 4);
    names.for_each(|name| assert!(page.contains(&format!("\\fB{name}\\fR")), "{name}"));
}

#[test]
fn each_profile_is_a_wallet_of_its_own() {
    let learner = Learner::new();
    fs::create_dir(learner.file("vault.profiles")).unwrap();
    write_vault(&learner.file("vault.profiles/anna"), EMPTY);
    let profiles = learner.asks(&["profiles", "--profile", "anna"])["profiles"].clone();
    assert_eq!(profiles[0]["name"], serde_json::Value::Null);
    assert_eq!((profiles[1]["name"].as_str(), profiles[1]["chosen"].as_bool()), (Some("anna"), Some(true)));
    assert_eq!(learner.types(&["list", "--profile", "anna"]).exit, 0);
    assert_eq!(learner.types(&["list", "--profile", "bo"]).code(), "vault_missing");
}

#[test]
fn a_profile_does_not_lead_out_of_its_folder() {
    let learner = Learner::new();
    assert_eq!(learner.types(&["list", "--profile", "../vault"]).exit, 64);
    let done = program(&learner).env("KREDS_PROFILE", "../vault").arg("list").output().unwrap();
    assert_eq!(done.status.code(), Some(64));
    assert!(String::from_utf8(done.stderr).unwrap().contains("[not_a_profile]"));
}

#[test]
fn whoever_wants_no_colours_gets_none() {
    let (learner, library) = (Learner::new(), Library::open());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    let drawn = |no_color: &str| {
        let mut terminal = Command::new("script");
        terminal.args(["--quiet", "--return", "--command"]);
        terminal.arg(format!("{} present 1", env!("CARGO_BIN_EXE_kreds-wallet"))).arg("/dev/null");
        terminal.env("KREDS_VAULT", learner.file("vault")).env("TERM", "xterm").env("NO_COLOR", no_color);
        terminal.env("KREDS_PASSPHRASE_FILE", learner.file("passphrase"));
        let done = terminal.stdin(Stdio::null()).output().unwrap();
        assert!(done.status.success());
        String::from_utf8(done.stdout).unwrap()
    };
    assert!(drawn("").contains("\u{1b}["), "a terminal has colours");
    let plain = drawn("1");
    assert!(plain.contains('█') && !plain.contains('\u{1b}'), "{plain}");
}
