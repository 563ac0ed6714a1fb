//! Public keys as JSON Web Keys (RFC 7517, 7518 6.2 and 6.3, 8037 2) and their thumbprints (RFC 7638).
//!
//! Reading is strict about what decides the key and about what forbids its use; names and notes that others add are
//! passed over, but a key with private members is never taken for a public one.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error as _, IgnoredAny},
};
use sha2::{Digest as _, Sha256};

use super::{Ed25519Public, KeyError, P256Public, P384Public, PublicKey, RsaPublic};

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
    /// A member is missing, not strict base64url, or not as long as it must be.
    #[error("the JWK's {0} is not base64url of the right length")]
    Number(&'static str),
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
        let mut members = self.members();
        members.sort_unstable();
        let members: Vec<_> = members.iter().map(|(name, value)| format!(r#""{name}":"{value}""#)).collect();
        format!("{{{}}}", members.join(","))
    }

    /// The members that make the key, in the order in which they are written.
    pub(super) fn members(&self) -> Vec<(&'static str, String)> {
        let kind = |kty: &str, crv: &str| vec![("kty", kty.to_owned()), ("crv", crv.to_owned())];
        let mut members = match &self.0 {
            PublicKey::Ed25519(_) => kind("OKP", "Ed25519"),
            PublicKey::P256(_) => kind("EC", "P-256"),
            PublicKey::P384(_) => kind("EC", "P-384"),
            PublicKey::Rsa(_) => vec![("kty", "RSA".to_owned())],
        };
        let numbers: &[(&str, &[u8])] = match &self.0 {
            PublicKey::Ed25519(key) => &[("x", key.as_bytes())],
            PublicKey::P256(key) => &[("x", key.x()), ("y", key.y())],
            PublicKey::P384(key) => &[("x", key.x()), ("y", key.y())],
            PublicKey::Rsa(key) => &[("n", key.modulus()), ("e", key.exponent())],
        };
        members.extend(numbers.iter().map(|(name, bytes)| (*name, BASE64URL.encode(bytes))));
        members
    }
}

impl Serialize for Jwk {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.members())
    }
}

#[derive(Deserialize)]
struct Members {
    kty: String,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
    n: Option<String>,
    e: Option<String>,
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
                Ok(PublicKey::Ed25519(Ed25519Public::from_bytes(&point::<32>("x", self.x.as_deref())?)?))
            }
            ("EC", Some("P-256")) => {
                self.allows(&["ES256"])?;
                let (x, y) = (point::<32>("x", self.x.as_deref())?, point::<32>("y", self.y.as_deref())?);
                Ok(PublicKey::P256(P256Public::from_coordinates(&x, &y)?))
            }
            ("EC", Some("P-384")) => {
                self.allows(&["ES384"])?;
                let (x, y) = (point::<48>("x", self.x.as_deref())?, point::<48>("y", self.y.as_deref())?);
                Ok(PublicKey::P384(P384Public::from_coordinates(&x, &y)?))
            }
            ("RSA", None) => {
                self.allows(&["RS256"])?;
                let (n, e) = (number("n", self.n.as_deref())?, number("e", self.e.as_deref())?);
                Ok(PublicKey::Rsa(RsaPublic::from_numbers(&n, &e)?))
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

fn point<const N: usize>(name: &'static str, text: Option<&str>) -> Result<[u8; N], JwkError> {
    number(name, text)?.try_into().map_err(|_| JwkError::Number(name))
}

fn number(name: &'static str, text: Option<&str>) -> Result<Vec<u8>, JwkError> {
    text.and_then(|text| BASE64URL.decode(text).ok()).ok_or(JwkError::Number(name))
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
    fn the_thumbprint_of_an_rsa_key_is_that_of_rfc_7638() {
        // RFC 7638, 3.1: the key's numbers, and the hash of its three members.
        let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZ\
                 CiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZg\
                 nYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqb\
                 w0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        let text = format!(r#"{{"kty":"RSA","n":"{n}","e":"AQAB","alg":"RS256","kid":"2011-04-29"}}"#);
        let jwk: Jwk = serde_json::from_str(&text).unwrap();
        assert_eq!(BASE64URL.encode(jwk.thumbprint()), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    #[test]
    fn a_key_of_another_algorithm_of_its_kind_is_refused() {
        assert!(refusal(&RFC_8037.replace('}', r#","alg":"ES256"}"#)).starts_with("the JWK forbids"));
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
