//! Which badges of a dead key the issuer's own records confirm.
//!
//! When a key was stolen no date in a badge proves anything, for a thief writes any date. So the network signs a
//! *survivors file*: a mark of each badge that the issuer knows to have signed. Its address stands in the dead key's
//! entry of the trust list. A mark is the first 16 bytes of SHA-256 over what was signed: for a token the header and
//! payload as they stand in it, for a badge with its proof inside the canonical form without the proof, which stays
//! the same however the JSON was written again.

use std::collections::BTreeSet;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest as _, Sha256};

use super::{TrustError, TrustList, list::numeric_date};
use crate::{
    canonical::{self, Omit},
    credential::AchievementCredential,
    did::{Did, DidUrl},
    json, proof,
    stage::{Document, Form, Kind, Signed, Unsigned, Verified, sealed},
    time::Timestamp,
    uri::Uri,
};

/// A network's word for which badges of one dead key are real.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Survivors {
    /// The network.
    pub iss: Did,
    /// The dead key.
    pub key: DidUrl,
    /// Rises with each file for this key.
    pub version: u64,
    /// When it was made.
    #[serde(with = "numeric_date")]
    pub iat: Timestamp,
    /// The badges that the issuer's records confirm.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    pub confirmed: Marks,
}

/// What one signed badge is known by, without telling anything of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark([u8; 16]);

/// Marks as one text: base64url of all of them in their order, for a city's badges fit into one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(BTreeSet<Mark>);

impl Marks {
    /// Is this badge among them?
    pub fn hold(&self, mark: Mark) -> bool {
        self.0.contains(&mark)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Mark> for Marks {
    fn from_iter<I: IntoIterator<Item = Mark>>(marks: I) -> Self {
        Marks(marks.into_iter().collect())
    }
}

impl Mark {
    /// Of this badge; `None` when its text has no canonical form.
    pub fn of(badge: &Signed<AchievementCredential>) -> Option<Self> {
        let hash: [u8; 32] = match badge.form() {
            Form::Jwt => Sha256::digest(badge.text().rsplit_once('.')?.0).into(),
            Form::DataIntegrity => {
                let value = json::read(badge.text().as_bytes()).ok()?;
                canonical::canonicalise(value.as_object()?, Omit::Proof).ok()?.sha256()
            }
        };
        hash.first_chunk().copied().map(Mark)
    }

    /// The same for a badge that was signed just now: what its proof covers is known.
    pub fn of_signed(
        unsigned: &Unsigned<AchievementCredential>,
        signed: &Signed<AchievementCredential>,
    ) -> Option<Self> {
        match (signed.form(), unsigned.covered()) {
            (Form::DataIntegrity, Some(covered)) => covered.hash.first_chunk().copied().map(Mark),
            (Form::DataIntegrity, None) | (Form::Jwt, _) => Mark::of(signed),
        }
    }
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl std::fmt::Debug for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mark({self})")
    }
}

/// Not 16 bytes in base64url.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the mark of a badge")]
pub struct NotAMark;

impl std::str::FromStr for Mark {
    type Err = NotAMark;

    fn from_str(text: &str) -> Result<Self, NotAMark> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotAMark)?;
        bytes.try_into().map(Mark).map_err(|_| NotAMark)
    }
}

impl Serialize for Marks {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = self.0.iter().flat_map(|mark| mark.0).collect();
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(bytes))
    }
}

impl<'de> Deserialize<'de> for Marks {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = URL_SAFE_NO_PAD.decode(&text).map_err(D::Error::custom)?;
        match bytes.as_chunks::<16>() {
            (marks, []) => Ok(marks.iter().copied().map(Mark).collect()),
            _ => Err(D::Error::custom("not a whole number of marks")),
        }
    }
}

impl sealed::Sealed for Survivors {}

impl Document for Survivors {
    const TYP: &'static str = "survivors+jwt";
    const KIND: Kind = Kind::Token;

    fn issuer(&self) -> Uri {
        (&self.iss).into()
    }

    fn begins(&self) -> Option<Timestamp> {
        Some(self.iat)
    }
}

/// Checks a survivors file: it must be signed by the working key of the network whose list this is.
pub fn open_survivors(text: &str, list: &TrustList) -> Result<Verified<Survivors>, TrustError> {
    let signed = Signed::<Survivors>::read(text)?;
    let working = list.root.working_key(&list.iss)?;
    if signed.asks_for().key()? != &working.kid {
        return Err(TrustError::WordRefused("kid"));
    }
    Ok(proof::verify(signed, &working.jwk.0)?)
}
