//! Who asks: the client identifier with its prefix, which says how the wallet learns more (OpenID4VP 1.0, 5.9).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{as_text, did::Did, openid4vci::Endpoint};

const REDIRECT_URI: &str = "redirect_uri:";
const DECENTRALIZED_IDENTIFIER: &str = "decentralized_identifier:";

/// The client identifier. It is also the audience of a presentation, so that one made for another client is worth
/// nothing here.
///
/// ```
/// use schemas::openid4vp::ClientId;
/// let client: ClientId = "decentralized_identifier:did:web:check.example:ask".parse()?;
/// assert_eq!(client.to_string(), "decentralized_identifier:did:web:check.example:ask");
/// assert!("origin:https://check.example".parse::<ClientId>().is_err());
/// # Ok::<(), schemas::openid4vp::NotAClient>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientId {
    /// Known by the address that the answer goes to, and by nothing else; its requests are never signed.
    RedirectUri(Endpoint),
    /// Known by a DID, with whose key it signs its requests.
    Did(Did),
}

/// The text names no client that Kreds knows how to tell from others.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAClient {
    /// A client of another kind, by its prefix; one without a prefix had to be registered beforehand.
    #[error("a client of the kind {0}")]
    Kind(String),
    /// A known kind, and no name of it.
    #[error("not the name of a client: {0}")]
    Malformed(String),
}

/// The name of the kind that needs no prefix (5.9.1).
const PRE_REGISTERED: &str = "pre-registered";

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ClientId::RedirectUri(address) => write!(f, "{REDIRECT_URI}{address}"),
            ClientId::Did(did) => write!(f, "{DECENTRALIZED_IDENTIFIER}{did}"),
        }
    }
}

impl FromStr for ClientId {
    type Err = NotAClient;

    fn from_str(text: &str) -> Result<Self, NotAClient> {
        let malformed = || NotAClient::Malformed(text.to_owned());
        if let Some(address) = text.strip_prefix(REDIRECT_URI) {
            return address.parse().map(ClientId::RedirectUri).map_err(|_| malformed());
        }
        if let Some(did) = text.strip_prefix(DECENTRALIZED_IDENTIFIER) {
            return did.parse().map(ClientId::Did).map_err(|_| malformed());
        }
        let kind = text.split_once(':').map_or(PRE_REGISTERED, |(prefix, _)| prefix);
        Err(NotAClient::Kind(kind.to_owned()))
    }
}

impl Serialize for ClientId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClientId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        as_text::read(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> String {
        match text.parse::<ClientId>().unwrap_err() {
            NotAClient::Kind(kind) => kind,
            NotAClient::Malformed(text) => panic!("{text}"),
        }
    }

    #[test]
    fn clients_of_other_kinds_are_named() {
        assert_eq!(kind("x509_san_dns:check.example"), "x509_san_dns");
        assert_eq!(kind("verifier_attestation:check.example"), "verifier_attestation");
        assert_eq!(kind("some-shop"), "pre-registered");
    }

    #[test]
    fn an_address_that_is_none_is_malformed() {
        for text in ["redirect_uri:http://shop.example/", "decentralized_identifier:shop.example"] {
            assert!(matches!(text.parse::<ClientId>(), Err(NotAClient::Malformed(_))), "{text}");
        }
    }
}
