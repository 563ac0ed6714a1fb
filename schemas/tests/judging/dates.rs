//! When a badge counts, and when a clock does not.

use schemas::{
    trust::TrustBook,
    verdict::{CheckName, Code, KeySource, Moment, Word, judge},
};
use serde_json::json;

use crate::town::{badge, book, evidence, judged, judged_with, status, time};

fn dates_at(moment: Moment) -> Code {
    judged_with(|evidence| evidence.moment = moment).code(CheckName::Dates)
}

#[test]
fn a_badge_issued_a_second_from_now_is_not_from_the_future() {
    let verdict = judged(&json!({ "validFrom": "2026-11-22T12:00:59Z" }));
    assert_eq!(verdict.word(), Word::Genuine);
}

#[test]
fn a_badge_begins_a_minute_before_its_date() {
    for (start, word) in
        [("2026-11-22T12:01:00Z", Word::Genuine), ("2026-11-22T12:01:01Z", Word::NoLongerValid)]
    {
        assert_eq!(judged(&json!({ "validFrom": start })).word(), word, "{start}");
    }
}

#[test]
fn a_badge_of_tomorrow_is_not_yet_valid() {
    let verdict = judged(&json!({ "validFrom": "2026-11-23T12:00:00Z" }));
    assert_eq!((verdict.word(), verdict.reason()), (Word::NoLongerValid, Code::NotYetValid));
}

#[test]
fn a_badge_ends_with_its_last_minute() {
    for (end, word) in
        [("2026-11-22T11:59:00Z", Word::Genuine), ("2026-11-22T11:58:59Z", Word::NoLongerValid)]
    {
        assert_eq!(judged(&json!({ "validUntil": end })).word(), word, "{end}");
    }
}

#[test]
fn a_clock_behind_the_newest_signature_at_hand_is_wrong() {
    assert_eq!(dates_at(Moment::Clock(time("2026-11-21T05:58:59Z"))), Code::ClockWrong);
    assert_eq!(dates_at(Moment::Clock(time("2026-11-21T05:59:00Z"))), Code::DatesSound);
}

#[test]
fn a_time_that_was_asked_for_is_no_clock() {
    assert_eq!(dates_at(Moment::Asked(time("2026-11-15T00:00:00Z"))), Code::DatesSound);
}

/// What a status list of ten years from now says of the clock.
fn dates_under_a_list_of_the_future(trust: &TrustBook, key: KeySource) -> Code {
    let mut evidence = evidence(trust);
    evidence.key = key;
    evidence.status = vec![status(&[], |list| {
        list.valid_from = time("2036-11-21T06:00:00Z");
        list.valid_until = None;
    })];
    judge(&badge(&json!({})), &evidence).code(CheckName::Dates)
}

#[test]
fn a_list_of_the_future_makes_the_clock_wrong() {
    assert_eq!(dates_under_a_list_of_the_future(&book(|_| {}), KeySource::TrustList), Code::ClockWrong);
    let nobody = book(|list| list.issuers.clear());
    assert_eq!(dates_under_a_list_of_the_future(&nobody, KeySource::Document), Code::ClockWrong);
}

#[test]
fn whoever_stole_a_key_makes_no_clock_wrong() {
    let dead = book(|list| list.issuers[0].keys[0].dead = Some(time("2026-11-15T00:00:00Z")));
    assert_eq!(dates_under_a_list_of_the_future(&dead, KeySource::TrustList), Code::DatesSound);
    let unpinned = book(|list| list.issuers[0].keys.clear());
    assert_eq!(dates_under_a_list_of_the_future(&unpinned, KeySource::TrustList), Code::DatesSound);
}
