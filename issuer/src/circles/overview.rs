//! A circle as it stands at one moment: its roster with all ticks, and what closing it now would lead to.

use std::collections::{BTreeSet, HashMap};

use schemas::{
    outcome::{Badge, BadgeId, NotEarned, OutcomeId},
    time::Timestamp,
};

use super::CircleError;
use crate::{
    editions::CompletionFacts,
    issuer::Issuer,
    store::{Award, AwardId, Circle, Learner, LearnerId, OrganisationId, Transaction},
};

/// A circle with everything that its page shows.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The circle.
    pub circle: Circle,
    /// The badge that it leads to, in its newest version.
    pub badge: Badge,
    /// How many sessions it has.
    pub held: u16,
    /// Its people, in the order of the list.
    pub rows: Vec<Row>,
}

/// One learner.
#[derive(Clone, Debug)]
pub struct Row {
    /// Who.
    pub learner: Learner,
    /// The sessions.
    pub attended: BTreeSet<u32>,
    /// The outcomes.
    pub outcomes: BTreeSet<OutcomeId>,
    /// What closing the circle now would mean.
    pub prospect: Prospect,
}

/// What closing the circle now would mean for one learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prospect {
    /// There is an award from an earlier closing.
    Has(AwardId),
    /// There was one, and it was taken back.
    TakenBack(AwardId),
    /// An award would be made.
    Gets,
    /// Enough is there, and the learner wants no badge.
    WantsNone,
    /// Something is missing.
    Missing(NotEarned),
}

/// The circle of an organisation, as of now.
pub async fn overview(issuer: &Issuer, owner: OrganisationId, handle: &str) -> Result<Overview, CircleError> {
    let mut tx = issuer.store.read().await?;
    let circle = tx.circle_of(owner, handle).await?;
    let circle = circle.ok_or_else(|| CircleError::Unknown(handle.to_owned()))?;
    Overview::read(&mut tx, issuer, circle).await
}

impl Overview {
    pub(super) async fn read(
        tx: &mut Transaction,
        issuer: &Issuer,
        circle: Circle,
    ) -> Result<Self, CircleError> {
        let id = circle.facts.badge.parse::<BadgeId>().ok();
        let catalogue = issuer.catalogue_of(tx, circle.organisation).await?;
        let badge = id.and_then(|id| catalogue.badge(&id)).cloned();
        let badge = badge.ok_or_else(|| CircleError::BadgeGone(circle.facts.badge.clone()))?;
        let held = u16::try_from(tx.sessions(circle.id).await?.len()).unwrap_or(u16::MAX);
        let awards: HashMap<LearnerId, Award> =
            tx.awarded(circle.id, badge.id.as_str()).await?.into_iter().collect();
        let mut attended: HashMap<LearnerId, BTreeSet<u32>> = HashMap::new();
        for (learner, session) in tx.attendance(circle.id).await? {
            attended.entry(learner).or_default().insert(session);
        }
        let mut outcomes: HashMap<LearnerId, BTreeSet<OutcomeId>> = HashMap::new();
        for (learner, outcome) in tx.outcomes(circle.id).await? {
            outcomes.entry(learner).or_default().extend(outcome.parse().ok());
        }
        let mut overview = Overview { badge, held, rows: Vec::new(), circle };
        for learner in tx.learners(overview.circle.id).await? {
            let mut row = Row {
                attended: attended.remove(&learner.id).unwrap_or_default(),
                outcomes: outcomes.remove(&learner.id).unwrap_or_default(),
                prospect: Prospect::Gets,
                learner,
            };
            row.prospect = overview.prospect(issuer, &row, awards.get(&row.learner.id));
            overview.rows.push(row);
        }
        Ok(overview)
    }

    fn prospect(&self, issuer: &Issuer, row: &Row, award: Option<&Award>) -> Prospect {
        match award {
            Some(award) if award.ended_at.is_some() => return Prospect::TakenBack(award.id),
            Some(award) => return Prospect::Has(award.id),
            None => {}
        }
        // Attendance is a set of this circle's own sessions: never more than were held.
        let completion = self.facts_of(row, Timestamp::EPOCH).completion();
        match completion.map(|completion| self.badge.earned(&completion, &issuer.achievements())) {
            Some(Err(missing)) => Prospect::Missing(missing),
            _ if row.learner.wants_badge => Prospect::Gets,
            _ => Prospect::WantsNone,
        }
    }

    /// What is true of this learner; `now` stands for days that nobody wrote down.
    pub(super) fn facts_of(&self, row: &Row, now: Timestamp) -> CompletionFacts {
        let circle = &self.circle.facts;
        let learner = &row.learner;
        CompletionFacts {
            badge: self.badge.id.clone(),
            version: self.badge.version,
            outcomes: row.outcomes.clone(),
            attended: u16::try_from(row.attended.len()).unwrap_or(u16::MAX),
            held: self.held,
            exception: Some(learner.exception.clone()).filter(|reason| !reason.is_empty()),
            first_session: noon(circle.first_day.as_deref()).unwrap_or(now),
            last_session: noon(circle.last_day.as_deref()).unwrap_or(now),
            place: circle.venue.clone().unwrap_or_default(),
            city: circle.city.clone().unwrap_or_default(),
            online: circle.online,
            lang: circle.language,
            note: if learner.is_note_in_badge { learner.note.clone() } else { String::new() },
        }
    }

    /// Which of those of its name a row is, when there are several.
    pub fn namesake(&self, row: &Row) -> Option<u32> {
        let of_the_name = || self.rows.iter().filter(|other| other.learner.name == row.learner.name);
        let before = of_the_name().take_while(|other| other.learner.id != row.learner.id).count();
        let several = of_the_name().count() > 1;
        u32::try_from(before + 1).ok().filter(|_| several)
    }

    /// How many people closing the circle now would give an award.
    pub fn gets(&self) -> usize {
        self.rows.iter().filter(|row| row.prospect == Prospect::Gets).count()
    }

    /// How many people have theirs from an earlier closing.
    pub fn had(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.prospect, Prospect::Has(_))).count()
    }
}

/// Noon UTC lies on the same day of the calendar wherever Kreds is used.
fn noon(day: Option<&str>) -> Option<Timestamp> {
    day.and_then(|day| format!("{day}T12:00:00Z").parse().ok())
}
