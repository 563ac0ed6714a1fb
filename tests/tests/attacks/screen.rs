//! Whatever a badge, a file's name or a command says, nothing of it acts upon the reader's terminal.
//!
//! `PROPTEST_CASES` says how many badges are made (256; script/long: 100,000).

use crate::badges;
use crate::case::{Reader, changed};
use crate::forge::{embed, options};
use crate::network::Network;
use crate::program::{Counter, acts_on_a_terminal};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use schemas::lang::Lang;
use serde_json::Value;
use std::fs;
use std::sync::LazyLock;
use tests::programs::Answer;
use verifier::report;

/// What terminals, pagers and readers of lines act upon.
const HOSTILE: [&str; 16] = [
    "\u{1b}[2J\u{1b}[32mGENUINE",
    "\u{1b}]0;genuine\u{7}",
    "\u{1b}]52;c;aGk=\u{1b}\\",
    "\u{1b}]8;;https://evil.example\u{7}",
    "\u{9b}2J",
    "\u{9d}0;genuine\u{9c}",
    "\r✔ GENUINE",
    "\n✔ GENUINE\nIssuer: passed.",
    "\u{8}\u{8}\u{8}\u{8}",
    "\0\u{7}\u{b}\u{c}\u{7f}",
    "\u{85}✔ GENUINE",
    "\u{2028}✔ GENUINE\u{2029}",
    "\u{202e}ENIUNEG\u{2066}",
    "\u{200b}\u{200f}\u{feff}",
    "\u{90}q\u{9e}x",
    "\u{e0067}\u{3164}",
];

/// Members whose words reach the screen.
const SHOWN: [&str; 9] = [
    "/name",
    "/issuer/name",
    "/credentialSubject/identifier/0/identityHash",
    "/credentialSubject/narrative",
    "/credentialSubject/achievement/name",
    "/credentialSubject/achievement/description",
    "/credentialSubject/achievement/criteria/narrative",
    "/credentialSubject/achievement/alignment/0/targetName",
    "/credentialSubject/achievement/alignment/0/targetFramework",
];

static NETWORK: LazyLock<Network> = LazyLock::new(Network::new);
static READER: LazyLock<Reader> = LazyLock::new(|| Reader::of(&NETWORK));

fn words() -> impl Strategy<Value = Vec<String>> {
    let word = prop_oneof![select(HOSTILE.to_vec()).prop_map(str::to_owned), any::<String>()];
    vec(vec(word, 1..4).prop_map(|words| format!("a{}", words.concat())), SHOWN.len())
}

/// A badge that says these words in every place that is shown, signed by this issuer's name.
fn badge(words: &[String], issuer: Option<&str>) -> String {
    let claims = badges::claims(&NETWORK)[3].clone();
    let badge = SHOWN
        .iter()
        .zip(words)
        .fold(claims, |badge, (place, word)| changed(badge, place, Value::from(word.as_str())));
    let badge = issuer.map_or(badge.clone(), |did| changed(badge, "/issuer/id", did.into()));
    embed(&NETWORK, badge, &options()).to_string()
}

fn settings() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn no_word_of_a_badge_acts_upon_the_terminal(words in words(), lang in select(Lang::ALL.to_vec())) {
        let report = READER.report(badge(&words, None).as_bytes(), None);
        prop_assert!(report.badge.is_some(), "{:?}", report.verdict);
        let said = report::text(&report, &report::Sentences::new(lang));
        prop_assert!(!acts_on_a_terminal(&said), "{}", said.escape_debug());
        let first = said.lines().next().unwrap_or_default().to_owned();
        prop_assert!(said.lines().skip(1).all(|line| !line.starts_with(&first)), "{}", said);
        let said = report::json(&report, Some(&words[0]), lang).unwrap();
        prop_assert!(!acts_on_a_terminal(&said) && said.lines().count() == 1, "{}", said.escape_debug());
    }
}

/// Calls in which somebody else's text stands where a name, a time or a word of ours belongs.
fn calls(text: &str) -> Vec<Vec<String>> {
    let call = |words: &[&str]| words.iter().map(|word| word.replace('*', text)).collect();
    vec![
        call(&["check", "*"]),
        call(&["check", "--trust", "*", "x"]),
        call(&["check", "--status-list", "*", "x"]),
        call(&["check", "--json", "--trust", "*", "x"]),
        call(&["check", "--at", "*", "x"]),
        call(&["check", "--lang", "*", "x"]),
        call(&["check", "--*", "x"]),
        call(&["check", "x", "*", "y"]),
        call(&["check", "--recipient", "*", "x"]),
        call(&["trust", "add", "*", "--root", "*"]),
        call(&["trust", "add", "*"]),
        call(&["trust", "add", "x", "--root-from", "*"]),
        call(&["trust", "remove", "*"]),
        call(&["trust", "list", "--trust-dir", "/dev/null/*"]),
        call(&["*"]),
    ]
}

#[test]
fn no_word_of_a_command_acts_upon_the_terminal() {
    let counter = Counter::of(&NETWORK);
    for text in HOSTILE.iter().filter(|text| !text.contains('\0')) {
        for call in calls(text) {
            let answer = Answer::of(counter.program().args(&call)).unwrap();
            let said = format!("{}{}", answer.out, answer.errors);
            assert!(!acts_on_a_terminal(&said), "{call:?}: {}", said.escape_debug());
        }
    }
}

#[test]
fn no_name_of_a_file_acts_upon_the_terminal() {
    let counter = Counter::of(&NETWORK);
    let inbox = counter.folder.path().join("inbox");
    fs::create_dir(&inbox).unwrap();
    for (number, name) in HOSTILE.iter().filter(|name| !name.contains(['\0', '/'])).enumerate() {
        fs::write(inbox.join(format!("{number}{name}")), "{}").unwrap();
    }
    for how in [&[][..], &["--json"], &["--explain"]] {
        let answer = counter.answer(how, &inbox);
        let said = format!("{}{}", answer.out, answer.errors);
        assert!(!acts_on_a_terminal(&said), "{how:?}: {}", said.escape_debug());
    }
}

#[test]
fn no_explanation_of_a_badge_acts_upon_the_terminal() {
    let counter = Counter::of(&NETWORK);
    let words: Vec<String> = HOSTILE.iter().take(SHOWN.len()).map(|word| format!("a{word}")).collect();
    let file = counter.folder.path().join("input");
    for issuer in [None, Some("did:web:evil.example")] {
        fs::write(&file, badge(&words, issuer)).unwrap();
        for how in [&["--explain"][..], &["--explain", "--json"], &["--recipient", HOSTILE[0]]] {
            let answer = counter.answer(how, &file);
            let said = format!("{}{}", answer.out, answer.errors);
            assert!(!acts_on_a_terminal(&said), "{how:?}: {}", said.escape_debug());
        }
    }
}
