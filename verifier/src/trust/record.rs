//! What is kept of one network: its newest list as it was signed, where that came from, and why it is believed.

use std::path::PathBuf;

use schemas::{
    stage::Verified,
    time::Timestamp,
    trust::{Anchor, Fingerprint, TrustError, TrustList, open},
};
use serde::{Deserialize, Serialize};
use url::Url;

/// One network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The root that the reader pinned; `None` for a network that a pinned one recognises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root: Option<Fingerprint>,
    /// Where the list came from.
    pub origin: Origin,
    /// When it came.
    pub fetched: Timestamp,
    /// The list as it was signed; its version is the newest that was seen.
    pub list: String,
}

/// Where a list comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// An address to ask again.
    Address(Url),
    /// A file that somebody carried in.
    File(PathBuf),
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Origin::Address(address) => address.fmt(f),
            Origin::File(file) => file.display().fmt(f),
        }
    }
}

impl Record {
    /// The list, if it still holds from its root down. The root of a recognised network is for the book to compare.
    pub fn opened(&self) -> Result<Verified<TrustList>, TrustError> {
        open(&self.list, self.root.map_or(Anchor::HandedOver, Anchor::Pinned))
    }
}
