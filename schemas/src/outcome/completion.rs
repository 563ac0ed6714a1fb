//! What one learner reached in one circle, and whether that earns the badge.

use std::collections::BTreeSet;

use super::{AchievementAddress, Attendance, Badge, BadgeId, OutcomeId, Participation, narrative};
use crate::{
    credential::{Achievement, AchievementResult, Evidence, Types},
    lang::Lang,
    time::Timestamp,
    uri::Uri,
};

/// The facts of one completion, without the learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The badge aimed at.
    pub badge: BadgeId,
    /// The outcomes that were shown.
    pub outcomes: BTreeSet<OutcomeId>,
    /// How often the learner was there.
    pub attendance: Attendance,
    /// The facilitator's word that fewer sessions were enough.
    pub exception: Option<Exception>,
    /// When the first session began.
    pub first_session: Timestamp,
    /// When the last session ended.
    pub last_session: Timestamp,
    /// The place of the sessions, `Eksempelbiblioteket`; empty when there was none.
    pub place: String,
    /// The city, which also finds the page in a City of Learning; empty when there was none.
    pub city: String,
    /// How people took part.
    pub participation: Participation,
    /// What the learner made, if it shall be told.
    pub work: Vec<WorkShown>,
    /// The language of the badge.
    pub lang: Lang,
}

/// Why fewer sessions were enough. Kept in the issuer's records, never written into a badge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    reason: String,
}

impl Exception {
    /// With a reason; `None` when the reason is empty.
    pub fn because(reason: &str) -> Option<Self> {
        let reason = reason.trim();
        (!reason.is_empty()).then(|| Exception { reason: reason.to_owned() })
    }

    /// The reason.
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// Something the learner made or did, as evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkShown {
    /// What it is called; empty when the narrative says all.
    pub name: String,
    /// What is to be seen in it; empty when the name says all.
    pub narrative: String,
    /// Where it is to be seen.
    pub address: Option<Uri>,
}

/// What a completion earned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Earned {
    /// What for.
    pub achievement: Achievement,
    /// How it went, for machines.
    pub results: Vec<AchievementResult>,
    /// How it went, for people.
    pub narrative: String,
    /// What the learner made.
    pub evidence: Vec<Evidence>,
    /// When the first session began.
    pub first_session: Timestamp,
    /// When the last session ended.
    pub last_session: Timestamp,
    /// Years after which the badge ends.
    pub valid_years: Option<u16>,
}

/// Why a completion earned no badge.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotEarned {
    /// The catalogue has no such badge.
    #[error("no badge {0} in the catalogue")]
    UnknownBadge(BadgeId),
    /// Something is missing.
    #[error("sessions missing: {sessions:?}, outcomes missing: {outcomes:?}")]
    Missing {
        /// Too few sessions, and no exception.
        sessions: Option<TooFewSessions>,
        /// Outcomes of the badge that were not shown.
        outcomes: Vec<OutcomeId>,
    },
}

/// Attended fewer sessions than the badge asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct TooFewSessions {
    pub attended: u16,
    pub needed: u16,
    pub held: u16,
}

impl Badge {
    /// What this completion earned of this very version: an award keeps the version that it was made under.
    pub fn earned(&self, completion: &Completion, address: &AchievementAddress) -> Result<Earned, NotEarned> {
        self.check(completion)?;
        let lang = self.language_for(completion.lang);
        let achievement = self.achievement_in(completion, lang, address);
        Ok(Earned {
            results: self.results(completion, &achievement),
            narrative: narrative::of_completion(completion, lang),
            evidence: completion.work.iter().map(WorkShown::evidence).collect(),
            first_session: completion.first_session,
            last_session: completion.last_session,
            valid_years: self.valid_years,
            achievement,
        })
    }

    /// Were there sessions and outcomes enough? Where nothing is assessed, nobody has to tick outcomes.
    fn check(&self, completion: &Completion) -> Result<(), NotEarned> {
        let (attended, held) = (completion.attendance.attended(), completion.attendance.held());
        let needed = self.attendance.needed(held);
        let too_few = attended < needed && completion.exception.is_none();
        let sessions = too_few.then_some(TooFewSessions { attended, needed, held });
        let outcomes: Vec<OutcomeId> = self
            .outcomes
            .iter()
            .filter(|outcome| self.shown.is_assessed() && !completion.outcomes.contains(&outcome.id))
            .map(|outcome| outcome.id.clone())
            .collect();
        if sessions.is_none() && outcomes.is_empty() {
            Ok(())
        } else {
            Err(NotEarned::Missing { sessions, outcomes })
        }
    }
}

impl WorkShown {
    fn evidence(&self) -> Evidence {
        Evidence {
            id: self.address.clone(),
            types: Types::of(["Evidence"]),
            name: (!self.name.is_empty()).then(|| self.name.clone()),
            description: None,
            narrative: (!self.narrative.is_empty()).then(|| self.narrative.clone()),
            genre: None,
            audience: None,
        }
    }
}
