//! Why there is no backup, or nothing was restored from it.

use std::{io, path::PathBuf};

use crate::{
    append_file::AppendFileError,
    keys::{KeyFileError, Unsealable},
    store::StoreError,
};

/// Why there is no backup, or nothing was restored from it.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file could not be read or written.
    #[error("{path} cannot be read or written")]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The file was sealed with another passphrase.
    #[error("the backup was sealed with another passphrase")]
    WrongPassphrase,
    /// The file was cut off or altered, or is no backup.
    #[error("the backup is damaged, or is none")]
    Damaged,
    /// The file was written by a newer program.
    #[error("the backup has tables of shape {0}, which this program does not know")]
    Newer(i64),
    /// The database holds something already.
    #[error("the database is not empty")]
    NotEmpty,
    /// Another key of the same name lies there.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// A journal beside the database could not be read or written.
    #[error(transparent)]
    Journal(#[from] AppendFileError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Unsealable> for BackupError {
    fn from(why: Unsealable) -> Self {
        match why {
            Unsealable::WrongPassphrase => BackupError::WrongPassphrase,
            Unsealable::Damaged => BackupError::Damaged,
        }
    }
}
