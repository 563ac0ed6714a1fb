//! One writer at a time: a lock on a file that is never deleted, given back by the system when a process dies.

use std::{
    fs::{File, TryLockError},
    thread,
    time::Duration,
};

use schemas::limits;

use super::{Place, VaultError, disk};

const PAUSE: Duration = Duration::from_millis(20);

/// Waits for the lock, but not for ever. It is free again when the file is dropped.
pub(super) fn take(place: &Place) -> Result<File, VaultError> {
    let not_written = |source| VaultError::NotWritten { file: place.lock(), source };
    let file = disk::private().create(true).truncate(false).open(place.lock()).map_err(not_written)?;
    for _ in 0..limits::VAULT_WAIT.as_millis() / PAUSE.as_millis() {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(TryLockError::Error(source)) => return Err(not_written(source)),
        }
    }
    Err(VaultError::Busy(place.folder().to_owned()))
}
