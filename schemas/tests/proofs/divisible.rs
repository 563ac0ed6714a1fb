//! A badge of which its holder shows parts, from the base proof that a program of others made: what may be left out is
//! gone, what must be shown is there, and whatever is done to either is noticed.

use std::collections::BTreeSet;

use schemas::{
    credential::{AchievementCredential, Detail},
    did,
    key::PublicKey,
    proof::{self, Divisible, Uncut, Verified},
    stage::Signed,
    verdict::Code,
};
use serde_json::{Value, json};

const BASE: &str = include_str!("../../../tests/samples/divisible.json");

fn base() -> Value {
    serde_json::from_str(BASE).unwrap()
}

fn key() -> PublicKey {
    let uncut = Uncut::<AchievementCredential>::read(BASE).unwrap().unwrap();
    did::resolve(uncut.asks_for().key().unwrap()).unwrap()
}

fn read(badge: &Value) -> Result<Divisible<AchievementCredential>, Code> {
    let uncut = Uncut::read(&badge.to_string()).map_err(|refusal| refusal.code())?.unwrap();
    uncut.verify(&key()).map_err(|refusal| refusal.code())
}

fn without(details: &[Detail]) -> Verified<AchievementCredential> {
    read(&base()).unwrap().leaving_out(&details.iter().copied().collect()).unwrap()
}

fn text(badge: &Verified<AchievementCredential>) -> Value {
    serde_json::from_str(badge.signed().text()).unwrap()
}

/// Why a badge for showing is refused once it was changed.
fn spoilt(change: impl FnOnce(&mut Value)) -> Result<(), Code> {
    let mut badge = text(&without(&[Detail::Learner]));
    change(&mut badge);
    let checked = || proof::verify(Signed::<AchievementCredential>::read(&badge.to_string())?, &key());
    checked().map(drop).map_err(|refusal| refusal.code())
}

#[test]
fn a_base_proof_of_others_holds_and_tells_what_may_be_left_out() {
    let details = read(&base()).unwrap().details();
    let expected = [
        Detail::Learner,
        Detail::Narrative,
        Detail::Results,
        Detail::Evidence,
        Detail::Alignments,
        Detail::Credits,
        Detail::Role,
        Detail::Tags,
    ];
    assert_eq!(details, BTreeSet::from(expected));
}

#[test]
fn a_detail_of_which_a_part_must_be_shown_is_shown_whole() {
    let subject = &text(&without(&[Detail::Period]))["credentialSubject"];
    assert_eq!(subject["activityStartDate"], base()["credentialSubject"]["activityStartDate"]);
}

#[test]
fn a_badge_shown_whole_says_what_the_base_says() {
    let mut shown = text(&read(&base()).unwrap().whole().unwrap());
    let mut base = base();
    assert_ne!(shown["proof"]["proofValue"], base["proof"]["proofValue"]);
    base["proof"]["proofValue"] = shown["proof"]["proofValue"].take();
    shown["proof"]["proofValue"] = base["proof"]["proofValue"].clone();
    assert_eq!(shown, base);
}

#[test]
fn each_detail_can_be_left_out_alone() {
    let divisible = read(&base()).unwrap();
    for detail in divisible.details() {
        let shown = text(&divisible.leaving_out(&BTreeSet::from([detail])).unwrap());
        let left: Vec<_> =
            detail.places().into_iter().filter(|place| shown.pointer(&place.to_string()).is_some()).collect();
        assert_eq!(left, [], "{detail}");
    }
}

#[test]
fn with_everything_left_out_it_still_says_who_for_what_until_when_and_whether_it_was_withdrawn() {
    let shown = text(&without(&Detail::ALL));
    let mut expected = base();
    expected["proof"] = shown["proof"].clone();
    expected.as_object_mut().unwrap().remove("evidence");
    let subject = expected["credentialSubject"].as_object_mut().unwrap();
    subject.retain(|name, _| {
        !["identifier", "creditsEarned", "narrative", "role", "result"].contains(&name.as_str())
    });
    let achievement = subject["achievement"].as_object_mut().unwrap();
    achievement.retain(|name, _| !["alignment", "tag", "resultDescription"].contains(&name.as_str()));
    assert_eq!(shown, expected);
}

#[test]
fn what_is_shown_holds_neither_the_labelling_key_nor_a_trace_of_what_was_left_out() {
    let shown = without(&[Detail::Learner]);
    assert!(!shown.signed().text().contains("Žan Č."));
    let suites = shown.suites().iter().map(|suite| suite.name()).collect::<Vec<_>>();
    assert_eq!(suites, ["ecdsa-sd-2023"]);
    let proof = |badge: &Value| badge["proof"]["proofValue"].as_str().unwrap().len();
    assert!(proof(&text(&shown)) < proof(&text(&without(&[]))));
}

#[test]
fn every_statement_of_a_base_is_checked() {
    for (place, value) in [
        ("/name", json!("Medicine")),
        ("/issuer/name", json!("A university")),
        ("/credentialSubject/narrative", json!("Attended every session.")),
        ("/credentialSubject/result/0/value", json!("6/6")),
        ("/credentialSubject/achievement/alignment/1/targetCode", json!("12")),
        ("/credentialStatus/0/statusListIndex", json!("8")),
        ("/proof/created", json!("2026-10-01T18:00:00Z")),
    ] {
        let mut changed = base();
        *changed.pointer_mut(place).unwrap() = value;
        assert_eq!(read(&changed).map(drop), Err(Code::SignatureWrong), "{place}");
    }
}

#[test]
fn a_statement_less_or_more_than_the_base_was_made_of_is_noticed() {
    let mut less = base();
    less["credentialSubject"].as_object_mut().unwrap().remove("role");
    let mut more = base();
    more["credentialSubject"]["term"] = json!("Autumn");
    let mut gone = base();
    gone.as_object_mut().unwrap().remove("validUntil");
    let codes = [less, more, gone].map(|badge| read(&badge).map(drop).unwrap_err());
    assert_eq!(codes, [Code::SignatureWrong, Code::SignatureWrong, Code::ProofMalformed]);
}

#[test]
fn a_base_is_taken_with_its_issuers_key_alone() {
    let verified = |key: PublicKey| {
        let uncut = Uncut::<AchievementCredential>::read(BASE).unwrap().unwrap();
        uncut.verify(&key).map(drop).map_err(|refusal| refusal.code())
    };
    let other = schemas::key::P256Secret::from_bytes([7; 32]).unwrap().public();
    assert_eq!(verified(PublicKey::P256(other)), Err(Code::SignatureWrong));
    let wrong_type = schemas::key::Ed25519Secret::from_bytes([7; 32]).public();
    assert_eq!(verified(PublicKey::Ed25519(wrong_type)), Err(Code::KeyTypeWrong));
}

#[test]
fn a_base_is_never_taken_for_a_badge_and_a_badge_for_showing_is_no_base() {
    let refusal = Signed::<AchievementCredential>::read(BASE).unwrap_err();
    assert_eq!(refusal.code(), Code::ProofNotForShowing);
    let shown = text(&without(&[])).to_string();
    assert!(Uncut::<AchievementCredential>::read(&shown).unwrap().is_none());
}

#[test]
fn two_base_proofs_say_something_that_is_not_acted_on() {
    let mut twice = base();
    twice["proof"] = json!([twice["proof"], twice["proof"]]);
    assert_eq!(read(&twice).map(drop), Err(Code::ProofUnknown));
}

#[test]
fn a_changed_statement_is_noticed() {
    let change =
        |badge: &mut Value| badge["credentialSubject"]["narrative"] = json!("Attended every session.");
    assert_eq!(spoilt(change), Err(Code::SignatureWrong));
}

#[test]
fn a_statement_that_moves_to_another_thing_is_noticed() {
    let change = |badge: &mut Value| {
        let results = badge["credentialSubject"]["result"].as_array_mut().unwrap();
        let value = results[0].as_object_mut().unwrap().remove("value").unwrap();
        results[1]["value"] = value;
    };
    assert_eq!(spoilt(change), Err(Code::SignatureWrong));
}

#[test]
fn a_statement_that_is_taken_away_or_put_back_is_noticed() {
    let less = |badge: &mut Value| drop(badge["credentialSubject"].as_object_mut().unwrap().remove("role"));
    assert_eq!(spoilt(less), Err(Code::SignatureWrong));
    let back = |badge: &mut Value| {
        badge["credentialSubject"]["identifier"] = base()["credentialSubject"]["identifier"].clone();
    };
    assert!(matches!(spoilt(back), Err(Code::SignatureWrong | Code::ProofMalformed)));
}

#[test]
fn what_must_be_shown_cannot_be_dropped() {
    let change = |badge: &mut Value| drop(badge.as_object_mut().unwrap().remove("validUntil"));
    assert_eq!(spoilt(change), Err(Code::SignatureWrong));
}
