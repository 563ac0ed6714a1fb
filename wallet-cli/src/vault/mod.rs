//! The learner's vault: one folder with an identity that the passphrase unwraps, and the content encrypted to it.
//!
//! Opening costs a second of key derivation and happens before any lock; reading needs no lock, because the content
//! is only ever replaced as a whole; changing takes the lock, reads again, and writes the content twice, so that one file
//! may be torn. The identity, which never changes, lies there twice as well.
//! Nothing here knows the network, a terminal, or what a badge says.

mod backup;
mod claim;
mod content;
mod deflated;
pub(crate) mod disk;
mod error;
mod finding;
mod identity;
mod keys;
mod lock;
mod place;
mod seed;
mod showing;
mod trash;

use zeroize::Zeroizing;

pub use backup::{Backup, restore_keys};
pub use claim::{Claim, ClaimState, Granted, Handed, Piece, Standing};
pub use content::{BadgeId, Content, Discarded, Form, HeldBadge, KeptList, LastCheck};
pub use error::VaultError;
pub use finding::Finding;
pub use identity::Passphrase;
pub use lock::Collecting;
pub use place::Place;
pub use seed::{NotWords, Seed};
pub use showing::{Sent, Showing};

use content::ContentError;
use disk::FileFault;
use identity::Identity;
use schemas::{limits, time::Timestamp};

/// An opened vault. The folder is touched again only by [`Vault::read`] and [`Vault::change`].
pub struct Vault {
    place: Place,
    identity: Identity,
}

impl Vault {
    /// Makes a new vault. The whole folder appears at once, or not at all.
    pub fn create(place: Place, passphrase: &Passphrase, seed: Seed) -> Result<Vault, VaultError> {
        place.must_be_free()?;
        let (identity, wrapped) = Identity::generate(passphrase)?;
        let sealed = seal(&identity, &Content::new(seed))?;
        place.appear(&wrapped, &sealed)?;
        Ok(Vault { place, identity })
    }

    /// Opens a vault with its passphrase.
    pub fn open(place: Place, passphrase: &Passphrase) -> Result<Vault, VaultError> {
        let wrapped = place.read_identity()?;
        match Identity::unwrap(&wrapped, passphrase, &place.identity()) {
            Ok(identity) => Ok(Vault { place, identity }),
            Err(error) => Err(shut(error, &wrapped, &place, passphrase)),
        }
    }

    /// What is in the vault now.
    pub fn read(&self) -> Result<Content, VaultError> {
        let sealed = self.place.read_badges()?;
        self.open_content(&sealed).map_err(|error| match error {
            ContentError::Newer { version } => VaultError::Newer { version },
            ContentError::Unreadable => self.damaged(),
        })
    }

    /// Changes what is in the vault, alone among all processes, and writes it down if something did change.
    ///
    /// The returned value is that of `change`. When writing fails, the vault is as it was.
    pub fn change<T>(&self, change: impl FnOnce(&mut Content) -> T) -> Result<T, VaultError> {
        let _lock = lock::writing(&self.place)?;
        let mut content = self.read()?;
        let before = content.to_json();
        let outcome = change(&mut content);
        if content.to_json() != before {
            let sealed = seal(&self.identity, &content)?;
            // The copy holds no older content, because what was thrown away for good must be nowhere. It comes first: as
            // long as it cannot be written, the vault is as it was.
            for file in [self.place.last_good(), self.place.badges()] {
                disk::replace(&file, &sealed).map_err(FileFault::not_written)?;
            }
        }
        Ok(outcome)
    }

    /// The right to collect badges, alone among all processes; `waiting` is called where it is not free at once. Reading and
    /// changing need none of it.
    pub fn collecting(&self, waiting: impl FnOnce()) -> Result<Collecting, VaultError> {
        lock::collecting(&self.place, waiting)
    }

    fn open_content(&self, sealed: &[u8]) -> Result<Content, ContentError> {
        let json: Zeroizing<Vec<u8>> = self.identity.open(sealed).ok_or(ContentError::Unreadable)?;
        Content::from_json(&json)
    }

    /// Everything in one file: the wrapped key and the content, which passphrase or words open.
    pub fn back_up(&self, now: Timestamp) -> Result<Backup, VaultError> {
        Ok(Backup::new(self.place.read_identity()?, seal(&self.identity, &self.read_for_good(now)?)?))
    }

    /// The same for sheets of paper.
    pub fn back_up_for_paper(&self, now: Timestamp) -> Result<Backup, VaultError> {
        Backup::packed(self.place.read_identity()?, &self.identity, &self.read_for_good(now)?)
    }

    /// What is in the vault, without what is gone for good by now: a backup outlives every trash.
    fn read_for_good(&self, now: Timestamp) -> Result<Content, VaultError> {
        let mut content = self.read()?;
        content.empty_old_trash(now);
        Ok(content)
    }

    /// The content is damaged: is the copy still good?
    fn damaged(&self) -> VaultError {
        let last_good = self.place.last_good();
        let usable = disk::read(&last_good, limits::VAULT_BYTES)
            .is_ok_and(|sealed| self.open_content(&sealed).is_ok());
        VaultError::Damaged { file: self.place.badges(), last_good: usable.then_some(last_good) }
    }
}

/// The identity did not open. Where its copy is another file and opens with the same passphrase, the passphrase is right.
fn shut(error: VaultError, wrapped: &[u8], place: &Place, passphrase: &Passphrase) -> VaultError {
    let copy = place.identity_copy();
    let other = place.read_other_identity(wrapped);
    if other.is_some_and(|other| Identity::unwrap(&other, passphrase, &copy).is_ok()) {
        VaultError::Damaged { file: place.identity(), last_good: Some(copy) }
    } else {
        error
    }
}

/// Encrypts what is to be written; never more than can be read again.
fn seal(identity: &Identity, content: &Content) -> Result<Vec<u8>, VaultError> {
    let sealed = identity.seal(&content.to_json(), &Identity::of_recovery(content.seed()))?;
    if sealed.len() as u64 > limits::VAULT_BYTES { Err(VaultError::Full) } else { Ok(sealed) }
}
