//! Who asks: the client identifier with its prefix, which says how the wallet learns more (OpenID4VP 1.0, 5.9).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{did::Did, openid4vci::Endpoint};

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

/// The text names no client of a kind that Kreds knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a client of a known kind: {0}")]
pub struct NotAClient(pub String);

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
        let refused = || NotAClient(text.to_owned());
        if let Some(address) = text.strip_prefix(REDIRECT_URI) {
            return address.parse().map(ClientId::RedirectUri).map_err(|_| refused());
        }
        let did = text.strip_prefix(DECENTRALIZED_IDENTIFIER).ok_or_else(refused)?;
        did.parse().map(ClientId::Did).map_err(|_| refused())
    }
}

impl Serialize for ClientId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClientId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
