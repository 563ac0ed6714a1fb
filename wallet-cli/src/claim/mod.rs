//! Collecting a badge: the pre-authorised flow of OpenID4VCI 1.0, step by step as the wallet walks it.
//!
//! An invitation leads to an offer, the offer to the issuer's desk, the desk gives a token, and the token the badge in
//! each form that was offered. Nothing is kept here: `commands::claim` writes down each step. What the issuer says is
//! untrusted throughout.

mod arrival;
mod collector;
mod desk;
mod error;
mod invitation;
mod offered;
mod post;
mod proving;
pub mod token;

pub use arrival::must_be_what_was_offered;
pub use collector::{Answered, Collector};
pub use desk::Desk;
pub use error::ClaimError;
pub use invitation::Invitation;
pub use offered::Offered;
pub use proving::Proving;
