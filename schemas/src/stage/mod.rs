//! The three stages of everything that is signed: `Unsigned<T> → Signed<T> → Verified<T>`.
//!
//! A stage cannot be skipped and a document cannot stand in for one of another kind: `T` fixes its types and the `typ`
//! of its tokens. [`Signed`] keeps the text as it was received and tells only whose key to look for; claims are read
//! on [`Verified`], which [`crate::proof`] alone can make.

mod key_request;
pub(crate) mod outline;
mod parsed;
mod signed;
mod unsigned;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

pub use crate::proof::Verified;
pub use key_request::{KeyName, KeyRequest, Method};
pub use parsed::Parsed;
pub use signed::{Form, Signed};
pub(crate) use unsigned::with_members;
pub use unsigned::{NotIssuable, Unsigned};

use crate::{credential::shape, json::Object, proof::Refusal, time::Timestamp, uri::Uri};

pub(crate) mod sealed {
    /// Only this crate says what can be signed.
    pub trait Sealed {}
}

/// A kind of document that can be signed: badges, status lists, trust lists.
pub trait Document: sealed::Sealed + Serialize + DeserializeOwned {
    /// The `typ` of its tokens (RFC 8725, 3.11); it differs for each kind.
    const TYP: &'static str;
    /// What it is on the outside.
    const KIND: Kind;

    /// Who states it.
    fn issuer(&self) -> Uri;

    /// From when its issuer says that it holds.
    fn begins(&self) -> Option<Timestamp>;

    /// What its tokens say once more beside the document, in the order in which it is written.
    fn registered(&self) -> Vec<(&'static str, Value)> {
        Vec::new()
    }

    /// The rules that Kreds holds itself to when it issues one, beyond those of the model.
    fn check_issuable(&self) -> Result<(), NotIssuable> {
        Ok(())
    }

    /// Reads it, once the signature holds and every term is known to be defined.
    fn read(document: &Object<'_>) -> Result<Self, Refusal> {
        shape::read(document)
    }

    /// Must its tokens say this claim once more?
    fn must_repeat(claim: &str) -> bool {
        claim != "sub"
    }

    /// Does a token with this `typ` hold such a document?
    fn accepts_typ(typ: Option<&str>) -> bool {
        typ.is_some_and(|typ| typ.eq_ignore_ascii_case(Self::TYP))
    }
}

/// What a document is on the outside, before anything in it is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A credential in JSON-LD, with `VerifiableCredential` and at least one of these types, and no others; it may
    /// carry its proof inside or be the payload of a token.
    Credential(&'static [&'static str]),
    /// Any credential: with `VerifiableCredential`, and whatever else it says that it is.
    AnyCredential,
    /// The payload of a token, which names its issuer in `iss`.
    Token,
}

/// The claims by which a token repeats its credential (Open Badges 3.0, 8.2.4): `iss, jti, nbf, sub, exp`.
pub fn repeated(
    issuer: &Uri,
    id: Option<&Uri>,
    subject: Option<&Uri>,
    valid_from: Option<Timestamp>,
    valid_until: Option<Timestamp>,
) -> Vec<(&'static str, Value)> {
    let mut claims: Vec<(&str, Value)> = vec![("iss", issuer.as_str().into())];
    claims.extend(id.map(|id| ("jti", id.as_str().into())));
    claims.extend(valid_from.map(|start| ("nbf", start.seconds().into())));
    claims.extend(subject.map(|subject| ("sub", subject.as_str().into())));
    claims.extend(valid_until.map(|end| ("exp", end.seconds().into())));
    claims
}
