//! Who was shown what: written down before a badge leaves, so that nothing leaves unnoted.

use schemas::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::{BadgeId, Content};

/// A badge that was sent to somebody who asked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Showing {
    /// Which badge.
    pub badge: BadgeId,
    /// Who asked: a host, or a key.
    pub asker: String,
    /// What tells this request from all others.
    pub request: String,
    /// When it was sent, the last time.
    pub at: Timestamp,
    /// What is known of its arrival.
    pub sent: Sent,
}

/// What is known of the arrival of a badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sent {
    /// Nothing: there was no answer.
    Unknown,
    /// Whoever asked took it.
    Taken,
    /// Whoever asked did not take it, and has seen it all the same.
    Refused,
}

impl Content {
    /// Writes down that a badge is shown. The same badge for the same request is one showing, however often it is sent.
    pub fn note(&mut self, showing: Showing) {
        let same = |own: &&mut Showing| own.badge == showing.badge && own.request == showing.request;
        match self.showings.iter_mut().find(same) {
            Some(own) => *own = showing,
            None => self.showings.push(showing),
        }
    }
}
