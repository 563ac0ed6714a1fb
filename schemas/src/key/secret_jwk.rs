//! Secret keys as JSON Web Keys: what a key file holds once it is decrypted (RFC 7517, 7518 6.2.2
//! and 6.3.2, 8037 2).

use std::collections::BTreeMap;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Ed25519Secret, Jwk, KeyError, P256Secret, PublicKey, RsaPublic, RsaSecret};

/// A key to sign with.
#[derive(Debug)]
pub enum SecretKey {
    /// For `eddsa-rdfc-2022` and `EdDSA`.
    Ed25519(Ed25519Secret),
    /// For `ES256`.
    P256(P256Secret),
    /// For `RS256`.
    Rsa(RsaSecret),
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
    #[serde(flatten)]
    private: BTreeMap<&'static str, &'k str>,
}

#[derive(Deserialize)]
#[serde(tag = "kty")]
enum Reading {
    #[serde(rename = "OKP")]
    Pair { crv: String, x: String, d: String },
    #[serde(rename = "EC")]
    Point { crv: String, x: String, y: String, d: String },
    #[serde(rename = "RSA")]
    Rsa { n: String, e: String, d: String, p: String, q: String, dp: String, dq: String, qi: String },
}

/// The private members of an RSA key, in the order of its numbers (RFC 7518, 6.3.2).
const RSA_PRIVATE: [&str; 6] = ["d", "p", "q", "dp", "dq", "qi"];

impl SecretKey {
    /// The key to hand out.
    pub fn public(&self) -> PublicKey {
        match self {
            SecretKey::Ed25519(secret) => PublicKey::Ed25519(secret.public()),
            SecretKey::P256(secret) => PublicKey::P256(secret.public()),
            SecretKey::Rsa(secret) => PublicKey::Rsa(secret.public()),
        }
    }

    /// The JWK with its secret members.
    #[expect(clippy::expect_used, reason = "a struct of strings always has a JSON form")]
    pub fn to_jwk(&self) -> Zeroizing<String> {
        let numbers: Vec<&[u8]> = match self {
            SecretKey::Ed25519(secret) => vec![secret.seed()],
            SecretKey::P256(secret) => vec![secret.scalar()],
            SecretKey::Rsa(secret) => secret.private().iter().map(|number| number.as_slice()).collect(),
        };
        let texts: Vec<_> =
            numbers.into_iter().map(|number| Zeroizing::new(BASE64URL.encode(number))).collect();
        let private = RSA_PRIVATE.into_iter().zip(texts.iter().map(|text| text.as_str())).collect();
        let jwk = Writing { public: &Jwk(self.public()), private };
        Zeroizing::new(serde_json::to_string(&jwk).expect("strings have a JSON form"))
    }

    /// From the JWK with its secret members; both halves must belong together.
    ///
    /// ```
    /// use schemas::key::{P256Secret, SecretKey};
    /// let key = SecretKey::P256(P256Secret::from_bytes([7; 32])?);
    /// assert_eq!(SecretKey::from_jwk(&key.to_jwk()).unwrap().public(), key.public());
    /// # Ok::<(), schemas::key::KeyError>(())
    /// ```
    pub fn from_jwk(text: &str) -> Result<Self, SecretKeyError> {
        let jwk: Reading = serde_json::from_str(text).map_err(|_| SecretKeyError::NotASecretJwk)?;
        match jwk {
            Reading::Pair { crv, x, d } if crv == "Ed25519" => {
                let key = SecretKey::Ed25519(Ed25519Secret::from_bytes(of_a_curve(d)?));
                key.with_half(&[("x", &x)])
            }
            Reading::Point { crv, x, y, d } if crv == "P-256" => {
                let key = SecretKey::P256(P256Secret::from_bytes(of_a_curve(d)?)?);
                key.with_half(&[("x", &x), ("y", &y)])
            }
            Reading::Rsa { n, e, d, p, q, dp, dq, qi } => {
                let public = RsaPublic::from_numbers(&number(n)?, &number(e)?)?;
                let private = [number(d)?, number(p)?, number(q)?, number(dp)?, number(dq)?, number(qi)?];
                let secret = RsaSecret::from_numbers(public, private);
                if secret.belongs_together() {
                    Ok(SecretKey::Rsa(secret))
                } else {
                    Err(SecretKeyError::HalvesDiffer)
                }
            }
            Reading::Pair { .. } | Reading::Point { .. } => Err(SecretKeyError::NotASecretJwk),
        }
    }

    /// The key, if these are the members of its public half.
    fn with_half(self, written: &[(&str, &str)]) -> Result<Self, SecretKeyError> {
        let public = Jwk(self.public()).members();
        let own = |name: &str| public.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str());
        let belong_together = written.iter().all(|(name, value)| own(name) == Some(value));
        if belong_together { Ok(self) } else { Err(SecretKeyError::HalvesDiffer) }
    }
}

fn number(text: String) -> Result<Zeroizing<Vec<u8>>, SecretKeyError> {
    let text = Zeroizing::new(text);
    let bytes = BASE64URL.decode(text.as_bytes()).map_err(|_| SecretKeyError::NotASecretJwk)?;
    Ok(Zeroizing::new(bytes))
}

fn of_a_curve(text: String) -> Result<[u8; 32], SecretKeyError> {
    number(text)?.as_slice().try_into().map_err(|_| SecretKeyError::NotASecretJwk)
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
