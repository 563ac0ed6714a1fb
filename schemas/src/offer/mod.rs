//! How an offer reaches a wallet: claim codes and links for people, offer links for programs, and telling what a
//! scanned text is.
//!
//! A claim QR is a plain web link, so that any phone camera opens the page; other wallets are reached from there
//! (OpenID4VCI 1.0, 4.1). What an offer says is `openid4vci::CredentialOffer`; its states are the issuer's concern.

mod claim_code;
mod claim_link;
mod offer_link;
mod scanned;

pub use claim_code::{ClaimCode, NotAClaimCode};
pub use claim_link::{ClaimLink, NotAClaimLink};
pub use offer_link::{NotAnOffer, OFFER_SCHEME, OfferLink};
pub use scanned::{Foreign, Scanned};
