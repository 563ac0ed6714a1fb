//! Public keys as JSON Web Keys (RFC 7517, 7518 6.2, 8037 2) and their thumbprints (RFC 7638).
//!
//! Reading is strict about what decides the key and about what forbids its use; names and notes that others add are
//! passed over, but a key with private members is never taken for a public one.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, IgnoredAny},
    ser::SerializeStruct as _,
};
use sha2::{Digest as _, Sha256};

use super::{Ed25519Public, KeyError, P256Public, PublicKey};

/// A public key in its JSON form; written with the members that make the key, and no others.
///
/// ```
/// use schemas::key::{Ed25519Secret, Jwk, PublicKey};
/// let key = PublicKey::Ed25519(Ed25519Secret::from_bytes([7; 32]).public());
/// let text = serde_json::to_string(&Jwk(key.clone()))?;
/// assert!(text.starts_with(r#"{"kty":"OKP","crv":"Ed25519","x":""#));
/// assert_eq!(serde_json::from_str::<Jwk>(&text)?.0, key);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jwk(pub PublicKey);

/// The SHA-256 by which a key is known (RFC 7638, 3).
pub type Thumbprint = [u8; 32];

/// The JSON is no public key that Kreds uses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JwkError {
    /// `kty` and `crv` name a key that Kreds does not use.
    #[error("a JWK of another kind: {kty} {crv}")]
    AnotherKind {
        /// The key type.
        kty: String,
        /// The curve, empty when there is none.
        crv: String,
    },
    /// A member is missing, or not 32 bytes of strict base64url.
    #[error("the JWK's {0} is not 32 bytes of base64url")]
    Coordinate(&'static str),
    /// A private or symmetric member in a public key.
    #[error("the JWK holds a secret")]
    Secret,
    /// `use`, `key_ops` or `alg` speak against checking signatures with this key.
    #[error("the JWK forbids this use: {0}")]
    Forbidden(&'static str),
    /// The members are no usable key.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl Jwk {
    /// The key's thumbprint.
    pub fn thumbprint(&self) -> Thumbprint {
        Sha256::digest(self.thumbprint_input()).into()
    }

    /// What the thumbprint is the hash of: the members that make the key, in alphabetical order.
    pub fn thumbprint_input(&self) -> String {
        match &self.0 {
            PublicKey::Ed25519(key) => {
                format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, BASE64URL.encode(key.as_bytes()))
            }
            PublicKey::P256(key) => {
                let (x, y) = (BASE64URL.encode(key.x()), BASE64URL.encode(key.y()));
                format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#)
            }
        }
    }
}

impl Serialize for Jwk {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            PublicKey::Ed25519(key) => {
                let mut members = serializer.serialize_struct("Jwk", 3)?;
                members.serialize_field("kty", "OKP")?;
                members.serialize_field("crv", "Ed25519")?;
                members.serialize_field("x", &BASE64URL.encode(key.as_bytes()))?;
                members.end()
            }
            PublicKey::P256(key) => {
                let mut members = serializer.serialize_struct("Jwk", 4)?;
                members.serialize_field("kty", "EC")?;
                members.serialize_field("crv", "P-256")?;
                members.serialize_field("x", &BASE64URL.encode(key.x()))?;
                members.serialize_field("y", &BASE64URL.encode(key.y()))?;
                members.end()
            }
        }
    }
}

#[derive(Deserialize)]
struct Members {
    kty: String,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    key_ops: Option<Vec<String>>,
    d: Option<IgnoredAny>,
    p: Option<IgnoredAny>,
    q: Option<IgnoredAny>,
    dp: Option<IgnoredAny>,
    dq: Option<IgnoredAny>,
    qi: Option<IgnoredAny>,
    oth: Option<IgnoredAny>,
    k: Option<IgnoredAny>,
}

impl Members {
    fn into_key(self) -> Result<PublicKey, JwkError> {
        if self.is_secret() {
            return Err(JwkError::Secret);
        }
        match (self.kty.as_str(), self.crv.as_deref()) {
            ("OKP", Some("Ed25519")) => {
                self.allows(&["EdDSA", "Ed25519"])?;
                let point = coordinate("x", self.x.as_deref())?;
                Ok(PublicKey::Ed25519(Ed25519Public::from_bytes(&point)?))
            }
            ("EC", Some("P-256")) => {
                self.allows(&["ES256"])?;
                let (x, y) = (coordinate("x", self.x.as_deref())?, coordinate("y", self.y.as_deref())?);
                Ok(PublicKey::P256(P256Public::from_coordinates(&x, &y)?))
            }
            _ => Err(JwkError::AnotherKind { kty: self.kty, crv: self.crv.unwrap_or_default() }),
        }
    }

    fn is_secret(&self) -> bool {
        let private = [&self.d, &self.p, &self.q, &self.dp, &self.dq, &self.qi, &self.oth, &self.k];
        private.iter().any(|member| member.is_some())
    }

    fn allows(&self, algorithms: &[&str]) -> Result<(), JwkError> {
        if self.purpose.as_deref().is_some_and(|purpose| purpose != "sig") {
            return Err(JwkError::Forbidden("use"));
        }
        if self.key_ops.as_ref().is_some_and(|operations| !operations.iter().any(|name| name == "verify")) {
            return Err(JwkError::Forbidden("key_ops"));
        }
        match self.alg.as_deref() {
            Some(name) if !algorithms.contains(&name) => Err(JwkError::Forbidden("alg")),
            _ => Ok(()),
        }
    }
}

fn coordinate(name: &'static str, text: Option<&str>) -> Result<[u8; 32], JwkError> {
    text.and_then(|text| BASE64URL.decode(text).ok())
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or(JwkError::Coordinate(name))
}

impl<'de> Deserialize<'de> for Jwk {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Members::deserialize(deserializer)?.into_key().map(Jwk).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RFC_8037: &str =
        r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;

    fn refusal(text: &str) -> String {
        serde_json::from_str::<Jwk>(text).unwrap_err().to_string()
    }

    #[test]
    fn the_thumbprint_is_that_of_rfc_8037() {
        let jwk: Jwk = serde_json::from_str(RFC_8037).unwrap();
        assert_eq!(BASE64URL.encode(jwk.thumbprint()), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    #[test]
    fn a_private_member_in_a_public_key_is_refused() {
        let text = RFC_8037.replace('}', r#","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}"#);
        assert!(refusal(&text).starts_with("the JWK holds a secret"));
    }

    #[test]
    fn a_key_for_encryption_is_refused() {
        assert!(refusal(&RFC_8037.replace('}', r#","use":"enc"}"#)).starts_with("the JWK forbids"));
    }

    #[test]
    fn a_padded_coordinate_is_refused() {
        assert!(refusal(&RFC_8037.replace("URo\"", "URo=\"")).starts_with("the JWK's x"));
    }

    #[test]
    fn a_member_given_twice_is_refused() {
        assert!(refusal(&RFC_8037.replace('}', r#","x":"AA"}"#)).starts_with("duplicate field"));
    }
}
