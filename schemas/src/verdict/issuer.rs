//! Who issued it, as a trusted network says; names in badges are never put here.

use crate::{
    did::Did,
    lang::Localised,
    time::Timestamp,
    trust::{Listed, Place},
};

/// The issuer as a trusted network knows it, with the chain that leads to it.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownIssuer {
    /// Who.
    pub did: Did,
    /// The network's name for it.
    pub name: Localised,
    /// Where it is.
    pub place: Option<Place>,
    /// The network on whose list it stands.
    pub network: Localised,
    /// The reader's own network, where it only recognises that one.
    pub through: Option<Localised>,
    /// When it ceased to be, if it did.
    pub closed: Option<Timestamp>,
    /// The list that says so.
    pub list: ListSeen,
}

/// How old a trust list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSeen {
    /// Whose.
    pub network: Did,
    /// Its version.
    pub version: u64,
    /// When it was made.
    pub made: Timestamp,
    /// Until when it says anything.
    pub until: Timestamp,
}

impl From<Listed<'_>> for KnownIssuer {
    fn from(listed: Listed<'_>) -> Self {
        let (issuer, list) = (listed.issuer, listed.list.claims());
        KnownIssuer {
            did: issuer.did.clone(),
            name: issuer.name.clone(),
            place: issuer.place.clone(),
            network: list.name.clone(),
            through: listed.through.map(|through| through.claims().name.clone()),
            closed: issuer.closed,
            list: ListSeen {
                network: list.iss.clone(),
                version: list.version,
                made: list.iat,
                until: list.exp,
            },
        }
    }
}
