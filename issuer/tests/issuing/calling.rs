//! Calls that are no command of the issuer, through the real program.

use std::process::{Command, Output};

fn called(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kreds-issuer"));
    command.args(arguments).env("KREDS_LANG", "en").output().unwrap()
}

/// What it says to people, and its exit code.
fn told(arguments: &[&str]) -> (String, Option<i32>) {
    let output = called(arguments);
    assert!(output.stdout.is_empty(), "{output:?}");
    (String::from_utf8(output.stderr).unwrap(), output.status.code())
}

#[test]
fn a_call_that_is_not_understood_is_told_with_a_code_and_the_part_that_is_the_matter() {
    for (call, part) in [
        (&["sereve"][..], "sereve"),
        (&["retention", "--days=soon"], "soon"),
        (&["account", "invite", "--role", "king"], "king"),
    ] {
        let (told, code) = told(call);
        let first = told.lines().next().unwrap();
        assert!(first.contains(part) && first.ends_with("[command_not_understood]"), "{told}");
        assert_eq!(code, Some(64));
    }
}

#[test]
fn a_call_that_lacks_something_is_told_what() {
    let (told, _) = told(&["org", "add"]);
    let first = told.lines().next().unwrap();
    assert!(first.contains("<SLUG>") && first.ends_with("[command_incomplete]"), "{told}");
}

#[test]
fn it_is_told_in_the_language_that_was_asked_for() {
    let (told, _) = told(&["--lang", "sl", "izdaj"]);
    assert!(told.starts_with("Ukaz ni razumljiv"), "{told}");
}

#[test]
fn a_program_gets_one_object_and_nothing_else() {
    let (told, _) = told(&["--json", "badge", "--nope"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["error"], "command_not_understood");
}

#[test]
fn no_control_character_of_a_call_reaches_the_terminal() {
    let (told, _) = told(&["badge", "--nope\u{1b}[2J", "\u{202e}x"]);
    assert!(!told.contains(['\u{1b}', '\u{202e}']), "{told:?}");
}

#[test]
fn whoever_asks_for_help_gets_it_where_results_go() {
    let output = called(&["circle", "--help"]);
    assert!(output.status.success() && output.stderr.is_empty() && output.stdout.len() > 100, "{output:?}");
}
