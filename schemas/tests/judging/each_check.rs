//! For each of the eight checks a badge in which that check alone does not stand.

use schemas::verdict::{
    CheckName, Code, EndorsementEvidence, HolderEvidence, Outcome, RecipientEvidence, Verdict, Word,
};
use serde_json::json;

use crate::town::{against, judged, judged_by, judged_with};

#[test]
fn a_badge_with_nothing_against_it_is_genuine() {
    let verdict = judged(&json!({}));
    assert_eq!((verdict.word(), against(&verdict)), (Word::Genuine, Vec::new()));
    assert_eq!(
        verdict.issuer().and_then(|issuer| issuer.name.exact(schemas::lang::Lang::En)),
        Some("Aarhus Libraries")
    );
}

#[test]
fn form_alone_makes_it_not_genuine() {
    let verdict = Verdict::refused(Code::ShapeWrong);
    assert_eq!((verdict.word(), verdict.reason()), (Word::NotGenuine, Code::ShapeWrong));
}

#[test]
fn proof_alone_makes_it_not_genuine() {
    let verdict = Verdict::refused(Code::SignatureWrong);
    assert_eq!((verdict.word(), verdict.reason()), (Word::NotGenuine, Code::SignatureWrong));
}

#[test]
fn the_issuers_key_alone_makes_it_unsure() {
    let verdict = judged_by(|list| list.issuers[0].keys.clear());
    assert_eq!(verdict.code(CheckName::IssuerKey), Code::KeyNotOnList);
    assert_eq!(verdict.word(), Word::CannotTell);
}

#[test]
fn the_issuers_trust_alone_makes_it_unsure() {
    let verdict = judged_by(|list| list.issuers[0].until = Some(crate::town::time("2026-06-01T00:00:00Z")));
    assert_eq!((verdict.word(), against(&verdict)), (Word::CannotTell, vec![Code::IssuerOutOfTime]));
}

#[test]
fn dates_alone_make_it_no_longer_valid() {
    let verdict = judged(&json!({ "validUntil": "2026-11-20T00:00:00Z" }));
    assert_eq!((verdict.word(), against(&verdict)), (Word::NoLongerValid, vec![Code::Expired]));
}

#[test]
fn status_alone_makes_it_no_longer_valid() {
    let verdict = crate::town::judged_under(&[94_567], |_| {});
    assert_eq!((verdict.word(), against(&verdict)), (Word::NoLongerValid, vec![Code::Withdrawn]));
}

#[test]
fn a_wrong_endorsement_fails_its_check_and_leaves_the_badge_genuine() {
    let lists = crate::town::book(|_| {});
    let mut evidence = crate::town::evidence(&lists);
    evidence.endorsements = EndorsementEvidence::OneWrong;
    let endorsed = crate::town::badge(&json!({ "endorsementJwt": ["eyJh.eyJh.c2ln"] }));
    let verdict = schemas::verdict::judge(&endorsed, &evidence);
    assert_eq!(verdict.code(CheckName::Endorsements), Code::EndorsementWrong);
    assert_eq!(verdict.checks()[6].outcome(), Outcome::Failed);
    assert_eq!(verdict.word(), Word::Genuine);
}

#[test]
fn a_badge_without_endorsements_has_none_whatever_was_found_elsewhere() {
    for found in [EndorsementEvidence::Unchecked, EndorsementEvidence::OneWrong] {
        let verdict = judged_with(|evidence| evidence.endorsements = found);
        assert_eq!(verdict.code(CheckName::Endorsements), Code::EndorsementsNone);
    }
}

#[test]
fn a_holder_who_was_asked_and_proved_nothing_leaves_it_unsure() {
    let verdict = judged_with(|evidence| evidence.holder = HolderEvidence::NotProved);
    assert_eq!((verdict.word(), against(&verdict)), (Word::CannotTell, vec![Code::HolderNotProved]));
}

#[test]
fn a_badge_given_to_somebody_else_than_the_reader_named_leaves_it_unsure() {
    let verdict = judged_with(|evidence| evidence.recipient = RecipientEvidence::Other);
    assert_eq!((verdict.word(), against(&verdict)), (Word::CannotTell, vec![Code::RecipientOther]));
    let verdict = judged_with(|evidence| evidence.recipient = RecipientEvidence::Unsaid);
    assert_eq!((verdict.word(), against(&verdict)), (Word::CannotTell, vec![Code::RecipientUnsaid]));
}

#[test]
fn a_name_that_fits_is_no_proof_of_who_shows_it() {
    let verdict = judged_with(|evidence| evidence.recipient = RecipientEvidence::Named);
    assert_eq!((verdict.word(), verdict.code(CheckName::Holder)), (Word::Genuine, Code::RecipientNamed));
    assert_eq!(verdict.checks()[7].outcome(), Outcome::NotDone);
}
