//! A mistake in a catalogue is told with its line and code.

use schemas::{
    lang::Lang,
    locale::Bundle,
    outcome::{Catalogue, NotARule, NotAnId, Problem, UnknownTarget},
    uri::NotAUri,
};

const SOUND: &str = r#"[[outcome]]
id = "o"
alignments = ["sdg:12"]
text.en = "do it"

[[badge]]
id = "b"
version = 1
outcomes = ["o"]
attendance = "all but 1"
shown = "peers"
participation = "online"
eqf = 3
name.en = "B"
description.en = "B."
"#;

/// Line and code of the error after one change.
fn refused(from: &str, to: &str) -> (usize, &'static str) {
    assert!(SOUND.contains(from), "{from}");
    let error = Catalogue::from_toml(&SOUND.replacen(from, to, 1)).unwrap_err();
    (error.line, error.problem.code())
}

#[test]
fn the_catalogue_without_a_change_is_sound() {
    assert!(Catalogue::from_toml(SOUND).is_ok());
}

#[test]
fn text_that_is_no_toml_is_told_by_line() {
    assert_eq!(refused("version = 1", "version = "), (8, "catalogue_not_toml"));
}

#[test]
fn a_key_with_a_typo_is_told_by_line() {
    assert_eq!(refused("participation = \"online\"", "particpation = \"online\"").1, "catalogue_not_toml");
}

#[test]
fn a_language_that_kreds_does_not_speak_is_told_by_line() {
    assert_eq!(refused("name.en = \"B\"", "name.en = \"B\"\nname.fi = \"B\"").1, "catalogue_not_toml");
}

#[test]
fn a_name_that_no_address_can_hold_is_told() {
    assert_eq!(refused("id = \"b\"", "id = \"My badge\""), (7, "catalogue_id"));
}

#[test]
fn a_goal_that_does_not_exist_is_told() {
    assert_eq!(refused("sdg:12", "sdg:18"), (3, "catalogue_unknown_target"));
}

#[test]
fn an_outcome_that_is_nowhere_is_told() {
    assert_eq!(refused("outcomes = [\"o\"]", "outcomes = [\"p\"]"), (9, "catalogue_unknown_outcome"));
}

#[test]
fn a_badge_without_outcomes_is_told() {
    assert_eq!(refused("outcomes = [\"o\"]", "outcomes = []"), (9, "catalogue_outcome_count"));
}

#[test]
fn an_outcome_named_twice_is_told() {
    assert_eq!(refused("outcomes = [\"o\"]", "outcomes = [\"o\", \"o\"]"), (9, "catalogue_outcome_twice"));
}

#[test]
fn a_rule_that_nobody_can_follow_is_told() {
    assert_eq!(refused("all but 1", "most of them"), (10, "catalogue_attendance_rule"));
}

#[test]
fn a_level_outside_the_framework_is_told() {
    assert_eq!(refused("eqf = 3", "eqf = 9").1, "catalogue_eqf_level");
}

#[test]
fn four_alignments_of_one_outcome_are_told() {
    let four = "[\"sdg:1\", \"sdg:2\", \"sdg:3\", \"sdg:4\"]";
    assert_eq!(refused("[\"sdg:12\"]", four), (2, "catalogue_alignment_count"));
}

#[test]
fn a_badge_that_is_complete_in_no_language_is_told() {
    assert_eq!(refused("name.en", "name.da"), (7, "catalogue_no_language"));
}

#[test]
fn a_name_longer_than_people_read_is_told() {
    let long = format!("name.en = \"{}\"", "B".repeat(129));
    assert_eq!(refused("name.en = \"B\"", &long), (7, "catalogue_long_name"));
}

#[test]
fn the_same_version_twice_is_told() {
    let badge = SOUND.split_once("\n\n").unwrap().1;
    let error = Catalogue::from_toml(&format!("{SOUND}\n{badge}")).unwrap_err();
    assert_eq!((error.line, error.problem.code()), (18, "catalogue_badge_twice"));
}

#[test]
fn an_address_that_is_none_is_told() {
    let city = "description.en = \"B.\"\n[[badge.city]]\nname = \"Ljubljana\"\nactivity = \"ljubljana\"";
    assert_eq!(refused("description.en = \"B.\"", city), (18, "catalogue_address"));
}

fn sentences(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../../locales/en/catalogue.ftl"),
        Lang::Da => include_str!("../../locales/da/catalogue.ftl"),
        Lang::Sv => include_str!("../../locales/sv/catalogue.ftl"),
        Lang::Sl => include_str!("../../locales/sl/catalogue.ftl"),
        Lang::De => include_str!("../../locales/de/catalogue.ftl"),
        Lang::Pt => include_str!("../../locales/pt/catalogue.ftl"),
    }
}

fn everything() -> [Problem; 13] {
    let (badge, outcome) = (|| "b".parse().unwrap(), || "o".parse().unwrap());
    let text = || "x".to_owned();
    [
        Problem::Toml(text()),
        Problem::Id(NotAnId(text())),
        Problem::Rule(NotARule(text())),
        Problem::Target(UnknownTarget(text())),
        Problem::Address(NotAUri(text())),
        Problem::OutcomeTwice(outcome()),
        Problem::BadgeTwice(badge(), 1),
        Problem::UnknownOutcome(badge(), outcome()),
        Problem::OutcomeCount(badge(), 6),
        Problem::AlignmentCount(outcome(), 4),
        Problem::NoLanguage(badge()),
        Problem::LongName(badge(), 129),
        Problem::EqfLevel(badge(), 9),
    ]
}

#[test]
fn every_mistake_has_its_sentence_in_every_language() {
    for lang in Lang::ALL {
        let bundle = Bundle::new(lang, &[sentences(lang)]);
        for problem in everything() {
            let facts = problem.facts();
            let facts: Vec<_> = facts.iter().map(|(name, fact)| (*name, fact.into())).collect();
            let key = problem.code().replace('_', "-");
            let said = bundle.say_with(&key, &facts);
            assert!(bundle.has(&key) && !said.contains(['{', '$']), "{lang} {key}: {said}");
        }
    }
}
