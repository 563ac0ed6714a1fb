//! What is left when the issuer is killed in the middle of its work: exactly what was promised, no more and no less.
#![expect(clippy::unwrap_used, reason = "what cannot be set up stops the test")]

mod browser;
mod evening;
mod killing;
mod wallet;
