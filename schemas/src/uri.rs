//! Identifiers and addresses that documents carry: absolute, checked once when they are made.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::as_text;

/// An absolute URI, kept as written: `urn:uuid:…`, `https://…`, `did:…`, `data:…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uri(String);

/// The text is no absolute URI.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an absolute URI: {0}")]
pub struct NotAUri(pub String);

impl Uri {
    /// The URI as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The scheme: `https`, `urn`, `did`.
    pub fn scheme(&self) -> &str {
        self.0.split(':').next().unwrap_or_default()
    }
}

impl FromStr for Uri {
    type Err = NotAUri;

    fn from_str(text: &str) -> Result<Self, NotAUri> {
        let refused = || NotAUri(text.to_owned());
        let (scheme, rest) = text.split_once(':').ok_or_else(refused)?;
        let scheme_ok = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
        let rest_ok = !rest.is_empty() && !rest.chars().any(|c| c.is_whitespace() || c.is_control());
        if scheme_ok && rest_ok { Ok(Uri(text.to_owned())) } else { Err(refused()) }
    }
}

impl fmt::Display for Uri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&crate::did::Did> for Uri {
    fn from(did: &crate::did::Did) -> Self {
        Uri(did.as_str().to_owned())
    }
}

impl Serialize for Uri {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Uri {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        as_text::read(deserializer)
    }
}
