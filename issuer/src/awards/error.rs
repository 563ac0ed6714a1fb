//! Why nothing was done about an award.

use crate::{
    offers::Standing,
    store::{AwardId, EditionId, OfferId, StoreError},
};

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum AwardError {
    /// No award of this number.
    #[error("no award {0}")]
    Unknown(AwardId),
    /// The award has ended.
    #[error("award {0} has ended")]
    Ended(AwardId),
    /// No edition of this number.
    #[error("no edition {0}")]
    EditionUnknown(EditionId),
    /// The award was collected, and what was collected still stands: a second offer would make a second badge.
    #[error("award {award} was collected as edition {edition}")]
    Collected {
        /// The award.
        award: AwardId,
        /// What would have to be replaced.
        edition: EditionId,
    },
    /// The offer does not wait to be resumed.
    #[error("offer {0} is {standing}", standing = .1.name())]
    NotPaused(OfferId, Standing),
    /// It was issued while the organisation had not switched suspension on.
    #[error("award {0} cannot be suspended")]
    NotSuspendable(AwardId),
    /// Its organisation closed: no status list will tell of anything any more, and nothing new is issued.
    #[error("the organisation has closed")]
    Closed,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
