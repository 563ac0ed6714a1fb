//! One writer and one collector at a time: locks on files that are never deleted, given back by the system when a
//! process dies.

use std::{
    fs::{File, TryLockError},
    path::Path,
    thread,
    time::Duration,
};

use schemas::limits;

use super::{Place, VaultError, disk};

const PAUSE: Duration = Duration::from_millis(20);

/// The right to collect badges into a vault, until it is dropped.
///
/// Two runs with one token take each other's answers: each would be refused what the other was given. Writing goes on
/// beside it, for a claim lasts as long as the network takes.
#[must_use]
pub struct Collecting {
    _lock: File,
}

/// The right to write, until the file is dropped.
pub(super) fn writing(place: &Place) -> Result<File, VaultError> {
    wait(place, &place.lock(), limits::VAULT_WAIT)
}

/// The right to collect; `waiting` is called where another run has it, and has to be waited for.
pub(super) fn collecting(place: &Place, waiting: impl FnOnce()) -> Result<Collecting, VaultError> {
    let lock = match wait(place, &place.collecting(), Duration::ZERO) {
        Err(VaultError::Busy(_)) => {
            waiting();
            wait(place, &place.collecting(), limits::CLAIM_TIME)?
        }
        taken => taken?,
    };
    Ok(Collecting { _lock: lock })
}

/// Waits for a lock, but not for ever.
fn wait(place: &Place, lock: &Path, patience: Duration) -> Result<File, VaultError> {
    let opened = disk::private().create(true).truncate(false).open(lock);
    let not_written = |source| VaultError::NotWritten { file: lock.to_owned(), source };
    let file = opened.map_err(not_written)?;
    for _ in 0..=patience.as_millis() / PAUSE.as_millis() {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(TryLockError::Error(source)) => return Err(not_written(source)),
        }
    }
    Err(VaultError::Busy(place.folder().to_owned()))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn a_second_collector_says_that_it_waits_and_goes_on_when_the_first_is_done() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path());
        let first = RefCell::new(Some(collecting(&place, || panic!("nobody is there")).unwrap()));
        let second = collecting(&place, || drop(first.take()));
        assert!(second.is_ok() && first.take().is_none());
    }
}
