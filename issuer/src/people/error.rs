//! Why something about a person was refused.

use crate::{
    append_file::AppendFileError,
    store::{LearnerId, StoreError},
};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum PersonError {
    /// The organisation has no such learner.
    #[error("no learner {0} in this organisation")]
    Unknown(LearnerId),
    /// Names cannot be kept this long, or not this short.
    #[error("names cannot be kept for {0} days")]
    Days(u32),
    /// The list of erasures could not be read or written.
    #[error(transparent)]
    List(#[from] AppendFileError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
