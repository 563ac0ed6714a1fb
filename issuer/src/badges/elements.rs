//! The eleven elements that Annex I of the Council Recommendation of 16 June 2022 on micro-credentials
//! (2022/C 243/02) asks for, and which of them a badge has. Having all is no recognition by anybody.

use crate::{badges::Draft, store::Organisation};

/// An element, in the order of the annex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Element {
    Learner,
    Title,
    Country,
    Issuer,
    Date,
    Outcomes,
    Workload,
    Level,
    Assessment,
    Participation,
    Quality,
}

/// What there is of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is there.
    Present,
    /// It is not there.
    Missing,
    /// It comes when the badge is issued: the learner, the date.
    AtIssue,
    /// It is not there and need not be.
    NotNeeded,
}

impl Element {
    /// All eleven.
    pub const ALL: [Element; 11] = [
        Element::Learner,
        Element::Title,
        Element::Country,
        Element::Issuer,
        Element::Date,
        Element::Outcomes,
        Element::Workload,
        Element::Level,
        Element::Assessment,
        Element::Participation,
        Element::Quality,
    ];

    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Element::Learner => "learner",
            Element::Title => "title",
            Element::Country => "country",
            Element::Issuer => "issuer",
            Element::Date => "date",
            Element::Outcomes => "outcomes",
            Element::Workload => "workload",
            Element::Level => "level",
            Element::Assessment => "assessment",
            Element::Participation => "participation",
            Element::Quality => "quality",
        }
    }

    /// What this draft, given by this organisation, has of it.
    pub fn presence(self, draft: &Draft, owner: &Organisation) -> Presence {
        let there = match self {
            Element::Learner | Element::Date => return Presence::AtIssue,
            Element::Level if draft.eqf.is_none() => return Presence::NotNeeded,
            Element::Level | Element::Issuer | Element::Participation => true,
            Element::Title => draft.name.iter().next().is_some(),
            Element::Country => !owner.country_code.is_empty(),
            Element::Outcomes => !draft.outcomes.is_empty(),
            Element::Workload => draft.hours.is_some(),
            Element::Assessment => draft.shown.is_assessed(),
            Element::Quality => draft.quality.iter().next().is_some(),
        };
        if there { Presence::Present } else { Presence::Missing }
    }
}

impl Presence {
    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Presence::Present => "present",
            Presence::Missing => "missing",
            Presence::AtIssue => "at-issue",
            Presence::NotNeeded => "not-needed",
        }
    }
}
