//! `ecdsa-rdfc-2019` (ECDSA Cryptosuites 1.0, 3.2): the key's curve decides the hash, of the texts and of blank nodes.

use super::ProofOptions;
use crate::{
    canonical::{self, Contexts, Digest, Omit},
    json::{Object, Value},
    key::PublicKey,
    proof::Refusal,
};

/// Bytes of a signature with a key of P-384.
const P384_BYTES: usize = 96;

/// The hash that goes with the curve of the signature.
pub(in crate::proof) fn digest(proof: &ProofOptions<'_, '_>) -> Digest {
    if proof.value.len() == P384_BYTES { Digest::Sha384 } else { Digest::Sha256 }
}

pub(super) fn check(
    document: &Object<'_>,
    proof: &ProofOptions<'_, '_>,
    key: &PublicKey,
    contexts: Contexts,
) -> Result<(), Refusal> {
    let signed = |digest: Digest| -> Result<Vec<u8>, Refusal> {
        let context = document.get("@context").unwrap_or(&Value::Null);
        let options = canonical::canonicalise_options_within(contexts, proof.object, context)?;
        let claims = canonical::canonicalise_with(digest, contexts, document, Omit::Proof)?;
        Ok([digest.bytes(options.nquads()), digest.bytes(claims.nquads())].concat())
    };
    let fits = match key {
        PublicKey::P256(key) => key.verify(&signed(Digest::Sha256)?, &proof.value),
        PublicKey::P384(key) => key.verify(&signed(Digest::Sha384)?, &proof.value),
        PublicKey::Ed25519(_) | PublicKey::Rsa(_) => return Err(Refusal::KeyTypeWrong),
    };
    fits.map_err(|_| Refusal::SignatureWrong)
}
