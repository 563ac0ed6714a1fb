//! A pre-authorised code becomes an access token (OpenID4VCI 1.0, 6): first it is looked at, then spent, in one
//! transaction with those that come at the same time.

use std::time::Duration;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::openid4vci::{AccessToken, TokenRequest};

use super::{TxCodeError, pre_authorised, stay_over, tx_code};
use crate::{
    faults::Point,
    issuer::Issuer,
    keys::stored_hash,
    store::{Access, NewAccess, StoreError},
};

/// How long a token is good.
const LIFE: Duration = Duration::from_secs(10 * 60);

/// A code that gives a token, unless it is spent before.
#[derive(Debug)]
pub struct Ticket {
    token: AccessToken,
    new: NewAccess,
}

/// A token, to be handed to the wallet and nowhere kept.
#[derive(Debug)]
pub struct Redeemed {
    /// The token.
    pub token: AccessToken,
    /// Seconds for which it is good.
    pub expires_in: u64,
}

/// Why a code gives no token.
#[derive(Debug, thiserror::Error)]
pub enum RedeemError {
    /// Not ours, too old, used, or its offer is no more to be had.
    #[error("the code is not good, or no more")]
    NotGood,
    /// The transaction code does not open it.
    #[error(transparent)]
    TxCode(TxCodeError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Looks whether this code gives a token for an offer of the organisation with this short name, and counts a wrong
/// transaction code.
pub async fn admit(
    issuer: &Issuer,
    organisation: &str,
    request: &TokenRequest,
) -> Result<Ticket, RedeemError> {
    let now = issuer.clock.now();
    let code = &request.pre_authorized_code;
    let id = pre_authorised::open(&issuer.secret, code, now).ok_or(RedeemError::NotGood)?;
    let mut reading = issuer.store.read().await?;
    let offer = reading.offer(id).await?.ok_or(RedeemError::NotGood)?;
    let owner = reading.owner_of_award(offer.award).await?;
    drop(reading);
    if !offer.is_live(now) {
        stay_over(issuer, &offer).await?;
        return Err(RedeemError::NotGood);
    }
    if owner.is_none_or(|owner| owner.slug != organisation) {
        return Err(RedeemError::NotGood);
    }
    let entered = request.tx_code.as_ref().map(|code| code.expose());
    tx_code::check(issuer, &offer, entered).await.map_err(RedeemError::TxCode)?;
    let token = BASE64URL.encode(*issuer.chance.secret::<32>());
    let new = NewAccess {
        code_hash: stored_hash(code.expose().as_bytes()),
        token_hash: stored_hash(token.as_bytes()),
        access: Access { offer: id, expires_at: now.after(LIFE) },
    };
    Ok(Ticket { token: token.into(), new })
}

/// Spends the codes and opens access to their offers; in the order of the tickets.
pub async fn redeem_all(issuer: &Issuer, tickets: Vec<Ticket>) -> Vec<Result<Redeemed, RedeemError>> {
    let new: Vec<NewAccess> = tickets.iter().map(|ticket| ticket.new.clone()).collect();
    let mut good = Vec::new();
    match spend(issuer, &new).await {
        Ok(spent) => good.extend(spent.into_iter().map(Ok)),
        Err(error) if new.len() <= 1 => good.push(Err(error)),
        // What the store could not do for all it may do for some; each hears of itself.
        Err(_) => {
            for alone in new.chunks(1) {
                good.push(spend(issuer, alone).await.map(|spent| spent == [true]));
            }
        }
    }
    let redeemed = |(ticket, good): (Ticket, Result<bool, StoreError>)| match good {
        Ok(true) => Ok(Redeemed { token: ticket.token, expires_in: LIFE.as_secs() }),
        Ok(false) => Err(RedeemError::NotGood),
        Err(error) => Err(error.into()),
    };
    tickets.into_iter().zip(good).map(redeemed).collect()
}

/// Which of them were good: each code is so once, also among those that come together.
async fn spend(issuer: &Issuer, new: &[NewAccess]) -> Result<Vec<bool>, StoreError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let mut unspent = tx.spend_codes(new, now).await?;
    let good: Vec<bool> = new.iter().map(|new| unspent.remove(&new.code_hash)).collect();
    tx.grant(new.iter().zip(&good).filter(|(_, good)| **good).map(|(new, _)| new), now).await?;
    issuer.faults.reach(Point::CodeSpent);
    tx.commit().await?;
    issuer.faults.reach(Point::TokenGranted);
    Ok(good)
}
