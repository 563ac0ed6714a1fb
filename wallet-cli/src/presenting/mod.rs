//! Showing badges to somebody who asks: the holder's side of OpenID4VP 1.0, step by step.
//!
//! A link leads to a request, whose author is proved as far as that goes; the badges that fit are found; those that the
//! learner chose are signed for this one question, each with its own key, and sent. Nothing here asks the learner or
//! touches the vault; what the asker says is untrusted throughout.

mod asker;
mod candidate;
mod choice;
mod cut;
mod error;
mod sending;
mod stapling;

pub use asker::{Asker, Proof, request};
pub use candidate::{Candidate, Unfit};
pub use choice::{Choice, choose, fitting, why_not};
pub use cut::{Cut, NotCut, Wish};
pub use error::AnswerError;
pub use sending::{Network, decline, send};
pub use stapling::{lists, newer_lists};
