//! Which version of the data model a credential is written in: its first context says so, and gives its dates their
//! names.
//!
//! VC Data Model 1.1 (Open Badges 3.0, section on the two models) writes `issuanceDate` and `expirationDate` where 2.0
//! writes `validFrom` and `validUntil`. Its context knows the newer names too, so they are refused here.

use super::VC_V2;
use crate::{
    json::{Object, Value},
    proof::Refusal,
};

/// The first context of every credential of VC Data Model 1.1.
pub(crate) const VC_V1: &str = "https://www.w3.org/2018/credentials/v1";

/// A version of the data model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Model {
    /// 1.1, read and never written.
    V1,
    /// 2.0
    V2,
}

/// The version that a credential names first; `None` for what is no credential.
pub(crate) fn of(credential: &Object<'_>) -> Option<Model> {
    let first = credential.get("@context")?.one_or_many().first().and_then(Value::as_str)?;
    match first {
        VC_V1 => Some(Model::V1),
        VC_V2 => Some(Model::V2),
        _ => None,
    }
}

/// Dates under the names that the version has for them.
pub(crate) fn check(credential: &Object<'_>) -> Result<(), Refusal> {
    let foreign = match of(credential) {
        Some(Model::V1) => ["validFrom", "validUntil"],
        _ => ["issuanceDate", "expirationDate"],
    };
    match foreign.into_iter().find(|name| credential.get(name).is_some()) {
        Some(name) => Err(Refusal::shape(name, "a date of the other data model")),
        None => Ok(()),
    }
}
