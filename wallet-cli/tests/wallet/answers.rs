//! With `--json` every command answers with one object, says nothing else, and asks nothing.

use clap::CommandFactory as _;

use super::{
    asker::Asker,
    issuer::{Issuer, Mood},
    learner::Learner,
    library::{CLIMATE, Library},
};
use schemas::lang::Lang;
use serde_json::{Value, json};
use wallet_cli::{cli::Cli, surroundings::Environment};

fn with_a_badge() -> (Learner, Library) {
    let (learner, library) = (Learner::new(), Library::open());
    assert_eq!(learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes()).exit, 0);
    (learner, library)
}

/// What is typed, in this order; in capitals what the test puts there.
const COMMANDS: [&str; 22] = [
    "--vault FOLDER/new/vault init",
    "claim OFFER",
    "answer QUESTION --badge 2 --yes",
    "desktop-entry",
    "man FOLDER/man1",
    "list",
    "show 1",
    "check --offline",
    "present 1",
    "present 1 --png FOLDER/a.png",
    "export 1 --format jwt",
    "export 1 --format jwt --out FOLDER/a.jwt",
    "words",
    "import FOLDER/a.jwt",
    "paper 1 FOLDER/card.pdf --verifier https://verify.example",
    "linkedin 1",
    "backup --badge-sheets FOLDER/codes.pdf --sheet FOLDER/words.pdf --split",
    "backup FOLDER/backup",
    "--vault FOLDER/other/vault restore FOLDER/backup",
    "profiles",
    "forget 1",
    "trash",
];

/// Commands whose result is a file of its own, whoever reads it.
const FILES: [&str; 1] = ["completions"];

#[test]
fn no_command_is_left_out_of_those_that_answer_with_one_object() {
    let mut commands = Cli::command();
    commands.build();
    for command in commands.get_subcommands().map(clap::Command::get_name).filter(|name| *name != "help") {
        let is_typed = COMMANDS.iter().any(|typed| typed.split(' ').any(|word| word == command));
        assert!(is_typed || FILES.contains(&command), "{command}");
    }
}

#[test]
fn every_command_answers_with_one_object_and_no_progress() {
    let (learner, _library) = with_a_badge();
    let (issuer, asker) = (Issuer::new(Mood::Honest), Asker::new());
    let (offer, question) = (issuer.link(), asker.link(&json!({})));
    let environment = Environment {
        applications: Some(learner.file("applications")),
        program: Some("/usr/bin/kreds-wallet".into()),
        ..learner.environment()
    };
    let folder = learner.file("").display().to_string();
    let blanks = [("FOLDER/", folder.as_str()), ("OFFER", &offer), ("QUESTION", &question)];
    for command in COMMANDS {
        let command = format!("{command} --json");
        let filled = blanks.iter().fold(command, |text, (blank, fact)| text.replace(blank, fact));
        let done = learner.types_in(environment.clone(), &filled.split(' ').collect::<Vec<_>>());
        let object: Value = serde_json::from_str(&done.out).unwrap();
        assert!(object.is_object() && done.out.ends_with("}\n"), "{filled}: {}", done.out);
        assert_eq!(object["demo"], true, "{filled}");
        // That a status could not be found out is the only trouble among these.
        assert!(done.err.is_empty() || done.err.contains("check_incomplete"), "{filled}: {}", done.err);
    }
}

#[test]
fn a_claim_names_its_badge_once_for_both_forms() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let claimed = learner.asks(&["claim", &issuer.link()]);
    assert_eq!(claimed["badges"].as_array().unwrap().len(), 1);
    assert_eq!(claimed["badges"][0]["badge"]["name"], "Climate in my street");
}

#[test]
fn a_trouble_is_one_object_on_standard_error() {
    let done = Learner::new().types(&["show", "7", "--json"]);
    let told: Value = serde_json::from_str(&done.err).unwrap();
    assert_eq!((told["code"].as_str(), done.exit, done.out.as_str()), (Some("badge_unknown"), 1, ""));
    assert!(told["message"].is_string() && told["remedy"].is_string());
}

#[test]
fn a_wrong_command_line_is_one_object_too() {
    let done = Learner::new().types(&["collect", "--json"]);
    let told: Value = serde_json::from_str(&done.err).unwrap();
    assert_eq!((told["code"].as_str(), done.exit), (Some("command_not_understood"), 64));
    assert!(told["message"].as_str().unwrap().contains("collect"), "{told}");
}

#[test]
fn a_command_that_lacks_something_is_told_what() {
    let done = Learner::new().types(&["export", "1"]);
    assert_eq!((done.exit, done.code()), (64, "command_incomplete"));
    assert!(done.err.contains("--format"), "{}", done.err);
}

#[test]
fn a_wrong_command_line_is_said_so_in_the_learners_language_above_the_usage() {
    let learner = Learner::new();
    for arguments in [&["collect", "--lang", "da"][..], &["collect", "--lang=da"]] {
        let done = learner.types(arguments);
        assert_eq!((done.exit, done.code()), (64, "command_not_understood"));
        assert!(done.err.starts_with("Kommandoen kan ikke forstås: collect ["), "{}", done.err);
        assert!(done.err.contains("Usage: kreds-wallet"), "{}", done.err);
    }
    let told = learner.types(&["collect", "--json", "--lang", "sl"]).err;
    assert!(told.contains("Ukaz ni razumljiv: collect"), "{told}");
    let environment = Environment { lang: Lang::De, ..learner.environment() };
    let said = learner.types_in(environment, &["list", "--sort", "colour"]).err;
    assert!(said.starts_with("Der Befehl ist nicht zu verstehen: "), "{said}");
    assert!(learner.types(&[]).err.starts_with("Keeps your badges"), "{}", learner.types(&[]).err);
}

#[test]
fn what_a_badge_says_cannot_command_the_terminal_of_whoever_reads_json() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let name = "Climate\u{1b}]52;c;eA==\u{7}\u{202e}\u{9b}";
    issuer.names_the_badge(name);
    let somebody =
        schemas::did::key::from_ed25519(&schemas::key::Ed25519Secret::from_bytes([8; 32]).public());
    learner.types_with(&["import", "-"], issuer.jwt(&somebody).as_bytes());
    let out = learner.types(&["list", "--json"]).out;
    assert!(!out.trim_end().chars().any(|c| c.is_control() || c == '\u{202e}'), "{out}");
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["badges"][0]["badge"]["name"], json!(name));
}
