//! What may be read of a document before its signature is checked: that it is of the right kind, and whose it is.

use super::Kind;
use crate::{
    credential::VC_V2,
    json::{Object, Value},
    proof::Refusal,
    uri::Uri,
};

/// The first context of credentials in VC Data Model 1.1.
const VC_V1: &str = "https://www.w3.org/2018/credentials/v1";

/// Who is said to have issued the document, once it is clear that it is one of this kind.
pub(super) fn issuer(document: &Object<'_>, kind: Kind) -> Result<Uri, Refusal> {
    let issuer = match kind {
        Kind::Token => document.get("iss"),
        Kind::Credential(types) => {
            check_model(document)?;
            check_types(document, types)?;
            match document.get("issuer") {
                Some(Value::Object(profile)) => profile.get("id"),
                other => other,
            }
        }
    };
    issuer
        .and_then(Value::as_str)
        .and_then(|text| text.parse().ok())
        .ok_or_else(|| Refusal::shape("issuer", "not an identifier"))
}

fn check_model(document: &Object<'_>) -> Result<(), Refusal> {
    let first = document.get("@context").and_then(|context| context.one_or_many().first());
    match first.and_then(Value::as_str) {
        Some(VC_V2) if document.get("vc").is_some() => Err(Refusal::ClaimsDiffer("vc")),
        Some(VC_V2) => Ok(()),
        Some(VC_V1) => Err(Refusal::OlderModel),
        None if document.get("vc").is_some() => Err(Refusal::OlderModel),
        _ => Err(Refusal::AnotherKind),
    }
}

fn check_types(document: &Object<'_>, wanted: &[&str]) -> Result<(), Refusal> {
    let types = document.get("type").map(Value::one_or_many).unwrap_or_default();
    let is = |item: &Value<'_>, name: &str| item.as_str() == Some(name);
    let credential = types.iter().any(|item| is(item, "VerifiableCredential"));
    let of_this_kind = types.iter().any(|item| wanted.iter().any(|name| is(item, name)));
    let nothing_else =
        types.iter().all(|item| is(item, "VerifiableCredential") || wanted.iter().any(|name| is(item, name)));
    if credential && of_this_kind && nothing_else { Ok(()) } else { Err(Refusal::AnotherKind) }
}
