//! `eddsa-rdfc-2022` (EdDSA Cryptosuites 1.0, 3.2), its draft `eddsa-2022` and the older `Ed25519Signature2020`.
//!
//! All three sign the same 64 bytes with Ed25519: the hash of the proof's canonical options, then that of the
//! canonical document. The options hold type and suite, so no proof passes under another one's name.

use super::ProofOptions;
use crate::{
    canonical::{self, CanonicalError, Contexts, Omit},
    json::{Object, Value},
    key::PublicKey,
    proof::Refusal,
};

pub(super) fn check(
    document: &Object<'_>,
    proof: &ProofOptions<'_, '_>,
    key: &PublicKey,
    contexts: Contexts,
) -> Result<(), Refusal> {
    let PublicKey::Ed25519(key) = key else { return Err(Refusal::KeyTypeWrong) };
    let hash = hash(document, proof.object, contexts)?;
    key.verify(&hash, &proof.value).map_err(|_| Refusal::SignatureWrong)
}

/// What is signed.
pub(super) fn hash(
    document: &Object<'_>,
    proof: &Object<'_>,
    contexts: Contexts,
) -> Result<[u8; 64], CanonicalError> {
    let covered = canonical::hash_within(contexts, document, Omit::Proof)?;
    hash_over(covered, document, proof, contexts)
}

/// The same where the hash of the document is known.
pub(super) fn hash_over(
    covered: [u8; 32],
    document: &Object<'_>,
    proof: &Object<'_>,
    contexts: Contexts,
) -> Result<[u8; 64], CanonicalError> {
    let context = document.get("@context").unwrap_or(&Value::Null);
    let options = canonical::hash_options_within(contexts, proof, context)?;
    let mut hash = [0; 64];
    hash[..32].copy_from_slice(&options);
    hash[32..].copy_from_slice(&covered);
    Ok(hash)
}
