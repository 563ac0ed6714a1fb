//! Data Integrity proofs, eddsa-rdfc-2022: ours are accepted by others, theirs by us, and forgeries by nobody.

use crate::badge::{issuer, sample, unsigned};
use crate::peer::Peer;
use schemas::credential::AchievementCredential;
use schemas::did::{self, DidUrl, document::DidDocument};
use schemas::key::{Ed25519Secret, Jwk, PublicKey};
use schemas::proof::{self, Refusal, Verified};
use schemas::stage::Signed;
use schemas::vocabulary;
use serde_json::{Map, Value, json};

const KEY: u8 = 7;
const ANOTHER_KEY: u8 = 8;
const SIGNED_AT: &str = "2026-11-11T19:00:00Z";

fn secret(byte: u8) -> Ed25519Secret {
    Ed25519Secret::from_bytes([byte; 32])
}

fn key_name() -> DidUrl {
    issuer().key("e202611a").unwrap()
}

fn ours() -> Value {
    let created = SIGNED_AT.parse().unwrap();
    let signed = proof::data_integrity::sign(&unsigned(), &secret(KEY), &key_name(), created).unwrap();
    serde_json::from_str(signed.text()).unwrap()
}

/// Every document that a checker of the badge asks for: our contexts, and the issuer's DID document with this key.
fn documents(key: u8) -> Value {
    let urls = [
        "https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/security/data-integrity/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ];
    let mut documents: Map<String, Value> =
        urls.iter().map(|url| ((*url).to_owned(), vocabulary::document(url).unwrap().clone())).collect();
    let did_document = DidDocument::new(issuer(), [(key_name(), PublicKey::Ed25519(secret(key).public()))]);
    documents.insert(issuer().as_str().to_owned(), serde_json::to_value(did_document).unwrap());
    Value::Object(documents)
}

fn read_by_us(badge: &Value, key: u8) -> Result<Verified<AchievementCredential>, Refusal> {
    proof::verify(Signed::read(&badge.to_string())?, &PublicKey::Ed25519(secret(key).public()))
}

fn read_by_javascript(badge: &Value, key: u8) -> Result<(), String> {
    let question =
        json!({ "do": "verify", "credential": badge, "documents": documents(key), "now": SIGNED_AT });
    Peer::DigitalBazaar.accepts(&question)
}

fn read_by_python(badge: &Value, key: u8) -> Result<(), String> {
    let jwk = Jwk(PublicKey::Ed25519(secret(key).public()));
    Peer::OpenBadgesLib.accepts(&json!({ "do": "verify-ldp", "credential": badge, "jwk": jwk }))
}

/// The badge with one word changed.
fn changed(badge: &Value) -> Value {
    let mut badge = badge.clone();
    badge["evidence"][0]["narrative"] = json!("Tegnet af Bogdan");
    badge
}

#[test]
fn our_badge_is_accepted_by_a_javascript_library_with_our_contexts_and_our_did_document() {
    assert_eq!(read_by_javascript(&ours(), KEY), Ok(()));
}

#[test]
fn our_badge_is_accepted_by_a_python_library() {
    assert_eq!(read_by_python(&ours(), KEY), Ok(()));
}

#[test]
fn a_badge_of_a_javascript_library_is_accepted_by_us() {
    let mut badge = sample();
    badge["issuer"]["id"] = json!(did::key::from_ed25519(&secret(KEY).public()).as_str());
    let answer = Peer::DigitalBazaar.ask(&json!({
        "do": "sign", "credential": badge, "seed": "07".repeat(32), "documents": documents(KEY),
        "created": SIGNED_AT,
    }));
    let verified = read_by_us(&answer["credential"], KEY).unwrap();
    assert_eq!(verified.claims().name.as_deref(), Some("Klima i min gade"));
}

#[test]
fn everybody_refuses_a_badge_with_a_changed_word() {
    let badge = changed(&ours());
    assert!(matches!(read_by_us(&badge, KEY), Err(Refusal::SignatureWrong)));
    assert!(read_by_javascript(&badge, KEY).is_err());
    assert!(read_by_python(&badge, KEY).is_err());
}

#[test]
fn everybody_refuses_a_badge_of_another_key() {
    let badge = ours();
    assert!(matches!(read_by_us(&badge, ANOTHER_KEY), Err(Refusal::SignatureWrong)));
    assert!(read_by_javascript(&badge, ANOTHER_KEY).is_err());
    assert!(read_by_python(&badge, ANOTHER_KEY).is_err());
}

#[test]
fn everybody_refuses_a_badge_with_a_term_that_no_context_defines() {
    let mut badge = ours();
    badge["credentialSubject"]["achievement"]["grade"] = json!("best of all");
    assert!(read_by_us(&badge, KEY).is_err());
    assert!(read_by_javascript(&badge, KEY).is_err());
    assert!(read_by_python(&badge, KEY).is_err());
}
