//! What can go wrong with a vault. None of it changes the vault.

use std::{io, path::PathBuf};

use super::NotWords;
use crate::trouble::{Reason, Trouble};

/// The vault could not be made, opened, read or changed.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// There is no vault in this folder.
    #[error("no vault in {0}")]
    Missing(PathBuf),
    /// There is one already.
    #[error("a vault is in {0} already")]
    Exists(PathBuf),
    /// The folder for a new vault holds other things.
    #[error("{0} holds other files")]
    FolderTaken(PathBuf),
    /// The passphrase for a new vault is too short.
    #[error("passphrase shorter than {0} characters")]
    PassphraseShort(usize),
    /// The identity does not open with this passphrase.
    #[error("wrong passphrase for {0}")]
    WrongPassphrase(PathBuf),
    /// The identity asks for more work than any wallet of ours ever asked for.
    #[error("{file} asks for work factor {required}")]
    TooMuchWork {
        /// The identity file.
        file: PathBuf,
        /// log2 of what it asks for.
        required: u8,
    },
    /// A file of the vault was cut, changed, or is of another program.
    #[error("{file} is damaged or foreign")]
    Damaged {
        /// The damaged file.
        file: PathBuf,
        /// The copy of it, when that opens.
        last_good: Option<PathBuf>,
    },
    /// It would be larger than what any program of ours reads.
    #[error("the vault would be too large")]
    Full,
    /// A backup was cut or changed.
    #[error("{0} is damaged")]
    BackupDamaged(PathBuf),
    /// A content without the identity that belongs to it.
    #[error("{0} has no identity beside it")]
    IdentityMissing(PathBuf),
    /// The file is no backup of a vault.
    #[error("{0} is no backup")]
    BackupForeign(PathBuf),
    /// The words do not open this backup.
    #[error("{0} is of another seed, or damaged")]
    WordsOfAnother(PathBuf),
    /// A newer program wrote the vault.
    #[error("vault of version {version}")]
    Newer {
        /// The version it wrote.
        version: u64,
    },
    /// Another process is writing the vault and does not come to an end.
    #[error("another process holds the lock of {0}")]
    Busy(PathBuf),
    /// A file could not be read.
    #[error("cannot read {file}")]
    NotRead {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file could not be written.
    #[error("cannot write {file}")]
    NotWritten {
        /// The file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The encryption itself failed.
    #[error("cannot encrypt")]
    NotSealed(#[source] age::EncryptError),
}

impl From<VaultError> for Trouble {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Missing(folder) => Trouble::refused("vault_missing").about(&folder),
            VaultError::Exists(folder) => Trouble::refused("vault_exists").about(&folder),
            VaultError::FolderTaken(folder) => Trouble::refused("vault_folder_taken").about(&folder),
            VaultError::PassphraseShort(least) => Trouble::refused("passphrase_short").with("least", least),
            VaultError::WrongPassphrase(file) => Trouble::refused("passphrase_wrong").about(&file),
            VaultError::TooMuchWork { file, .. } => Trouble::refused("vault_too_much_work").about(&file),
            VaultError::Damaged { file, last_good: None } => Trouble::refused("vault_damaged").about(&file),
            VaultError::Damaged { file, last_good: Some(copy) } => {
                Trouble::refused("vault_damaged_copy").about(&file).with("copy", copy.display())
            }
            VaultError::Full => Trouble::could_not("vault_full"),
            VaultError::BackupDamaged(file) => Trouble::refused("backup_damaged").about(&file),
            VaultError::IdentityMissing(file) => Trouble::refused("backup_without_key").about(&file),
            VaultError::BackupForeign(file) => Trouble::refused("backup_foreign").about(&file),
            VaultError::WordsOfAnother(file) => Trouble::refused("words_of_another").about(&file),
            VaultError::Newer { version } => Trouble::refused("vault_newer").with("version", version),
            VaultError::Busy(folder) => Trouble::could_not("vault_busy").about(&folder),
            VaultError::NotRead { file, source } => {
                Trouble::could_not("vault_unreadable").about(&file).with("reason", Reason(&source))
            }
            VaultError::NotWritten { file, source } => {
                Trouble::could_not("vault_unwritable").about(&file).with("reason", Reason(&source))
            }
            VaultError::NotSealed(_) => Trouble::could_not("vault_not_sealed"),
        }
    }
}

impl From<NotWords> for Trouble {
    fn from(error: NotWords) -> Self {
        match error {
            NotWords::Number(number) => Trouble::refused("words_number").with_number("number", number),
            NotWords::Unknown(place) => Trouble::refused("words_unknown").with("place", place),
            NotWords::Checksum => Trouble::refused("words_checksum"),
        }
    }
}
