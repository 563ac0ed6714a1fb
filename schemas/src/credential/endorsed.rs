//! The endorsements that a badge carries: of itself, of its achievement, of its issuer; with a proof inside, or as tokens.
//!
//! Each is signed by itself, so its text is taken from the badge as it was received; reading and writing the claims
//! would change what its signature covers.

use serde_json::Value;

use super::{AchievementCredential, EndorsementCredential, Issuer};
use crate::{
    jose::Compact,
    stage::{Document, Form, Kind, Signed, repeated, sealed::Sealed},
    time::Timestamp,
    uri::Uri,
};

/// What an endorsement in a badge speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Endorsed {
    /// The badge.
    Badge,
    /// What it is for.
    Achievement,
    /// Who issued it.
    Issuer,
}

impl Endorsed {
    /// The name in JSON and in sentence keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Endorsed::Badge => "badge",
            Endorsed::Achievement => "achievement",
            Endorsed::Issuer => "issuer",
        }
    }
}

/// An endorsement as the badge carries it, unread.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// In whose place it stands.
    pub of: Endorsed,
    /// The id of what stands there.
    pub about: String,
    /// Its text.
    pub text: String,
}

/// The endorsements of a badge, in the order badge, achievement, issuer.
pub fn carried(badge: &Signed<AchievementCredential>) -> Vec<Carried> {
    let Some(document) = document(badge) else { return Vec::new() };
    let places = [
        (Endorsed::Badge, Some(&document)),
        (Endorsed::Achievement, document.pointer("/credentialSubject/achievement")),
        (Endorsed::Issuer, document.get("issuer")),
    ];
    places
        .into_iter()
        .filter_map(|(of, place)| Some((of, place?)))
        .flat_map(|(of, place)| at(of, place))
        .collect()
}

fn at(of: Endorsed, place: &Value) -> impl Iterator<Item = Carried> {
    let about = place.get("id").and_then(Value::as_str).unwrap_or_default();
    let items = |member| place.get(member).and_then(Value::as_array).into_iter().flatten();
    let embedded = items("endorsement").map(Value::to_string);
    let tokens = items("endorsementJwt").filter_map(Value::as_str).map(str::to_owned);
    embedded.chain(tokens).map(move |text| Carried { of, about: about.to_owned(), text })
}

fn document(badge: &Signed<AchievementCredential>) -> Option<Value> {
    let mut document: Value = match badge.form() {
        Form::DataIntegrity => serde_json::from_str(badge.text()).ok()?,
        Form::Jwt => serde_json::from_slice(Compact::read(badge.text()).ok()?.payload()).ok()?,
    };
    let inner = document.get_mut("vc").map(Value::take);
    Some(inner.unwrap_or(document))
}

impl AchievementCredential {
    /// Does it, its achievement or its issuer bring endorsements?
    pub fn carries_endorsements(&self) -> bool {
        let achievement = &self.credential_subject.achievement;
        let issuer = match &self.issuer {
            Issuer::Id(_) => None,
            Issuer::Profile(profile) => Some((&profile.endorsement, &profile.endorsement_jwt)),
        };
        let places = [
            Some((&self.endorsement, &self.endorsement_jwt)),
            Some((&achievement.endorsement, &achievement.endorsement_jwt)),
            issuer,
        ];
        places.into_iter().flatten().any(|(embedded, tokens)| !embedded.is_empty() || !tokens.is_empty())
    }
}

impl Sealed for EndorsementCredential {}

impl Document for EndorsementCredential {
    const TYP: &'static str = "JWT";
    const KIND: Kind = Kind::Credential(&["EndorsementCredential"]);

    fn issuer(&self) -> Uri {
        self.issuer.id().clone()
    }

    fn begins(&self) -> Option<Timestamp> {
        Some(self.valid_from)
    }

    fn registered(&self) -> Vec<(&'static str, Value)> {
        let subject = Some(&self.credential_subject.id);
        repeated(self.issuer.id(), Some(&self.id), subject, Some(self.valid_from), self.valid_until)
    }

    fn accepts_typ(typ: Option<&str>) -> bool {
        typ.is_none_or(|typ| typ.eq_ignore_ascii_case(Self::TYP))
    }
}
