//! What Kreds does not sign, although others may and the model allows most of it.

use schemas::stage::{NotIssuable, Unsigned};
use serde_json::Value;

use crate::sample::{Badge, claims};

fn refusal(change: impl FnOnce(&mut Value)) -> NotIssuable {
    let mut claims = claims();
    change(&mut claims);
    Unsigned::<Badge>::from_journal(&claims.to_string()).expect_err("a badge that must not be signed")
}

fn broken_at(change: impl FnOnce(&mut Value)) -> String {
    match refusal(change) {
        NotIssuable::Rule { member, .. } => member,
        other => panic!("another reason: {other}"),
    }
}

fn remove(object: &mut Value, name: &str) {
    object.as_object_mut().unwrap().remove(name).unwrap();
}

#[test]
fn a_subject_without_id_is_not_signed() {
    assert_eq!(broken_at(|badge| remove(&mut badge["credentialSubject"], "id")), "credentialSubject.id");
}

#[test]
fn criteria_without_words_are_not_signed() {
    let place = broken_at(|badge| {
        badge["credentialSubject"]["achievement"]["criteria"] =
            serde_json::json!({ "id": "https://badges.example/criteria" });
    });
    assert_eq!(place, "credentialSubject.achievement.criteria");
}

#[test]
fn a_badge_without_a_name_is_not_signed() {
    assert_eq!(broken_at(|badge| remove(badge, "name")), "name");
}

#[test]
fn an_empty_text_is_not_signed() {
    let empty = |badge: &mut Value| badge["credentialSubject"]["achievement"]["description"] = " ".into();
    assert_eq!(broken_at(empty), "description");
}

#[test]
fn a_badge_that_ends_before_it_begins_is_not_signed() {
    assert_eq!(broken_at(|badge| badge["validUntil"] = "2026-01-01T00:00:00Z".into()), "validUntil");
}

#[test]
fn an_older_context_is_not_signed() {
    let older = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";
    assert_eq!(broken_at(|badge| badge["@context"][1] = older.into()), "@context");
}

#[test]
fn a_kind_of_achievement_that_no_list_has_is_not_signed() {
    let place =
        broken_at(|badge| badge["credentialSubject"]["achievement"]["achievementType"] = "Medal".into());
    assert_eq!(place, "Medal");
}

#[test]
fn a_result_without_a_description_is_not_signed() {
    let place = broken_at(|badge| {
        badge["credentialSubject"]["result"][0]["resultDescription"] = "https://cities.example/other".into();
    });
    assert_eq!(place, "credentialSubject.result");
}

#[test]
fn a_member_that_no_context_defines_is_not_signed() {
    assert!(matches!(refusal(|badge| badge["nickname"] = "Fatima".into()), NotIssuable::Shape(_)));
}

#[test]
fn a_noncharacter_is_not_signed() {
    assert!(matches!(
        refusal(|badge| badge["name"] = "Climate\u{FFFF}".into()),
        NotIssuable::NotCanonical(_)
    ));
}

#[test]
fn parts_that_verifiers_cannot_tell_apart_are_not_signed() {
    let twice = |badge: &mut Value| {
        let first = serde_json::json!({ "type": ["Evidence"], "name": "A map" });
        badge["evidence"] = serde_json::json!([first, first]);
    };
    assert!(matches!(refusal(twice), NotIssuable::Shape(_)));
}
