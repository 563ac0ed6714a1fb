//! Whom a network trusts: the signed list of issuers with their names and keys, and the root key above it.
//!
//! A badge proves who signed it only as far as somebody says whose key that is. This module knows lists and keys; it
//! fetches nothing, and what a list means for a badge is judged in [`crate::verdict`].

mod book;
mod card;
mod catalogue;
mod fingerprint;
mod list;
mod look_alike;
mod root;
mod survivors;

pub use book::{Listed, NotRecognised, TrustBook};
pub use card::{Card, Confirmed, NotACard};
pub use catalogue::{NetworkCatalogue, SharedBadge, open_catalogue};
pub use fingerprint::{Fingerprint, NotAFingerprint};
pub use list::{
    KeptList, PinnedKey, Place, RecognisedNetwork, Rollback, TrustList, TrustedIssuer, supersedes,
};
pub use look_alike::{LookAlike, look_alike, posing_letters};
pub use root::{Anchor, NamingError, Root, TrustError, WorkingKey, open};
pub use survivors::{Mark, Marks, NotAMark, Survivors, open_survivors};
