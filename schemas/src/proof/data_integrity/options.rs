//! A proof object inside a document, read strictly.
//!
//! It may hold the members below and no others: what would change its meaning and is not acted on (`nonce`,
//! `previousProof`, and what belongs to presentations alone in any other document) makes it *unknown*, anything else
//! *malformed*.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};

use crate::{
    json::{Object, Value},
    limits::DOCUMENT_BYTES,
    proof::{Purpose, Refusal, Suite},
    time::Timestamp,
};

const KNOWN: [&str; 7] =
    ["id", "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue"];
const NOT_ACTED_ON: [&str; 5] = ["expires", "nonce", "challenge", "domain", "previousProof"];
/// What the proof of a presentation says of the question that it answers.
const OF_PRESENTATIONS: [&str; 3] = ["expires", "challenge", "domain"];
/// 96 bytes, the longest signature, take at most 132 digits of base58, after the `z`.
const SIGNATURE_CHARS: usize = 133;

/// The members of one proof of a suite that is checked here.
pub(crate) struct ProofOptions<'d, 't> {
    pub(crate) object: &'d Object<'t>,
    pub(crate) suite: Suite,
    pub(crate) method: &'d str,
    pub(crate) created: Option<Timestamp>,
    pub(crate) value: Vec<u8>,
}

impl<'d, 't> ProofOptions<'d, 't> {
    pub(super) fn read(object: &'d Object<'t>, suite: Suite, purpose: Purpose) -> Result<Self, Refusal> {
        let acted_on = |name: &str| purpose == Purpose::Authentication && OF_PRESENTATIONS.contains(&name);
        let members = || object.iter().filter(|(name, _)| !acted_on(name));
        let named = text(object, "proofPurpose")?;
        if named != purpose.as_str() {
            return Err(Refusal::PurposeWrong(named.to_owned()));
        }
        if let Some((name, _)) = members().find(|(name, _)| NOT_ACTED_ON.contains(name)) {
            return Err(Refusal::ProofUnknown(name.to_owned()));
        }
        if members().any(|(name, value)| !may_be_there(suite, name, value)) {
            return Err(Refusal::ProofMalformed("members"));
        }
        let created = match object.get("created").and_then(Value::as_str) {
            None => None,
            Some(written) => Some(written.parse().map_err(|_| Refusal::ProofMalformed("created"))?),
        };
        let method = text(object, "verificationMethod")?;
        let value =
            decoded(suite, text(object, "proofValue")?).ok_or(Refusal::ProofMalformed("proofValue"))?;
        Ok(ProofOptions { object, suite, method, created, value })
    }
}

/// Proofs over the JSON itself repeat the document's context; others are read under it.
fn may_be_there(suite: Suite, name: &str, value: &Value<'_>) -> bool {
    match name {
        "@context" => suite == Suite::EddsaJcs2022,
        name => KNOWN.contains(&name) && value.as_str().is_some(),
    }
}

fn text<'d>(object: &'d Object<'_>, name: &'static str) -> Result<&'d str, Refusal> {
    object.get(name).and_then(Value::as_str).ok_or(Refusal::ProofMalformed(name))
}

/// The bytes of a proof's value, in the one base and of the lengths that its suite has.
fn decoded(suite: Suite, value: &str) -> Option<Vec<u8>> {
    let lengths: &[usize] = match suite {
        Suite::EcdsaSd2023 => {
            let digits = value.strip_prefix('u').filter(|digits| digits.len() <= DOCUMENT_BYTES)?;
            return BASE64URL.decode(digits).ok();
        }
        Suite::EcdsaRdfc2019 => &[64, 96],
        _ => &[64],
    };
    let digits = value.strip_prefix('z').filter(|_| value.len() <= SIGNATURE_CHARS)?;
    bs58::decode(digits).into_vec().ok().filter(|bytes| lengths.contains(&bytes.len()))
}
