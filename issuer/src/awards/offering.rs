//! Handing an award out once more: renewed, resumed, or in place of a badge that was lost.

use schemas::time::Timestamp;

use super::{AwardError, ending, recording::record, watching};
use crate::{
    issuer::Issuer,
    offers::{self, Standing},
    store::{
        AccountId, Award, AwardId, CircleId, Deed, EditionId, HandOut, NewOffer, Offer, OfferId, StoreError,
        Transaction,
    },
};

/// A new offer for the award, in place of one that is open, paused or expired.
pub async fn renew(
    issuer: &Issuer,
    id: AwardId,
    hand_out: HandOut,
    by: Option<AccountId>,
) -> Result<OfferId, AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let award = standing_award(&mut tx, id).await?;
    if let Some(edition) = collected_edition(&mut tx, award.id).await? {
        return Err(AwardError::Collected { award: award.id, edition });
    }
    let offer = offers::make(&mut tx, &issuer.secret, NewOffer { award: id, hand_out }, now).await?;
    record(&mut tx, &award, Deed::Offer, by, now).await?;
    tx.commit().await?;
    Ok(offer)
}

/// Offers of this kind for everybody of the circle who has not collected; one that is open already stays. Gives the
/// number of new ones.
pub async fn renew_circle(
    issuer: &Issuer,
    circle: CircleId,
    hand_out: HandOut,
    by: Option<AccountId>,
) -> Result<usize, AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let mut made = 0;
    for award in tx.awards_of_circle(circle).await? {
        if award.ended_at.is_some() || is_served(&mut tx, award.id, hand_out, now).await? {
            continue;
        }
        ending::not_closed(&mut tx, award.organisation).await?;
        offers::make(&mut tx, &issuer.secret, NewOffer { award: award.id, hand_out }, now).await?;
        record(&mut tx, &award, Deed::Offer, by, now).await?;
        made += 1;
    }
    tx.commit().await?;
    Ok(made)
}

/// A paused offer goes on with a new transaction code.
pub async fn resume(issuer: &Issuer, id: OfferId, by: Option<AccountId>) -> Result<(), AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let offer = tx.offer(id).await?.ok_or(AwardError::NotPaused(id, Standing::Void))?;
    match offer.standing(now) {
        Standing::Open => return Ok(()),
        Standing::Paused => tx.resume_offer(id).await?,
        other => return Err(AwardError::NotPaused(id, other)),
    }
    let award = standing_award(&mut tx, offer.award).await?;
    record(&mut tx, &award, Deed::Offer, by, now).await?;
    tx.commit().await?;
    Ok(())
}

/// A badge was lost: its edition ends, and its award is offered anew. Asked for twice, the offer stays the same.
pub async fn replace(
    issuer: &Issuer,
    lost: EditionId,
    hand_out: HandOut,
    because: Option<&str>,
    by: Option<AccountId>,
) -> Result<OfferId, AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let edition = tx.past_edition(lost).await?.ok_or(AwardError::EditionUnknown(lost))?;
    let award = standing_award(&mut tx, edition.award).await?;
    ending::end_one(&mut tx, &edition, because, now).await?;
    let first_time = edition.ended_at.is_none();
    let offer = match open_offer(&mut tx, award.id, now).await? {
        Some(open) if !first_time => return Ok(open.id),
        _ => offers::make(&mut tx, &issuer.secret, NewOffer { award: award.id, hand_out }, now).await?,
    };
    record(&mut tx, &award, Deed::Renew, by, now).await?;
    tx.commit().await?;
    Ok(offer)
}

pub(super) async fn standing_award(tx: &mut Transaction, id: AwardId) -> Result<Award, AwardError> {
    let award = tx.award(id).await?.ok_or(AwardError::Unknown(id))?;
    ending::not_closed(tx, award.organisation).await?;
    if award.ended_at.is_some() { Err(AwardError::Ended(id)) } else { Ok(award) }
}

/// The offer of the award that can be collected now.
pub(super) async fn open_offer(
    tx: &mut Transaction,
    award: AwardId,
    now: Timestamp,
) -> Result<Option<Offer>, StoreError> {
    let newest = tx.newest_offer(award).await?;
    Ok(newest.filter(|offer| offer.standing(now) == Standing::Open))
}

/// The copy that was collected with the newest offer, if it still stands.
async fn collected_edition(tx: &mut Transaction, award: AwardId) -> Result<Option<EditionId>, StoreError> {
    let Some(newest) = tx.newest_offer(award).await? else { return Ok(None) };
    let editions = tx.editions_of_award(award).await?;
    Ok(watching::collected_copy(&newest, &editions).map(|edition| edition.id))
}

/// Has the award been collected, or does such an offer wait already?
async fn is_served(
    tx: &mut Transaction,
    award: AwardId,
    hand_out: HandOut,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let newest = tx.newest_offer(award).await?;
    Ok(newest.is_some_and(|offer| match offer.standing(now) {
        Standing::Collected => true,
        Standing::Open => offer.hand_out == hand_out,
        _ => false,
    }))
}
