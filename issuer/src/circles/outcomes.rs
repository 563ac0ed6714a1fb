//! Who reached what: the facilitator's or the group's word on the outcomes of the circle's badge.

use schemas::outcome::{BadgeId, Catalogue, OutcomeId};

use super::{CircleError, Who, roster};
use crate::{issuer::Issuer, store::Learner};

/// Which outcomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Every outcome of the badge.
    Everything,
    /// These.
    These(Vec<OutcomeId>),
}

/// These people reached these outcomes; gives the number of ticks that stand.
pub async fn reach(issuer: &Issuer, handle: &str, who: &Who, what: &Reached) -> Result<usize, CircleError> {
    let mut tx = issuer.store.write().await?;
    let circle = roster::circle(&mut tx, handle).await?;
    let known = outcomes_of(&issuer.catalogue_of(&mut tx, circle.organisation).await?, &circle.facts.badge);
    let reached = match what {
        Reached::Everything => known,
        Reached::These(ids) => {
            if let Some(unknown) = ids.iter().find(|id| !known.contains(id)) {
                return Err(CircleError::OutcomeUnknown(unknown.clone()));
            }
            ids.clone()
        }
    };
    let roster = tx.learners(circle.id).await?;
    let learners = roster::find(&roster, who)?;
    let all = |learner: &&Learner| {
        let id = learner.id;
        reached.iter().map(move |outcome| (id, outcome.as_str())).collect::<Vec<_>>()
    };
    tx.reached(learners.iter().flat_map(all)).await?;
    let ticks = learners.len() * reached.len();
    tx.commit().await?;
    Ok(ticks)
}

fn outcomes_of(catalogue: &Catalogue, badge: &str) -> Vec<OutcomeId> {
    let badge = badge.parse::<BadgeId>().ok().and_then(|badge| catalogue.badge(&badge));
    badge.map(|badge| badge.outcomes.iter().map(|outcome| outcome.id.clone()).collect()).unwrap_or_default()
}
