//! Collecting an offer with a wallet's key: the one state change, bound to the holder, in one transaction.

use schemas::{did::Did, time::Timestamp, uri::Uri};

use super::{
    EditionError,
    journalling::{self, Wanted},
    signing,
};
use crate::{
    faults::Point,
    issuer::Issuer,
    offers::{self, Standing},
    store::{
        Collected, Edition, EditionForm, EditionKind, Journalled, Means, Offer, OfferId, OrganisationId,
        StoreError, Transaction,
    },
};

/// Why a wallet gets no badge.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// The token is unknown or over.
    #[error("the access token is not good, or no more")]
    NoAccess,
    /// The token is for another badge.
    #[error("the token is for another badge")]
    OtherBadge,
    /// The badge was signed before there was this form.
    #[error("the badge has no such form")]
    FormNotMade,
    /// This form was fetched with this token before.
    #[error("the form was fetched before with this token")]
    FormTaken,
    /// The offer is not to be had.
    #[error("the offer is {}", .0.name())]
    NotOpen(Standing),
    /// Somebody else's key collected it.
    #[error("collected by another key")]
    OtherHolder,
    /// The edition could not be made.
    #[error(transparent)]
    Edition(#[from] EditionError),
}

impl From<StoreError> for ClaimError {
    fn from(error: StoreError) -> Self {
        ClaimError::Edition(error.into())
    }
}

/// What a wallet asks for.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'c> {
    /// The hash of its access token.
    pub token_hash: &'c str,
    /// Whose endpoint it asked.
    pub organisation: OrganisationId,
    /// Which badge.
    pub badge: &'c str,
    /// In which form.
    pub form: EditionForm,
}

/// Collects the offer behind the token for this holder, or gives the same edition again to the same holder.
pub async fn claim(issuer: &Issuer, claim: &Claim<'_>, holder: &Did) -> Result<Edition, ClaimError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let access = tx.access(claim.token_hash).await?.filter(|access| now < access.expires_at);
    let offer = tx.offer(access.ok_or(ClaimError::NoAccess)?.offer).await?.ok_or(ClaimError::NoAccess)?;
    let award = tx.award(offer.award).await?.ok_or(EditionError::NoAward)?;
    if award.organisation != claim.organisation {
        return Err(ClaimError::NoAccess);
    }
    if award.badge != claim.badge {
        return Err(ClaimError::OtherBadge);
    }
    issuer.faults.reach(Point::ClaimBegun);
    let journalled = match collected(&mut tx, issuer, &offer, holder, now).await {
        Err(over @ ClaimError::NotOpen(Standing::Expired)) => {
            drop(tx);
            offers::stay_over(issuer, &offer).await?;
            return Err(over);
        }
        other => other?,
    };
    if !journalled.has(claim.form) {
        return Err(ClaimError::FormNotMade);
    }
    if !tx.take_form(claim.token_hash, claim.form).await? {
        return Err(ClaimError::FormTaken);
    }
    issuer.faults.reach(Point::NotCommitted);
    tx.commit().await?;
    issuer.faults.reach(Point::Committed);
    if offer.standing(now) == Standing::Open {
        issuer.metrics.collected(Means::Wallet);
    }
    Ok(signing::sign(issuer, &journalled).await?)
}

async fn collected(
    tx: &mut Transaction,
    issuer: &Issuer,
    offer: &Offer,
    holder: &Did,
    now: Timestamp,
) -> Result<Journalled, ClaimError> {
    match offer.standing(now) {
        Standing::Open => {
            let collected = Collected { holder: Uri::from(holder), by: Means::Wallet, at: now };
            tx.collect_offer(offer.id, &collected).await?;
            let award = tx.award(offer.award).await?.ok_or(EditionError::NoAward)?;
            let kind = EditionKind::Wallet(offer.id);
            Ok(journalling::journal(tx, issuer, Wanted { award: &award, kind, subject: Uri::from(holder) })
                .await?)
        }
        Standing::Collected if !offer.is_live(now) => Err(ClaimError::NotOpen(Standing::Expired)),
        Standing::Collected if offer.is_held_by(&Uri::from(holder)) => again(tx, offer.id).await,
        Standing::Collected => Err(ClaimError::OtherHolder),
        other => Err(ClaimError::NotOpen(other)),
    }
}

async fn again(tx: &mut Transaction, offer: OfferId) -> Result<Journalled, ClaimError> {
    let edition = tx.edition_of_offer(offer).await?;
    Ok(edition.ok_or(StoreError::Corrupt { column: "offer", value: offer.to_string() })?)
}
