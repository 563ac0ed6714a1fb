//! Erasing somebody: first the list outside the database, then the rows in one transaction, then their traces.
//!
//! Whatever breaks off in between is taken up when the database is opened next, before anything is answered.

use super::{ErasureList, PersonError};
use crate::{
    clock::Clock,
    failure::chain,
    issuer::Issuer,
    store::{AccountId, Act, Deed, LearnerId, Organisation, Store, StoreError, Wiped},
};

/// What was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Learners: the person in each circle.
    pub learners: usize,
    /// Whether traces may still lie in the file until the next start or the next day.
    pub traces: Wiped,
}

/// Erases the person that this learner is, in all circles that somebody joined to it. Badges stay genuine.
pub async fn erase(
    issuer: &Issuer,
    owner: &Organisation,
    learner: LearnerId,
    by: Option<AccountId>,
) -> Result<Erased, PersonError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let person = tx.same_person(owner.id, learner).await?;
    if person.is_empty() {
        return Err(PersonError::Unknown(learner));
    }
    let list = ErasureList::in_folder(&issuer.settings.journal_dir);
    list.add(person.iter().map(|line| line.mark.as_str()), now)?;
    for line in &person {
        tx.erase_learner(line.learner).await?;
        tx.add_erasure(&line.mark, now).await?;
        let about = format!("learner {}", line.learner);
        let act = Act { actor: by, organisation: Some(owner.id), what: Deed::Erase, about: &about, at: now };
        tx.record(act).await?;
    }
    tx.commit().await?;
    let traces = wipe_traces(&issuer.store, &issuer.clock).await;
    Ok(Erased { learners: person.len(), traces })
}

/// Erases whoever stands on the list and not yet in the database: it is an older copy, or a process died.
pub async fn forget_again(store: &Store, list: &ErasureList, clock: &Clock) -> Result<usize, PersonError> {
    let marks = list.marks()?;
    let done = store.read().await?.erased_marks().await?;
    let left: Vec<&String> = marks.iter().filter(|mark| !done.contains(mark.as_str())).collect();
    let has_traces = store.read().await?.has_traces().await?;
    if !left.is_empty() {
        let mut tx = store.write().await?;
        for mark in &left {
            if let Some(learner) = tx.learner_of_mark(mark).await? {
                tx.erase_learner(learner).await?;
            }
            tx.add_erasure(mark, clock.now()).await?;
        }
        tx.commit().await?;
    }
    if has_traces || !left.is_empty() {
        wipe_traces(store, clock).await;
    }
    Ok(left.len())
}

/// Removes the traces of what was erased. What cannot be removed now is tried again at the next start and each day.
pub async fn wipe_traces(store: &Store, clock: &Clock) -> Wiped {
    let wiped = async {
        let wiped = store.wipe().await?;
        if wiped == Wiped::Clean {
            let mut tx = store.write().await?;
            tx.traces_wiped(clock.now()).await?;
            tx.commit().await?;
        }
        Ok::<Wiped, StoreError>(wiped)
    };
    wiped.await.unwrap_or_else(|error| {
        tracing::warn!(cause = chain(&error), "traces of erased rows are left for the moment");
        Wiped::LogInUse
    })
}
