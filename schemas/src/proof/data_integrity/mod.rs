//! Data Integrity proofs: JSON with its signatures inside (VC Data Integrity 1.0).
//!
//! Kreds signs with `eddsa-rdfc-2022` and checks what others sign with; each suite has its file, and knows only what it
//! signs over. Which of several proofs count is written in `set`, what a proof may hold in `options`.

mod base;
mod disclosure;
pub(super) mod ecdsa_rdfc;
pub(super) mod ecdsa_sd;
mod eddsa_jcs;
mod eddsa_rdfc;
pub(super) mod leaving_out;
mod options;
mod set;

use serde_json::json;

pub(crate) use options::ProofOptions;
pub(crate) use set::{base as base_of, proofs};

use super::{Purpose, Refusal, SigningError, Sound, Suite, claims};
use crate::{
    canonical::Contexts,
    did::DidUrl,
    json::{self, Object, Value},
    key::{Ed25519Public, PublicKey, Signer},
    stage::{Document, Form, KeyRequest, Method, Signed, Unsigned, with_members},
    time::Timestamp,
};

/// Signs a document with a proof inside it.
pub fn sign<T: Document>(
    unsigned: &Unsigned<T>,
    signer: &dyn Signer<Ed25519Public>,
    key: &DidUrl,
    created: Timestamp,
) -> Result<Signed<T>, SigningError> {
    super::own_key(unsigned, key)?;
    let (proof, contexts) = (options(key, created, Purpose::AssertionMethod), unsigned.contexts());
    let hash = match unsigned.covered() {
        Some(covered) => hash_of_text(&under(&covered.context, &proof), Some(covered.hash), contexts)?,
        None => hash_of_text(&with_members(unsigned.text(), &[("proof", proof.clone())]), None, contexts)?,
    };
    let text = with_value(unsigned.text(), proof, &signer.sign(&hash)?);
    let request = KeyRequest { issuer: unsigned.claims().issuer(), method: Method::Did(key.clone()) };
    Ok(Signed::new(&text, Form::DataIntegrity, vec![request]).naming(contexts))
}

/// What a proof of ours says besides its value.
pub(crate) fn options(key: &DidUrl, created: Timestamp, purpose: Purpose) -> serde_json::Value {
    json!({
        "type": "DataIntegrityProof",
        "cryptosuite": Suite::EddsaRdfc2022.name(),
        "created": created,
        "verificationMethod": key,
        "proofPurpose": purpose.as_str(),
    })
}

/// The text of a document with its proof.
pub(crate) fn proved(
    text: &str,
    proof: serde_json::Value,
    signer: &dyn Signer<Ed25519Public>,
    contexts: Contexts,
) -> Result<String, SigningError> {
    let unproved = with_members(text, &[("proof", proof.clone())]);
    let signature = signer.sign(&hash_of_text(&unproved, None, contexts)?)?;
    Ok(with_value(text, proof, &signature))
}

fn with_value(text: &str, mut proof: serde_json::Value, signature: &[u8]) -> String {
    proof["proofValue"] = format!("z{}", bs58::encode(signature).into_string()).into();
    with_members(text, &[("proof", proof)])
}

/// Checks each proof that counts with the key at its place.
pub(super) fn check<T: Document>(
    value: Value<'_>,
    keys: &[PublicKey],
    contexts: Contexts,
) -> Result<Sound<T>, Refusal> {
    let document = value.as_object().ok_or(Refusal::AnotherKind)?;
    let proofs = proofs(document, Purpose::AssertionMethod)?;
    if proofs.len() != keys.len() {
        return Err(Refusal::ProofUnknown("several proofs".to_owned()));
    }
    for (proof, key) in proofs.iter().zip(keys) {
        check_one(document, proof, key, contexts)?;
    }
    let created = proofs.iter().find_map(|proof| proof.created);
    let suites = proofs.iter().map(|proof| proof.suite).collect();
    let credential = value.into_object().ok_or(Refusal::AnotherKind)?.less("proof");
    Ok(Sound { claims: claims(&credential)?, created, suites })
}

pub(super) fn check_one(
    document: &Object<'_>,
    proof: &ProofOptions<'_, '_>,
    key: &PublicKey,
    contexts: Contexts,
) -> Result<(), Refusal> {
    match proof.suite {
        Suite::EddsaRdfc2022 | Suite::Eddsa2022 | Suite::Ed25519Signature2020 => {
            eddsa_rdfc::check(document, proof, key, contexts)
        }
        Suite::EddsaJcs2022 => eddsa_jcs::check(document, proof, key, contexts),
        Suite::EcdsaRdfc2019 => ecdsa_rdfc::check(document, proof, key, contexts),
        // Nobody cuts examples into parts: under other contexts it is one that is not known.
        Suite::EcdsaSd2023 => ecdsa_sd::check(document, proof, key),
        Suite::Jws(_) => Err(Refusal::ProofMalformed("cryptosuite")),
    }
}

/// What a proof's options are read from: they and the context of their document.
fn under(context: &str, proof: &serde_json::Value) -> String {
    format!(r#"{{"@context":{context},"proof":{proof}}}"#)
}

/// What is signed; `covered` is the hash of the document, where it is known.
fn hash_of_text(text: &str, covered: Option<[u8; 32]>, contexts: Contexts) -> Result<[u8; 64], SigningError> {
    let value = json::read(text.as_bytes()).map_err(Refusal::from).map_err(SigningError::NotReadBack)?;
    let proof = value.as_object().and_then(|document| Some((document, document.get("proof")?.as_object()?)));
    let (document, proof) = proof.ok_or(SigningError::NotReadBack(Refusal::ProofMissing))?;
    let hash = match covered {
        Some(covered) => eddsa_rdfc::hash_over(covered, document, proof, contexts),
        None => eddsa_rdfc::hash(document, proof, contexts),
    };
    hash.map_err(Refusal::from).map_err(SigningError::NotReadBack)
}
