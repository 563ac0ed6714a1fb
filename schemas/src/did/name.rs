//! The names themselves (DID Core 1.0, 3.1 and 3.2), checked once when they are made.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A DID without path, query or fragment: `did:web:badges.example:o:aarhus`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Did(String);

/// A DID with a fragment that names one key: `did:web:badges.example:o:aarhus#e202611a`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DidUrl {
    text: String,
    hash: usize,
}

/// The text is no DID, or no DID URL with a fragment.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a DID: {0}")]
pub struct NotADid(pub String);

impl Did {
    /// The whole DID.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The method name: `web`, `key`.
    pub fn method(&self) -> &str {
        self.0.split(':').nth(1).unwrap_or_default()
    }

    /// What follows the method name.
    pub fn specific(&self) -> &str {
        self.0.splitn(3, ':').nth(2).unwrap_or_default()
    }

    /// The key of this DID with that fragment.
    pub fn key(&self, fragment: &str) -> Result<DidUrl, NotADid> {
        format!("{}#{fragment}", self.0).parse()
    }
}

impl DidUrl {
    /// The whole URL.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The DID that controls the key.
    pub fn did(&self) -> Did {
        Did(self.text[..self.hash].to_owned())
    }

    /// The part after `#`.
    pub fn fragment(&self) -> &str {
        &self.text[self.hash + 1..]
    }
}

fn is_did(text: &str) -> bool {
    let mut parts = text.splitn(3, ':');
    let method_ok = |method: &str| {
        !method.is_empty() && method.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    let specific_ok = |specific: &str| {
        !specific.is_empty()
            && !specific.ends_with(':')
            && specific.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_:%".contains(&b))
    };
    text.len() <= 2048
        && parts.next() == Some("did")
        && parts.next().is_some_and(method_ok)
        && parts.next().is_some_and(specific_ok)
}

impl FromStr for Did {
    type Err = NotADid;

    fn from_str(text: &str) -> Result<Self, NotADid> {
        if is_did(text) { Ok(Did(text.to_owned())) } else { Err(NotADid(text.to_owned())) }
    }
}

impl FromStr for DidUrl {
    type Err = NotADid;

    fn from_str(text: &str) -> Result<Self, NotADid> {
        let fragment_ok = |fragment: &str| {
            !fragment.is_empty()
                && fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_:".contains(&b))
        };
        match text.split_once('#') {
            Some((did, fragment)) if is_did(did) && fragment_ok(fragment) => {
                Ok(DidUrl { text: text.to_owned(), hash: did.len() })
            }
            _ => Err(NotADid(text.to_owned())),
        }
    }
}

impl fmt::Display for Did {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for DidUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

macro_rules! as_text {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::as_text::read(deserializer)
            }
        }
    };
}
as_text!(Did);
as_text!(DidUrl);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_did_url_gives_its_did_and_fragment() {
        let url: DidUrl = "did:web:badges.example:o:aarhus#e202611a".parse().unwrap();
        assert_eq!((url.did().as_str(), url.fragment()), ("did:web:badges.example:o:aarhus", "e202611a"));
    }

    #[test]
    fn a_web_address_is_not_a_did() {
        assert!("https://badges.example".parse::<Did>().is_err());
    }

    #[test]
    fn a_did_with_a_path_is_not_a_name() {
        assert!("did:web:badges.example/o".parse::<Did>().is_err());
    }
}
