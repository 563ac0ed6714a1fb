//! Ending an award, or one edition of it. An end is for ever; whoever ends twice finds it done.

use schemas::time::Timestamp;

use super::{AwardError, recording::record};
use crate::{
    faults::Point,
    issuer::Issuer,
    store::{
        AccountId, AwardId, Deed, EditionId, Issuing, OrganisationId, PastEdition, StoreError, Transaction,
    },
};

/// Ends the award, every edition of it and whatever offer was open; gives the number of editions that stood.
pub async fn end(
    issuer: &Issuer,
    id: AwardId,
    because: Option<&str>,
    by: Option<AccountId>,
) -> Result<usize, AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let award = tx.award(id).await?.ok_or(AwardError::Unknown(id))?;
    not_closed(&mut tx, award.organisation).await?;
    if !tx.end_award(id, because, now).await? {
        return Err(AwardError::Ended(id));
    }
    tx.void_offers(id).await?;
    let ended = end_editions(&mut tx, id, None, now).await?;
    record(&mut tx, &award, Deed::EndAward, by, now).await?;
    issuer.faults.reach(Point::Ending);
    tx.commit().await?;
    issuer.faults.reach(Point::Ended);
    Ok(ended)
}

/// Ends one edition; the award stands.
pub async fn end_edition(
    issuer: &Issuer,
    id: EditionId,
    because: Option<&str>,
    by: Option<AccountId>,
) -> Result<(), AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let edition = tx.past_edition(id).await?.ok_or(AwardError::EditionUnknown(id))?;
    if edition.ended_at.is_some() {
        return Ok(());
    }
    let award = tx.award(edition.award).await?.ok_or(AwardError::Unknown(edition.award))?;
    not_closed(&mut tx, award.organisation).await?;
    end_one(&mut tx, &edition, because, now).await?;
    record(&mut tx, &award, Deed::EndEdition, by, now).await?;
    tx.commit().await?;
    Ok(())
}

/// An end that no status list will ever tell is none, and an offer that nobody can collect neither.
pub(super) async fn not_closed(tx: &mut Transaction, owner: OrganisationId) -> Result<(), AwardError> {
    match tx.issuing(owner).await? {
        Issuing::Closed(_) => Err(AwardError::Closed),
        Issuing::On | Issuing::Off => Ok(()),
    }
}

/// Ends all editions of the award that still stand; gives their number.
pub(super) async fn end_editions(
    tx: &mut Transaction,
    award: AwardId,
    because: Option<&str>,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let mut ended = 0;
    for edition in tx.editions_of_award(award).await? {
        ended += usize::from(edition.ended_at.is_none());
        end_one(tx, &edition, because, now).await?;
    }
    Ok(ended)
}

/// The first end of an edition is the one that counts, and keeps its reason.
pub(super) async fn end_one(
    tx: &mut Transaction,
    edition: &PastEdition,
    because: Option<&str>,
    now: Timestamp,
) -> Result<(), StoreError> {
    if edition.ended_at.is_none() {
        tx.end_slot(edition.slot, now).await?;
        tx.explain_end(edition.id, because).await?;
    }
    Ok(())
}
