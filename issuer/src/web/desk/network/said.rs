//! Months and figures in words.

use schemas::locale::Bundle;

use crate::figures::{Figure, Month, Year};

/// `November 2026`
pub(super) fn month(words: &Bundle, month: Month) -> String {
    let name = words.say(&format!("calendar-{}", month.number()));
    let year = month.year().to_string();
    words.say_with("calendar-month", &[("month", (&name).into()), ("year", (&year).into())])
}

/// `December 2025 – November 2026`
pub(super) fn year(words: &Bundle, year: Year) -> String {
    let (first, last) = (month(words, year.first()), month(words, year.last()));
    words.say_with("calendar-from-to", &[("first", (&first).into()), ("last", (&last).into())])
}

/// A figure alone: `42`, `at least 42`, `few`.
pub(super) fn figure(words: &Bundle, figure: Figure) -> String {
    match figure {
        Figure::None => "0".to_owned(),
        Figure::Few => words.say("figure-few"),
        Figure::Exactly(number) => number.to_string(),
        Figure::AtLeast(number) => at_least(words, &number.to_string()),
    }
}

/// A figure in a narrow cell: `42`, `42+`, `few`.
pub(super) fn short(words: &Bundle, figure: Figure) -> String {
    match figure {
        Figure::AtLeast(number) => format!("{number}+"),
        whole => self::figure(words, whole),
    }
}

/// A figure with what it counts, as the sentences `<key>` and `<key>-few` say it: `at least 42 badges`.
pub(super) fn counted(words: &Bundle, key: &str, figure: Figure) -> String {
    let said = |number: u32| words.say_with(key, &[("count", i64::from(number).into())]);
    match figure {
        Figure::None => said(0),
        Figure::Few => words.say(&format!("{key}-few")),
        Figure::Exactly(number) => said(number),
        Figure::AtLeast(number) => at_least(words, &said(number)),
    }
}

fn at_least(words: &Bundle, what: &str) -> String {
    words.say_with("figure-at-least", &[("what", what.into())])
}
