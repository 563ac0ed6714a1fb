//! How an outcome was shown and how people took part, with the EU's addresses for both.
//!
//! The addresses are those of the European Learning Model's controlled vocabularies, which elements 9 and 10 of the
//! Council Recommendation 2022/C 243/02 point to.

use serde::{Deserialize, Serialize};

/// How a learner shows the outcomes of a badge (element 9, type of assessment).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// By being there; nothing is assessed.
    Attended,
    /// The other participants assess it.
    Peers,
    /// The facilitator assesses it along the way.
    Facilitator,
    /// The learner does it while others watch.
    Practice,
    /// The learner makes a thing.
    Artefact,
    /// The learner carries out a project.
    Project,
    /// The learner collects what was done.
    Portfolio,
}

impl Shown {
    /// All ways, in the order in which forms offer them.
    pub const ALL: [Shown; 7] = [
        Shown::Attended,
        Shown::Peers,
        Shown::Facilitator,
        Shown::Practice,
        Shown::Artefact,
        Shown::Project,
        Shown::Portfolio,
    ];

    /// Was anything assessed?
    pub fn is_assessed(self) -> bool {
        self != Shown::Attended
    }

    /// The EU's term and the last part of its address.
    pub(super) fn eu_term(self) -> (&'static str, &'static str) {
        match self {
            Shown::Attended => ("level of attendance", "7331eb4762"),
            Shown::Peers => ("peer assessment", "19a2e5e671"),
            Shown::Facilitator => ("continuous evaluation", "3484bd7e51"),
            Shown::Practice => ("practical assessment", "6a4db9f11d"),
            Shown::Artefact => ("artefact assessment", "de4d165a6c"),
            Shown::Project => ("project work", "795dac4096"),
            Shown::Portfolio => ("portfolio", "4f03b91c0e"),
        }
    }
}

/// How people take part (element 10, form of participation).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Participation {
    /// In a room together.
    OnSite,
    /// Over the internet.
    Online,
    /// Both.
    Blended,
}

impl Participation {
    /// All forms.
    pub const ALL: [Participation; 3] =
        [Participation::OnSite, Participation::Online, Participation::Blended];

    /// The EU's term and the last part of its address.
    pub(super) fn eu_term(self) -> (&'static str, &'static str) {
        match self {
            Participation::OnSite => ("presential", "9191af2ed9"),
            Participation::Online => ("online", "920fbb3cbe"),
            Participation::Blended => ("blended", "e92d221e4d"),
        }
    }
}
