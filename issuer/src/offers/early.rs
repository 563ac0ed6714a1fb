//! Slips printed before the last session: their codes sleep until the circle closes.

use super::{code_hash, codes::early_slip_code};
use crate::{
    issuer::Issuer,
    store::{CircleId, EarlySlip, StoreError},
};

/// A sleeping slip for everybody on the list who has no award yet; who has one keeps it.
pub async fn print_early(issuer: &Issuer, circle: CircleId) -> Result<Vec<EarlySlip>, StoreError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    for learner in tx.learners_without_award(circle).await? {
        let slip = tx.put_early_slip(learner, now).await?;
        tx.seal_early_slip(slip, &code_hash(&early_slip_code(&issuer.secret, slip))).await?;
    }
    let slips = tx.early_slips(circle).await?;
    tx.commit().await?;
    Ok(slips)
}
