//! Why something about a circle was refused.

use schemas::outcome::{BadgeId, OutcomeId};

use crate::store::StoreError;

/// Why a circle was not changed; nothing of the attempt stays.
#[derive(Debug, thiserror::Error)]
pub enum CircleError {
    /// No circle of this handle.
    #[error("no circle {0}")]
    Unknown(String),
    /// The catalogue has no such badge.
    #[error("no badge {0}")]
    BadgeUnknown(BadgeId),
    /// The badge has no such outcome.
    #[error("no outcome {0}")]
    OutcomeUnknown(OutcomeId),
    /// Nobody of that name is on the roster.
    #[error("nobody of that name is on the roster")]
    LearnerUnknown(String),
    /// Several people of that name are on the roster.
    #[error("several people of that name are on the roster")]
    LearnerAmbiguous(String),
    /// The circle had no such session.
    #[error("no session {number} of {held}")]
    SessionUnknown {
        /// What was asked for.
        number: u32,
        /// How many there were.
        held: usize,
    },
    /// The circle's badge is no longer in the catalogue.
    #[error("the badge {0} is gone from the catalogue")]
    BadgeGone(String),
    /// The list names more meetings than the circle had.
    #[error("more meetings than the {held} that are known")]
    TooManyMeetings {
        /// How many there were.
        held: usize,
    },
    /// A closed circle leads to the badge that it led to.
    #[error("the badge of a closed circle does not change")]
    BadgeFixed,
    /// What is to be imported cannot be a circle.
    #[error(transparent)]
    Unusable(#[from] super::Unusable),
    /// Since the preview was shown, the roster has changed.
    #[error("the preview no longer holds")]
    PreviewStale,
    /// An award hangs on the learner.
    #[error("the learner has an award")]
    HasAward,
    /// The organisation closed: nobody could collect what the circle leads to.
    #[error("the organisation has closed")]
    OrganisationClosed,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
