//! The report for programs: one JSON object on one line. Names of members and codes are stable.

use schemas::{
    lang::Lang,
    time::Timestamp,
    trust::Place,
    verdict::{Check, Code, Word},
};
use serde::Serialize;

use super::{Facts, Report};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    verdict: Word,
    checks: &'a [Check; 8],
    reason: Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    input: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    looks_like: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status_as_of: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<Issuer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    badge: Option<Facts<'a>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    demo: bool,
}

/// The issuer as the trust list knows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Issuer<'a> {
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a Place>,
    network: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closed: Option<Timestamp>,
}

/// The line for one input.
pub fn json(report: &Report, input: Option<&str>, lang: Lang) -> Result<String, serde_json::Error> {
    let verdict = &report.verdict;
    let issuer = verdict.issuer().map(|issuer| Issuer {
        name: issuer.name.get(lang).map(|(_, name)| name),
        place: issuer.place.as_ref(),
        network: issuer.network.get(lang).map(|(_, name)| name),
        closed: issuer.closed,
    });
    let line = Line {
        verdict: verdict.word(),
        checks: verdict.checks(),
        reason: verdict.reason(),
        input,
        looks_like: report.looks.map(crate::looks::Looks::as_str),
        status_as_of: verdict.as_of(),
        issuer,
        badge: report.facts(),
        demo: report.demo.is_on(),
    };
    Ok(escaped(&serde_json::to_string(&line)?))
}

/// JSON may carry C1 controls, direction marks and invisible characters as they are; a terminal may not.
fn escaped(line: &str) -> String {
    let mut safe = String::with_capacity(line.len());
    for character in line.chars() {
        let shown = schemas::text::display_safe(character.encode_utf8(&mut [0; 4]));
        if shown.starts_with('\\') && character != '\\' {
            for unit in character.encode_utf16(&mut [0; 2]) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            safe.push(character);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_are_escaped_and_mean_the_same() {
        let line = serde_json::to_string("a\u{9b}b\u{202e}c\u{e0041}\u{1b}\\").unwrap();
        let safe = escaped(&line);
        assert!(safe.chars().all(|c| !c.is_control() && c.is_ascii()), "{safe}");
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), "a\u{9b}b\u{202e}c\u{e0041}\u{1b}\\");
    }
}
