//! What a network's trust list says: which issuers it stands for, under which names and with which keys.
//!
//! The members are those of the design; lists are compact JWS of type `trust+jwt`. For a listed issuer only the keys
//! pinned here count. A list is valid until its own `exp`, and versions only rise.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{Fingerprint, Root};
use crate::{
    did::{Did, DidUrl},
    key::{Jwk, PublicKey},
    lang::Localised,
    stage::{Document, Kind, NotIssuable, sealed},
    time::Timestamp,
    uri::Uri,
};

/// A network's signed statement of whom it trusts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrustList {
    /// The network.
    pub iss: Did,
    /// Rises with each list.
    pub version: u64,
    /// When it was made.
    #[serde(with = "numeric_date")]
    pub iat: Timestamp,
    /// Until when it says anything.
    #[serde(with = "numeric_date")]
    pub exp: Timestamp,
    /// The network's name.
    pub name: Localised,
    /// The root key, and its word for the key that signed this list.
    pub root: Root,
    /// The issuers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issuers: Vec<TrustedIssuer>,
    /// Other networks whose issuers this one knows; one step deep.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recognises: Vec<RecognisedNetwork>,
}

/// An issuer, under the name that the network knows it by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrustedIssuer {
    /// Who.
    pub did: Did,
    /// The name shown to people, whatever a badge says.
    pub name: Localised,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// From when it may issue.
    pub from: Timestamp,
    /// Until when it may issue; earlier badges stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// When it ceased to be; its badges stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Timestamp>,
    /// Its keys, retired ones too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<PinnedKey>,
    /// The addresses of its status lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status_lists: Vec<Uri>,
    /// Where the last ones lie, of an issuer that closed and whose own host may be gone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept_lists: Vec<KeptList>,
}

/// The last status list of an issuer that closed, kept by its network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeptList {
    /// The list, by the address that badges name.
    pub list: Uri,
    /// Where it is to be had.
    pub at: Uri,
}

/// A city.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Place {
    /// Its name.
    pub city: String,
    /// ISO 3166-1, two letters.
    pub country_code: String,
}

/// A key of an issuer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PinnedKey {
    /// Its name.
    pub kid: DidUrl,
    /// The key.
    pub jwk: Jwk,
    /// From when it signs.
    pub from: Timestamp,
    /// Until when it signed; what it signed before stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Timestamp>,
    /// When it was reported stolen, or its owner expelled: no date in what it signed counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dead: Option<Timestamp>,
    /// Where the survivors file of a dead key stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survivors: Option<Uri>,
}

/// Another network, pinned by its root.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecognisedNetwork {
    /// Which.
    pub network: Did,
    /// Its root key's fingerprint.
    pub root: Fingerprint,
}

impl TrustList {
    /// The entry of an issuer.
    pub fn issuer(&self, id: &Uri) -> Option<&TrustedIssuer> {
        self.issuers.iter().find(|issuer| issuer.did.as_str() == id.as_str())
    }
}

impl TrustList {
    /// An issuer, a key of one, or a network that stands on the list twice: then it can be read in two ways.
    pub(super) fn named_twice(&self) -> Option<String> {
        let issuers = twice(self.issuers.iter().map(|issuer| issuer.did.as_str()));
        let keys = || self.issuers.iter().find_map(TrustedIssuer::key_named_twice);
        let networks = || twice(self.recognises.iter().map(|known| known.network.as_str()));
        issuers.or_else(keys).or_else(networks).map(str::to_owned)
    }
}

fn twice<'n>(names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let mut seen = HashSet::new();
    names.into_iter().find(|name| !seen.insert(*name))
}

impl TrustedIssuer {
    /// A pinned key by its name.
    pub fn key(&self, name: &DidUrl) -> Option<&PinnedKey> {
        self.keys.iter().find(|key| key.kid == *name)
    }

    /// The name under which this key is pinned.
    pub fn name_of(&self, key: &PublicKey) -> Option<&DidUrl> {
        self.keys.iter().find(|pinned| pinned.jwk.0 == *key).map(|pinned| &pinned.kid)
    }

    /// Does the network name this address as one of the issuer's status lists?
    pub fn serves_status_at(&self, address: &Uri) -> bool {
        self.status_lists.contains(address)
    }

    /// Where this status list is to be had: at its own address, unless the network keeps it.
    pub fn place_of<'a>(&'a self, list: &'a Uri) -> &'a Uri {
        self.kept_lists.iter().find(|kept| kept.list == *list).map_or(list, |kept| &kept.at)
    }

    /// A key that stands in the entry twice: then it can be read in two ways.
    pub(super) fn key_named_twice(&self) -> Option<&str> {
        twice(self.keys.iter().map(|key| key.kid.as_str()))
    }
}

impl sealed::Sealed for TrustList {}

impl Document for TrustList {
    const TYP: &'static str = "trust+jwt";
    const KIND: Kind = Kind::Token;

    fn issuer(&self) -> Uri {
        (&self.iss).into()
    }

    fn begins(&self) -> Option<Timestamp> {
        Some(self.iat)
    }

    fn check_issuable(&self) -> Result<(), NotIssuable> {
        let rule = |member: String, rule| Err(NotIssuable::Rule { member, rule });
        if self.exp <= self.iat {
            return rule("exp".to_owned(), "a time after iat");
        }
        if let Some(twice) = self.named_twice() {
            return rule(twice, "one entry");
        }
        for issuer in &self.issuers {
            if let Some(key) = issuer.keys.iter().find(|key| key.kid.did() != issuer.did) {
                return rule(key.kid.to_string(), "the DID of its issuer");
            }
            if let Some(key) = issuer.keys.iter().find(|key| key.survivors.is_some() && key.dead.is_none()) {
                return rule(key.kid.to_string(), "a day on which it died, where it has survivors");
            }
        }
        Ok(())
    }
}

/// Why a list does not take the place of the one that is held.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rollback {
    /// It is another network's.
    #[error("a list of {0}")]
    AnotherNetwork(Did),
    /// It is older.
    #[error("version {offered} where {held} is held")]
    Older {
        /// The version that is held.
        held: u64,
        /// The version that is offered.
        offered: u64,
    },
    /// It has the same version and says something else.
    #[error("another list of the same version {0}")]
    Forked(u64),
}

/// May `offered` take the place of `held`? Versions only rise, and one version says one thing.
pub fn supersedes(offered: &TrustList, held: &TrustList) -> Result<(), Rollback> {
    if offered.iss != held.iss {
        return Err(Rollback::AnotherNetwork(offered.iss.clone()));
    }
    match offered.version.cmp(&held.version) {
        std::cmp::Ordering::Less => Err(Rollback::Older { held: held.version, offered: offered.version }),
        std::cmp::Ordering::Equal if offered != held => Err(Rollback::Forked(held.version)),
        _ => Ok(()),
    }
}

/// Times as RFC 7519 writes them.
pub(super) mod numeric_date {
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

    use crate::time::Timestamp;

    pub(in crate::trust) fn serialize<S: Serializer>(
        time: &Timestamp,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(time.seconds())
    }

    pub(in crate::trust) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Timestamp, D::Error> {
        let seconds = i64::deserialize(deserializer)?;
        Timestamp::from_seconds(seconds).ok_or_else(|| D::Error::custom("outside the years 0 to 9999"))
    }
}
