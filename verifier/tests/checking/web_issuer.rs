//! Issuers whose id is a web address: whose key it is decides a document of their own, and nothing else.

use std::{
    net::TcpListener,
    sync::{Arc, Mutex},
};

use schemas::{
    Demo,
    jose::{self, SigningKey},
    key::{Jwk, P256Secret, PublicKey},
    trust::TrustBook,
    verdict::Moment,
};
use serde_json::{Value, json};
use verifier::checker::{Checker, Network};

use crate::town::{Pages, now, serve};

fn secret(byte: u8) -> P256Secret {
    P256Secret::from_bytes([byte; 32]).unwrap()
}

fn public(byte: u8) -> PublicKey {
    PublicKey::P256(secret(byte).public())
}

/// A host with these documents, each made from the host's address; gives the address.
fn host(pages: impl FnOnce(&str) -> Vec<(&'static str, Value)>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://localhost:{}", listener.local_addr().unwrap().port());
    let pages = pages(&address).into_iter().map(|(path, page)| (path.to_owned(), page.to_string()));
    let pages: Pages = Arc::new(Mutex::new(pages.collect()));
    std::thread::spawn(move || serve(&listener, &pages));
    address
}

fn payload(issuer: &str) -> Value {
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": { "id": issuer, "type": ["Profile"] },
        "validFrom": "2026-11-10T12:00:00Z",
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "https://cities.example/a/climate/1/en",
                "type": ["Achievement"],
                "name": "Climate in my street",
                "description": "Measures and changes something at home.",
                "criteria": { "narrative": "Came to five of six evenings." },
            },
        },
        "iss": issuer,
        "jti": "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10",
        "nbf": 1_794_312_000,
    })
}

fn by_name(kid: &str, issuer: &str) -> String {
    let payload = payload(issuer).to_string();
    jose::sign(SigningKey::P256(&secret(3)), "JWT", kid, payload.as_bytes()).unwrap()
}

/// What decides the verdict, and the code of the check of the key.
fn checked(token: &str) -> (&'static str, &'static str) {
    let checker = Checker::new(TrustBook::default(), Network::Online, Demo::On);
    let found = checker.check(Ok(token.to_owned()), Moment::Clock(now()));
    let key = found.verdict.code(schemas::verdict::CheckName::IssuerKey);
    (found.verdict.reason().as_str(), key.as_str())
}

fn method(id: &str, controller: &str, key: &PublicKey) -> Value {
    json!({
        "id": id, "type": "JsonWebKey", "controller": controller, "publicKeyJwk": Jwk(key.clone())
    })
}

fn document(id: &str, key: &PublicKey) -> Value {
    let name = format!("{id}#key");
    json!({ "id": id, "verificationMethod": [method(&name, id, key)], "assertionMethod": [name] })
}

#[test]
fn a_key_that_the_issuers_own_document_names_is_the_issuers() {
    let host = host(|host| vec![("/issuers/1", document(&format!("{host}/issuers/1"), &public(3)))]);
    let issuer = format!("{host}/issuers/1");
    assert_eq!(checked(&by_name(&format!("{issuer}#key"), &issuer)), ("trust_list_none", "key_sound"));
}

#[test]
fn a_signature_by_another_key_than_the_issuers_does_not_fit() {
    let host = host(|host| vec![("/issuers/1", document(&format!("{host}/issuers/1"), &public(4)))]);
    let issuer = format!("{host}/issuers/1");
    let (reason, _) = checked(&by_name(&format!("{issuer}#key"), &issuer));
    assert_eq!(reason, "signature_wrong");
}

#[test]
fn a_key_that_the_document_does_not_name_is_not_the_issuers() {
    let host = host(|host| vec![("/issuers/1", document(&format!("{host}/issuers/1"), &public(3)))]);
    let issuer = format!("{host}/issuers/1");
    assert_eq!(checked(&by_name(&format!("{issuer}#other"), &issuer)).0, "key_not_named");
}

#[test]
fn a_key_of_another_origin_is_the_key_of_another() {
    let evil =
        host(|host| vec![("/key", method(&format!("{host}/key"), "https://badges.example", &public(3)))]);
    assert_eq!(checked(&by_name(&format!("{evil}/key"), "https://badges.example")).0, "key_of_another");
}

#[test]
fn a_key_written_out_in_a_name_proves_that_nothing_was_changed_and_no_more() {
    let multibase = public(3).to_multibase().unwrap();
    let issuer = "https://badges.example.invalid/issuers/1";
    let token = by_name(&format!("{issuer}#{multibase}"), issuer);
    assert_eq!(checked(&token), ("issuer_unproven", "issuer_unproven"));
    let other = public(4).to_multibase().unwrap();
    assert_eq!(checked(&by_name(&format!("{issuer}#{other}"), issuer)).0, "signature_wrong");
}

#[test]
fn a_key_written_out_in_a_name_is_not_believed_when_the_issuer_can_be_asked() {
    let host = host(|host| vec![("/issuers/1", document(&format!("{host}/issuers/1"), &public(4)))]);
    let issuer = format!("{host}/issuers/1");
    let multibase = public(3).to_multibase().unwrap();
    assert_eq!(checked(&by_name(&format!("{issuer}#{multibase}"), &issuer)).0, "key_not_named");
}
