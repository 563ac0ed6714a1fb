//! Collecting offers with wallets' keys: the one state change of an offer, bound to the holder. Claims that come at the
//! same time are collected in one transaction and signed together; each hears of itself alone.

use std::collections::{HashMap, HashSet};

use schemas::{did::Did, time::Timestamp, uri::Uri};

use super::{
    EditionError,
    journalling::{self, Wanted},
    opened::Opened,
    signing,
};
use crate::{
    faults::Point,
    issuer::Issuer,
    offers::{self, Standing},
    store::{
        Award, Collected, Edition, EditionForm, EditionId, EditionKind, Journalled, Means, Offer, OfferId,
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
#[derive(Clone, Debug)]
pub struct Claim {
    /// The hash of its access token.
    pub token_hash: String,
    /// The short name of the organisation whose endpoint it asked.
    pub organisation: String,
    /// Which badge.
    pub badge: String,
    /// In which form.
    pub form: EditionForm,
    /// The key that it showed.
    pub holder: Did,
}

/// What each claim comes to.
pub type Claimed = Vec<Result<Edition, ClaimError>>;

/// Collects the offer behind each token for its holder, or gives the same edition again to the same holder; in the order of
/// the claims.
pub async fn claim_all(issuer: &Issuer, claims: &[Claim]) -> Claimed {
    match together(issuer, claims).await {
        Ok(claimed) => claimed,
        Err(error) if claims.len() <= 1 => vec![Err(error)],
        // Something of one of them stands in the way, or of the store.
        Err(_) => {
            let mut claimed = Claimed::new();
            for alone in claims.chunks(1) {
                claimed.extend(together(issuer, alone).await.unwrap_or_else(|error| vec![Err(error)]));
            }
            claimed
        }
    }
}

/// Nothing is kept of any when something stands in the way that was not known before all were begun.
async fn together(issuer: &Issuer, claims: &[Claim]) -> Result<Claimed, ClaimError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let opened = Opened::read(&mut tx, claims).await?;
    issuer.faults.reach(Point::ClaimBegun);
    let mut steps = Steps::of(claims, &opened, now);
    steps.take_forms(&mut tx, claims).await?;
    let journalled = steps.journal(&mut tx, issuer, now).await?;
    let has_form = |(claim, offer): (&Claim, &Result<OfferId, ClaimError>)| {
        offer.as_ref().ok().and_then(|offer| journalled.get(offer)).is_none_or(|one| one.has(claim.form))
    };
    if !claims.iter().zip(&steps.of_claims).all(has_form) {
        return Err(ClaimError::FormNotMade);
    }
    issuer.faults.reach(Point::NotCommitted);
    tx.commit().await?;
    issuer.faults.reach(Point::Committed);
    steps.new.iter().for_each(|_| issuer.metrics.collected(Means::Wallet));
    for over in &steps.over {
        offers::stay_over(issuer, over).await?;
    }
    let ids: HashMap<OfferId, EditionId> = journalled.iter().map(|(offer, one)| (*offer, one.id)).collect();
    let Steps { of_claims, .. } = steps;
    let signed = signing::sign_of(issuer, opened.into_owners(), journalled.into_values().collect()).await?;
    let signed: HashMap<EditionId, Edition> =
        signed.into_iter().map(|(_, edition)| (edition.id, edition)).collect();
    let given = |offer: OfferId| ids.get(&offer).and_then(|id| signed.get(id)).cloned();
    let claimed = |offer: Result<OfferId, ClaimError>| Ok(given(offer?).ok_or(EditionError::NoAward)?);
    Ok(of_claims.into_iter().map(claimed).collect())
}

/// What there is to do for some claims.
struct Steps<'o> {
    /// The offer that each claim gets the edition of.
    of_claims: Vec<Result<OfferId, ClaimError>>,
    /// Those that are collected now, each once, with the key that came first.
    new: Vec<New<'o>>,
    /// Those that were collected before.
    again: Vec<OfferId>,
    /// Those whose time is over.
    over: Vec<&'o Offer>,
}

/// An offer that is collected now.
struct New<'o> {
    offer: &'o Offer,
    award: &'o Award,
    holder: Uri,
}

impl<'o> Steps<'o> {
    fn of(claims: &[Claim], opened: &'o Opened, now: Timestamp) -> Self {
        let mut steps = Steps { of_claims: Vec::new(), new: Vec::new(), again: Vec::new(), over: Vec::new() };
        for claim in claims {
            let step = match opened.by(claim, now) {
                Ok((offer, award)) => steps.decide(claim, (offer, award), now),
                Err(refused) => Err(refused),
            };
            steps.of_claims.push(step);
        }
        steps
    }

    fn decide(
        &mut self,
        claim: &Claim,
        (offer, award): (&'o Offer, &'o Award),
        now: Timestamp,
    ) -> Result<OfferId, ClaimError> {
        let holder = Uri::from(&claim.holder);
        match offer.standing(now) {
            Standing::Open => match self.new.iter().find(|new| new.offer.id == offer.id) {
                Some(first) if first.holder != holder => return Err(ClaimError::OtherHolder),
                Some(_) => {}
                None => self.new.push(New { offer, award, holder }),
            },
            Standing::Collected if !offer.is_live(now) => {
                return Err(ClaimError::NotOpen(Standing::Expired));
            }
            Standing::Collected if offer.is_held_by(&holder) => self.again.push(offer.id),
            Standing::Collected => return Err(ClaimError::OtherHolder),
            other => {
                if other == Standing::Expired {
                    self.over.push(offer);
                }
                return Err(ClaimError::NotOpen(other));
            }
        }
        Ok(offer.id)
    }

    /// Each token gives each form once. Who asks for one again had its badge collected before, or by another of these claims.
    async fn take_forms(&mut self, tx: &mut Transaction, claims: &[Claim]) -> Result<(), StoreError> {
        let good = claims.iter().zip(&self.of_claims).filter(|(_, step)| step.is_ok());
        let mut taken: HashSet<(String, EditionForm)> =
            tx.take_forms(good.map(|(claim, _)| (claim.token_hash.as_str(), claim.form))).await?;
        for (claim, step) in claims.iter().zip(&mut self.of_claims) {
            if step.is_ok() && !taken.remove(&(claim.token_hash.clone(), claim.form)) {
                *step = Err(ClaimError::FormTaken);
            }
        }
        let is_wanted = |offer: OfferId| self.of_claims.iter().flatten().any(|wanted| *wanted == offer);
        self.new.retain(|new| is_wanted(new.offer.id));
        self.again.retain(|offer| is_wanted(*offer));
        Ok(())
    }

    /// The editions of all offers, new and old.
    async fn journal(
        &self,
        tx: &mut Transaction,
        issuer: &Issuer,
        now: Timestamp,
    ) -> Result<HashMap<OfferId, Journalled>, ClaimError> {
        let mut journalled = tx.editions_of_offers(&self.again).await?;
        if self.again.iter().any(|offer| !journalled.contains_key(offer)) {
            return Err(StoreError::Corrupt { column: "offer", value: "no edition".to_owned() }.into());
        }
        let collected = |new: &New<'_>| {
            (new.offer.id, Collected { holder: new.holder.clone(), by: Means::Wallet, at: now })
        };
        tx.collect_offers(self.new.iter().map(collected)).await?;
        let mut owners: Vec<_> = self.new.iter().map(|new| new.award.organisation).collect();
        owners.sort_unstable();
        owners.dedup();
        for owner in owners {
            let ours = || self.new.iter().filter(|new| new.award.organisation == owner);
            let wanted = ours().map(|new| Wanted {
                award: new.award,
                kind: EditionKind::Wallet(new.offer.id),
                subject: new.holder.clone(),
            });
            let editions = journalling::journal_all(tx, issuer, owner, wanted.collect()).await?;
            journalled.extend(ours().map(|new| new.offer.id).zip(editions));
        }
        Ok(journalled)
    }
}
