//! Signed, not yet checked: the text as it was received, and whose key to look for.

use std::marker::PhantomData;

use serde::Deserialize as _;

use super::{Document, Kind, outline};
use crate::{
    did::DidUrl,
    jose::Compact,
    json::{self, Object, Value},
    key::{Jwk, PublicKey},
    proof::{Refusal, data_integrity},
    uri::Uri,
};

/// A document with somebody's signature. None of its claims can be read before [`crate::proof::verify`].
pub struct Signed<T> {
    text: String,
    form: Form,
    request: KeyRequest,
    kind: PhantomData<fn() -> T>,
}

/// How a document is secured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON with a proof inside (VC Data Integrity 1.0).
    DataIntegrity,
    /// A compact JWS.
    Jwt,
}

/// Whose key is needed. Both members are claims of somebody unknown until the signature holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRequest {
    /// Who is said to state it.
    pub issuer: Uri,
    /// Which key is said to have signed it.
    pub method: Method,
}

/// How a proof names its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// A key of a DID.
    Did(DidUrl),
    /// The key itself, from a token's header: no more than a hint which of the issuer's keys it is.
    Brought(PublicKey),
    /// Something else, or nothing: keys of that kind are not looked up.
    Other(String),
}

impl KeyRequest {
    /// The key to look up: one of the issuer's own DID.
    pub fn key(&self) -> Result<&DidUrl, Refusal> {
        match &self.method {
            Method::Did(key) if key.did().as_str() == self.issuer.as_str() => Ok(key),
            Method::Did(_) if self.issuer.scheme() == "did" => Err(Refusal::KeyOfAnother),
            Method::Did(_) | Method::Brought(_) | Method::Other(_) => Err(Refusal::IssuerKind),
        }
    }
}

impl<T: Document> Signed<T> {
    /// Takes in a document in either form; strict, and blind to everything but kind and key.
    ///
    /// ```
    /// use schemas::{credential::AchievementCredential, stage::Signed, verdict::Code};
    /// let refusal = Signed::<AchievementCredential>::read("{}").unwrap_err();
    /// assert_eq!(refusal.code(), Code::NotABadge);
    /// ```
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
        let (form, request) = match (text.starts_with('{'), T::KIND) {
            (true, Kind::Token) => return Err(Refusal::AnotherKind),
            (true, Kind::Credential(_)) => (Form::DataIntegrity, embedded::<T>(text)?),
            (false, _) => (Form::Jwt, token::<T>(text)?),
        };
        Ok(Signed { text: text.to_owned(), form, request, kind: PhantomData })
    }
}

impl<T> Signed<T> {
    /// The text as it was received.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How it is secured.
    pub fn form(&self) -> Form {
        self.form
    }

    /// Whose key is needed to check it.
    pub fn asks_for(&self) -> &KeyRequest {
        &self.request
    }

    /// The same document, once the key that it brought was found among its issuer's keys under this name.
    #[must_use]
    pub fn by_key(mut self, name: DidUrl) -> Self {
        if let Method::Brought(_) = self.request.method {
            self.request.method = Method::Did(name);
        }
        self
    }
}

impl<T> Clone for Signed<T> {
    fn clone(&self) -> Self {
        let (text, request) = (self.text.clone(), self.request.clone());
        Signed { text, form: self.form, request, kind: PhantomData }
    }
}

impl<T> std::fmt::Debug for Signed<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signed").field("form", &self.form).field("request", &self.request).finish()
    }
}

impl From<&str> for Method {
    fn from(text: &str) -> Self {
        text.parse().map_or_else(|_| Method::Other(text.to_owned()), Method::Did)
    }
}

fn embedded<T: Document>(text: &str) -> Result<KeyRequest, Refusal> {
    let value = json::read(text.as_bytes())?;
    let document = object(&value)?;
    let issuer = outline::issuer(document, T::KIND)?;
    let method = data_integrity::ProofOptions::of(document)?.method.into();
    Ok(KeyRequest { issuer, method })
}

fn token<T: Document>(text: &str) -> Result<KeyRequest, Refusal> {
    let token = Compact::read(text)?;
    if !T::accepts_typ(token.header().typ.as_deref()) {
        return Err(Refusal::AnotherTyp(token.header().typ.clone().unwrap_or_default()));
    }
    let value = json::read(token.payload())?;
    let issuer = outline::issuer(object(&value)?, T::KIND)?;
    let brought = || Some(Jwk::deserialize(token.header().jwk.as_ref()?).ok()?.0);
    let method = match &token.header().kid {
        Some(kid) => kid.as_str().into(),
        None => brought().map_or_else(|| Method::Other(String::new()), Method::Brought),
    };
    Ok(KeyRequest { issuer, method })
}

fn object<'v, 't>(value: &'v Value<'t>) -> Result<&'v Object<'t>, Refusal> {
    value.as_object().ok_or(Refusal::AnotherKind)
}
