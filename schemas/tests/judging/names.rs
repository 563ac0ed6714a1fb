//! The names that programs and sentences rely on: they never change.

use std::collections::HashSet;

use schemas::verdict::{CheckName, Code, KeySource, Outcome};

#[test]
fn checks_are_called_what_the_schema_calls_them() {
    let names = CheckName::ALL.map(CheckName::as_str);
    let known = ["form", "proof", "issuer_key", "issuer_trust", "dates", "status", "endorsements", "holder"];
    assert_eq!(names, known);
}

#[test]
fn outcomes_are_called_what_the_schema_calls_them() {
    let names = [Outcome::Passed, Outcome::Failed, Outcome::NotDone].map(Outcome::as_str);
    assert_eq!(names, ["passed", "failed", "not_done"]);
}

#[test]
fn a_name_is_written_as_it_is_spoken() {
    for check in CheckName::ALL {
        assert_eq!(serde_json::json!(check), check.as_str());
    }
    for outcome in [Outcome::Passed, Outcome::Failed, Outcome::NotDone] {
        assert_eq!(serde_json::json!(outcome), outcome.as_str());
    }
}

#[test]
fn a_code_in_a_sentence_is_the_code_in_json() {
    for code in Code::ALL {
        assert_eq!(
            (code.to_string(), serde_json::json!(code)),
            (code.as_str().to_owned(), code.as_str().into())
        );
    }
}

#[test]
fn where_a_key_came_from_is_named() {
    let sources = [KeySource::TrustList, KeySource::Document, KeySource::Did, KeySource::Badge];
    assert_eq!(sources.map(KeySource::as_str), ["trust_list", "document", "did", "badge"]);
}

#[test]
fn every_advice_has_a_name_of_its_own() {
    let advice = Code::ALL.iter().filter_map(|code| code.remedy()).collect::<HashSet<_>>();
    let names = advice.iter().map(|remedy| remedy.as_str()).collect::<HashSet<_>>();
    assert_eq!(names.len(), advice.len());
    assert!(names.contains("ask_newer") && names.iter().all(|name| name.starts_with(char::is_lowercase)));
}
