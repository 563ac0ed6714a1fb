//! A pre-authorised code becomes an access token (OpenID4VCI 1.0, 6).

use std::time::Duration;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::openid4vci::{AccessToken, TokenRequest};

use super::{TxCodeError, pre_authorised, stay_over, tx_code};
use crate::{
    faults::Point,
    issuer::Issuer,
    keys::stored_hash,
    store::{Access, OrganisationId, StoreError},
};

/// How long a token is good.
const LIFE: Duration = Duration::from_secs(10 * 60);

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

/// Spends the code and opens access to the offer of this organisation.
pub async fn redeem(
    issuer: &Issuer,
    organisation: OrganisationId,
    request: &TokenRequest,
) -> Result<Redeemed, RedeemError> {
    let now = issuer.clock.now();
    let code = &request.pre_authorized_code;
    let id = pre_authorised::open(&issuer.secret, code, now).ok_or(RedeemError::NotGood)?;
    let mut reading = issuer.store.read().await?;
    let offer = reading.offer(id).await?.ok_or(RedeemError::NotGood)?;
    let award = reading.award(offer.award).await?.ok_or(RedeemError::NotGood)?;
    drop(reading);
    if !offer.is_live(now) {
        stay_over(issuer, &offer).await?;
        return Err(RedeemError::NotGood);
    }
    if award.organisation != organisation {
        return Err(RedeemError::NotGood);
    }
    let entered = request.tx_code.as_ref().map(|code| code.expose());
    tx_code::check(issuer, &offer, entered).await.map_err(RedeemError::TxCode)?;
    let token = BASE64URL.encode(*issuer.chance.secret::<32>());
    let mut tx = issuer.store.write().await?;
    if !tx.spend_code(&stored_hash(code.expose().as_bytes()), id, now).await? {
        return Err(RedeemError::NotGood);
    }
    let access = Access { offer: id, expires_at: now.after(LIFE) };
    tx.grant(&stored_hash(token.as_bytes()), access, now).await?;
    issuer.faults.reach(Point::CodeSpent);
    tx.commit().await?;
    issuer.faults.reach(Point::TokenGranted);
    Ok(Redeemed { token: token.into(), expires_in: LIFE.as_secs() })
}
