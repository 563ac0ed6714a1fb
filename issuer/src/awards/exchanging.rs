//! Exchange at the desk: whoever brings a genuine badge of ours gets a new one, and the old one ends.
//!
//! The badge itself is the only proof that is asked for, and it is enough: it is found by its id, so this works after
//! the learner's name was deleted. It is checked against our own keys, retired ones included; nothing is fetched.

use schemas::{
    credential::{AchievementCredential, LearnerName},
    offer::Scanned,
    proof,
    qr::{self, BadgeLink, payload},
    stage::{Signed, Verified},
};

use super::{ending, recording::record};
use crate::{
    issuer::Issuer,
    offers, organisations,
    organisations::OrganisationError,
    store::{AccountId, AwardId, Deed, HandOut, Issuing, NewOffer, OfferId, Organisation, StoreError},
};

/// What came of an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exchanged {
    /// The award.
    pub award: AwardId,
    /// Its new offer.
    pub offer: OfferId,
}

/// Why a badge is not exchanged.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// Neither digits of a badge QR nor a badge in a file.
    #[error("not a badge")]
    NotABadge,
    /// A badge of somebody else.
    #[error("not a badge of this organisation")]
    NotOurs,
    /// It says that it is ours, and the signature does not hold.
    #[error("not what we signed")]
    Altered,
    /// Signed with our key, but not on record here.
    #[error("signed with our key and not on record")]
    NotOnRecord,
    /// The badge has ended: withdrawn, corrected, or exchanged before.
    #[error("the edition of award {0} has ended")]
    Ended(AwardId),
    /// The organisation closed: the badge stands as it is.
    #[error("the organisation has closed")]
    Closed,
    /// Our own keys cannot be had.
    #[error(transparent)]
    Keys(#[from] OrganisationError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Exchanges a badge for a new offer of its award.
pub async fn exchange(
    issuer: &Issuer,
    owner: &Organisation,
    brought: &str,
    hand_out: HandOut,
    by: Option<AccountId>,
) -> Result<Exchanged, ExchangeError> {
    let badge = genuine(issuer, owner, brought).await?;
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let found = tx.edition_of_credential(owner.id, badge.claims().id.as_str()).await?;
    let edition = found.ok_or(ExchangeError::NotOnRecord)?;
    let award = tx.award(edition.award).await?.ok_or(ExchangeError::NotOnRecord)?;
    if edition.ended_at.is_some() || award.ended_at.is_some() {
        return Err(ExchangeError::Ended(edition.award));
    }
    if let Issuing::Closed(_) = tx.issuing(owner.id).await? {
        return Err(ExchangeError::Closed);
    }
    ending::end_one(&mut tx, &edition, None, now).await?;
    // Names may have been deleted here since; the holder has brought it back.
    if let Some(name) = name_on(&badge).filter(|_| award.name_on_badge.is_empty()) {
        tx.name_award(award.id, name.as_str()).await?;
    }
    let new = NewOffer { award: award.id, hand_out };
    let offer = offers::make(&mut tx, &issuer.secret, new, now).await?;
    record(&mut tx, &award, Deed::Renew, by, now).await?;
    tx.commit().await?;
    Ok(Exchanged { award: award.id, offer })
}

/// A badge in a file: as text, or as the badge QR in a picture. A slip has two codes; the badge is the one of digits.
pub fn badge_in(file: &[u8]) -> Result<String, ExchangeError> {
    if let Ok(text) = std::str::from_utf8(file) {
        return Ok(text.to_owned());
    }
    let codes = qr::read(file).map_err(|_| ExchangeError::NotABadge)?;
    codes.into_iter().find(|code| code.parse::<BadgeLink>().is_ok()).ok_or(ExchangeError::NotABadge)
}

/// The badge that was brought, if it is ours and as we signed it.
async fn genuine(
    issuer: &Issuer,
    owner: &Organisation,
    brought: &str,
) -> Result<Verified<AchievementCredential>, ExchangeError> {
    let text = match Scanned::sort(brought) {
        Scanned::Badge(link) => payload::decode(link.digits()).map_err(|_| ExchangeError::NotABadge)?,
        Scanned::Json | Scanned::Jwt => brought.to_owned(),
        _ => return Err(ExchangeError::NotABadge),
    };
    let signed = Signed::<AchievementCredential>::read(&text).map_err(|_| ExchangeError::NotABadge)?;
    let asked = signed.asks_for().key().map_err(|_| ExchangeError::NotOurs)?.clone();
    if asked.did().as_str() != owner.did.as_str() {
        return Err(ExchangeError::NotOurs);
    }
    let document = organisations::did_document(issuer, owner).await?;
    let key = document.key(&asked).map_err(|_| ExchangeError::Altered)?;
    proof::verify(signed, &key).map_err(|_| ExchangeError::Altered)
}

fn name_on(badge: &Verified<AchievementCredential>) -> Option<LearnerName> {
    badge.claims().credential_subject.readable_name()?.parse().ok()
}
