//! `POST /presentations/verify` of VC-API: the holder's signature, the caller's question, and each credential by itself.

use schemas::{did, key::Ed25519Secret, presentation, proof::Question};
use serde_json::{Value, json};

use crate::{
    asking::{Reply, lonely, posted},
    plain::{changed, plain, signed, token},
    town::now,
};

const CHALLENGE: &str = "wKI4LT17ac15ES9bw8ac4";
const DOMAIN: &str = "https://jobs.example";

fn holder() -> Ed25519Secret {
    Ed25519Secret::from_bytes([11; 32])
}

/// What somebody shows who was asked this.
fn shown(credentials: &[Value]) -> Value {
    let texts: Vec<String> = credentials.iter().map(Value::to_string).collect();
    let question = Question { challenge: CHALLENGE, domain: Some(DOMAIN), now: now() };
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let signed = presentation::sign(&texts, &holder(), &question).unwrap();
    serde_json::from_str(signed.text()).unwrap()
}

fn asked(presentation: &Value, options: &Value) -> Reply {
    let question = json!({ "verifiablePresentation": presentation, "options": options });
    posted(&lonely(), "/presentations/verify", "application/json", question.to_string())
}

fn codes(reply: &Reply) -> Vec<String> {
    let answer = reply.json();
    assert_eq!(answer["verified"], reply.status == 200, "{answer}");
    let problems = answer["problemDetails"].as_array().cloned().unwrap_or_default();
    problems.iter().map(|problem| problem["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_presentation_is_verified_with_all_that_it_shows() {
    let options = json!({ "challenge": CHALLENGE, "domain": DOMAIN, "returnResults": true });
    let reply = asked(&shown(&[signed(plain())]), &options);
    assert_eq!((reply.status, codes(&reply)), (200, vec![]));
    let results = &reply.json()["results"];
    let own = did::key::from_ed25519(&holder().public());
    assert_eq!(results["presentation"]["holder"], json!({ "verified": true, "input": own.as_str() }));
    assert_eq!(results["presentation"]["challenge"]["verified"], true);
    assert_eq!(results["credentials"][0]["verified"], true);
}

#[test]
fn a_token_is_verified_bare_and_in_an_envelope() {
    let question = Question { challenge: CHALLENGE, domain: Some(DOMAIN), now: now() };
    let inside = token("vc+jwt", &json!({}));
    let shown = presentation::sign_token(&[&inside], &holder(), &question).unwrap();
    let envelope = json!({
        "@context": "https://www.w3.org/ns/credentials/v2",
        "type": "EnvelopedVerifiablePresentation",
        "id": format!("data:application/jwt,{}", shown.text()),
    });
    for presentation in [json!(shown.text()), envelope] {
        let reply = asked(&presentation, &json!({ "challenge": CHALLENGE, "domain": DOMAIN }));
        assert_eq!((reply.status, codes(&reply)), (200, vec![]), "{presentation}");
    }
    assert_eq!(asked(&json!(shown.text()), &json!({ "challenge": "another" })).status, 400);
}

#[test]
fn an_answer_to_another_question_is_not_verified() {
    let presentation = shown(&[]);
    for options in [json!({ "challenge": "another" }), json!({ "domain": "https://shop.example" })] {
        let reply = asked(&presentation, &options);
        assert_eq!((reply.status, codes(&reply).len()), (400, 1), "{options}");
    }
    assert_eq!(asked(&presentation, &json!({})).status, 200, "whoever names no challenge asks for none");
}

#[test]
fn one_credential_that_does_not_hold_speaks_against_the_presentation() {
    let expired = changed(|document| document["validUntil"] = json!("2026-11-11T12:00:00Z"));
    let reply = asked(&shown(&[signed(plain()), expired]), &json!({}));
    assert_eq!((reply.status, codes(&reply)), (400, vec!["expired".to_owned()]));
}

#[test]
fn a_presentation_that_somebody_changed_or_nobody_signed_is_not_verified() {
    let mut changed = shown(&[signed(plain())]);
    changed["verifiableCredential"] = json!([]);
    assert_eq!(asked(&changed, &json!({})).status, 400);
    let mut unsigned = shown(&[]);
    unsigned.as_object_mut().unwrap().remove("proof");
    assert_eq!(codes(&asked(&unsigned, &json!({}))), ["proof_missing"]);
}

#[test]
fn a_credential_is_no_presentation_and_a_presentation_no_credential() {
    assert_eq!(codes(&asked(&signed(plain()), &json!({}))), ["not_a_badge"]);
    let question = json!({ "verifiableCredential": shown(&[]) }).to_string();
    let reply = posted(&lonely(), "/credentials/verify", "application/json", question);
    assert_eq!((reply.status, codes(&reply)), (400, vec!["not_a_badge".to_owned()]));
}
