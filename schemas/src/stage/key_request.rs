//! Whose key a document asks for, and under which name a key is known once it is found.
//!
//! Nothing here is looked up. A key is the issuer's only when the issuer itself names it, in its DID or in a document
//! of its own; one that stands in a header, or is written out in the name itself, proves that a text is unchanged and
//! nothing about who wrote it.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use url::Url;

use crate::{
    did::{self, DidUrl},
    key::{Jwk, PublicKey},
    proof::Refusal,
    uri::Uri,
};

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
    /// A key at a web address.
    Web(Uri),
    /// The key itself, from a token's header or a name that is a key: no more than a hint which of the issuer's it is.
    Brought(PublicKey),
    /// Something else, or nothing: keys of that kind are not looked up.
    Other(String),
}

/// Under which name a key is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyName {
    /// A key of the issuer's DID.
    Did(DidUrl),
    /// A key in a document at the issuer's own web address.
    Web(Uri),
    /// Nobody's: a key that came along with what it signed, by its thumbprint (RFC 9278).
    Nobody(Uri),
}

impl KeyRequest {
    /// For a method that a proof names. One that is a key in itself names nobody but itself, so for any other issuer it
    /// is a key that was brought along.
    pub(crate) fn new(issuer: Uri, method: &str) -> Self {
        let method = match Method::from(method) {
            Method::Did(name) if issuer.scheme() != "did" => {
                did::resolve(&name).map_or(Method::Did(name), Method::Brought)
            }
            other => other,
        };
        KeyRequest { issuer, method }
    }

    /// The key to look up: one of the issuer's own DID.
    pub fn key(&self) -> Result<&DidUrl, Refusal> {
        match &self.method {
            Method::Did(key) if key.did().as_str() == self.issuer.as_str() => Ok(key),
            Method::Did(_) if self.issuer.scheme() == "did" => Err(Refusal::KeyOfAnother),
            _ => Err(Refusal::IssuerKind),
        }
    }

    /// The name of the key to look up: one of the issuer's own, in its DID or at its web address.
    pub fn name(&self) -> Result<KeyName, Refusal> {
        match &self.method {
            Method::Web(address) if is_web(&self.issuer) => match same_origin(address, &self.issuer) {
                true => Ok(KeyName::Web(address.clone())),
                false => Err(Refusal::KeyOfAnother),
            },
            _ => self.key().cloned().map(KeyName::Did),
        }
    }

    /// The key that came along with the document, in a header or written out in the name, if one did.
    pub fn brought(&self) -> Option<PublicKey> {
        let written_out = |fragment| PublicKey::from_multibase(fragment).ok();
        match &self.method {
            Method::Brought(key) => Some(key.clone()),
            Method::Did(name) => written_out(name.fragment()),
            Method::Web(address) => written_out(address.as_str().split_once('#')?.1),
            Method::Other(_) => None,
        }
    }
}

impl From<&str> for Method {
    fn from(text: &str) -> Self {
        if let Ok(name) = text.parse() {
            return Method::Did(name);
        }
        if let Some(name) = text.parse().ok().and_then(|did| did::only_key(&did)) {
            return Method::Did(name);
        }
        match text.parse::<Uri>() {
            Ok(address) if is_web(&address) => Method::Web(address),
            _ => Method::Other(text.to_owned()),
        }
    }
}

impl KeyName {
    /// The name.
    pub fn as_str(&self) -> &str {
        match self {
            KeyName::Did(name) => name.as_str(),
            KeyName::Web(address) | KeyName::Nobody(address) => address.as_str(),
        }
    }

    /// The name, if it is that of a DID.
    pub fn did(&self) -> Option<&DidUrl> {
        if let KeyName::Did(name) = self { Some(name) } else { None }
    }

    #[expect(clippy::expect_used, reason = "base64url after urn: is a URI")]
    pub(crate) fn of_nobody(key: &PublicKey) -> Self {
        let thumbprint = BASE64URL.encode(Jwk(key.clone()).thumbprint());
        let name = format!("urn:ietf:params:oauth:jwk-thumbprint:sha-256:{thumbprint}");
        KeyName::Nobody(name.parse().expect("a URI"))
    }
}

impl From<DidUrl> for KeyName {
    fn from(name: DidUrl) -> Self {
        KeyName::Did(name)
    }
}

/// Plain http is for demo mode; the fetch guard sees to that.
fn is_web(uri: &Uri) -> bool {
    matches!(uri.scheme(), "https" | "http")
}

fn same_origin(one: &Uri, other: &Uri) -> bool {
    match (Url::parse(one.as_str()), Url::parse(other.as_str())) {
        (Ok(one), Ok(other)) => one.origin() == other.origin(),
        _ => false,
    }
}
