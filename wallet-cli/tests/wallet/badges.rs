//! What can be done with a badge that is in the wallet, and how one gets in from a file.
use std::fs;

use super::{
    issuer::{Issuer, Mood},
    learner::Learner,
};
use schemas::{did, key::Ed25519Secret, lang::Lang};

pub(crate) fn with_a_badge() -> (Learner, Issuer) {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 0);
    (learner, issuer)
}

pub(crate) fn somebody() -> did::Did {
    did::key::from_ed25519(&Ed25519Secret::from_bytes([8; 32]).public())
}

#[test]
fn an_empty_wallet_says_how_to_fill_it() {
    assert!(Learner::new().types(&["list"]).out.contains("kreds-wallet claim"));
}

#[test]
fn a_badge_is_found_by_number_identifier_and_name() {
    let (learner, _issuer) = with_a_badge();
    for what in ["1", "5e1c2a94", "climate", "urn:uuid:5e1c2a94-6d1a-4b0e-9a71-0c2f8d3b7e10"] {
        assert!(learner.types(&["show", what]).out.starts_with("Badge: Climate in my street\n"), "{what}");
    }
}

#[test]
fn a_badge_that_is_not_there_is_said_so() {
    let (learner, _issuer) = with_a_badge();
    assert_eq!(learner.types(&["show", "2"]).code(), "badge_unknown");
}

#[test]
fn the_wallet_is_read_without_a_network() {
    let (learner, issuer) = with_a_badge();
    let asked = issuer.asked().len();
    learner.types(&["show", "1"]);
    learner.types(&["present", "1"]);
    assert_eq!(issuer.asked().len(), asked);
}

#[test]
fn an_exported_token_is_the_one_that_was_received() {
    let (learner, issuer) = with_a_badge();
    let exported = learner.types(&["export", "1", "--format", "jwt"]).out;
    let received = issuer.jwt(&issuer.holders()[0]);
    let claims = |token: &str| token.rsplit_once('.').unwrap().0.to_owned();
    assert_eq!(claims(&exported), claims(&received));
}

#[test]
fn an_export_overwrites_nothing() {
    let (learner, _issuer) = with_a_badge();
    let file = learner.file("badge.json");
    fs::write(&file, "mine").unwrap();
    let done = learner.types(&["export", "1", "--format", "json", "--out", file.to_str().unwrap()]);
    assert_eq!((done.code(), fs::read_to_string(&file).unwrap().as_str()), ("file_exists", "mine"));
}

#[test]
fn a_badge_goes_from_wallet_to_wallet_byte_for_byte() {
    let (learner, _issuer) = with_a_badge();
    let other = Learner::new();
    for format in ["json", "jwt"] {
        let exported = learner.types(&["export", "1", "--format", format]).out;
        assert_eq!(other.types_with(&["import", "-"], exported.as_bytes()).exit, 0);
        assert_eq!(other.types(&["export", "1", "--format", format]).out, exported);
    }
    assert_eq!(other.badges().len(), 1);
}

#[test]
fn a_presented_badge_is_read_back_from_its_picture() {
    let (learner, _issuer) = with_a_badge();
    let file = learner.file("badge.png");
    let path = file.to_str().unwrap();
    let verifier = ["--verifier", "https://verify.example"];
    let done = learner.types(&["present", "1", "--png", path, verifier[0], verifier[1]]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let other = Learner::new();
    let read = other.types(&["import", path]);
    assert_eq!((read.exit, other.badges().len()), (0, 1), "{}", read.err);
}

#[test]
fn a_badge_without_a_token_says_how_to_show_it() {
    let (learner, _issuer) = with_a_badge();
    let exported = learner.types(&["export", "1", "--format", "json"]).out;
    let other = Learner::new();
    other.types_with(&["import", "-"], exported.as_bytes());
    assert_eq!(other.types(&["present", "1"]).code(), "present_needs_jwt");
}

#[test]
fn the_same_badge_is_kept_once() {
    let (learner, issuer) = with_a_badge();
    let again = issuer.jwt(&issuer.holders()[0]);
    let done = learner.types_with(&["import", "-"], again.as_bytes());
    assert!(done.out.contains("already"), "{}", done.out);
    assert_eq!(learner.badges().len(), 1);
}

#[test]
fn another_badge_with_the_same_identifier_is_kept_beside_it() {
    let (learner, issuer) = with_a_badge();
    issuer.names_the_badge("Climate in my house");
    let done = learner.types_with(&["import", "-"], issuer.jwt(&somebody()).as_bytes());
    assert!(done.out.contains("both are kept"), "{}", done.out);
    assert_eq!(learner.badges().len(), 2);
}

#[test]
fn a_badge_that_was_changed_is_not_imported() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let token = issuer.jwt(&somebody());
    let (start, signature) = token.rsplit_once('.').unwrap();
    let turned: String = signature.chars().rev().collect();
    let done = learner.types_with(&["import", "-"], format!("{start}.{turned}").as_bytes());
    assert_eq!(done.exit, 1, "{}", done.err);
    assert_eq!(learner.badges(), [""; 0]);
}

#[test]
fn an_offer_is_not_imported() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let done = learner.types_with(&["import", "-"], issuer.link().as_bytes());
    assert_eq!((done.code(), done.exit), ("badge_is_an_offer", 64));
}

#[test]
fn a_badge_cannot_write_control_characters_to_the_terminal() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    issuer.names_the_badge("Climate\u{1b}]52;c;eA==\u{7}\u{202e}");
    learner.types_with(&["import", "-"], issuer.jwt(&somebody()).as_bytes());
    let shown = [learner.types(&["list"]).out, learner.types(&["show", "1"]).out].concat();
    assert!(
        shown.contains("Climate\\u{1b}]52") && !shown.contains(['\u{1b}', '\u{7}', '\u{202e}']),
        "{shown}"
    );
}

#[test]
fn a_badge_that_is_taken_out_to_a_terminal_cannot_command_it_and_means_the_same() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    issuer.names_the_badge("Climate\u{7f}\u{9b}2J\u{202e}");
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 0);
    let command = ["export", "1", "--format", "json"];
    let (piped, shown) = (learner.types(&command).out, learner.sees(80, &command).out);
    assert!(piped.contains("\u{9b}") && !shown.contains(['\u{7f}', '\u{9b}', '\u{202e}']), "{shown}");
    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(read(&piped), read(&shown));
    let token = ["export", "1", "--format", "jwt"];
    assert_eq!(learner.types(&token).out, learner.sees(80, &token).out);
}

#[test]
fn a_name_that_is_read_from_right_to_left_turns_nothing_around_it() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    issuer.names_the_badge("اقليم 5");
    learner.types_with(&["import", "-"], issuer.jwt(&somebody()).as_bytes());
    let isolated = "1. \u{2068}اقليم 5\u{2069}; Aarhus Libraries; 12 October 2026";
    assert_eq!(learner.badges(), [isolated]);
    let told = learner.types(&["list", "--json"]).out;
    assert!(told.contains("اقليم 5") && !told.contains("2068"), "{told}");
    let card = learner.file("card.pdf");
    let arguments = ["paper", "1", card.to_str().unwrap(), "--verifier", "https://verify.example"];
    let printed = learner.types(&arguments);
    assert!(printed.exit == 0 && !printed.out.contains("2068"), "{}{}", printed.out, printed.err);
}

#[test]
fn every_language_says_the_list_is_empty_in_its_own_words() {
    let learner = Learner::new();
    let mut said: Vec<String> =
        Lang::ALL.iter().map(|lang| learner.types(&["list", "--lang", lang.tag()]).out).collect();
    said.sort_unstable();
    said.dedup();
    assert_eq!(said.len(), 6);
}

#[test]
fn a_wrong_command_line_ends_with_its_own_exit_code() {
    assert_eq!(Learner::new().types(&["collect"]).exit, 64);
}

#[test]
fn a_wallet_that_is_not_there_is_said_so() {
    let learner = Learner::new();
    let elsewhere = learner.file("elsewhere");
    let done = learner.types(&["list", "--vault", elsewhere.to_str().unwrap()]);
    assert_eq!((done.code(), done.exit), ("vault_missing", 1));
}
