//! What may be read of a presentation before its signature is checked: that it is one, and which key to look for.
//!
//! The key must be the holder's own. It is named by a DID, and where a holder is named too, it is that DID.

use crate::{
    credential::model::{self, Model},
    did::{self, Did, DidUrl},
    jose::Compact,
    json::{Object, Value},
    proof::{
        Purpose, Refusal, Suite,
        data_integrity::{self, ProofOptions},
    },
};

/// The `typ` of a token whose payload is the presentation itself (VC-JOSE-COSE, 3.1.2).
const TYP: &str = "vp+jwt";
/// The `typ` of a token with the claim `vp` (VC Data Model 1.1, 6.3.1), if it has any.
const OLDER_TYP: &str = "JWT";

/// The one proof of a presentation, made to show that the holder is there.
pub(crate) fn proof_of<'d, 't>(document: &'d Object<'t>) -> Result<ProofOptions<'d, 't>, Refusal> {
    let mut proofs = data_integrity::proofs(document, Purpose::Authentication)?;
    match (proofs.pop(), proofs.is_empty()) {
        // Selective disclosure is for what others signed.
        (Some(proof), true) if proof.suite == Suite::EcdsaSd2023 => {
            Err(Refusal::SuiteUnknown(proof.suite.name().to_owned()))
        }
        (Some(proof), true) => Ok(proof),
        _ => Err(Refusal::ProofUnknown("several proofs".to_owned())),
    }
}

/// The holder's key for a presentation with its proof inside.
pub(super) fn embedded(document: &Object<'_>) -> Result<DidUrl, Refusal> {
    check_kind(document)?;
    let key = named(proof_of(document)?.method).ok_or(Refusal::IssuerKind)?;
    check_holder(document, &key)?;
    Ok(key)
}

/// The holder's key for a token.
pub(super) fn token(token: &Compact<'_>, payload: &Object<'_>) -> Result<DidUrl, Refusal> {
    let document = presentation_in(token, payload)?;
    check_kind(document)?;
    let stated: Option<Did> = match payload.get("iss") {
        None => None,
        Some(iss) => Some(iss.as_str().and_then(|iss| iss.parse().ok()).ok_or(Refusal::IssuerKind)?),
    };
    let kid = token.header().kid.as_deref();
    let key = kid.and_then(named).or_else(|| {
        let own = stated.as_ref()?;
        did::only_key(own).or_else(|| own.key(kid?.trim_start_matches('#')).ok())
    });
    let key = key.ok_or(Refusal::IssuerKind)?;
    if stated.is_some_and(|stated| stated != key.did()) {
        return Err(Refusal::KeyOfAnother);
    }
    check_holder(document, &key)?;
    Ok(key)
}

/// The presentation in a token: the payload itself, or in the older model the claim `vp`.
pub(super) fn presentation_in<'p, 't>(
    token: &Compact<'_>,
    payload: &'p Object<'t>,
) -> Result<&'p Object<'t>, Refusal> {
    let typ = token.header().typ.as_deref();
    let is = |wanted: &str| typ.is_some_and(|typ| typ.eq_ignore_ascii_case(wanted));
    let (document, model) = match payload.get("vp") {
        Some(vp) if typ.is_none() || is(OLDER_TYP) => {
            (vp.as_object().ok_or(Refusal::AnotherKind)?, Model::V1)
        }
        None if is(TYP) => (payload, Model::V2),
        None if typ.is_none() || is(OLDER_TYP) => return Err(Refusal::AnotherKind),
        _ => return Err(Refusal::AnotherTyp(typ.unwrap_or_default().to_owned())),
    };
    if model::of(document) == Some(model) { Ok(document) } else { Err(Refusal::ClaimsDiffer("vp")) }
}

fn check_kind(document: &Object<'_>) -> Result<(), Refusal> {
    let types = document.get("type").map(Value::one_or_many).unwrap_or_default();
    let has = |name: &str| types.iter().any(|item| item.as_str() == Some(name));
    let is_presentation = has("VerifiablePresentation") && !has("VerifiableCredential");
    if is_presentation && model::of(document).is_some() { Ok(()) } else { Err(Refusal::AnotherKind) }
}

fn check_holder(document: &Object<'_>, key: &DidUrl) -> Result<(), Refusal> {
    let holder = match document.get("holder") {
        None => return Ok(()),
        Some(Value::Object(holder)) => holder.get("id").and_then(Value::as_str),
        Some(holder) => holder.as_str(),
    };
    if holder == Some(key.did().as_str()) { Ok(()) } else { Err(Refusal::KeyOfAnother) }
}

/// A key by its full name, or by a DID that is the key.
fn named(method: &str) -> Option<DidUrl> {
    method.parse().ok().or_else(|| did::only_key(&method.parse().ok()?))
}
