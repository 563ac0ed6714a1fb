//! Whether it was withdrawn: only a sound, current list of the issuer's own answers that.

use schemas::{
    status::RevocationList,
    verdict::{CheckName, Code, KeySource, Source, StatusEvidence, StatusFound, Verdict, Word, judge},
};
use serde_json::json;

use crate::town::{
    LIST, badge, book, entry, evidence, judged, judged_by, judged_under, judged_with, status, time,
};

fn status_of(verdict: &Verdict) -> (Word, Code) {
    (verdict.word(), verdict.code(CheckName::Status))
}

fn found(found: StatusFound) -> Verdict {
    judged_with(|evidence| {
        evidence.status =
            vec![StatusEvidence { address: LIST.parse().unwrap(), found, source: Source::Fetched }];
    })
}

#[test]
fn a_clear_bit_passes_with_the_date_of_the_list() {
    let verdict = judged(&json!({}));
    assert_eq!(status_of(&verdict), (Word::Genuine, Code::StatusClear));
    assert_eq!(verdict.as_of(), Some(time("2026-11-21T06:00:00Z")));
}

#[test]
fn a_list_that_was_not_to_be_had_is_no_clear_list() {
    assert_eq!(status_of(&found(StatusFound::Unreachable)), (Word::CannotTell, Code::StatusUnknown));
    let silent = judged_with(|evidence| evidence.status.clear());
    assert_eq!(status_of(&silent), (Word::CannotTell, Code::StatusUnknown));
}

#[test]
fn a_list_whose_signature_does_not_hold_is_no_clear_list() {
    assert_eq!(status_of(&found(StatusFound::Bad)), (Word::CannotTell, Code::StatusListBad));
}

#[test]
fn a_list_past_its_own_date_tells_nothing_but_when_it_was_last_known() {
    let verdict = judged_under(&[], |list| list.valid_until = Some(time("2026-11-22T11:00:00Z")));
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusUnknown));
    assert_eq!(verdict.as_of(), Some(time("2026-11-21T06:00:00Z")));
}

#[test]
fn what_was_withdrawn_for_good_stays_withdrawn_under_an_old_list() {
    let verdict = judged_under(&[94_567], |list| list.valid_until = Some(time("2026-11-22T11:00:00Z")));
    assert_eq!(status_of(&verdict), (Word::NoLongerValid, Code::Withdrawn));
}

#[test]
fn a_list_from_the_future_tells_nothing() {
    let verdict = judged_with(|evidence| {
        evidence.moment = schemas::verdict::Moment::Asked(time("2026-11-20T12:00:00Z"));
    });
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusUnknown));
}

#[test]
fn the_newest_list_counts() {
    let verdict = judged_with(|evidence| {
        let older = status(&[], |list| list.valid_from = time("2026-11-20T06:00:00Z"));
        evidence.status = vec![status(&[94_567], |_| {}), older];
    });
    assert_eq!(status_of(&verdict), (Word::NoLongerValid, Code::Withdrawn));
}

#[test]
fn of_two_lists_of_the_same_second_the_one_just_fetched_counts() {
    let verdict = judged_with(|evidence| {
        let from = |source| {
            let mut clear = status(&[], |_| {});
            clear.source = source;
            clear
        };
        evidence.status = vec![status(&[94_567], |_| {}), from(Source::Kept), from(Source::Stapled)];
    });
    assert_eq!(status_of(&verdict), (Word::NoLongerValid, Code::Withdrawn));
}

#[test]
fn a_suspended_badge_is_no_longer_valid_and_says_suspended() {
    let lists = book(|_| {});
    let mut evidence = evidence(&lists);
    evidence.status = vec![status(&[7], |list| {
        list.credential_subject.status_purpose =
            serde_json::from_value(json!(["suspension", "revocation"])).unwrap();
    })];
    let suspended = badge(&json!({ "credentialStatus": [entry("revocation", 8), entry("suspension", 7)] }));
    assert_eq!(status_of(&judge(&suspended, &evidence)), (Word::NoLongerValid, Code::Suspended));
}

#[test]
fn a_listed_issuers_badge_without_status_is_not_taken_for_clear() {
    let verdict = judged(&json!({ "credentialStatus": null }));
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusMissing));
}

#[test]
fn a_list_that_the_trust_list_does_not_name_is_not_the_issuers() {
    let verdict =
        judged_by(|list| list.issuers[0].status_lists = vec!["https://other.example/1".parse().unwrap()]);
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusMissing));
}

#[test]
fn a_foreign_badge_without_status_cannot_be_withdrawn() {
    let lists = book(|list| list.issuers.clear());
    let mut evidence = evidence(&lists);
    evidence.key = KeySource::Document;
    let verdict = judge(&badge(&json!({ "credentialStatus": null })), &evidence);
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusNone));
    assert_eq!(verdict.reason(), Code::IssuerUnknown);
}

#[test]
fn an_index_outside_the_list_is_not_clear() {
    let verdict = judged(&json!({ "credentialStatus": [entry("revocation", 131_072)] }));
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusListBad));
}

#[test]
fn a_list_with_another_address_is_not_this_list() {
    let verdict =
        judged_under(&[], |list| list.id = "https://badges.example/o/aarhus/status/2".parse().unwrap());
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusListBad));
}

#[test]
fn a_list_for_another_purpose_is_not_this_list() {
    let verdict = judged_under(&[], |list| {
        list.credential_subject.status_purpose = serde_json::from_value(json!(["suspension"])).unwrap();
    });
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusListBad));
}

#[test]
fn a_list_of_another_issuer_is_not_this_list() {
    let verdict = judged_under(&[], |list| {
        list.issuer = serde_json::from_value(json!("did:web:badges.example:o:odense")).unwrap();
    });
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusListBad));
}

#[test]
fn a_status_of_an_unknown_kind_is_not_clear() {
    let unknown = json!([{ "id": "https://badges.example/r/1", "type": ["BitstringStatusList"] }]);
    let contexts = json!([
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
    ]);
    let verdict = judged(&json!({ "@context": contexts, "credentialStatus": unknown }));
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusKindUnknown));
}

const REGISTER: &str = "https://badges.example/r/1";

/// The status of a badge under this list of the old kind.
fn registered(list: &str, change: impl FnOnce(&mut schemas::trust::TrustList)) -> Verdict {
    let found = RevocationList::read(list.as_bytes()).unwrap();
    under_a_register(StatusFound::Unsigned(found, time("2026-11-22T11:59:00Z")), change)
}

/// The same when this is what its address gave.
fn under_a_register(found: StatusFound, change: impl FnOnce(&mut schemas::trust::TrustList)) -> Verdict {
    let lists = book(change);
    let mut evidence = evidence(&lists);
    let address = REGISTER.parse().unwrap();
    evidence.status = vec![StatusEvidence { address, found, source: Source::Fetched }];
    let entry = json!([{ "id": REGISTER, "type": ["1EdTechRevocationList"] }]);
    let contexts = json!([
        "https://www.w3.org/ns/credentials/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
    ]);
    judge(&badge(&json!({ "credentialStatus": entry, "@context": contexts })), &evidence)
}

fn named(list: &mut schemas::trust::TrustList) {
    list.issuers[0].status_lists.push(REGISTER.parse().unwrap());
}

#[test]
fn a_list_that_nobody_signed_counts_for_the_hour_at_which_it_was_fetched() {
    let verdict = registered(r#"{"revokedCredential":[]}"#, named);
    assert_eq!(status_of(&verdict), (Word::Genuine, Code::StatusNotListed));
    assert_eq!(verdict.as_of(), Some(time("2026-11-22T11:59:00Z")));
}

#[test]
fn a_badge_on_a_list_that_nobody_signed_is_withdrawn() {
    let list = r#"{"revokedCredentials":[{"id":"urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10"}]}"#;
    assert_eq!(status_of(&registered(list, named)), (Word::NoLongerValid, Code::Withdrawn));
}

#[test]
fn an_unsigned_list_of_somebody_else_or_of_an_address_that_is_not_named_clears_nothing() {
    let other = r#"{"issuer":"did:web:badges.example:o:odense","revokedCredential":[]}"#;
    assert_eq!(status_of(&registered(other, named)), (Word::CannotTell, Code::StatusListBad));
    let own = r#"{"revokedCredential":[]}"#;
    assert_eq!(status_of(&registered(own, |_| {})), (Word::CannotTell, Code::StatusMissing));
}

#[test]
fn a_stapled_list_counts_and_an_older_one_never_replaces_a_newer_one() {
    let verdict = judged_with(|evidence| {
        let mut stapled = status(&[], |list| list.valid_from = time("2026-11-22T06:00:00Z"));
        stapled.source = Source::Stapled;
        evidence.status.push(stapled);
    });
    assert_eq!(verdict.status_seen().map(|seen| seen.source), Some(Source::Stapled));
    let replayed = judged_with(|evidence| {
        let mut stapled = status(&[], |list| list.valid_from = time("2026-11-20T06:00:00Z"));
        stapled.source = Source::Stapled;
        evidence.status = vec![stapled, status(&[94_567], |_| {})];
    });
    assert_eq!(status_of(&replayed), (Word::NoLongerValid, Code::Withdrawn));
}

#[test]
fn eight_entries_are_looked_at_and_nine_are_too_many() {
    let entries = |count: u64| {
        judged(
            &json!({ "credentialStatus": (0..count).map(|at| entry("revocation", 100 + at)).collect::<Vec<_>>() }),
        )
    };
    assert_eq!(entries(8).code(CheckName::Status), Code::StatusClear);
    assert_eq!(status_of(&entries(9)), (Word::CannotTell, Code::StatusKindUnknown));
}

#[test]
fn a_register_that_was_not_to_be_had_is_not_called_bad() {
    let verdict = under_a_register(StatusFound::Unreachable, named);
    assert_eq!(status_of(&verdict), (Word::CannotTell, Code::StatusUnknown));
}

#[test]
fn a_status_list_ends_with_its_last_minute() {
    let at = |moment: &str| {
        let moment = schemas::verdict::Moment::Asked(time(moment));
        judged_with(|evidence| evidence.moment = moment).code(CheckName::Status)
    };
    assert_eq!(at("2026-11-28T06:01:00Z"), Code::StatusClear);
    assert_eq!(at("2026-11-28T06:01:01Z"), Code::StatusUnknown);
}
