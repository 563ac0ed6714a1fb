//! The badges that a network shares with all its issuers, in its own name.
//!
//! One badge in forty cities is one badge only while everybody has the same text of it, below the same address. So the
//! network signs its badges as it signs its trust list, and whoever takes them in pins the same root.

use serde::{Deserialize, Serialize};

use super::{Anchor, Root, TrustError, list::numeric_date, root::from_the_root};
use crate::{
    did::Did,
    lang::Localised,
    stage::{Document, Kind, Verified, sealed},
    time::Timestamp,
    uri::Uri,
};

/// A network's signed catalogue: compact JWS of type `catalogue+jwt`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NetworkCatalogue {
    /// The network.
    pub iss: Did,
    /// Rises with each catalogue.
    pub version: u64,
    /// When it was made.
    #[serde(with = "numeric_date")]
    pub iat: Timestamp,
    /// The network's name.
    pub name: Localised,
    /// The root key, and its word for the key that signed this.
    pub root: Root,
    /// The newest version of each badge that the network's issuers may give.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub badges: Vec<SharedBadge>,
}

/// One version of one badge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SharedBadge {
    /// Below which address it is published, by whomever it is given.
    pub base: Uri,
    /// A catalogue of this one badge, as [`crate::outcome::Catalogue::from_toml`] reads it.
    pub definition: String,
}

impl sealed::Sealed for NetworkCatalogue {}

impl Document for NetworkCatalogue {
    const TYP: &'static str = "catalogue+jwt";
    const KIND: Kind = Kind::Token;

    fn issuer(&self) -> Uri {
        (&self.iss).into()
    }

    fn begins(&self) -> Option<Timestamp> {
        Some(self.iat)
    }
}

/// Checks a network's catalogue from the root down. It is taken in at `now`, and what the root said of the working key
/// must hold then: badges stay, but a key that was stolen last year brings no new ones.
pub fn open_catalogue(
    text: &str,
    anchor: Anchor,
    now: Timestamp,
) -> Result<Verified<NetworkCatalogue>, TrustError> {
    let (catalogue, working) = from_the_root(text, anchor)?;
    match working.exp < now {
        true => Err(TrustError::WordRefused("exp")),
        false => Ok(catalogue),
    }
}
