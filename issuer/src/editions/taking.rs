//! Collecting an offer without a wallet: the paper edition, on whatever carries it. One state change in one
//! transaction; taken again, it is the same edition until the offer ends.

use std::time::Duration;

use super::{EditionError, printing, signing};
use crate::{
    issuer::Issuer,
    offers::Standing,
    store::{Carrier, Collected, Edition, Journalled, Means, Offer, OfferId, StoreError, Transaction},
};

/// How long a link still gives the badge after it was taken on a computer that others use.
pub const SHARED: Duration = Duration::from_secs(30 * 60);

/// Why nothing was taken.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// The offer is not to be had, or no more.
    #[error("the offer is {}", .0.name())]
    NotOpen(Standing),
    /// The edition could not be made.
    #[error(transparent)]
    Edition(#[from] EditionError),
}

impl From<StoreError> for TakeError {
    fn from(error: StoreError) -> Self {
        TakeError::Edition(error.into())
    }
}

/// Takes the paper edition of the offer's award.
pub async fn take(issuer: &Issuer, offer: OfferId, on: Carrier) -> Result<Edition, TakeError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let offer = tx.offer(offer).await?.ok_or(TakeError::NotOpen(Standing::Void))?;
    let journalled = match offer.standing(now) {
        Standing::Open => collect(&mut tx, issuer, &offer, on).await?,
        Standing::Collected if offer.is_live(now) => again(&mut tx, &offer).await?,
        other => return Err(TakeError::NotOpen(other)),
    };
    if matches!(on, Carrier::Print | Carrier::File) {
        tx.end_offer_by(offer.id, now.after(SHARED)).await?;
    }
    tx.commit().await?;
    if offer.standing(now) == Standing::Open {
        issuer.metrics.collected(Means::On(on));
    }
    Ok(signing::sign(issuer, &journalled).await?)
}

async fn collect(
    tx: &mut Transaction,
    issuer: &Issuer,
    offer: &Offer,
    on: Carrier,
) -> Result<Journalled, TakeError> {
    let award = tx.award(offer.award).await?.ok_or(EditionError::NoAward)?;
    let journalled = printing::journal(tx, issuer, &award).await?;
    let collected =
        Collected { holder: journalled.subject.clone(), by: Means::On(on), at: issuer.clock.now() };
    tx.collect_offer(offer.id, collected).await?;
    Ok(journalled)
}

/// The edition that the offer became, unless a wallet has it or it has ended since.
async fn again(tx: &mut Transaction, offer: &Offer) -> Result<Journalled, TakeError> {
    let gone = TakeError::NotOpen(Standing::Collected);
    match &offer.collected {
        Some(Collected { holder, by: Means::On(_), .. }) => {
            tx.edition_for(offer.award, holder).await?.ok_or(gone)
        }
        _ => Err(gone),
    }
}

/// The link gives nothing more: whoever goes back on this computer finds no badge.
pub async fn finish(issuer: &Issuer, offer: OfferId) -> Result<(), StoreError> {
    let mut tx = issuer.store.write().await?;
    tx.end_offer_by(offer, issuer.clock.now()).await?;
    tx.commit().await
}
