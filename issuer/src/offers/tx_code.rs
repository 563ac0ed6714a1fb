//! The transaction code of a wall offer: six digits from the facilitator's own screen, five tries.

use subtle::ConstantTimeEq as _;

use crate::{
    issuer::Issuer,
    keys::ServerSecret,
    store::{HandOut, Offer, OfferState, StoreError},
};

/// Wrong codes after which an offer pauses.
const TRIES: u32 = 5;
/// Digits of a code.
pub(super) const DIGITS: u32 = 6;

/// Why a transaction code does not open the offer.
#[derive(Debug, thiserror::Error)]
pub enum TxCodeError {
    /// The offer needs one.
    #[error("a transaction code is needed")]
    Missing,
    /// The offer knows none.
    #[error("no transaction code is expected")]
    NotExpected,
    /// Not this one. It was counted.
    #[error("a wrong transaction code")]
    Wrong,
    /// Not this one, and it was the last try: the offer is paused.
    #[error("a wrong transaction code, one too many")]
    Spent,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The code of this offer; slips have none.
pub fn tx_code(secret: &ServerSecret, offer: &Offer) -> Option<String> {
    if offer.hand_out == HandOut::Slip {
        return None;
    }
    let subject = [offer.id.0.to_be_bytes(), i64::from(offer.tx_round).to_be_bytes()].concat();
    let derived = secret.derive("transaction code", &subject);
    // 2^64 is so much more than 10^6 that no code is likelier than another by anything that matters.
    let number = derived.iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    Some(format!("{:06}", number % 10_u64.pow(DIGITS)))
}

/// Compares without telling by time how much was right; a wrong code is counted before the answer goes out.
pub async fn check(issuer: &Issuer, offer: &Offer, entered: Option<&str>) -> Result<(), TxCodeError> {
    // Screens show the code as three and three, and people type what they see.
    let entered = entered.map(|code| code.split_whitespace().collect::<String>());
    match (tx_code(&issuer.secret, offer), entered.filter(|code| !code.is_empty())) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(TxCodeError::NotExpected),
        (Some(_), None) => Err(TxCodeError::Missing),
        (Some(right), Some(code)) if right.as_bytes().ct_eq(code.as_bytes()).into() => Ok(()),
        (Some(_), Some(_)) => {
            let mut tx = issuer.store.write().await?;
            tx.wrong_code(offer.id, TRIES).await?;
            let left = tx.offer(offer.id).await?;
            tx.commit().await?;
            let is_paused = left.is_some_and(|left| left.state == OfferState::Paused);
            issuer.metrics.wrong_code();
            if is_paused {
                issuer.metrics.paused();
            }
            Err(if is_paused { TxCodeError::Spent } else { TxCodeError::Wrong })
        }
    }
}
