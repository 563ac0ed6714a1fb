//! `did:jwk`: the name is a JWK in base64url (did:jwk method); its one key has the name `#0`.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use serde::Deserialize as _;

use super::{DidUrl, key::DidKeyError};
use crate::{
    json,
    key::{Jwk, PublicKey},
};

/// The fragment of the one key.
pub(super) const FRAGMENT: &str = "0";

pub(super) fn resolve(method: &DidUrl) -> Result<PublicKey, DidKeyError> {
    if method.fragment() != FRAGMENT {
        return Err(DidKeyError::AnotherFragment(method.clone()));
    }
    let bad = |error: &dyn std::fmt::Display| DidKeyError::Jwk(error.to_string());
    let text = BASE64URL.decode(method.did().specific()).map_err(|error| bad(&error))?;
    let value = json::read(&text).map_err(|error| bad(&error))?;
    Ok(Jwk::deserialize(&value).map_err(|error| bad(&error))?.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::P256Secret;

    fn did(jwk: &str) -> String {
        format!("did:jwk:{}", BASE64URL.encode(jwk))
    }

    #[test]
    fn the_name_is_the_key() {
        let key = PublicKey::P256(P256Secret::from_bytes([7; 32]).unwrap().public());
        let name = did(&serde_json::to_string(&Jwk(key.clone())).unwrap());
        assert_eq!(resolve(&format!("{name}#0").parse().unwrap()), Ok(key));
        assert!(resolve(&format!("{name}#1").parse().unwrap()).is_err());
    }

    #[test]
    fn a_name_with_a_secret_or_in_two_readings_is_no_key() {
        let key = PublicKey::P256(P256Secret::from_bytes([7; 32]).unwrap().public());
        let jwk = serde_json::to_string(&Jwk(key)).unwrap();
        for more in [r#","d":"AA"}"#, r#","kty":"EC"}"#] {
            let name = did(&jwk.replace('}', more));
            assert!(
                matches!(resolve(&format!("{name}#0").parse().unwrap()), Err(DidKeyError::Jwk(_))),
                "{more}"
            );
        }
    }
}
