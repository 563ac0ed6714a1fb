//! What may be read of a document before its signature is checked: that it is of the right kind, and whose it is.

use super::Kind;
use crate::{
    credential::model::{self, Model},
    json::{Object, Value},
    proof::Refusal,
    uri::Uri,
};

/// Who is said to have issued the document with a proof inside, once it is clear that it is one of this kind.
pub(crate) fn issuer_of_embedded(document: &Object<'_>, kind: Kind) -> Result<Uri, Refusal> {
    match kind {
        Kind::Token => Err(Refusal::AnotherKind),
        Kind::Credential(types) => issuer_of_credential(document, Some(types)),
        Kind::AnyCredential => issuer_of_credential(document, None),
    }
}

/// The same for the payload of a token.
pub(super) fn issuer_of_payload(payload: &Object<'_>, kind: Kind) -> Result<Uri, Refusal> {
    match kind {
        Kind::Token => identifier(payload.get("iss")),
        Kind::Credential(types) => issuer_of_credential(credential_in(payload)?, Some(types)),
        Kind::AnyCredential => issuer_of_credential(credential_in(payload)?, None),
    }
}

/// The credential in a token: the payload itself, or in the older model the claim `vc`.
pub(crate) fn credential_in<'p, 't>(payload: &'p Object<'t>) -> Result<&'p Object<'t>, Refusal> {
    if payload.get("vc").is_some() && model::of(payload).is_some() {
        return Err(Refusal::ClaimsDiffer("vc"));
    }
    let inside =
        payload.get("vc").map(|inside| inside.as_object().ok_or(Refusal::AnotherKind)).transpose()?;
    let credential = inside.unwrap_or(payload);
    match (inside, model::of(credential)) {
        (Some(_), Some(Model::V1)) | (None, Some(Model::V2)) => Ok(credential),
        (Some(_), Some(Model::V2)) | (None, Some(Model::V1)) => Err(Refusal::ClaimsDiffer("vc")),
        (_, None) => Err(Refusal::AnotherKind),
    }
}

fn issuer_of_credential(credential: &Object<'_>, types: Option<&[&str]>) -> Result<Uri, Refusal> {
    model::of(credential).ok_or(Refusal::AnotherKind)?;
    check_types(credential, types)?;
    match credential.get("issuer") {
        Some(Value::Object(profile)) => identifier(profile.get("id")),
        other => identifier(other),
    }
}

fn identifier(value: Option<&Value<'_>>) -> Result<Uri, Refusal> {
    value
        .and_then(Value::as_str)
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| Refusal::shape("issuer", "not an identifier"))
}

/// The wanted types and no others, or any where none is wanted.
fn check_types(document: &Object<'_>, wanted: Option<&[&str]>) -> Result<(), Refusal> {
    let types = document.get("type").map(Value::one_or_many).unwrap_or_default();
    let is = |item: &Value<'_>, name: &str| item.as_str() == Some(name);
    let credential = types.iter().any(|item| is(item, "VerifiableCredential"));
    let fits = wanted.is_none_or(|wanted| {
        let is_wanted = |item: &Value<'_>| wanted.iter().any(|name| is(item, name));
        let nothing_else = types.iter().all(|item| is(item, "VerifiableCredential") || is_wanted(item));
        types.iter().any(is_wanted) && nothing_else
    });
    if credential && fits { Ok(()) } else { Err(Refusal::AnotherKind) }
}
