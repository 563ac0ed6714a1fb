//! Signing for other programs (VC-API, `POST /credentials/issue`): off unless the settings say who may ask.
//!
//! A program with the integration's token has any credential of VC Data Model 2.0 signed with a key of its own, which no
//! trust list and no `did.json` carries: what it signs vouches for nobody. A program with an organisation's token has badges
//! of that organisation's catalogue awarded, and nothing else signed. Knows nothing of HTTP.

mod asked;
mod awarding;
mod callers;
mod contained;
mod integration_key;
mod issuing;

pub use awarding::AwardingError;
pub use callers::{Caller, Callers};
pub use integration_key::{IntegrationKey, IntegrationKeyError};
pub use issuing::{IssueError, issue};
