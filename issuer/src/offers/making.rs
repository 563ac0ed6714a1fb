//! Making an offer, inside the transaction of whoever makes it.

use schemas::time::Timestamp;

use super::{claim_code, code_hash};
use crate::{
    keys::ServerSecret,
    store::{HandOut, NewOffer, OfferId, StoreError, Transaction},
};

/// Makes an offer for the award; an open one is replaced. Who holds a slip that was printed beforehand gets an offer
/// for slips, whatever the others get, and that slip leads to it.
pub async fn make(
    tx: &mut Transaction,
    secret: &ServerSecret,
    new: NewOffer,
    now: Timestamp,
) -> Result<OfferId, StoreError> {
    let holds_slip = tx.has_early_slip(new.award).await?;
    let hand_out = if holds_slip { HandOut::Slip } else { new.hand_out };
    let id = tx.add_offer(NewOffer { hand_out, ..new }, now).await?;
    tx.seal_offer(id, &code_hash(&claim_code(secret, id))).await?;
    tx.wake_early_slip(new.award, id).await?;
    Ok(id)
}
