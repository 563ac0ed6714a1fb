//! `did:key`: the name is the key (did:key method). Learners are named so, always with Ed25519; nothing is ever fetched.

use super::{Did, DidUrl};
use crate::key::{Ed25519Public, KeyError, PublicKey};

/// Why a DID that is a key gives no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DidKeyError {
    /// A DID of another method.
    #[error("not a did:key: {0}")]
    AnotherMethod(Did),
    /// What follows `did:key:` is no key that Kreds uses.
    #[error("the did:key holds no usable key")]
    Key(#[from] KeyError),
    /// What follows `did:jwk:` is no public key that Kreds uses.
    #[error("the did:jwk holds no usable key: {0}")]
    Jwk(String),
    /// The fragment must name the one key that there is.
    #[error("the fragment does not name the key: {0}")]
    AnotherFragment(DidUrl),
}

/// The DID of a key.
#[expect(clippy::expect_used, reason = "base58 after did:key: is always a DID")]
pub fn from_ed25519(key: &Ed25519Public) -> Did {
    format!("did:key:{}", key.to_multibase()).parse().expect("base58 is a method-specific identifier")
}

/// The key of a DID.
///
/// ```
/// use schemas::{did, key::Ed25519Secret};
/// let key = Ed25519Secret::from_bytes([7; 32]).public();
/// assert_eq!(did::key::resolve(&did::key::from_ed25519(&key)), Ok(key));
/// ```
pub fn resolve(did: &Did) -> Result<Ed25519Public, DidKeyError> {
    if did.method() != "key" {
        return Err(DidKeyError::AnotherMethod(did.clone()));
    }
    Ok(Ed25519Public::from_multibase(did.specific())?)
}

/// The key that a verification method names: of the DID before `#`, which the fragment must repeat.
pub fn resolve_method(method: &DidUrl) -> Result<Ed25519Public, DidKeyError> {
    let did = method.did();
    let key = resolve(&did)?;
    if method.fragment() == did.specific() {
        Ok(key)
    } else {
        Err(DidKeyError::AnotherFragment(method.clone()))
    }
}

/// The same for a key of any kind, with which foreign issuers sign.
pub(super) fn resolve_any(method: &DidUrl) -> Result<PublicKey, DidKeyError> {
    let did = method.did();
    let key = PublicKey::from_multibase(did.specific())?;
    if method.fragment() == did.specific() {
        Ok(key)
    } else {
        Err(DidKeyError::AnotherFragment(method.clone()))
    }
}

/// The verification method of a key: its `did:key` with the key again as fragment.
#[expect(clippy::expect_used, reason = "base58 is a legal fragment")]
pub fn method_url(key: &Ed25519Public) -> DidUrl {
    from_ed25519(key).key(&key.to_multibase()).expect("base58 is a legal fragment")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEARNER: &str = "did:key:z6MkhGUL5gg5qiYzM2jrnvfxSNDxqgwkbafcMXxy8wBtNWcq";

    #[test]
    fn the_method_repeats_the_key() {
        let key = resolve(&LEARNER.parse().unwrap()).unwrap();
        let method = method_url(&key);
        assert_eq!(method.fragment(), "z6MkhGUL5gg5qiYzM2jrnvfxSNDxqgwkbafcMXxy8wBtNWcq");
        assert_eq!(resolve_method(&method), Ok(key));
    }

    #[test]
    fn a_method_with_another_fragment_is_no_key_of_the_did() {
        let method: DidUrl =
            format!("{LEARNER}#z6MknDvquLPQiRT6994stXormvACmiCU3c5XNV5rHYWyddDz").parse().unwrap();
        assert!(matches!(resolve_method(&method), Err(DidKeyError::AnotherFragment(_))));
    }

    #[test]
    fn a_p256_did_key_is_refused() {
        let did: Did = "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169".parse().unwrap();
        assert_eq!(resolve(&did), Err(DidKeyError::Key(KeyError::AnotherKind(0x1200))));
    }
}
