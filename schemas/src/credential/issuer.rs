//! Who issued a credential: by identifier, or with a profile beside it.

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, MapAccess, Visitor, value::MapAccessDeserializer},
};

use super::Profile;
use crate::uri::Uri;

/// The issuer of a credential: a bare identifier, or a profile.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Issuer {
    /// Only the identifier.
    Id(Uri),
    /// The identifier with what the issuer says of itself.
    Profile(Box<Profile>),
}

impl Issuer {
    /// The identifier.
    pub fn id(&self) -> &Uri {
        match self {
            Issuer::Id(id) => id,
            Issuer::Profile(profile) => &profile.id,
        }
    }

    /// The name that the issuer gives itself: its own claim, never proof of who it is.
    pub fn claimed_name(&self) -> Option<&str> {
        match self {
            Issuer::Id(_) => None,
            Issuer::Profile(profile) => profile.name.as_deref(),
        }
    }
}

impl<'de> Deserialize<'de> for Issuer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IdOrProfile)
    }
}

/// Chooses by the kind of JSON value, so that what is wrong inside is told with its place.
struct IdOrProfile;

impl<'de> Visitor<'de> for IdOrProfile {
    type Value = Issuer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identifier or a profile")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Issuer, E> {
        text.parse().map(Issuer::Id).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Issuer, A::Error> {
        Profile::deserialize(MapAccessDeserializer::new(object))
            .map(|profile| Issuer::Profile(Box::new(profile)))
    }
}
