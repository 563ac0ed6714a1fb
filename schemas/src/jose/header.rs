//! The header of a token: which members it may have, and what its algorithm means.
//!
//! Open Badges 3.0 allows `alg`, `kid`, `jwk` and `typ`; status lists of others also carry `cty` (VC-JOSE-COSE, 3.2).
//! Everything else could bring a key (`jku`, `x5u`, `x5c`, `x5t`), rules (`crit`, `b64`) or another payload (`zip`).

use serde::Deserialize as _;
use serde_json::json;

use crate::json::{self, JsonError};

/// An algorithm that Kreds checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// RSA with PKCS #1 v1.5 and SHA-256.
    Rs256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// ECDSA on P-384 with SHA-384.
    Es384,
    /// Ed25519.
    EdDsa,
}

/// The members of a header that Kreds reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// How it was signed.
    pub algorithm: Algorithm,
    /// What kind of token it is.
    pub typ: Option<String>,
    /// Which key is said to have signed it.
    pub kid: Option<String>,
    /// The key that is said to have signed it; proves nothing.
    pub jwk: Option<serde_json::Value>,
}

/// Why a header is not accepted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeaderError {
    /// Not JSON, or not in one reading only.
    #[error("the header is not strict JSON")]
    Unreadable(#[from] JsonError),
    /// Not an object with an algorithm, or a member is of the wrong type.
    #[error("the header's {0} is missing or of the wrong type")]
    Malformed(&'static str),
    /// A member with which a token could choose its own key or rules.
    #[error("the header's member {0} is refused")]
    Refused(String),
    /// `none`, or a secret that the verifier would have to share.
    #[error("the algorithm {0} proves nothing")]
    AlgorithmRefused(String),
    /// An algorithm that Kreds does not check.
    #[error("the algorithm {0} is not checked here")]
    AlgorithmUnknown(String),
}

/// The members that Kreds writes, in the order that badge QR codes rely on.
pub(super) fn text(algorithm: Algorithm, typ: &str, kid: &str) -> String {
    json!({ "alg": algorithm.name(), "typ": typ, "kid": kid }).to_string()
}

impl Algorithm {
    /// The name in `alg`.
    pub fn name(self) -> &'static str {
        match self {
            Algorithm::Rs256 => "RS256",
            Algorithm::Es256 => "ES256",
            Algorithm::Es384 => "ES384",
            Algorithm::EdDsa => "EdDSA",
        }
    }

    /// Can a signature of this algorithm have this many bytes? How many those of RSA have, the key decides.
    pub(super) fn has_signatures_of(self, bytes: usize) -> bool {
        match self {
            Algorithm::Rs256 => (256..=512).contains(&bytes),
            Algorithm::Es256 | Algorithm::EdDsa => bytes == 64,
            Algorithm::Es384 => bytes == 96,
        }
    }

    fn named(name: String) -> Result<Self, HeaderError> {
        match name.as_str() {
            "RS256" => Ok(Algorithm::Rs256),
            "ES256" => Ok(Algorithm::Es256),
            "ES384" => Ok(Algorithm::Es384),
            "EdDSA" => Ok(Algorithm::EdDsa),
            _ if name.eq_ignore_ascii_case("none") || name.starts_with("HS") => {
                Err(HeaderError::AlgorithmRefused(name))
            }
            _ => Err(HeaderError::AlgorithmUnknown(name)),
        }
    }
}

impl Header {
    pub(super) fn read(text: &[u8]) -> Result<Self, HeaderError> {
        let value = json::read(text)?;
        let members = value.as_object().ok_or(HeaderError::Malformed("object"))?;
        let known = ["alg", "typ", "cty", "kid", "jwk"];
        if let Some((name, _)) = members.iter().find(|(name, _)| !known.contains(name)) {
            return Err(HeaderError::Refused(name.to_owned()));
        }
        let text = |name: &'static str| match members.get(name) {
            None => Ok(None),
            Some(json::Value::String(text)) => Ok(Some(text.clone().into_owned())),
            Some(_) => Err(HeaderError::Malformed(name)),
        };
        text("cty")?;
        Ok(Header {
            algorithm: Algorithm::named(text("alg")?.ok_or(HeaderError::Malformed("alg"))?)?,
            typ: text("typ")?,
            kid: text("kid")?,
            jwk: members.get("jwk").and_then(|jwk| serde_json::Value::deserialize(jwk).ok()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Header, HeaderError> {
        Header::read(text.as_bytes())
    }

    #[test]
    fn members_that_could_bring_a_key_or_rules_are_refused() {
        for name in ["jku", "x5u", "x5c", "x5t", "x5t#S256", "crit", "zip", "b64"] {
            let header = json!({ "alg": "ES256", name: "x" }).to_string();
            assert_eq!(read(&header), Err(HeaderError::Refused(name.to_owned())));
        }
    }

    #[test]
    fn an_algorithm_that_proves_nothing_is_refused() {
        for name in ["none", "None", "nOnE", "HS256", "HS512"] {
            let header = json!({ "alg": name }).to_string();
            assert_eq!(read(&header), Err(HeaderError::AlgorithmRefused(name.to_owned())));
        }
    }

    #[test]
    fn an_algorithm_of_others_is_named() {
        assert_eq!(read(r#"{"alg":"PS256"}"#), Err(HeaderError::AlgorithmUnknown("PS256".to_owned())));
    }

    #[test]
    fn a_member_given_twice_is_refused() {
        assert!(matches!(read(r#"{"alg":"none","\u0061lg":"ES256"}"#), Err(HeaderError::Unreadable(_))));
    }

    #[test]
    fn a_header_without_algorithm_is_refused() {
        assert_eq!(read(r#"{"typ":"JWT"}"#), Err(HeaderError::Malformed("alg")));
    }
}
