//! Making an offer, inside the transaction of whoever makes it.

use schemas::time::Timestamp;

use super::{claim_code, code_hash};
use crate::{
    keys::ServerSecret,
    store::{NewOffer, OfferId, StoreError, Transaction},
};

/// Makes an offer for the award; an open one is replaced.
pub async fn make(
    tx: &mut Transaction,
    secret: &ServerSecret,
    new: NewOffer,
    now: Timestamp,
) -> Result<OfferId, StoreError> {
    let id = tx.add_offer(new, now).await?;
    tx.seal_offer(id, &code_hash(&claim_code(secret, id))).await?;
    Ok(id)
}
