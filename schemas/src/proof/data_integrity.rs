//! Data Integrity proofs with the suite `eddsa-rdfc-2022` (VC Data Integrity 1.0, EdDSA Cryptosuites 1.0, 3.2).
//!
//! A proof object may hold the seven members below and no others: what would change its meaning and is not acted on
//! (`expires`, `nonce`, `challenge`, `domain`, `previousProof`) makes it *unknown*, anything else *malformed*. Of
//! several proofs exactly one must be of this suite; that one is checked, and the others say nothing.

mod options;

use serde_json::json;

pub(crate) use options::ProofOptions;

use super::{Refusal, SigningError, Sound};
use crate::{
    canonical::{self, CanonicalError, Omit},
    credential::shape,
    did::DidUrl,
    json::{self, Object, Value},
    key::{Ed25519Secret, PublicKey},
    stage::{Document, Signed, Unsigned},
    time::Timestamp,
};

const SUITE: &str = "eddsa-rdfc-2022";
const PURPOSE: &str = "assertionMethod";

/// Signs a document with a proof inside it.
pub fn sign<T: Document>(
    unsigned: &Unsigned<T>,
    secret: &Ed25519Secret,
    key: &DidUrl,
    created: Timestamp,
) -> Result<Signed<T>, SigningError> {
    super::own_key(unsigned, key)?;
    let mut proof = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": SUITE,
        "created": created,
        "verificationMethod": key,
        "proofPurpose": PURPOSE,
    });
    let unproved = unsigned.text_with(&[("proof", proof.clone())]);
    let signature = secret.sign(&hash_of_text(&unproved)?);
    proof["proofValue"] = format!("z{}", bs58::encode(signature).into_string()).into();
    Signed::read(&unsigned.text_with(&[("proof", proof)])).map_err(SigningError::NotReadBack)
}

pub(super) fn check<T: Document>(text: &str, key: &PublicKey) -> Result<Sound<T>, Refusal> {
    let value = json::read(text.as_bytes())?;
    let document = value.as_object().ok_or(Refusal::AnotherKind)?;
    let proof = ProofOptions::of(document)?;
    let PublicKey::Ed25519(key) = key else { return Err(Refusal::KeyTypeWrong) };
    let hash = hash(document, proof.object)?;
    key.verify(&hash, &proof.signature).map_err(|_| Refusal::SignatureWrong)?;
    let claims = shape::read(&document.without("proof"))?;
    Ok(Sound { claims, created: proof.created })
}

/// What is signed: the hash of the proof's options, then that of the document.
fn hash(document: &Object<'_>, proof: &Object<'_>) -> Result<[u8; 64], CanonicalError> {
    let context = document.get("@context").unwrap_or(&Value::Null);
    let options = canonical::canonicalise_options(proof, context)?.sha256();
    let document = canonical::canonicalise(document, Omit::Proof)?.sha256();
    let mut hash = [0; 64];
    hash[..32].copy_from_slice(&options);
    hash[32..].copy_from_slice(&document);
    Ok(hash)
}

fn hash_of_text(text: &str) -> Result<[u8; 64], SigningError> {
    let value = json::read(text.as_bytes()).map_err(Refusal::from).map_err(SigningError::NotReadBack)?;
    let proof = value.as_object().and_then(|document| Some((document, document.get("proof")?.as_object()?)));
    let (document, proof) = proof.ok_or(SigningError::NotReadBack(Refusal::ProofMissing))?;
    hash(document, proof).map_err(Refusal::from).map_err(SigningError::NotReadBack)
}
