//! `ecdsa-rdfc-2019` (ECDSA Cryptosuites 1.0, 3.2): the key's curve decides the hash, of the texts and of blank nodes.

use super::ProofOptions;
use crate::{
    canonical::{self, Digest, Omit},
    json::{Object, Value},
    key::PublicKey,
    proof::Refusal,
};

pub(super) fn check(
    document: &Object<'_>,
    proof: &ProofOptions<'_, '_>,
    key: &PublicKey,
) -> Result<(), Refusal> {
    let signed = |digest: Digest| -> Result<Vec<u8>, Refusal> {
        let context = document.get("@context").unwrap_or(&Value::Null);
        let options = canonical::canonicalise_options(proof.object, context)?;
        let claims = canonical::canonicalise_with(digest, document, Omit::Proof)?;
        Ok([digest.bytes(options.nquads()), digest.bytes(claims.nquads())].concat())
    };
    let fits = match key {
        PublicKey::P256(key) => key.verify(&signed(Digest::Sha256)?, &proof.value),
        PublicKey::P384(key) => key.verify(&signed(Digest::Sha384)?, &proof.value),
        PublicKey::Ed25519(_) | PublicKey::Rsa(_) => return Err(Refusal::KeyTypeWrong),
    };
    fits.map_err(|_| Refusal::SignatureWrong)
}
