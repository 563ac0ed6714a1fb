//! Where a vault lies: a folder of its owner alone, with six names in it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use schemas::limits;

use super::{
    VaultError,
    disk::{self, FileFault},
};
use crate::profile::Profile;

/// The folder of a vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(PathBuf);

impl Place {
    /// The vault in this folder, whether it is there or not.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Place(folder.into())
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The vault of this name, beside this one.
    #[must_use]
    pub fn of_profile(&self, name: &Profile) -> Self {
        Place(self.profile_folder().join(name.to_string()))
    }

    /// The names of the vaults beside this one.
    pub fn profiles(&self) -> Result<Vec<Profile>, VaultError> {
        let folder = self.profile_folder();
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(|source| VaultError::NotRead { file: folder.clone(), source })?,
        };
        let names = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let mut names: Vec<Profile> = names.filter(|name| self.of_profile(name).holds_a_vault()).collect();
        names.sort();
        Ok(names)
    }

    fn profile_folder(&self) -> PathBuf {
        self.0.with_added_extension("profiles")
    }

    pub(super) fn identity(&self) -> PathBuf {
        self.0.join("identity.age")
    }

    pub(super) fn identity_copy(&self) -> PathBuf {
        self.0.join("identity.age.bak")
    }

    pub(super) fn badges(&self) -> PathBuf {
        self.0.join("badges.age")
    }

    pub(super) fn last_good(&self) -> PathBuf {
        self.0.join("badges.age.bak")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.0.join("lock")
    }

    pub(super) fn collecting(&self) -> PathBuf {
        self.0.join("collecting")
    }

    /// The identity as stored; when its copy alone is left, the vault is damaged rather than missing.
    pub(super) fn read_identity(&self) -> Result<Vec<u8>, VaultError> {
        match disk::read(&self.identity(), limits::VAULT_BYTES) {
            Err(fault) if fault.is_absent() && self.identity_copy().exists() => Ok(Vec::new()),
            Err(fault) if fault.is_absent() => Err(VaultError::Missing(self.0.clone())),
            read => read.map_err(FileFault::not_read),
        }
    }

    /// The copy of the identity, where it is another file than what was read.
    pub(super) fn read_other_identity(&self, identity: &[u8]) -> Option<Vec<u8>> {
        let copy = disk::read(&self.identity_copy(), limits::VAULT_BYTES).ok();
        copy.filter(|copy| copy != identity)
    }

    /// The content as stored; when it alone is gone, the vault is damaged rather than missing.
    pub(super) fn read_badges(&self) -> Result<Vec<u8>, VaultError> {
        let absent = |fault: &FileFault| fault.is_absent() && self.identity().exists();
        match disk::read(&self.badges(), limits::VAULT_BYTES) {
            Err(fault) if absent(&fault) => Ok(Vec::new()),
            read => read.map_err(FileFault::not_read),
        }
    }

    /// Is there a vault to be opened? Asked before the learner is asked for a passphrase.
    pub fn must_hold_a_vault(&self) -> Result<(), VaultError> {
        if self.holds_a_vault() { Ok(()) } else { Err(VaultError::Missing(self.0.clone())) }
    }

    fn holds_a_vault(&self) -> bool {
        self.identity().exists() || self.identity_copy().exists()
    }

    /// Nothing may be in the folder of a new vault.
    pub(crate) fn must_be_free(&self) -> Result<(), VaultError> {
        if self.holds_a_vault() {
            return Err(VaultError::Exists(self.0.clone()));
        }
        match fs::read_dir(&self.0).map(|mut entries| entries.next().is_none()) {
            Ok(true) => Ok(()),
            Ok(false) => Err(VaultError::FolderTaken(self.0.clone())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(source) => Err(VaultError::NotRead { file: self.0.clone(), source }),
        }
    }

    /// Lets a new vault appear as a whole: made beside its place, then renamed into it. Each file has its copy from the
    /// first hour, for a disk does not wait with its damage until something was changed.
    pub(super) fn appear(&self, identity: &[u8], badges: &[u8]) -> Result<(), VaultError> {
        let failed = |source| VaultError::NotWritten { file: self.0.clone(), source };
        let parent = disk::folder_of(&self.0);
        fs::create_dir_all(parent).map_err(failed)?;
        let mut folder = tempfile::Builder::new();
        folder.prefix(".kreds-wallet-");
        #[cfg(unix)]
        folder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let beside = folder.tempdir_in(parent).map_err(failed)?;
        let made = Place::new(beside.path());
        for file in [made.identity(), made.identity_copy()] {
            disk::create(&file, identity).map_err(FileFault::not_written)?;
        }
        for file in [made.badges(), made.last_good()] {
            disk::create(&file, badges).map_err(FileFault::not_written)?;
        }
        disk::flush_folder(&made.badges()).map_err(failed)?;
        fs::rename(beside.path(), &self.0).map_err(|error| match error.kind() {
            io::ErrorKind::DirectoryNotEmpty => VaultError::Exists(self.0.clone()),
            _ => failed(error),
        })?;
        disk::flush_folder(&self.0).map_err(failed)
    }
}
