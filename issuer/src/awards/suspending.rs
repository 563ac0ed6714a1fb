//! Suspension: every copy of an award stops counting for a while, and counts again. Only for badges that were issued
//! while the organisation had switched it on; a place on a list cannot be added to what is signed.

use super::{AwardError, offering::standing_award, recording::record};
use crate::{
    issuer::Issuer,
    store::{AccountId, AwardId, Deed},
};

/// Suspends all copies of the award.
pub async fn suspend(issuer: &Issuer, id: AwardId, by: Option<AccountId>) -> Result<(), AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let award = standing_award(&mut tx, id).await?;
    let slots = tx.suspension_slots(id).await?;
    if slots.is_empty() {
        return Err(AwardError::NotSuspendable(id));
    }
    for slot in slots {
        tx.end_slot(slot, now).await?;
    }
    record(&mut tx, &award, Deed::Suspend, by, now).await?;
    tx.commit().await?;
    Ok(())
}

/// All copies of the award count again.
pub async fn unsuspend(issuer: &Issuer, id: AwardId, by: Option<AccountId>) -> Result<(), AwardError> {
    let mut tx = issuer.store.write().await?;
    let award = standing_award(&mut tx, id).await?;
    for slot in tx.suspension_slots(id).await? {
        tx.clear_slot(slot, issuer.clock.now()).await?;
    }
    record(&mut tx, &award, Deed::Resume, by, issuer.clock.now()).await?;
    tx.commit().await?;
    Ok(())
}
