//! Secret keys as JSON Web Keys: what a key file holds once it is decrypted (RFC 7517, 7518 6.2.2, 8037 2).

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Ed25519Secret, Jwk, KeyError, P256Secret, PublicKey};

/// A key to sign with.
#[derive(Debug)]
pub enum SecretKey {
    /// For `eddsa-rdfc-2022` and `EdDSA`.
    Ed25519(Ed25519Secret),
    /// For `ES256`.
    P256(P256Secret),
}

/// The text is no secret key of ours. It never holds a part of the key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecretKeyError {
    /// Not a JWK with the members of a secret key.
    #[error("not a secret JWK")]
    NotASecretJwk,
    /// The public part is not that of the secret part.
    #[error("the two halves of the key do not belong together")]
    HalvesDiffer,
    /// The secret is none of the curve.
    #[error(transparent)]
    Key(#[from] KeyError),
}

#[derive(Serialize)]
struct Writing<'k> {
    #[serde(flatten)]
    public: &'k Jwk,
    d: &'k str,
}

#[derive(Deserialize)]
struct Reading {
    kty: String,
    crv: String,
    x: String,
    #[serde(default)]
    y: Option<String>,
    d: String,
}

impl SecretKey {
    /// The key to hand out.
    pub fn public(&self) -> PublicKey {
        match self {
            SecretKey::Ed25519(secret) => PublicKey::Ed25519(secret.public()),
            SecretKey::P256(secret) => PublicKey::P256(secret.public()),
        }
    }

    /// The JWK with its secret member.
    #[expect(clippy::expect_used, reason = "a struct of strings always has a JSON form")]
    pub fn to_jwk(&self) -> Zeroizing<String> {
        let bytes = match self {
            SecretKey::Ed25519(secret) => secret.seed(),
            SecretKey::P256(secret) => secret.scalar(),
        };
        let d = Zeroizing::new(BASE64URL.encode(bytes));
        let jwk = Writing { public: &Jwk(self.public()), d: &d };
        Zeroizing::new(serde_json::to_string(&jwk).expect("strings have a JSON form"))
    }

    /// From the JWK with its secret member; both halves must belong together.
    ///
    /// ```
    /// use schemas::key::{P256Secret, SecretKey};
    /// let key = SecretKey::P256(P256Secret::from_bytes([7; 32])?);
    /// assert_eq!(SecretKey::from_jwk(&key.to_jwk()).unwrap().public(), key.public());
    /// # Ok::<(), schemas::key::KeyError>(())
    /// ```
    pub fn from_jwk(text: &str) -> Result<Self, SecretKeyError> {
        let jwk: Reading = serde_json::from_str(text).map_err(|_| SecretKeyError::NotASecretJwk)?;
        let text = Zeroizing::new(jwk.d);
        let d = BASE64URL.decode(text.as_bytes()).map(Zeroizing::new);
        let d = d.ok().and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).ok());
        let d = d.ok_or(SecretKeyError::NotASecretJwk)?;
        let key = match (jwk.kty.as_str(), jwk.crv.as_str()) {
            ("OKP", "Ed25519") => SecretKey::Ed25519(Ed25519Secret::from_bytes(d)),
            ("EC", "P-256") => SecretKey::P256(P256Secret::from_bytes(d)?),
            _ => return Err(SecretKeyError::NotASecretJwk),
        };
        let public = Jwk(key.public()).members();
        let half = |name: &str| public.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str());
        let belong_together = half("x") == Some(&jwk.x) && half("y") == jwk.y.as_deref();
        if belong_together { Ok(key) } else { Err(SecretKeyError::HalvesDiffer) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_with_the_public_half_of_another_key_is_refused() {
        let own = SecretKey::Ed25519(Ed25519Secret::from_bytes([7; 32]));
        let other = SecretKey::Ed25519(Ed25519Secret::from_bytes([8; 32]));
        let x = |key: &SecretKey| key.to_jwk().split('"').nth(11).unwrap().to_owned();
        let mixed = own.to_jwk().replace(&x(&own), &x(&other));
        assert!(matches!(SecretKey::from_jwk(&mixed), Err(SecretKeyError::HalvesDiffer)));
    }

    #[test]
    fn a_public_jwk_is_no_secret_key() {
        let public =
            serde_json::to_string(&Jwk(SecretKey::Ed25519(Ed25519Secret::from_bytes([7; 32])).public()));
        assert!(matches!(SecretKey::from_jwk(&public.unwrap()), Err(SecretKeyError::NotASecretJwk)));
    }
}
