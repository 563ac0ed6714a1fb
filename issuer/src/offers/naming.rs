//! The learner's own choice of the name on the badge. It is free until the first edition is written down, because
//! from then on a signature carries it.

use schemas::credential::LearnerName;

use super::Standing;
use crate::{
    issuer::Issuer,
    store::{OfferId, StoreError},
};

/// Why the name stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum NamingError {
    /// A copy of the badge carries the name already.
    #[error("the name is signed")]
    Signed,
    /// The offer is not open.
    #[error("the offer is {}", .0.name())]
    NotOpen(Standing),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Puts this name on the badge of an open offer, or none. The name that it has anyhow changes nothing.
pub async fn name(issuer: &Issuer, offer: OfferId, name: Option<&LearnerName>) -> Result<(), NamingError> {
    let mut tx = issuer.store.write().await?;
    let offer = tx.offer(offer).await?.ok_or(NamingError::NotOpen(Standing::Void))?;
    let award = tx.award(offer.award).await?.ok_or(NamingError::NotOpen(Standing::Void))?;
    let name = name.map(LearnerName::as_str).unwrap_or_default();
    if award.name_on_badge == name {
        return Ok(());
    }
    if tx.has_edition(award.id).await? {
        return Err(NamingError::Signed);
    }
    match offer.standing(issuer.clock.now()) {
        Standing::Open => tx.name_award(award.id, name).await?,
        other => return Err(NamingError::NotOpen(other)),
    }
    Ok(tx.commit().await?)
}
