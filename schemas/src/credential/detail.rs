//! What a holder may leave out of a badge, where its issuer signed each statement by itself.
//!
//! The rule: only what a badge need not have, and what nobody needs to judge it. Who issued it, to which key, for what, by
//! which criteria, when, until when and whether it was withdrawn is always shown, so that no badge looks sounder than it
//! is; so is whatever is not named here.

use std::{collections::BTreeSet, fmt, str::FromStr};

use serde::{Serialize, Serializer};

use super::AchievementCredential;
use crate::{
    json::Pointer,
    proof::{Divisible, Refusal, Verified},
};

/// A part of a badge that may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// The name of the learner, and whatever else tells who it is besides the key.
    Learner,
    /// How it was earned, in words.
    Narrative,
    /// The results, and what they are results of.
    Results,
    /// What the learner made or did.
    Evidence,
    /// What the achievement fits: goals and competences.
    Alignments,
    /// When the learner took part.
    Period,
    /// Credits, earned and to be earned.
    Credits,
    /// The learner's part in it, and the term.
    Role,
    /// What else it is filed under.
    Tags,
    /// Pictures.
    Pictures,
    /// Who thought the achievement up.
    Creator,
    /// What others say of it.
    Endorsements,
}

/// The text names no such part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such part")]
pub struct NotADetail;

impl Detail {
    /// All of them.
    pub const ALL: [Detail; 12] = [
        Detail::Learner,
        Detail::Narrative,
        Detail::Results,
        Detail::Evidence,
        Detail::Alignments,
        Detail::Period,
        Detail::Credits,
        Detail::Role,
        Detail::Tags,
        Detail::Pictures,
        Detail::Creator,
        Detail::Endorsements,
    ];

    /// Its stable name.
    ///
    /// ```
    /// use schemas::credential::Detail;
    /// assert_eq!("results".parse(), Ok(Detail::Results));
    /// assert_eq!(Detail::Results.as_str(), "results");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Detail::Learner => "learner",
            Detail::Narrative => "narrative",
            Detail::Results => "results",
            Detail::Evidence => "evidence",
            Detail::Alignments => "alignments",
            Detail::Period => "period",
            Detail::Credits => "credits",
            Detail::Role => "role",
            Detail::Tags => "tags",
            Detail::Pictures => "pictures",
            Detail::Creator => "creator",
            Detail::Endorsements => "endorsements",
        }
    }

    /// The members that make it up.
    pub fn places(self) -> Vec<Pointer> {
        let names: &[&str] = match self {
            Detail::Learner => &["credentialSubject/identifier"],
            Detail::Narrative => &["credentialSubject/narrative"],
            Detail::Results => {
                &["credentialSubject/result", "credentialSubject/achievement/resultDescription"]
            }
            Detail::Evidence => &["evidence"],
            Detail::Alignments => &["credentialSubject/achievement/alignment"],
            Detail::Period => &["credentialSubject/activityStartDate", "credentialSubject/activityEndDate"],
            Detail::Credits => {
                &["credentialSubject/creditsEarned", "credentialSubject/achievement/creditsAvailable"]
            }
            Detail::Role => &["credentialSubject/role", "credentialSubject/term"],
            Detail::Tags => &["credentialSubject/achievement/tag"],
            Detail::Pictures => &["image", "credentialSubject/image", "credentialSubject/achievement/image"],
            Detail::Creator => &["credentialSubject/achievement/creator"],
            Detail::Endorsements => &[
                "endorsement",
                "endorsementJwt",
                "credentialSubject/achievement/endorsement",
                "credentialSubject/achievement/endorsementJwt",
            ],
        };
        names.iter().map(|names| Pointer::of(&names.split('/').collect::<Vec<_>>())).collect()
    }
}

impl Divisible<AchievementCredential> {
    /// What it says that may be left out.
    pub fn details(&self) -> BTreeSet<Detail> {
        Detail::ALL.into_iter().filter(|detail| !self.free(*detail).is_empty()).collect()
    }

    /// The badge without these parts, for others. What its issuer wants to be shown always is there all the same.
    pub fn leaving_out(
        &self,
        details: &BTreeSet<Detail>,
    ) -> Result<Verified<AchievementCredential>, Refusal> {
        let places: Vec<Pointer> = details.iter().flat_map(|detail| self.free(*detail)).collect();
        self.without(&places)
    }

    /// Where it says so; nowhere if some of it must be shown, for half a detail left out would be a promise half kept.
    fn free(&self, detail: Detail) -> Vec<Pointer> {
        let places: Vec<Pointer> = detail.places().into_iter().filter(|place| self.has(place)).collect();
        if places.iter().any(|place| self.must_show(place)) { Vec::new() } else { places }
    }
}

impl fmt::Display for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Detail {
    type Err = NotADetail;

    fn from_str(text: &str) -> Result<Self, NotADetail> {
        Detail::ALL.into_iter().find(|detail| detail.as_str() == text).ok_or(NotADetail)
    }
}

impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
