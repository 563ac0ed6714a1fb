//! The suites of Data Integrity that Kreds only checks: what others sign is accepted by us and by them, and whatever was
//! spoilt by nobody.

use crate::badge::sample;
use crate::peer::Peer;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::credential::AchievementCredential;
use schemas::key::{Ed25519Secret, P256Secret, PublicKey};
use schemas::proof::{self, Refusal, Verified};
use schemas::stage::Signed;
use schemas::verdict::Code;
use schemas::{did, vocabulary};
use serde_json::{Map, Value, json};

const SIGNED_AT: &str = "2026-11-11T19:00:00Z";
const OLDER: &str = "Ed25519Signature2020";
const SD: &str = "ecdsa-sd-2023";

pub(crate) fn documents() -> Value {
    let all = vocabulary::URLS.iter();
    Value::Object(
        all.map(|url| ((*url).to_owned(), vocabulary::document(url).unwrap().clone())).collect::<Map<_, _>>(),
    )
}

/// The sample badge, over the data model that the suite belongs to.
fn unsigned(suite: &str) -> Value {
    let mut badge = sample();
    if suite == OLDER {
        badge["@context"] = json!([
            "https://www.w3.org/2018/credentials/v1",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://w3id.org/security/suites/ed25519-2020/v1",
        ]);
        let members = badge.as_object_mut().unwrap();
        let date = members.remove("validFrom").unwrap();
        members.insert("issuanceDate".to_owned(), date);
    }
    badge
}

/// What the library signs, and for selective disclosure what it was made from.
fn signed(suite: &str, curve: &str) -> (Value, Value) {
    let reveal = (suite == SD).then(|| json!(["/credentialSubject/achievement"]));
    let question = json!({
        "do": "sign", "suite": suite, "curve": curve, "credential": unsigned(suite), "documents": documents(),
        "created": SIGNED_AT, "mandatory": ["/issuer", "/validFrom", "/name"], "reveal": reveal,
    });
    let mut answer = Peer::Suites.ask(&question);
    (answer["credential"].take(), answer["base"].take())
}

pub(crate) fn accepted_by_them(suite: &str, badges: &[Value]) -> Vec<bool> {
    let question = json!({
        "do": "verify", "suite": suite, "credentials": badges, "documents": documents(), "now": SIGNED_AT,
    });
    serde_json::from_value(Peer::Suites.ask(&question)["verified"].take()).unwrap()
}

pub(crate) fn read_with(
    badge: &Value,
    key: Option<PublicKey>,
) -> Result<Verified<AchievementCredential>, Code> {
    let read = || -> Result<_, Refusal> {
        let signed = Signed::read(&badge.to_string())?;
        let name = signed.asks_for().key()?;
        let key = key.unwrap_or_else(|| did::resolve(name).unwrap());
        proof::verify(signed, &key)
    };
    read().map_err(|refusal| refusal.code())
}

/// The value of the proof with one bit of its signature turned over.
fn flipped(value: &str) -> String {
    let flip = |mut bytes: Vec<u8>| {
        bytes[40] ^= 1;
        bytes
    };
    match value.strip_prefix('u') {
        Some(digits) => format!("u{}", BASE64URL.encode(flip(BASE64URL.decode(digits).unwrap()))),
        None => {
            format!("z{}", bs58::encode(flip(bs58::decode(&value[1..]).into_vec().unwrap())).into_string())
        }
    }
}

/// What may become of a badge, and what we say then.
fn spoilt(badge: &Value) -> Vec<(Value, Code)> {
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut badge = badge.clone();
        change(&mut badge);
        badge
    };
    let achievement = |badge: &mut Value, member: &str, value: &str| {
        badge["credentialSubject"]["achievement"][member] = json!(value);
    };
    let value = flipped(badge["proof"]["proofValue"].as_str().unwrap());
    vec![
        (changed(&|badge| badge["name"] = json!("Medicine")), Code::SignatureWrong),
        (changed(&|badge| achievement(badge, "name", "Medicine")), Code::SignatureWrong),
        (changed(&|badge| achievement(badge, "fieldOfStudy", "Medicine")), Code::SignatureWrong),
        (changed(&|badge| badge["proof"]["created"] = json!("2026-11-11T18:00:00Z")), Code::SignatureWrong),
        (changed(&|badge| badge["proof"]["proofValue"] = json!(value)), Code::SignatureWrong),
        (changed(&|badge| badge["proof"]["domain"] = json!("shop.example")), Code::ProofUnknown),
        (changed(&|badge| badge["proof"]["proofPurpose"] = json!("authentication")), Code::PurposeWrong),
        (changed(&|badge| badge["issuer"]["id"] = json!("did:key:z6Mk")), Code::KeyOfAnother),
    ]
}

fn judged(suite: &str, curve: &str) {
    let (badge, _) = signed(suite, curve);
    let verified = read_with(&badge, None).unwrap_or_else(|code| panic!("{suite}: {code}"));
    assert_eq!(verified.suites().iter().map(|suite| suite.name()).collect::<Vec<_>>(), [suite]);

    let spoilt = spoilt(&badge);
    let codes: Vec<_> = spoilt.iter().map(|(badge, _)| read_with(badge, None).map(drop)).collect();
    let expected: Vec<_> = spoilt.iter().map(|(_, code)| Err(*code)).collect();
    assert_eq!(codes, expected, "{suite} {curve}");

    let all: Vec<Value> = std::iter::once(badge).chain(spoilt.into_iter().map(|(badge, _)| badge)).collect();
    let theirs = accepted_by_them(suite, &all);
    // Their Ed25519 over JSON knows signatures only, nothing of issuers and purposes.
    let refused = if suite == "eddsa-jcs-2022" { &theirs[1..6] } else { &theirs[1..] };
    assert_eq!((theirs[0], refused.contains(&true)), (true, false), "{suite} {curve}: {theirs:?}");
}

/// Another key of the right type, and one of another type.
fn refused_with_other_keys(suite: &str, curve: &str, other: PublicKey, wrong_type: PublicKey) {
    let (badge, _) = signed(suite, curve);
    assert_eq!(read_with(&badge, Some(other)).err(), Some(Code::SignatureWrong), "{suite}");
    assert_eq!(read_with(&badge, Some(wrong_type)).err(), Some(Code::KeyTypeWrong), "{suite}");
}

fn ed25519() -> PublicKey {
    PublicKey::Ed25519(Ed25519Secret::from_bytes([7; 32]).public())
}

fn p256() -> PublicKey {
    PublicKey::P256(P256Secret::from_bytes([7; 32]).unwrap().public())
}

#[test]
fn ed25519_signature_2020_is_judged_alike() {
    judged(OLDER, "");
}

#[test]
fn eddsa_2022_is_judged_alike() {
    judged("eddsa-2022", "");
}

#[test]
fn eddsa_jcs_2022_is_judged_alike() {
    judged("eddsa-jcs-2022", "");
}

#[test]
fn ecdsa_rdfc_2019_with_p256_is_judged_alike() {
    judged("ecdsa-rdfc-2019", "P-256");
}

#[test]
fn ecdsa_rdfc_2019_with_p384_is_judged_alike() {
    judged("ecdsa-rdfc-2019", "P-384");
}

#[test]
fn ecdsa_sd_2023_is_judged_alike() {
    judged(SD, "P-256");
}

/// Whether the hashes that are told, one after the other, are what the signature was made over.
fn is_what_was_signed(badge: &Value) -> bool {
    let told = proof::explain(&badge.to_string()).unwrap().remove(0);
    let digits: String = told.parts.iter().map(|part| part.hash.as_str()).collect();
    let signed: Vec<u8> =
        (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect();
    let value = bs58::decode(&badge["proof"]["proofValue"].as_str().unwrap()[1..]).into_vec().unwrap();
    let read = Signed::<AchievementCredential>::read(&badge.to_string()).unwrap();
    match did::resolve(read.asks_for().key().unwrap()).unwrap() {
        PublicKey::Ed25519(key) => key.verify(&signed, &value).is_ok(),
        PublicKey::P256(key) => key.verify(&signed, &value).is_ok(),
        PublicKey::P384(key) => key.verify(&signed, &value).is_ok(),
        PublicKey::Rsa(_) => false,
    }
}

#[test]
fn what_is_spelled_out_is_what_was_signed() {
    for (suite, curve) in [
        ("eddsa-2022", ""),
        ("eddsa-jcs-2022", ""),
        ("ecdsa-rdfc-2019", "P-256"),
        ("ecdsa-rdfc-2019", "P-384"),
    ] {
        assert!(is_what_was_signed(&signed(suite, curve).0), "{suite} {curve}");
    }
}

#[test]
fn of_a_badge_shown_in_part_each_signed_statement_is_spelled_out() {
    let (badge, base) = signed(SD, "P-256");
    let told = proof::explain(&badge.to_string()).unwrap().remove(0);
    let names: Vec<&str> = told.parts.iter().map(|part| part.name).collect();
    assert_eq!(names[..3], ["options", "mandatory", "chosen"]);
    assert!(told.parts[2..].iter().all(|part| part.name == "chosen" && part.text.lines().count() == 1));
    assert_eq!(
        proof::explain(&base.to_string()).map_err(|refusal| refusal.code()),
        Err(Code::ProofNotForShowing)
    );
}

#[test]
fn other_keys_do_not_fit() {
    refused_with_other_keys("ecdsa-rdfc-2019", "P-256", p256(), ed25519());
    refused_with_other_keys(SD, "P-256", p256(), ed25519());
    let (badge, _) = signed("ecdsa-rdfc-2019", "P-384");
    assert_eq!(read_with(&badge, Some(p256())).err(), Some(Code::SignatureWrong));
}

#[test]
fn what_the_holder_left_out_is_gone_and_what_was_left_is_whole() {
    let (badge, base) = signed(SD, "P-256");
    let verified = read_with(&badge, None).unwrap();
    assert!(verified.claims().credential_subject.result.is_empty());
    assert!(!base["credentialSubject"]["result"].as_array().unwrap().is_empty());
    assert_eq!(read_with(&base, None).err(), Some(Code::ProofNotForShowing));
}

#[test]
fn a_statement_of_the_base_cannot_be_put_back_or_taken_away() {
    let (badge, base) = signed(SD, "P-256");
    let mut more = badge.clone();
    more["credentialSubject"]["result"] = base["credentialSubject"]["result"].clone();
    let mut less = badge;
    less["credentialSubject"]["achievement"].as_object_mut().unwrap().remove("inLanguage");
    let codes = [&more, &less].map(|badge| read_with(badge, None).map(drop));
    assert_eq!(codes[1], Err(Code::SignatureWrong));
    assert!(matches!(codes[0], Err(Code::SignatureWrong | Code::ProofMalformed)), "{codes:?}");
    assert_eq!(accepted_by_them(SD, &[more, less]), [false, false]);
}

#[test]
fn no_proof_passes_under_the_name_of_another_suite() {
    for (suite, curve) in [("ecdsa-rdfc-2019", "P-256"), (SD, "P-256"), ("eddsa-2022", "")] {
        let (badge, _) = signed(suite, curve);
        for other in ["eddsa-rdfc-2022", "eddsa-2022", "eddsa-jcs-2022", "ecdsa-rdfc-2019", SD] {
            if other == suite {
                continue;
            }
            let mut badge = badge.clone();
            badge["proof"]["cryptosuite"] = json!(other);
            let code = read_with(&badge, None).unwrap_err();
            let expected = [Code::SignatureWrong, Code::ProofMalformed, Code::KeyTypeWrong];
            assert!(expected.contains(&code), "{suite} as {other}: {code}");
        }
    }
}
