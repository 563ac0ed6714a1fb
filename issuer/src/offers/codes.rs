//! The code of a claim link: 128 bits that follow from the offer's number and the server's secret.

use schemas::offer::{ClaimCode, ClaimLink};

use crate::{
    keys::{ServerSecret, stored_hash},
    public_url::PublicUrl,
    store::{EarlySlipId, OfferId},
};

/// The code of an offer.
pub fn claim_code(secret: &ServerSecret, offer: OfferId) -> ClaimCode {
    code(secret, "claim code", offer.0)
}

/// The code of a slip that was printed before its circle closed.
pub fn early_slip_code(secret: &ServerSecret, slip: EarlySlipId) -> ClaimCode {
    code(secret, "early slip", slip.0)
}

fn code(secret: &ServerSecret, purpose: &'static str, number: i64) -> ClaimCode {
    let derived = secret.derive(purpose, &number.to_be_bytes());
    let mut code = [0; 16];
    code.copy_from_slice(&derived[..16]);
    ClaimCode::from_bytes(code)
}

/// What the store knows of a code.
pub fn code_hash(code: &ClaimCode) -> String {
    stored_hash(code.as_bytes())
}

/// The link that goes into the claim QR.
pub fn claim_link(public_url: &PublicUrl, secret: &ServerSecret, offer: OfferId) -> ClaimLink {
    link(public_url, claim_code(secret, offer))
}

/// The link on a slip that was printed before its circle closed.
pub fn early_slip_link(public_url: &PublicUrl, secret: &ServerSecret, slip: EarlySlipId) -> ClaimLink {
    link(public_url, early_slip_code(secret, slip))
}

fn link(public_url: &PublicUrl, code: ClaimCode) -> ClaimLink {
    ClaimLink::new(public_url.endpoint(), code)
}
