//! Where an offer stands at a given moment.

use schemas::{time::Timestamp, uri::Uri};

use crate::{
    issuer::Issuer,
    store::{Offer, OfferState, StoreError},
};

/// What can be done with an offer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be collected.
    Open,
    /// It was collected; the same holder gets the same badge again.
    Collected,
    /// Its time is over.
    Expired,
    /// The award ended.
    Void,
    /// A newer offer took its place.
    Replaced,
    /// Too many wrong transaction codes; the facilitator knows.
    Paused,
}

impl Standing {
    /// The word for lists and sentences.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Open => "open",
            Standing::Collected => "collected",
            Standing::Expired => "expired",
            Standing::Void => "void",
            Standing::Replaced => "replaced",
            Standing::Paused => "paused",
        }
    }
}

impl Offer {
    /// Where it stands now.
    pub fn standing(&self, now: Timestamp) -> Standing {
        let over = now >= self.expires_at;
        match self.state {
            OfferState::Void => Standing::Void,
            OfferState::Replaced => Standing::Replaced,
            OfferState::Open | OfferState::Paused if over => Standing::Expired,
            OfferState::Open => Standing::Open,
            OfferState::Paused => Standing::Paused,
            OfferState::Collected => Standing::Collected,
        }
    }

    /// Was it collected into the edition with this subject?
    pub fn is_held_by(&self, subject: &Uri) -> bool {
        self.collected.as_ref().is_some_and(|collected| collected.holder == *subject)
    }

    /// Can a wallet fetch something with it now? A collected one too, until it expires: the reply may have got lost.
    pub fn is_live(&self, now: Timestamp) -> bool {
        match self.standing(now) {
            Standing::Open => true,
            Standing::Collected => now < self.expires_at,
            _ => false,
        }
    }
}

/// An offer that somebody was told is over stays so, also when the clock was wrong and is set back.
pub async fn stay_over(issuer: &Issuer, offer: &Offer) -> Result<(), StoreError> {
    if offer.standing(issuer.clock.now()) == Standing::Expired && offer.made_at < offer.expires_at {
        let mut tx = issuer.store.write().await?;
        tx.stop_offer(offer.id).await?;
        tx.commit().await?;
    }
    Ok(())
}
