//! The proof object inside a document, read strictly.

use super::{PURPOSE, SUITE};
use crate::{
    json::{Object, Value},
    proof::Refusal,
    time::Timestamp,
};

const KNOWN: [&str; 7] =
    ["id", "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue"];
const NOT_ACTED_ON: [&str; 5] = ["expires", "nonce", "challenge", "domain", "previousProof"];
/// 64 bytes take at most 88 digits of base58, after the `z`.
const PROOF_VALUE_CHARS: usize = 89;

/// The members of the one proof that is checked.
pub(crate) struct ProofOptions<'d, 't> {
    pub(crate) object: &'d Object<'t>,
    pub(crate) method: &'d str,
    pub(crate) created: Option<Timestamp>,
    pub(crate) signature: [u8; 64],
}

impl<'d, 't> ProofOptions<'d, 't> {
    /// The proof inside a document.
    pub(crate) fn of(document: &'d Object<'t>) -> Result<Self, Refusal> {
        let object = single(document.get("proof").ok_or(Refusal::ProofMissing)?)?;
        if let Some((name, _)) = object.iter().find(|(name, _)| NOT_ACTED_ON.contains(name)) {
            return Err(Refusal::ProofUnknown(name.to_owned()));
        }
        if object.iter().any(|(name, value)| !KNOWN.contains(&name) || value.as_str().is_none()) {
            return Err(Refusal::ProofMalformed("members"));
        }
        let purpose = text(object, "proofPurpose")?;
        if purpose != PURPOSE {
            return Err(Refusal::PurposeWrong(purpose.to_owned()));
        }
        let created = match object.get("created").and_then(Value::as_str) {
            None => None,
            Some(written) => Some(written.parse().map_err(|_| Refusal::ProofMalformed("created"))?),
        };
        let method = text(object, "verificationMethod")?;
        let signature =
            signature(text(object, "proofValue")?).ok_or(Refusal::ProofMalformed("proofValue"))?;
        Ok(ProofOptions { object, method, created, signature })
    }
}

/// The one proof of our suite among those given.
fn single<'d, 't>(proofs: &'d Value<'t>) -> Result<&'d Object<'t>, Refusal> {
    let proofs = proofs.one_or_many().iter().map(Value::as_object);
    let proofs: Vec<_> = proofs.collect::<Option<_>>().ok_or(Refusal::ProofMalformed("members"))?;
    let mut ours = proofs.iter().filter(|proof| is_ours(proof));
    match (ours.next(), ours.next(), proofs.first()) {
        (Some(proof), None, _) => Ok(proof),
        (Some(_), Some(_), _) => Err(Refusal::ProofUnknown("second proof".to_owned())),
        (None, _, Some(other)) => {
            let names = [member(other, "type"), member(other, "cryptosuite")];
            Err(Refusal::SuiteUnknown(names.join(" ")))
        }
        (None, _, None) => Err(Refusal::ProofMissing),
    }
}

fn is_ours(proof: &Object<'_>) -> bool {
    member(proof, "type") == "DataIntegrityProof" && member(proof, "cryptosuite") == SUITE
}

fn member<'d>(proof: &'d Object<'_>, name: &str) -> &'d str {
    proof.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn text<'d>(object: &'d Object<'_>, name: &'static str) -> Result<&'d str, Refusal> {
    object.get(name).and_then(Value::as_str).ok_or(Refusal::ProofMalformed(name))
}

fn signature(value: &str) -> Option<[u8; 64]> {
    let digits = value.strip_prefix('z').filter(|_| value.len() <= PROOF_VALUE_CHARS)?;
    bs58::decode(digits).into_vec().ok()?.try_into().ok()
}
