//! `ecdsa-sd-2023` (ECDSA Cryptosuites 1.0, 3.5 to 3.7): a badge of which its holder shows only parts.
//!
//! The issuer signed each statement with a key made for this badge alone, and that key, with the statements that must
//! always be shown, with its own. All signatures are checked: a statement that is shown has one or is among those that
//! must be. What the holder left out is not noticed and must not be; what was left must still be a whole badge.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use sha2::{Digest as _, Sha256};

use super::{ProofOptions, disclosure::Disclosure};
use crate::{
    canonical::{self, Omit},
    json::{Object, Value},
    key::{P256Public, PublicKey},
    proof::{Refusal, Suite},
};

/// What the value of a base proof begins with: a CBOR tag.
pub(super) const BASE: [u8; 3] = [0xd9, 0x5d, 0x00];
/// What the value of a proof for showing begins with.
pub(super) const DERIVED: [u8; 3] = [0xd9, 0x5d, 0x01];

/// Is it the proof that the holder keeps?
pub(super) fn is_base(proof: &ProofOptions<'_, '_>) -> bool {
    proof.suite == Suite::EcdsaSd2023 && proof.value.starts_with(&BASE)
}

/// What the signatures of a proof for showing stand on.
pub(in crate::proof) struct Statements<'v> {
    /// The value of the proof.
    disclosure: Disclosure<'v>,
    /// Statements that must always be shown, in one text.
    pub(in crate::proof) mandatory: String,
    /// Statements that may be left out and were not, each with its own signature.
    pub(in crate::proof) chosen: Vec<String>,
}

/// The statements of a document as its issuer signed them.
pub(in crate::proof) fn statements<'v>(
    document: &Object<'_>,
    proof: &'v ProofOptions<'_, '_>,
) -> Result<Statements<'v>, Refusal> {
    let malformed = Refusal::ProofMalformed("proofValue");
    let value = proof.value.strip_prefix(&DERIVED).ok_or(malformed)?;
    let disclosure = Disclosure::read(value).ok_or(Refusal::ProofMalformed("proofValue"))?;
    let labels = disclosure.labels.iter().map(|(number, label)| {
        let label = format!("_:u{}", BASE64URL.encode(label));
        (*number, label)
    });
    let lines = canonical::canonicalise_relabelled(document, Omit::Proof, &labels.collect())?;
    let lines = lines.ok_or(Refusal::ProofMalformed("proofValue"))?;
    let (mandatory, chosen): (Vec<_>, Vec<_>) =
        lines.into_iter().enumerate().partition(|(at, _)| disclosure.mandatory.contains(at));
    let texts = |lines: Vec<(usize, String)>| lines.into_iter().map(|(_, line)| line);
    Ok(Statements { mandatory: texts(mandatory).collect(), chosen: texts(chosen).collect(), disclosure })
}

pub(super) fn check(
    document: &Object<'_>,
    proof: &ProofOptions<'_, '_>,
    key: &PublicKey,
) -> Result<(), Refusal> {
    let PublicKey::P256(key) = key else { return Err(Refusal::KeyTypeWrong) };
    let Statements { disclosure, mandatory, chosen } = statements(document, proof)?;
    let signatures = Signatures {
        issuers: disclosure.issuers,
        key: disclosure.key,
        each: disclosure.signatures.iter().copied().zip(chosen.iter().map(String::as_str)).collect(),
    };
    if chosen.len() != disclosure.signatures.len() {
        return Err(Refusal::SignatureWrong);
    }
    signatures.check(document, proof, &mandatory, key)
}

/// The signatures of either kind of proof.
pub(super) struct Signatures<'v> {
    /// The issuer's, over what must always be shown and the key of this badge alone.
    pub(super) issuers: &'v [u8],
    /// That key, with its multicodec.
    pub(super) key: &'v [u8],
    /// Its signatures, each with the statement that it is for.
    pub(super) each: Vec<(&'v [u8], &'v str)>,
}

impl Signatures<'_> {
    pub(super) fn check(
        &self,
        document: &Object<'_>,
        proof: &ProofOptions<'_, '_>,
        mandatory: &str,
        issuers: &P256Public,
    ) -> Result<(), Refusal> {
        let own = PublicKey::from_multicodec(self.key).map_err(|_| Refusal::KeyTypeWrong)?;
        let PublicKey::P256(own) = own else { return Err(Refusal::KeyTypeWrong) };
        let context = document.get("@context").unwrap_or(&Value::Null);
        let options = canonical::canonicalise_options(proof.object, context)?.sha256();
        let signed = [&options, self.key, &Sha256::digest(mandatory)].concat();
        issuers.verify(&signed, self.issuers).map_err(|_| Refusal::SignatureWrong)?;
        for (signature, line) in &self.each {
            own.verify(line.as_bytes(), signature).map_err(|_| Refusal::SignatureWrong)?;
        }
        Ok(())
    }
}
