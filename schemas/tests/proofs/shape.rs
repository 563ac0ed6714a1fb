//! Texts that differ from the signed one and yet have its canonical form: the signature holds, the shape does not.

use schemas::verdict::Code;
use serde_json::{Value, json};

use crate::sample::{check, claims, code, embed, options, with_proof};

/// The signed badge, its text changed after signing.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut document: Value = serde_json::from_str(with_proof(&claims()).text()).unwrap();
    change(&mut document);
    document.to_string()
}

fn rename(object: &mut Value, old: &str, new: &str) {
    let members = object.as_object_mut().unwrap();
    let value = members.remove(old).unwrap();
    members.insert(new.to_owned(), value);
}

#[test]
fn a_type_written_without_its_array_is_the_same_badge() {
    assert!(
        check(&changed(|badge| badge["credentialSubject"]["type"] = "AchievementSubject".into())).is_ok()
    );
}

#[test]
fn a_null_added_after_signing_breaks_the_shape() {
    assert_eq!(code(&changed(|badge| badge["description"] = Value::Null)), Code::ShapeWrong);
}

#[test]
fn an_empty_array_added_after_signing_breaks_the_shape() {
    assert_eq!(code(&changed(|badge| badge["endorsement"] = json!([]))), Code::ShapeWrong);
}

#[test]
fn an_item_written_twice_breaks_the_shape() {
    let text = changed(|badge| {
        badge["credentialSubject"]["achievement"]["tag"] = json!(["climate", "street", "street"]);
    });
    assert_eq!(code(&text), Code::ShapeWrong);
}

#[test]
fn a_single_value_where_the_model_has_an_array_breaks_the_shape() {
    let text = changed(|badge| badge["evidence"] = badge["evidence"][0].clone());
    assert_eq!(code(&text), Code::ShapeWrong);
}

#[test]
fn a_keyword_instead_of_its_term_breaks_the_shape() {
    let text = changed(|badge| rename(&mut badge["credentialSubject"], "id", "@id"));
    assert_eq!(code(&text), Code::ShapeWrong);
}

#[test]
fn a_member_by_its_iri_breaks_the_shape() {
    let text = changed(|badge| rename(badge, "name", "https://schema.org/name"));
    assert_eq!(code(&text), Code::ShapeWrong);
}

#[test]
fn a_value_in_the_long_spelling_breaks_the_shape() {
    let text = changed(|badge| badge["name"] = json!({ "@value": badge["name"] }));
    assert_eq!(code(&text), Code::ShapeWrong);
}

#[test]
fn a_signed_member_of_another_class_breaks_the_shape() {
    let mut claims = claims();
    claims["issuer"]["mediaType"] = "text/html".into();
    assert_eq!(code(&embed(claims, &options())), Code::ShapeWrong);
}

#[test]
fn a_signed_number_where_the_model_has_a_text_breaks_the_shape() {
    let mut claims = claims();
    claims["name"] = 5.into();
    assert_eq!(code(&embed(claims, &options())), Code::ShapeWrong);
}

#[test]
fn a_member_that_no_context_defines_is_no_part_of_what_was_signed() {
    assert_eq!(code(&changed(|badge| badge["nickname"] = "Fatima".into())), Code::TermUndefined);
}

#[test]
fn a_member_given_twice_is_refused_before_all_else() {
    let text = with_proof(&claims()).text().replacen('{', r#"{"name":"Other","#, 1);
    assert_eq!(code(&text), Code::MemberTwice);
}

#[test]
fn a_context_in_the_text_cannot_be_told() {
    let inline = json!({ "name": "https://evil.example/name" });
    let text = changed(|badge| badge["@context"].as_array_mut().unwrap().push(inline));
    assert_eq!(code(&text), Code::ContextInline);
}
