//! `eddsa-jcs-2022` (EdDSA Cryptosuites 1.0, 3.3): Ed25519 over the JSON itself, in the canonical form of RFC 8785.
//!
//! Its signature does not depend on what the terms mean, so the document is held to contexts and terms as well, like
//! the credential in a token. The context that such a proof repeats must be the document's: the standard lets others
//! add some behind it, which the signature would not cover.

use sha2::{Digest as _, Sha256};

use super::ProofOptions;
use crate::{
    canonical::{self, Contexts, Omit},
    json::Object,
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
    let repeated = proof.object.get("@context");
    if repeated.is_some() && repeated != document.get("@context") {
        return Err(Refusal::ProofUnknown("@context".to_owned()));
    }
    let options = canonical::canonical_json(proof.object, Omit::ProofValue)?;
    let claims = canonical::canonical_json(document, Omit::Proof)?;
    let signed = [Sha256::digest(options), Sha256::digest(claims)].concat();
    key.verify(&signed, &proof.value).map_err(|_| Refusal::SignatureWrong)?;
    canonical::canonicalise_within(contexts, document, Omit::Proof)?;
    Ok(())
}
