//! The live view: who has collected, when and by what, and what stands in the way of the others.

use std::collections::HashMap;

use schemas::time::Timestamp;

use crate::{
    issuer::Issuer,
    offers::Standing,
    store::{
        Award, AwardId, AwardLine, CircleId, EditionKind, Means, Offer, PastEdition, StoreError, Transaction,
    },
};

/// One award with its newest offer and all its editions.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members say themselves what they are")]
pub struct Watched {
    pub award: Award,
    /// The name on the roster.
    pub learner: String,
    /// Which of those of this name on the roster it is, when there are several.
    pub namesake: Option<u32>,
    /// The circle's handle.
    pub circle: String,
    pub offer: Option<Offer>,
    pub editions: Vec<PastEdition>,
    pub suspension: SuspensionOf,
}

/// Whether the copies of an award are suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuspensionOf {
    /// They were issued without that possibility, or there is no copy.
    Impossible,
    /// They count.
    Counting,
    /// They do not count, since then.
    Suspended(Timestamp),
}

/// How far the handing out of one award has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The award has ended.
    Ended,
    /// In somebody's hands since then, in this form.
    Collected(Timestamp, Means),
    /// Collected, and that badge was ended since: it is to be offered anew.
    Lost,
    /// Its offer stands so.
    Offered(Standing),
    /// Not offered at all.
    NotOffered,
}

impl Watched {
    /// How far it has come by now.
    pub fn progress(&self, now: Timestamp) -> Progress {
        if self.award.ended_at.is_some() {
            return Progress::Ended;
        }
        let Some(offer) = &self.offer else { return Progress::NotOffered };
        match (offer.standing(now), &offer.collected, self.collected_copy()) {
            (Standing::Collected, Some(collected), Some(_)) => {
                Progress::Collected(collected.at, collected.by)
            }
            (Standing::Collected, _, _) => Progress::Lost,
            (standing, _, _) => Progress::Offered(standing),
        }
    }

    /// The copy that was collected with the newest offer, if it still stands.
    pub fn collected_copy(&self) -> Option<&PastEdition> {
        self.offer.as_ref().and_then(|offer| collected_copy(offer, &self.editions))
    }
}

/// The copy that was collected with this offer, if it still stands.
pub(super) fn collected_copy<'e>(offer: &Offer, editions: &'e [PastEdition]) -> Option<&'e PastEdition> {
    let collected = offer.collected.as_ref()?;
    let kind = match collected.by {
        Means::Wallet => EditionKind::Wallet(offer.id),
        Means::On(_) => EditionKind::Paper,
    };
    editions.iter().find(|edition| edition.ended_at.is_none() && edition.kind == kind)
}

/// The awards of a circle, in the order of its list.
pub async fn watch_circle(issuer: &Issuer, circle: CircleId) -> Result<Vec<Watched>, StoreError> {
    let mut tx = issuer.store.read().await?;
    let lines = tx.award_lines(Some(circle)).await?;
    let mut editions: HashMap<AwardId, Vec<PastEdition>> = HashMap::new();
    for edition in tx.editions_of_circle(circle).await? {
        editions.entry(edition.award).or_default().push(edition);
    }
    let mut watched = Vec::with_capacity(lines.len());
    for line in lines {
        let own = editions.remove(&line.award.id).unwrap_or_default();
        watched.push(with_offer(&mut tx, line, own).await?);
    }
    Ok(watched)
}

/// One award; `None` when there is none of this number.
pub async fn watch(issuer: &Issuer, award: AwardId) -> Result<Option<Watched>, StoreError> {
    let mut tx = issuer.store.read().await?;
    let Some(line) = tx.award_line(award).await? else { return Ok(None) };
    let editions = tx.editions_of_award(award).await?;
    Ok(Some(with_offer(&mut tx, line, editions).await?))
}

async fn with_offer(
    tx: &mut Transaction,
    line: AwardLine,
    editions: Vec<PastEdition>,
) -> Result<Watched, StoreError> {
    let offer = match line.offer {
        Some(offer) => tx.offer(offer).await?,
        None => None,
    };
    let suspension = match tx.suspended_at(line.award.id).await? {
        Some(since) => SuspensionOf::Suspended(since),
        None if tx.suspension_slots(line.award.id).await?.is_empty() => SuspensionOf::Impossible,
        None => SuspensionOf::Counting,
    };
    let AwardLine { award, learner, namesake, circle, .. } = line;
    Ok(Watched { award, learner, namesake, circle, offer, editions, suspension })
}
