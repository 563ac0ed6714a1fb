//! When a badge counts, and when a clock does not.

use schemas::verdict::{CheckName, Code, Moment, Word};
use serde_json::json;

use crate::town::{judged, judged_with, time};

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
