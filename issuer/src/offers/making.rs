//! Making offers, inside the transaction of whoever makes them.

use schemas::time::Timestamp;

use super::{claim_code, code_hash};
use crate::{
    keys::ServerSecret,
    store::{AwardId, HandOut, NewOffer, OfferId, StoreError, Transaction},
};

/// Makes an offer for the award; an open one is replaced. Who holds a slip that was printed beforehand gets an offer
/// for slips, whatever the others get, and that slip leads to it.
pub async fn make(
    tx: &mut Transaction,
    secret: &ServerSecret,
    new: NewOffer,
    now: Timestamp,
) -> Result<OfferId, StoreError> {
    make_all(tx, secret, &[new.award], new.hand_out, now).await
}

/// The same for several awards; gives the number of the first offer, from which on the others follow.
pub async fn make_all(
    tx: &mut Transaction,
    secret: &ServerSecret,
    awards: &[AwardId],
    hand_out: HandOut,
    now: Timestamp,
) -> Result<OfferId, StoreError> {
    let with_slip = tx.awards_with_early_slip(awards).await?;
    let first = tx.next_offer().await?;
    let offer = |(id, award): (OfferId, &AwardId)| {
        let hand_out = if with_slip.contains(award) { HandOut::Slip } else { hand_out };
        (id, NewOffer { award: *award, hand_out }, code_hash(&claim_code(secret, id)))
    };
    let offers: Vec<_> = (first.0..).map(OfferId).zip(awards).map(offer).collect();
    tx.replace_offers(awards).await?;
    tx.add_offers(&offers, now).await?;
    for (id, new, _) in offers.iter().filter(|(_, new, _)| with_slip.contains(&new.award)) {
        tx.wake_early_slip(new.award, *id).await?;
    }
    Ok(first)
}
