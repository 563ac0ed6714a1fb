//! A badge with every kind of member that Kreds issues, and its issuer's keys.

use schemas::{
    canonical::{self, Omit},
    credential::AchievementCredential,
    did::DidUrl,
    jose::{self, SigningKey},
    json,
    key::{Ed25519Secret, P256Secret, PublicKey},
    proof::{self, Refusal, Suite, data_integrity, jwt},
    stage::{Signed, Unsigned, Verified},
    verdict::Code,
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub(crate) type Badge = AchievementCredential;

pub(crate) const ISSUER: &str = "did:web:badges.example:o:aarhus";

pub(crate) fn ed25519() -> Ed25519Secret {
    Ed25519Secret::from_bytes([7; 32])
}

pub(crate) fn p256() -> P256Secret {
    P256Secret::from_bytes([8; 32]).unwrap()
}

pub(crate) fn ed25519_name() -> DidUrl {
    format!("{ISSUER}#e202611a").parse().unwrap()
}

pub(crate) fn p256_name() -> DidUrl {
    format!("{ISSUER}#p202611a").parse().unwrap()
}

pub(crate) fn claims() -> Value {
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
        ],
        "id": "urn:uuid:6f1a4f9e-3b0c-4a51-9a0e-6d6a2a8c7b11",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Klima i min gade",
        "issuer": issuer(),
        "validFrom": "2026-10-12T16:30:00Z",
        "validUntil": "2036-10-12T16:30:00Z",
        "awardedDate": "2026-10-12T16:30:00Z",
        "credentialSubject": subject(),
        "evidence": [{
            "id": "https://badges.example/e/1",
            "type": ["Evidence"],
            "name": "A map of the street's trees"
        }],
        "credentialStatus": [{
            "id": "https://badges.example/o/aarhus/status/1#94567",
            "type": ["BitstringStatusListEntry"],
            "statusPurpose": "revocation",
            "statusListIndex": "94567",
            "statusListCredential": "https://badges.example/o/aarhus/status/1"
        }]
    })
}

fn issuer() -> Value {
    json!({
        "id": ISSUER,
        "type": ["Profile"],
        "name": "Aarhus Public Libraries",
        "url": "https://badges.example/o/aarhus",
        "address": {
            "id": "https://badges.example/o/aarhus#address",
            "type": ["Address"],
            "addressCountryCode": "DK",
            "addressLocality": "Aarhus"
        }
    })
}

fn subject() -> Value {
    json!({
        "id": "did:key:z6MknDvquLPQiRT6994stXormvACmiCU3c5XNV5rHYWyddDz",
        "type": ["AchievementSubject"],
        "identifier": [{
            "type": ["IdentityObject"], "hashed": false, "identityHash": "Fatima A.", "identityType": "name"
        }],
        "activityStartDate": "2026-09-07T14:30:00Z",
        "activityEndDate": "2026-10-12T16:30:00Z",
        "creditsEarned": 1.5,
        "achievement": achievement(),
        "result": [{
            "type": ["Result"],
            "resultDescription": "https://cities.example/a/climate/1/da#sessions",
            "value": "5/6"
        }]
    })
}

fn achievement() -> Value {
    json!({
        "id": "https://cities.example/a/climate/1/da",
        "type": ["Achievement"],
        "achievementType": "MicroCredential",
        "name": "Klima i min gade",
        "description": "En læringscirkel om træer, varme og regn.",
        "criteria": { "narrative": "Deltog i fem af seks sessioner." },
        "inLanguage": "da",
        "version": "1",
        "alignment": [
            {
                "type": ["Alignment"],
                "targetName": "Climate action",
                "targetUrl": "https://sdgs.un.org/goals/goal13",
                "targetCode": "13",
                "targetFramework": "UN Sustainable Development Goals"
            },
            {
                "type": ["Alignment"],
                "targetName": "Systems thinking",
                "targetUrl": "https://data.europa.eu/greencomp/2.1",
                "targetType": "ceasn:Competency"
            }
        ],
        "resultDescription": [{
            "id": "https://cities.example/a/climate/1/da#sessions",
            "type": ["ResultDescription"],
            "name": "Sessions",
            "resultType": "ext:SessionsAttended",
            "allowedValue": ["5/6", "6/6"]
        }],
        "related": [{
            "id": "https://cities.example/a/climate/1/en", "type": ["Related"], "inLanguage": "en"
        }],
        "tag": ["climate", "street"]
    })
}

pub(crate) fn unsigned(claims: &Value) -> Unsigned<Badge> {
    Unsigned::from_journal(&claims.to_string()).unwrap()
}

pub(crate) fn with_proof(claims: &Value) -> Signed<Badge> {
    let created = "2026-10-12T16:30:00Z".parse().unwrap();
    data_integrity::sign(&unsigned(claims), &ed25519(), &ed25519_name(), created).unwrap()
}

pub(crate) fn as_token(claims: &Value) -> Signed<Badge> {
    jwt::sign(&unsigned(claims), &p256(), &p256_name()).unwrap()
}

/// The same badge over VC Data Model 1.1.
pub(crate) fn older_claims() -> Value {
    let mut claims = claims();
    claims["@context"] = json!([
        "https://www.w3.org/2018/credentials/v1",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "https://w3id.org/security/suites/ed25519-2020/v1"
    ]);
    let members = claims.as_object_mut().unwrap();
    members.remove("credentialStatus");
    for (newer, older) in [("validFrom", "issuanceDate"), ("validUntil", "expirationDate")] {
        let date = members.remove(newer).unwrap();
        members.insert(older.to_owned(), date);
    }
    claims
}

/// The badge with a proof whose options are `options`, signed whatever it says, as a careless issuer would.
pub(crate) fn embed(document: Value, options: &Value) -> String {
    sign_as(Suite::EddsaRdfc2022, document, options)
}

/// The same, computed as this suite of EdDSA does.
pub(crate) fn sign_as(suite: Suite, mut document: Value, options: &Value) -> String {
    document["proof"] = options.clone();
    let text = document.to_string();
    let read = json::read(text.as_bytes()).unwrap();
    let object = read.as_object().unwrap();
    let proof = object.get("proof").and_then(json::Value::as_object).unwrap();
    let (options, claims) = if suite == Suite::EddsaJcs2022 {
        let json = |object, omit| canonical::canonical_json(object, omit).unwrap();
        (json(proof, Omit::ProofValue), json(object, Omit::Proof))
    } else {
        let options = canonical::canonicalise_options(proof, object.get("@context").unwrap()).unwrap();
        (options.into_string(), canonical::canonicalise(object, Omit::Proof).unwrap().into_string())
    };
    let signature = ed25519().sign(&[Sha256::digest(options), Sha256::digest(claims)].concat());
    document["proof"]["proofValue"] = format!("z{}", bs58::encode(signature).into_string()).into();
    document.to_string()
}

pub(crate) fn options() -> Value {
    json!({
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-10-12T16:30:00Z",
        "verificationMethod": ed25519_name(),
        "proofPurpose": "assertionMethod"
    })
}

/// The payload of a token for these claims.
pub(crate) fn payload(mut claims: Value) -> Value {
    claims["iss"] = ISSUER.into();
    claims["jti"] = claims["id"].clone();
    claims["nbf"] = 1_791_822_600.into();
    claims["sub"] = claims["credentialSubject"]["id"].clone();
    claims["exp"] = 2_107_441_800.into();
    claims
}

/// A token with this payload, signed whatever it says.
pub(crate) fn token(typ: &str, payload: &Value) -> String {
    let name = p256_name();
    jose::sign(SigningKey::P256(&p256()), typ, name.as_str(), payload.to_string().as_bytes()).unwrap()
}

/// Checks a text with the issuer's key of the type that its form needs.
pub(crate) fn check(text: &str) -> Result<Verified<Badge>, Refusal> {
    let key = if text.starts_with('{') {
        PublicKey::Ed25519(ed25519().public())
    } else {
        PublicKey::P256(p256().public())
    };
    proof::verify(Signed::read(text)?, &key)
}

/// Why a text is refused; panics if it is not.
pub(crate) fn code(text: &str) -> Code {
    check(text).expect_err("a badge that must be refused").code()
}
