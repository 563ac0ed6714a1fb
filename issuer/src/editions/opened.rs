//! What tokens open, read for all claims of one transaction at once.

use std::collections::{HashMap, hash_map::Entry};

use schemas::time::Timestamp;

use super::{Claim, ClaimError, EditionError, signing::Owners};
use crate::store::{
    Access, Award, AwardId, Offer, OfferId, Organisation, OrganisationId, StoreError, Transaction,
};

/// Offers and awards behind tokens, with the organisations whose they are.
pub(super) struct Opened {
    accesses: HashMap<String, Access>,
    offers: HashMap<OfferId, Offer>,
    awards: HashMap<AwardId, Award>,
    organisations: HashMap<OrganisationId, Organisation>,
}

impl Opened {
    pub(super) async fn read(tx: &mut Transaction, claims: &[Claim]) -> Result<Self, StoreError> {
        let accesses = tx.accesses(claims.iter().map(|claim| claim.token_hash.as_str())).await?;
        let numbers: Vec<OfferId> = accesses.values().map(|access| access.offer).collect();
        let offers = tx.offers(&numbers).await?;
        let numbers: Vec<AwardId> = offers.iter().map(|offer| offer.award).collect();
        let awards = tx.awards(&numbers).await?;
        let mut organisations = HashMap::new();
        for award in &awards {
            if let Entry::Vacant(missing) = organisations.entry(award.organisation) {
                missing.insert(tx.organisation_by_id(award.organisation).await?);
            }
        }
        Ok(Opened {
            accesses,
            offers: offers.into_iter().map(|offer| (offer.id, offer)).collect(),
            awards: awards.into_iter().map(|award| (award.id, award)).collect(),
            organisations,
        })
    }

    /// Whose the awards are.
    pub(super) fn into_owners(self) -> Owners {
        let of_award = self.awards.iter().map(|(id, award)| (*id, award.organisation)).collect();
        Owners { of_award, organisations: self.organisations }
    }

    /// What the token of this claim opens, if it is for this badge of this organisation.
    pub(super) fn by(&self, claim: &Claim, now: Timestamp) -> Result<(&Offer, &Award), ClaimError> {
        let access = self.accesses.get(&claim.token_hash).filter(|access| now < access.expires_at);
        let offer = access.and_then(|access| self.offers.get(&access.offer)).ok_or(ClaimError::NoAccess)?;
        let award = self.awards.get(&offer.award).ok_or(EditionError::NoAward)?;
        let owner = self.organisations.get(&award.organisation);
        if owner.is_none_or(|owner| owner.slug != claim.organisation) {
            return Err(ClaimError::NoAccess);
        }
        if award.badge != claim.badge {
            return Err(ClaimError::OtherBadge);
        }
        Ok((offer, award))
    }
}
