//! Ending awards and handing them out again.

use crate::{
    issuer::Issuer,
    offers,
    store::{AwardId, HandOut, NewOffer, OfferId, StoreError},
};

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum AwardError {
    /// No award of this number.
    #[error("no award {0}")]
    Unknown(AwardId),
    /// The award has ended.
    #[error("award {0} has ended")]
    Ended(AwardId),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Ends the award, every edition of it and whatever offer was open; gives the number of editions.
pub async fn end(issuer: &Issuer, id: AwardId, because: Option<&str>) -> Result<usize, AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    tx.award(id).await?.ok_or(AwardError::Unknown(id))?;
    if !tx.end_award(id, because, now).await? {
        return Err(AwardError::Ended(id));
    }
    tx.void_offers(id).await?;
    let slots = tx.slots_of_award(id).await?;
    for slot in &slots {
        tx.end_slot(*slot, now).await?;
    }
    tx.commit().await?;
    Ok(slots.len())
}

/// A new offer for the award, in place of one that is open, paused, expired or lost.
pub async fn offer(issuer: &Issuer, id: AwardId, hand_out: HandOut) -> Result<OfferId, AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let award = tx.award(id).await?.ok_or(AwardError::Unknown(id))?;
    if award.ended_at.is_some() {
        return Err(AwardError::Ended(id));
    }
    let offer = offers::make(&mut tx, &issuer.secret, NewOffer { award: id, hand_out }, now).await?;
    tx.commit().await?;
    Ok(offer)
}
