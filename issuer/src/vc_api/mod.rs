//! Signing for other programs (VC-API, `POST /credentials/issue`): off unless the settings say who may ask.
//!
//! A program with the integration's token has any credential of VC Data Model 2.0 signed with a key of its own, which no
//! trust list and no `did.json` carries: what it signs vouches for nobody. Knows nothing of HTTP.

mod callers;
mod integration_key;
mod issuing;

pub use callers::{Caller, Callers};
pub use integration_key::{IntegrationKey, IntegrationKeyError};
pub use issuing::{IssueError, issue};
