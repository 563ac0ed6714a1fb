//! ES256 tokens: ours are accepted by others, theirs by us, and forgeries by nobody.

use crate::badge::{issuer, sample, unsigned};
use crate::peer::Peer;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::credential::AchievementCredential;
use schemas::did::{DidUrl, document::DidDocument};
use schemas::jose;
use schemas::key::{Jwk, P256Secret, PublicKey, SecretKey};
use schemas::proof::{self, Verified};
use schemas::stage::{Method, Signed};
use schemas::verdict::Code;
use serde_json::{Value, json};

const KEY: u8 = 7;
const ANOTHER_KEY: u8 = 8;

fn secret(byte: u8) -> P256Secret {
    P256Secret::from_bytes([byte; 32]).unwrap()
}

fn public(byte: u8) -> PublicKey {
    PublicKey::P256(secret(byte).public())
}

fn key_name() -> DidUrl {
    issuer().key("p202611a").unwrap()
}

pub(crate) fn ours() -> String {
    proof::jwt::sign(&unsigned(), &secret(KEY), &key_name()).unwrap().text().to_owned()
}

/// Read with the DID document of an issuer whose only key this is.
fn read_by_us(token: &str, key: u8) -> Result<Verified<AchievementCredential>, Code> {
    let document = DidDocument::new(issuer(), [(key_name(), public(key))]);
    let signed = Signed::read(token).map_err(|refusal| refusal.code())?;
    let name = match &signed.asks_for().method {
        Method::Brought(brought) => document.name_of(brought),
        _ => signed.asks_for().key().ok().cloned(),
    };
    let name = name.ok_or(Code::KeyNotNamed)?;
    let key = document.key(&name).map_err(|_| Code::KeyNotNamed)?;
    proof::verify(signed.by_key(name), &key).map_err(|refusal| refusal.code())
}

fn read_by(peer: Peer, token: &str, key: u8) -> Result<(), String> {
    let task = match peer {
        Peer::OpenBadgesLib => "verify-jwt",
        _ => "verify",
    };
    peer.accepts(&json!({ "do": task, "jwt": token, "jwk": Jwk(public(key)), "issuer": issuer().as_str() }))
}

/// The sample badge as the payload of a token.
fn payload() -> Value {
    let mut payload = sample();
    payload["iss"] = payload["issuer"]["id"].clone();
    payload["jti"] = payload["id"].clone();
    payload["nbf"] = json!(1_794_423_600);
    payload["sub"] = payload["credentialSubject"]["id"].clone();
    payload
}

/// The token with one word of its payload changed.
fn changed(token: &str) -> String {
    let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    let payload = String::from_utf8(BASE64URL.decode(&parts[1]).unwrap()).unwrap();
    assert!(payload.contains("Tegnet af gruppen"));
    parts[1] = BASE64URL.encode(payload.replace("Tegnet af gruppen", "Tegnet af Bogdan"));
    parts.join(".")
}

/// The token as one that claims to need no signature.
fn without_signature(token: &str) -> String {
    let payload = token.split('.').nth(1).unwrap();
    format!("{}.{payload}.", BASE64URL.encode(r#"{"alg":"none","typ":"JWT"}"#))
}

#[test]
fn our_token_is_accepted_by_a_javascript_library() {
    assert_eq!(read_by(Peer::Jose, &ours(), KEY), Ok(()));
}

#[test]
fn our_token_is_accepted_by_a_python_library() {
    assert_eq!(read_by(Peer::OpenBadgesLib, &ours(), KEY), Ok(()));
}

#[test]
fn a_token_of_a_javascript_library_is_accepted_by_us() {
    let jwk: Value = serde_json::from_str(&SecretKey::P256(secret(KEY)).to_jwk()).unwrap();
    let header = json!({ "alg": "ES256", "typ": "JWT", "kid": key_name().as_str() });
    let question = json!({ "do": "sign", "header": header, "payload": payload(), "jwk": jwk });
    let answer = Peer::Jose.ask(&question);
    let verified = read_by_us(answer["jwt"].as_str().unwrap(), KEY).unwrap();
    assert_eq!(verified.claims().name.as_deref(), Some("Klima i min gade"));
}

#[test]
fn a_token_of_a_python_library_is_accepted_by_us() {
    let jwk: Value = serde_json::from_str(&SecretKey::P256(secret(KEY)).to_jwk()).unwrap();
    let question = json!({ "do": "sign-jwt", "payload": payload(), "jwk": jwk });
    let answer = Peer::OpenBadgesLib.ask(&question);
    let verified = read_by_us(answer["jwt"].as_str().unwrap(), KEY).unwrap();
    assert_eq!(verified.claims().name.as_deref(), Some("Klima i min gade"));
    assert_eq!(verified.key().did(), Some(&key_name()));
}

#[test]
fn a_key_that_a_token_of_another_library_brings_along_is_not_believed() {
    let jwk: Value = serde_json::from_str(&SecretKey::P256(secret(ANOTHER_KEY)).to_jwk()).unwrap();
    let question = json!({ "do": "sign-jwt", "payload": payload(), "jwk": jwk });
    let answer = Peer::OpenBadgesLib.ask(&question);
    assert_eq!(read_by_us(answer["jwt"].as_str().unwrap(), KEY).err(), Some(Code::KeyNotNamed));
}

#[test]
fn everybody_refuses_a_token_with_a_changed_word() {
    let token = changed(&ours());
    assert_eq!(read_by_us(&token, KEY).err(), Some(Code::SignatureWrong));
    assert!(read_by(Peer::Jose, &token, KEY).is_err());
    assert!(read_by(Peer::OpenBadgesLib, &token, KEY).is_err());
}

#[test]
fn everybody_refuses_a_token_of_another_key() {
    let token = ours();
    assert_eq!(read_by_us(&token, ANOTHER_KEY).err(), Some(Code::SignatureWrong));
    assert!(read_by(Peer::Jose, &token, ANOTHER_KEY).is_err());
    assert!(read_by(Peer::OpenBadgesLib, &token, ANOTHER_KEY).is_err());
}

#[test]
fn everybody_refuses_a_token_that_says_it_needs_no_signature() {
    let token = without_signature(&ours());
    assert_eq!(read_by_us(&token, KEY).err(), Some(Code::AlgorithmRefused));
    assert!(read_by(Peer::Jose, &token, KEY).is_err());
    assert!(read_by(Peer::OpenBadgesLib, &token, KEY).is_err());
}

/// A token of the library with a fresh key for this algorithm, and the key.
fn with_fresh_key(algorithm: &str) -> (String, Value) {
    let header = json!({ "alg": algorithm, "typ": "JWT", "kid": key_name().as_str() });
    let mut answer = Peer::Jose.ask(&json!({ "do": "sign", "header": header, "payload": payload() }));
    (answer["jwt"].as_str().unwrap().to_owned(), answer["jwk"].take())
}

fn checked(token: &str, key: &PublicKey) -> Result<Verified<AchievementCredential>, Code> {
    Signed::read(token).and_then(|signed| proof::verify(signed, key)).map_err(|refusal| refusal.code())
}

#[test]
fn tokens_of_every_algorithm_are_judged_alike() {
    for algorithm in ["RS256", "ES256", "ES384", "EdDSA"] {
        let (token, jwk) = with_fresh_key(algorithm);
        let Jwk(key) = serde_json::from_value(jwk.clone()).unwrap();
        let verified = checked(&token, &key).unwrap_or_else(|code| panic!("{algorithm}: {code}"));
        assert_eq!(verified.suites().iter().map(|suite| suite.name()).collect::<Vec<_>>(), [algorithm]);
        assert_eq!(checked(&changed(&token), &key).err(), Some(Code::SignatureWrong), "{algorithm}");
        let theirs = |token: &str| Peer::Jose.accepts(&json!({ "do": "verify", "jwt": token, "jwk": jwk }));
        assert_eq!((theirs(&token), theirs(&changed(&token)).is_err()), (Ok(()), true), "{algorithm}");
    }
}

#[test]
fn our_rs256_token_is_accepted_by_a_javascript_library_and_a_changed_one_is_not() {
    let Ok(SecretKey::Rsa(secret)) = jose::new_rsa_key() else { panic!("no RSA key") };
    let token = proof::jwt::sign(&unsigned(), &secret, &key_name()).unwrap().text().to_owned();
    let jwk = json!(Jwk(PublicKey::Rsa(secret.public())));
    let theirs = |token: &str| Peer::Jose.accepts(&json!({ "do": "verify", "jwt": token, "jwk": jwk }));
    assert_eq!((theirs(&token), theirs(&changed(&token)).is_err()), (Ok(()), true));
}

#[test]
fn no_token_passes_under_the_name_of_another_algorithm() {
    let names = ["RS256", "ES256", "ES384", "EdDSA"];
    for own in names {
        let (token, jwk) = with_fresh_key(own);
        let Jwk(key) = serde_json::from_value(jwk).unwrap();
        let (_, rest) = token.split_once('.').unwrap();
        for other in names.into_iter().filter(|other| *other != own) {
            let header = json!({ "alg": other, "typ": "JWT", "kid": key_name().as_str() }).to_string();
            let code = checked(&format!("{}.{rest}", BASE64URL.encode(header)), &key).unwrap_err();
            assert!(matches!(code, Code::KeyTypeWrong | Code::Unreadable), "{own} as {other}: {code}");
        }
    }
}
