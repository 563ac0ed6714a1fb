//! Who issued it, and with whose key.

use schemas::{
    did::DidUrl,
    trust::TrustBook,
    verdict::{CheckName, Code, KeySource, OwnWord, Word},
};
use serde_json::json;

use crate::town::{LIBRARY, against, badge, book, evidence, judged_by, judged_with, time};

fn unlisted(key: KeySource) -> schemas::verdict::Verdict {
    let lists = book(|list| list.issuers.clear());
    let mut evidence = evidence(&lists);
    evidence.key = key;
    schemas::verdict::judge(&badge(&json!({})), &evidence)
}

#[test]
fn a_sound_badge_of_an_unknown_issuer_cannot_be_told() {
    let verdict = unlisted(KeySource::Document);
    assert_eq!(verdict.code(CheckName::Proof), Code::ProofSound);
    assert_eq!((verdict.word(), verdict.reason()), (Word::CannotTell, Code::IssuerUnknown));
    assert!(verdict.issuer().is_none(), "a name that only the badge claims was believed");
}

#[test]
fn without_a_trust_list_nobody_is_known() {
    let nobody = TrustBook::default();
    let verdict = schemas::verdict::judge(&badge(&json!({})), &evidence(&nobody));
    assert_eq!((verdict.word(), verdict.reason()), (Word::CannotTell, Code::TrustListNone));
}

#[test]
fn a_withdrawal_by_an_unknown_issuer_is_not_a_withdrawal() {
    let lists = book(|list| list.issuers.clear());
    let mut evidence = evidence(&lists);
    evidence.key = KeySource::Document;
    evidence.status = vec![crate::town::status(&[94_567], |_| {})];
    let verdict = schemas::verdict::judge(&badge(&json!({})), &evidence);
    assert_eq!((verdict.word(), verdict.code(CheckName::Status)), (Word::CannotTell, Code::Withdrawn));
}

#[test]
fn a_list_of_somebody_else_says_nothing_about_an_unknown_issuers_badge() {
    let lists = book(|list| list.issuers.clear());
    let mut evidence = evidence(&lists);
    evidence.key = KeySource::Document;
    evidence.status = vec![crate::town::status(&[], |list| {
        list.issuer = serde_json::from_value(json!("did:web:badges.example:o:odense")).unwrap();
    })];
    let verdict = schemas::verdict::judge(&badge(&json!({})), &evidence);
    assert_eq!(verdict.code(CheckName::Status), Code::StatusListBad);
}

#[test]
fn a_key_that_only_the_listed_issuers_document_names_does_not_count() {
    let verdict = judged_with(|evidence| evidence.key = KeySource::Document);
    assert_eq!((verdict.word(), against(&verdict)), (Word::CannotTell, vec![Code::KeyNotOnList]));
}

#[test]
fn a_key_that_the_issuer_itself_took_away_does_not_count() {
    let verdict = judged_with(|evidence| evidence.own_word = OwnWord::TakenAway);
    assert_eq!((verdict.word(), against(&verdict)), (Word::CannotTell, vec![Code::KeyTakenAway]));
}

#[test]
fn an_issuer_whose_server_is_gone_is_still_known() {
    let verdict = judged_with(|evidence| evidence.own_word = OwnWord::Unheard);
    assert_eq!(verdict.word(), Word::Genuine);
}

#[test]
fn a_dead_key_proves_no_date() {
    let verdict = judged_by(|list| list.issuers[0].keys[0].dead = Some(time("2026-11-19T00:00:00Z")));
    assert_eq!((verdict.word(), verdict.reason()), (Word::CannotTell, Code::KeyDead));
}

#[test]
fn a_retired_key_proves_what_it_signed_before() {
    let retired = |until| judged_by(|list| list.issuers[0].keys[0].until = Some(time(until)));
    assert_eq!(retired("2026-11-11T00:00:00Z").word(), Word::Genuine);
    assert_eq!(retired("2026-11-09T00:00:00Z").reason(), Code::KeyOutOfTime);
}

#[test]
fn a_key_of_another_issuer_on_the_list_is_not_this_issuers() {
    let verdict = judged_by(|list| {
        let mut other = list.issuers[0].clone();
        other.did = "did:web:badges.example:o:odense".parse().unwrap();
        other.keys[0].kid = "did:web:badges.example:o:odense#p202611a".parse().unwrap();
        list.issuers[0].keys[0].kid = format!("{LIBRARY}#p202612b").parse::<DidUrl>().unwrap();
        list.issuers.push(other);
    });
    assert_eq!(verdict.reason(), Code::KeyNotOnList);
}

#[test]
fn an_old_trust_list_tells_nothing_new() {
    let verdict = judged_by(|list| list.exp = time("2026-11-22T11:58:00Z"));
    assert_eq!((verdict.word(), against(&verdict)), (Word::CannotTell, vec![Code::TrustListOld]));
}

#[test]
fn a_trust_list_ends_with_its_last_minute() {
    for (end, word) in [("2026-11-22T11:59:00Z", Word::Genuine), ("2026-11-22T11:58:59Z", Word::CannotTell)] {
        assert_eq!(judged_by(|list| list.exp = time(end)).word(), word, "{end}");
    }
}

#[test]
fn badges_from_before_an_authority_ended_stay_genuine() {
    let verdict = judged_by(|list| list.issuers[0].until = Some(time("2026-11-12T00:00:00Z")));
    assert_eq!(verdict.word(), Word::Genuine);
}

#[test]
fn a_closed_issuers_badges_stay_genuine_and_say_so() {
    let closed = time("2026-11-15T00:00:00Z");
    let verdict = judged_by(|list| list.issuers[0].closed = Some(closed));
    assert_eq!(verdict.word(), Word::Genuine);
    assert_eq!(verdict.issuer().and_then(|issuer| issuer.closed), Some(closed));
}
