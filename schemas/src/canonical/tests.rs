//! What is refused, and as what: wrong, or not to be told.

use super::*;
use crate::json;

const CONTEXTS: &str = r#"["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]"#;

fn canonical(document: &str) -> Result<Canonical, CanonicalError> {
    canonicalise(json::read(document.as_bytes()).unwrap().as_object().unwrap(), Omit::Proof)
}

/// An achievement with these members.
fn achievement(members: &str) -> String {
    format!(r#"{{"@context": {CONTEXTS}, "id": "urn:x:badge", "type": "Achievement", {members}}}"#)
}

fn fault(members: &str) -> Fault {
    canonical(&achievement(members)).unwrap_err().fault
}

fn not_issuable(members: &str) -> NotIssuable {
    check_issuable(json::read(achievement(members).as_bytes()).unwrap().as_object().unwrap()).unwrap_err()
}

#[test]
fn a_member_that_no_context_defines_is_wrong() {
    assert_eq!(fault(r#""taste": "sweet""#), Fault::UndefinedTerm("taste".into()));
}

#[test]
fn an_undefined_member_is_wrong_even_when_it_is_null() {
    assert_eq!(fault(r#""taste": null"#), Fault::UndefinedTerm("taste".into()));
}

#[test]
fn a_type_that_no_context_defines_is_wrong() {
    assert_eq!(fault(r#""creator": {"type": "Organisation"}"#), Fault::RelativeIri("Organisation".into()));
}

#[test]
fn a_relative_identifier_is_wrong() {
    assert_eq!(
        fault(r#""creator": {"id": "people/1", "type": "Profile"}"#),
        Fault::RelativeIri("people/1".into())
    );
}

#[test]
fn types_that_give_one_name_two_meanings_are_wrong() {
    assert_eq!(
        fault(r#""creator": {"type": ["Achievement", "Result"]}"#),
        Fault::ProtectedTerm("resultDescription".into())
    );
}

#[test]
fn a_fault_knows_its_place() {
    let error =
        canonical(&achievement(r#""alignment": [{"type": "Alignment"}, {"type": "Alignment", "x": 1}]"#));
    assert_eq!(error.unwrap_err().to_string(), r#"alignment.1: no context defines "x""#);
}

#[test]
fn a_context_that_is_not_pinned_cannot_be_told() {
    let error = canonical(r#"{"@context": "https://example.org/context", "id": "urn:x:badge"}"#).unwrap_err();
    assert_eq!(error.fault, Fault::UnknownContext("https://example.org/context".into()));
    assert!(error.is_unknown());
}

#[test]
fn a_context_written_into_the_document_cannot_be_told() {
    let error = canonical(r#"{"@context": {"name": "https://schema.org/name"}, "name": "x"}"#).unwrap_err();
    assert_eq!(error.fault, Fault::InlineContext);
    assert!(error.is_unknown());
}

#[test]
fn a_json_literal_cannot_be_told() {
    let error = canonical(&achievement(r#""_sd": []"#)).unwrap_err();
    assert_eq!(error.fault, Fault::Unsupported(Feature::JsonLiteral));
    assert!(error.is_unknown());
}

#[test]
fn a_document_that_says_nothing_is_wrong() {
    let error = canonical(&format!(r#"{{"@context": {CONTEXTS}, "id": "urn:x:badge"}}"#)).unwrap_err();
    assert_eq!(error.fault, Fault::SaysNothing);
    assert!(!error.is_unknown());
}

#[test]
fn the_spelling_of_one_or_many_does_not_matter() {
    let one = canonical(&achievement(r#""tag": "water""#)).unwrap();
    assert_eq!(canonical(&achievement(r#""tag": [["water"], null]"#)).unwrap(), one);
}

#[test]
fn a_value_said_twice_is_one_statement() {
    let once = canonical(&achievement(r#""tag": ["water"]"#)).unwrap();
    assert_eq!(canonical(&achievement(r#""tag": ["water", "water"]"#)).unwrap(), once);
}

#[test]
fn a_proof_under_a_context_of_its_own_cannot_be_told() {
    let proof =
        json::read(br#"{"@context": "https://www.w3.org/ns/credentials/v2", "type": "DataIntegrityProof"}"#);
    let context = json::read(CONTEXTS.as_bytes()).unwrap();
    let error = canonicalise_options(proof.unwrap().as_object().unwrap(), &context).unwrap_err();
    assert_eq!(error.fault, Fault::InlineContext);
}

#[test]
fn parts_without_ids_that_look_alike_are_not_issued() {
    let part = r#"{"type": "Related", "version": "1"}"#;
    assert_eq!(not_issuable(&format!(r#""related": [{part}, {part}]"#)), NotIssuable::AlikeParts);
}

#[test]
fn noncharacters_are_not_issued() {
    assert_eq!(not_issuable(r#""name": "a\uffff""#), NotIssuable::Noncharacter('\u{FFFF}'));
}

#[test]
fn identifiers_with_odd_characters_are_not_issued() {
    assert!(matches!(
        not_issuable(r#""creator": {"id": "urn:<x>", "type": "Profile"}"#),
        NotIssuable::OddIri(_)
    ));
}

#[test]
fn texts_that_sort_differently_as_utf16_are_not_issued() {
    assert_eq!(not_issuable(r#""tag": ["\ud83c\udf33", "\ufb01"]"#), NotIssuable::SortsDifferently);
}

#[test]
fn a_badge_with_emoji_and_odd_looking_texts_is_issued() {
    let members = r#""tag": ["\ud83c\udff3\ufe0f\u200d\ud83c\udf08", "a \\ \" < > { }"]"#;
    let text = achievement(members);
    assert!(check_issuable(json::read(text.as_bytes()).unwrap().as_object().unwrap()).is_ok());
}

fn under_examples(contexts: Contexts, members: &str) -> Result<String, Fault> {
    let text = format!(
        r#"{{"@context":["https://www.w3.org/ns/credentials/v2","https://www.w3.org/ns/credentials/examples/v2"],
            "id":"urn:x:1",{members}}}"#
    );
    let value = json::read(text.as_bytes()).unwrap();
    let form = canonicalise_within(contexts, value.as_object().unwrap(), Omit::Proof);
    form.map(Canonical::into_string).map_err(|error| error.fault)
}

#[test]
fn only_whoever_is_told_to_knows_the_context_of_examples() {
    let word = r#""shoeSize":43"#;
    assert!(matches!(under_examples(Contexts::Pinned, word), Err(Fault::UnknownContext(_))));
    let line = "<urn:x:1> <https://www.w3.org/ns/credentials/examples#shoeSize> \
                \"43\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n";
    assert_eq!(under_examples(Contexts::WithExamples, word).as_deref(), Ok(line));
}

#[test]
fn under_the_context_of_examples_addresses_and_what_looks_like_a_keyword_are_no_words() {
    let tried = |members| under_examples(Contexts::WithExamples, members);
    for lost in [r#""@shoe":1"#, r#""1a://b":1"#, r#""_:a b":1"#, r#""a b":1"#, r#""type":"@Shoe""#] {
        assert!(
            matches!(tried(lost), Err(Fault::UndefinedTerm(_) | Fault::RelativeIri(_))),
            "{lost}: {:?}",
            tried(lost)
        );
    }
    let address = tried(r#""foo:bar":"x""#).unwrap();
    assert_eq!(address, "<urn:x:1> <foo:bar> \"x\" .\n");
    // Identifiers are no words.
    assert!(matches!(tried(r#""type":"VerifiableCredential","issuer":"shoe""#), Err(Fault::RelativeIri(_))));
}
