//! With `--json` every command answers with one object, says nothing else, and asks nothing.

use super::{
    issuer::{Issuer, Mood},
    learner::Learner,
    library::{CLIMATE, Library},
};
use schemas::lang::Lang;
use serde_json::{Value, json};
use wallet_cli::surroundings::Environment;

fn with_a_badge() -> (Learner, Library) {
    let (learner, library) = (Learner::new(), Library::open());
    assert_eq!(learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes()).exit, 0);
    (learner, library)
}

fn path(learner: &Learner, name: &str) -> String {
    learner.file(name).display().to_string()
}

#[test]
fn every_command_answers_with_one_object_and_no_progress() {
    let (learner, _library) = with_a_badge();
    let (backup, vault) = (path(&learner, "backup"), path(&learner, "other/vault"));
    let (png, out) = (path(&learner, "a.png"), path(&learner, "a.jwt"));
    let [card, codes, words] = ["card.pdf", "codes.pdf", "words.pdf"].map(|name| path(&learner, name));
    let commands: [&[&str]; 17] = [
        &["list"],
        &["show", "1"],
        &["check", "--offline"],
        &["present", "1"],
        &["present", "1", "--png", &png],
        &["export", "1", "--format", "jwt"],
        &["export", "1", "--format", "jwt", "--out", &out],
        &["words"],
        &["import", &out],
        &["paper", "1", &card, "--verifier", "https://verify.example"],
        &["linkedin", "1"],
        &["backup", "--badge-sheets", &codes, "--sheet", &words, "--split"],
        &["backup", &backup],
        &["--vault", &vault, "restore", &backup],
        &["profiles"],
        &["forget", "1"],
        &["trash"],
    ];
    for command in commands {
        let done = learner.types(&[command, &["--json"]].concat());
        let object: Value = serde_json::from_str(&done.out).unwrap();
        assert!(object.is_object() && done.out.ends_with("}\n"), "{command:?}: {}", done.out);
        assert_eq!(object["demo"], true, "{command:?}");
        // That a status could not be found out is the only trouble among these.
        assert!(done.err.is_empty() || done.err.contains("check_incomplete"), "{command:?}: {}", done.err);
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
