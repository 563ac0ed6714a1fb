//! Calls that are no command of ours.

use schemas::Demo;

use crate::town::kreds_verifier;

#[test]
fn a_call_that_is_not_understood_is_told_with_a_code_and_the_part_that_is_the_matter() {
    for (call, part) in [
        (["chek", "badge.json"], "chek"),
        (["check", "--at=yesterday"], "yesterday"),
        (["serve", "--listen=127.0.0.1:99999"], "127.0.0.1:99999"),
    ] {
        let answer = kreds_verifier(&call, Demo::Off);
        let first = answer.err.lines().next().unwrap();
        assert!(first.contains(part) && first.ends_with("[command_not_understood]"), "{first}");
        assert_eq!((answer.code, answer.out.as_str()), (64, ""));
    }
}

#[test]
fn a_call_that_lacks_something_is_told_what() {
    let answer = kreds_verifier(&["trust", "remove"], Demo::Off);
    let first = answer.err.lines().next().unwrap();
    assert!(first.contains("<NETWORK>") && first.ends_with("[command_incomplete]"), "{first}");
}

#[test]
fn it_is_told_in_the_language_that_was_asked_for() {
    let answer = kreds_verifier(&["--lang", "sl", "preveri"], Demo::Off);
    assert!(answer.err.starts_with("Ukaz ni razumljiv"), "{}", answer.err);
}

#[test]
fn a_program_gets_one_object_and_nothing_else() {
    let answer = kreds_verifier(&["check", "--json", "--nope"], Demo::Off);
    let told: serde_json::Value = serde_json::from_str(&answer.err).unwrap();
    assert_eq!(told["error"], "command_not_understood");
}

#[test]
fn no_control_character_of_a_call_reaches_the_terminal() {
    let answer = kreds_verifier(&["check", "--nope\u{1b}[2J", "\u{202e}x"], Demo::Off);
    assert!(!answer.err.contains(['\u{1b}', '\u{202e}']), "{:?}", answer.err);
}

#[test]
fn whoever_asks_for_help_gets_it_where_results_go() {
    let answer = kreds_verifier(&["check", "--help"], Demo::Off);
    assert!(answer.code == 0 && answer.out.contains("--offline") && answer.err.is_empty());
}
