//! How a list is believed: an offline root key names the working key, the working key signs the list.
//!
//! The root's word travels in the list itself, as a compact JWS of type `trust-key+jwt` over the working key. So a
//! reader pins one thing, the root's fingerprint, and the working key may be replaced without asking any reader. The
//! word has an end, and no list may outlive it: a stolen working key dies by itself.

use serde::{Deserialize, Serialize};

use super::{Fingerprint, TrustList, list::numeric_date};
use crate::{
    did::{Did, DidUrl},
    jose::{self, Compact, JoseError, SigningKey},
    json::{self, JsonError, Mismatch},
    key::{Jwk, P256Secret, PublicKey},
    proof::{self, Refusal},
    stage::{Document, Signed, Verified},
    time::Timestamp,
};

/// The `typ` of the root's word.
const TYP: &str = "trust-key+jwt";

/// The root key and its word for the working key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Root {
    /// The root key; readers know its fingerprint.
    pub jwk: Jwk,
    /// A [`WorkingKey`] signed by it.
    pub names: String,
}

/// The key that signs a network's lists, as its root names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingKey {
    /// The network.
    pub iss: Did,
    /// The key's name.
    pub kid: DidUrl,
    /// The key.
    pub jwk: Jwk,
    /// When the root named it.
    #[serde(with = "numeric_date")]
    pub iat: Timestamp,
    /// Until when it may sign lists, and until when these may last.
    #[serde(with = "numeric_date")]
    pub exp: Timestamp,
}

/// Why a reader believes a root key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its fingerprint was compared with paper.
    Pinned(Fingerprint),
    /// The reader handed the list over as the one to trust; who signed it is shown.
    HandedOver,
}

/// Why a trust list is not believed.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum TrustError {
    #[error("the trust list is not signed as one")]
    Refused(#[from] Refusal),
    #[error("the trust list is no token")]
    NotAToken(#[from] JoseError),
    #[error("the trust list is not strict JSON")]
    NotJson(#[from] JsonError),
    #[error("the trust list does not have the shape of one")]
    Shape(#[from] Mismatch),
    #[error("the root key {found} is not the one that was pinned, {pinned}")]
    AnotherRoot { pinned: Fingerprint, found: Fingerprint },
    #[error("the trust list names {0} twice")]
    NamedTwice(String),
    #[error("the root's word for the working key is not one: {0}")]
    WordRefused(&'static str),
}

impl Root {
    /// The root names a working key; done once a year or so, with the key that is kept in a safe.
    pub fn name(root: &P256Secret, root_name: &DidUrl, working: &WorkingKey) -> Result<Self, NamingError> {
        let payload = serde_json::to_vec(working)?;
        let names = jose::sign(SigningKey::P256(root), TYP, root_name.as_str(), &payload)?;
        Ok(Root { jwk: Jwk(PublicKey::P256(root.public())), names })
    }

    /// The fingerprint that readers pin.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.jwk)
    }

    /// The working key, if the root really names it for this network.
    pub fn working_key(&self, network: &Did) -> Result<WorkingKey, TrustError> {
        let word = Compact::read(&self.names)?;
        if word.header().typ.as_deref() != Some(TYP) {
            return Err(TrustError::WordRefused("typ"));
        }
        word.verify(&self.jwk.0)?;
        let value = json::read(word.payload())?;
        let working = WorkingKey::deserialize(&value)?;
        match () {
            () if working.iss != *network => Err(TrustError::WordRefused("iss")),
            () if working.kid.did() != *network => Err(TrustError::WordRefused("kid")),
            () if self.jwk == working.jwk => Err(TrustError::WordRefused("jwk")),
            () => Ok(working),
        }
    }
}

/// Why the root could not name a key.
#[derive(Debug, thiserror::Error)]
#[error("the working key could not be named")]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum NamingError {
    Unwritable(#[from] serde_json::Error),
    Unsigned(#[from] JoseError),
}

/// What must be read of a list before its signature can be checked; nothing else of it is.
#[derive(Deserialize)]
struct Outline {
    iss: Did,
    root: Root,
}

/// Checks a trust list from the root down. Whether it is still within its time is for the verdict to say.
pub fn open(text: &str, anchor: Anchor) -> Result<Verified<TrustList>, TrustError> {
    let (list, working) = from_the_root(text, anchor)?;
    let list: Verified<TrustList> = list;
    if list.claims().exp > working.exp {
        return Err(TrustError::WordRefused("exp"));
    }
    if let Some(twice) = list.claims().named_twice() {
        return Err(TrustError::NamedTwice(twice));
    }
    Ok(list)
}

/// A document that carries its root with it: by the working key that this root names, and by no other.
pub(super) fn from_the_root<T: Document>(
    text: &str,
    anchor: Anchor,
) -> Result<(Verified<T>, WorkingKey), TrustError> {
    let signed = Signed::<T>::read(text)?;
    let token = Compact::read(signed.text())?;
    let outline = Outline::deserialize(&json::read(token.payload())?)?;
    let found = outline.root.fingerprint();
    if let Anchor::Pinned(pinned) = anchor
        && pinned != found
    {
        return Err(TrustError::AnotherRoot { pinned, found });
    }
    let working = outline.root.working_key(&outline.iss)?;
    if signed.asks_for().key()? != &working.kid {
        return Err(TrustError::WordRefused("kid"));
    }
    Ok((proof::verify(signed, &working.jwk.0)?, working))
}
