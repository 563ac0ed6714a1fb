//! A mistake on a badge: what was given ends, and the award is offered anew with the right name, in one act. What
//! ties the two together is the award's row in our database and nothing else.

use schemas::credential::LearnerName;

use super::{AwardError, ending, offering, recording::record};
use crate::{
    issuer::Issuer,
    offers,
    store::{AccountId, AwardId, Deed, HandOut, NewOffer, OfferId},
};

/// What was wrong.
#[derive(Clone, Debug)]
pub struct Correction {
    /// The right name; `None` for a badge without one.
    pub name: Option<LearnerName>,
    /// How the corrected badge is handed out.
    pub hand_out: HandOut,
    /// Why; stays internal.
    pub because: Option<String>,
}

/// Corrects the award; asked for twice, the offer stays the same.
pub async fn correct(
    issuer: &Issuer,
    id: AwardId,
    right: &Correction,
    by: Option<AccountId>,
) -> Result<OfferId, AwardError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let award = offering::standing_award(&mut tx, id).await?;
    let name = right.name.as_ref().map(LearnerName::as_str).unwrap_or_default();
    let ended = ending::end_editions(&mut tx, id, right.because.as_deref(), now).await?;
    let open = offering::open_offer(&mut tx, id, now).await?;
    if let Some(open) = open.filter(|_| ended == 0 && award.name_on_badge == name) {
        return Ok(open.id);
    }
    tx.name_award(id, name).await?;
    let new = NewOffer { award: id, hand_out: right.hand_out };
    let offer = offers::make(&mut tx, &issuer.secret, new, now).await?;
    record(&mut tx, &award, Deed::Correct, by, now).await?;
    tx.commit().await?;
    Ok(offer)
}
