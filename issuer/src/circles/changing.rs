//! What a facilitator changes on the roster: tick by tick, each as it was meant.
//!
//! A change names its cell, so two devices that work on one circle never overwrite each other's other cells; of one
//! cell the last change stays. Every change may be sent twice.

use std::collections::{BTreeMap, BTreeSet};

use schemas::{
    credential::LearnerName,
    limits::CIRCLE_SESSIONS,
    line::Remark,
    outcome::{BadgeId, OutcomeId},
};

use super::{Change, CircleError, Detail, Mark};
use crate::{
    issuer::Issuer,
    store::{Circle, Learner, LearnerId, OrganisationId, Transaction},
};

/// What became of changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Those that stand.
    pub kept: usize,
    /// Those about people, sessions or outcomes that are not of this circle: somebody took them off meanwhile.
    pub passed_over: usize,
}

/// Makes the changes on a circle of this organisation, all in one transaction.
pub async fn change(
    issuer: &Issuer,
    owner: OrganisationId,
    handle: &str,
    changes: &[Change],
) -> Result<Changed, CircleError> {
    let mut tx = issuer.store.write().await?;
    let circle = tx.circle_of(owner, handle).await?;
    let circle = circle.ok_or_else(|| CircleError::Unknown(handle.to_owned()))?;
    let changed = make(&mut tx, issuer, &circle, changes).await?;
    tx.commit().await?;
    Ok(changed)
}

pub(super) async fn make(
    tx: &mut Transaction,
    issuer: &Issuer,
    circle: &Circle,
    changes: &[Change],
) -> Result<Changed, CircleError> {
    let mut roster = Roster::read(tx, issuer, circle).await?;
    let mut changed = Changed::default();
    for change in changes {
        match roster.make(tx, change).await? {
            Made::Kept => changed.kept += 1,
            Made::PassedOver => changed.passed_over += 1,
        }
    }
    for learner in roster.touched {
        tx.keep_learner(&roster.learners[&learner]).await?;
    }
    Ok(changed)
}

enum Made {
    Kept,
    PassedOver,
}

/// What changes are held against.
struct Roster<'c> {
    circle: &'c Circle,
    learners: BTreeMap<LearnerId, Learner>,
    held: usize,
    outcomes: Vec<OutcomeId>,
    touched: BTreeSet<LearnerId>,
}

impl<'c> Roster<'c> {
    async fn read(tx: &mut Transaction, issuer: &Issuer, circle: &'c Circle) -> Result<Self, CircleError> {
        let learners = tx.learners(circle.id).await?;
        let catalogue = issuer.catalogue_of(tx, circle.organisation).await?;
        let badge = circle.facts.badge.parse::<BadgeId>().ok().and_then(|id| catalogue.badge(&id));
        let outcomes = badge.into_iter().flat_map(|badge| badge.outcomes.iter());
        Ok(Roster {
            circle,
            learners: learners.into_iter().map(|learner| (learner.id, learner)).collect(),
            held: tx.sessions(circle.id).await?.len(),
            outcomes: outcomes.map(|outcome| outcome.id.clone()).collect(),
            touched: BTreeSet::new(),
        })
    }

    async fn make(&mut self, tx: &mut Transaction, change: &Change) -> Result<Made, CircleError> {
        match change {
            Change::Attended(learner, session, mark) => self.attended(tx, &[*learner], *session, *mark).await,
            Change::Reached(learner, outcome, mark) => self.reached(tx, &[*learner], outcome, *mark).await,
            Change::Added(key, name) => self.added(tx, key, name).await,
            Change::Sessions(number) => self.sessions(tx, *number).await,
            Change::Learner(learner, detail) => Ok(self.detail(*learner, detail)),
            Change::EverybodyAt(session) => {
                let everybody: Vec<LearnerId> = self.learners.keys().copied().collect();
                self.attended(tx, &everybody, *session, Mark::Set).await
            }
            Change::EverybodyReached(outcome) => {
                let everybody: Vec<LearnerId> = self.learners.keys().copied().collect();
                self.reached(tx, &everybody, outcome, Mark::Set).await
            }
        }
    }

    /// Are there any, and are they all on the roster?
    fn knows(&self, learners: &[LearnerId]) -> bool {
        !learners.is_empty() && learners.iter().all(|learner| self.learners.contains_key(learner))
    }

    async fn attended(
        &self,
        tx: &mut Transaction,
        learners: &[LearnerId],
        session: u32,
        mark: Mark,
    ) -> Result<Made, CircleError> {
        let is_held = session >= 1 && usize::try_from(session).is_ok_and(|session| session <= self.held);
        if !is_held || !self.knows(learners) {
            return Ok(Made::PassedOver);
        }
        let ticks = learners.iter().map(|learner| (*learner, session));
        match mark {
            Mark::Set => tx.attended(self.circle.id, ticks).await?,
            Mark::Cleared => tx.missed(ticks).await?,
        }
        Ok(Made::Kept)
    }

    async fn reached(
        &self,
        tx: &mut Transaction,
        learners: &[LearnerId],
        outcome: &OutcomeId,
        mark: Mark,
    ) -> Result<Made, CircleError> {
        if !self.outcomes.contains(outcome) || !self.knows(learners) {
            return Ok(Made::PassedOver);
        }
        let ticks = learners.iter().map(|learner| (*learner, outcome.as_str()));
        match mark {
            Mark::Set => tx.reached(ticks).await?,
            Mark::Cleared => tx.unreached(ticks).await?,
        }
        Ok(Made::Kept)
    }

    async fn added(
        &mut self,
        tx: &mut Transaction,
        key: &str,
        name: &LearnerName,
    ) -> Result<Made, CircleError> {
        let source = format!("typed:{key}");
        if !self.learners.values().any(|learner| learner.source == source) {
            tx.put_learner(self.circle.id, &source, name.as_str()).await?;
            for learner in tx.learners(self.circle.id).await? {
                self.learners.entry(learner.id).or_insert(learner);
            }
        }
        Ok(Made::Kept)
    }

    async fn sessions(&mut self, tx: &mut Transaction, number: u16) -> Result<Made, CircleError> {
        if number > CIRCLE_SESSIONS {
            return Ok(Made::PassedOver);
        }
        tx.put_sessions(self.circle.id, u32::from(number)).await?;
        self.held = self.held.max(usize::from(number));
        Ok(Made::Kept)
    }

    /// The row is written once, after all changes.
    fn detail(&mut self, id: LearnerId, detail: &Detail) -> Made {
        let Some(learner) = self.learners.get_mut(&id) else { return Made::PassedOver };
        let text = |remark: &Option<Remark>| remark.as_ref().map(Remark::to_string).unwrap_or_default();
        match detail {
            Detail::Name(name) => learner.name = name.to_string(),
            Detail::Note(note) => learner.note = text(note),
            Detail::NoteInBadge(mark) => learner.is_note_in_badge = *mark == Mark::Set,
            Detail::Exception(reason) => learner.exception = text(reason),
            Detail::NameOnBadge(name) => {
                learner.name_on_badge = Some(name.as_ref().map(LearnerName::to_string).unwrap_or_default());
            }
            Detail::Wants(mark) => learner.wants_badge = *mark == Mark::Set,
        }
        self.touched.insert(id);
        Made::Kept
    }
}

/// Takes somebody off the roster, with all ticks: possible until there is an award.
pub async fn remove(
    issuer: &Issuer,
    owner: OrganisationId,
    handle: &str,
    learner: LearnerId,
) -> Result<(), CircleError> {
    let mut tx = issuer.store.write().await?;
    let circle = tx.circle_of(owner, handle).await?;
    let circle = circle.ok_or_else(|| CircleError::Unknown(handle.to_owned()))?;
    let roster = tx.learners(circle.id).await?;
    if roster.iter().any(|known| known.id == learner) && !tx.remove_learner(learner).await? {
        return Err(CircleError::HasAward);
    }
    tx.commit().await?;
    Ok(())
}
