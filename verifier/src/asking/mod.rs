//! Asking a holder for a badge (OpenID4VP 1.0): who asks, the requests that wait, and what comes of an answer.
//!
//! A request lives in memory for ten minutes and nowhere else. What it asks with, and the result, are for two sides that
//! must not be mixed up: the wallet knows the request by its code on the screen, which anybody may see; the result is for
//! the browser that asked, which has a ticket of its own. Nothing here knows HTTP or a language.

mod answering;
mod asker;
mod request;
mod requests;
mod secret;
mod setting;

pub use answering::{Answering, NothingShown};
pub use asker::Asker;
pub use request::{Asked, Opened, Seen, Taken, Visitor, Way};
pub use requests::{Full, Requests};
pub use secret::{Chance, Secret};
pub use setting::asker;
