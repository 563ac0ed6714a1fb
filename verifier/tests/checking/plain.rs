//! Credentials that are no badges, signed as somebody else would, and what VC-API says of them.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::{
    canonical::{self, Omit},
    did,
    jose::{self, SigningKey},
    json,
    key::{Ed25519Secret, Jwk, P256Secret, PublicKey},
};
use serde_json::{Value, json};
use url::Url;

use crate::asking::{Reply, posted};

pub(crate) const PATH: &str = "/credentials/verify";

fn secret() -> Ed25519Secret {
    Ed25519Secret::from_bytes([9; 32])
}

/// A credential of somebody whose DID is the key, about nothing that is a badge.
pub(crate) fn plain() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10",
        "type": ["VerifiableCredential"],
        "issuer": did::key::from_ed25519(&secret().public()).as_str(),
        "validFrom": "2026-11-10T12:00:00Z",
        "credentialSubject": { "id": "did:example:subject", "name": "Žan" },
    })
}

/// With a proof by eddsa-rdfc-2022.
pub(crate) fn signed(mut document: Value) -> Value {
    let method = did::key::method_url(&secret().public());
    document["proof"] = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-11-10T12:00:00Z",
        "verificationMethod": method.as_str(),
        "proofPurpose": "assertionMethod",
    });
    let text = document.to_string();
    let value = json::read(text.as_bytes()).unwrap();
    let object = value.as_object().unwrap();
    let (proof, context) =
        (object.get("proof").unwrap(), object.get("@context").unwrap_or(&json::Value::Null));
    let options = canonical::canonicalise_options(proof.as_object().unwrap(), context);
    let claims = canonical::canonicalise(object, Omit::Proof);
    // What has no canonical form gets a signature over nothing: it has to be refused before that is looked at.
    let hashes = options.ok().zip(claims.ok()).map(|(options, claims)| [options.sha256(), claims.sha256()]);
    let signature = secret().sign(&hashes.unwrap_or_default().concat());
    document["proof"]["proofValue"] = json!(format!("z{}", bs58::encode(signature).into_string()));
    document
}

/// The plain credential, changed and then signed.
pub(crate) fn changed(change: impl FnOnce(&mut Value)) -> Value {
    let mut document = plain();
    change(&mut document);
    signed(document)
}

pub(crate) fn asked(server: &Url, credential: &Value, options: &Value) -> Reply {
    let question = json!({ "verifiableCredential": credential, "options": options });
    posted(server, PATH, "application/json", question.to_string())
}

/// Status and the codes of the problems.
pub(crate) fn answered(server: &Url, credential: &Value) -> (u16, Vec<String>) {
    let reply = asked(server, credential, &json!({}));
    let answer = reply.json();
    assert_eq!(answer["verified"], reply.status == 200, "{answer}");
    let problems = answer["problemDetails"].as_array().cloned().unwrap_or_default();
    (reply.status, problems.iter().map(|problem| problem["code"].as_str().unwrap().to_owned()).collect())
}

/// A token of somebody whose DID is its key, with these claims beside the credential.
pub(crate) fn token(typ: &str, beside: &Value) -> String {
    let secret = P256Secret::from_bytes([9; 32]).unwrap();
    let jwk = serde_json::to_vec(&Jwk(PublicKey::P256(secret.public()))).unwrap();
    let did = format!("did:jwk:{}", BASE64URL.encode(jwk));
    let mut payload = plain();
    payload["issuer"] = json!(did);
    payload.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
    let payload = payload.to_string();
    jose::sign(SigningKey::P256(&secret), typ, &format!("{did}#0"), payload.as_bytes()).unwrap()
}
