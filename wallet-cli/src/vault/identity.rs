//! The key that opens the content, itself opened by the passphrase (age: scrypt around X25519).
//!
//! The passphrase is needed once per run, however often the content is written; the only module that names `age`.

use std::fmt;

use age::{
    DecryptError,
    secrecy::{ExposeSecret, SecretString},
    x25519,
};
use schemas::limits;
use zeroize::Zeroizing;

use super::{Place, VaultError};

/// What only the learner knows.
pub struct Passphrase(SecretString);

impl Passphrase {
    /// The passphrase as typed.
    pub fn new(text: String) -> Self {
        Passphrase(SecretString::from(text))
    }

    /// Is it good enough for a new vault?
    fn long_enough(&self) -> Result<(), VaultError> {
        let long = self.0.expose_secret().chars().count() >= limits::PASSPHRASE_CHARS;
        if long { Ok(()) } else { Err(VaultError::PassphraseShort(limits::PASSPHRASE_CHARS)) }
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// The unwrapped key.
pub(super) struct Identity(x25519::Identity);

impl Identity {
    /// A new key, and the file that holds it.
    pub(super) fn generate(passphrase: &Passphrase) -> Result<(Identity, Vec<u8>), VaultError> {
        passphrase.long_enough()?;
        let identity = x25519::Identity::generate();
        let mut recipient = age::scrypt::Recipient::new(passphrase.0.clone());
        recipient.set_work_factor(limits::PASSPHRASE_WORK);
        let text = identity.to_string();
        let wrapped =
            age::encrypt(&recipient, text.expose_secret().as_bytes()).map_err(VaultError::NotSealed)?;
        Ok((Identity(identity), wrapped))
    }

    /// The key in this file.
    pub(super) fn unwrap(wrapped: &[u8], passphrase: &Passphrase, place: &Place) -> Result<Self, VaultError> {
        let mut opener = age::scrypt::Identity::new(passphrase.0.clone());
        opener.set_max_work_factor(limits::PASSPHRASE_WORK_ACCEPTED);
        let file = place.identity();
        let text = match age::decrypt(&opener, wrapped) {
            Ok(text) => Zeroizing::new(text),
            Err(DecryptError::DecryptionFailed) => return Err(VaultError::WrongPassphrase(file)),
            Err(DecryptError::ExcessiveWork { required, .. }) => {
                return Err(VaultError::TooMuchWork { file, required });
            }
            Err(_) => return Err(VaultError::Damaged { file, last_good: None }),
        };
        let identity = std::str::from_utf8(&text).ok().and_then(|text| text.parse().ok());
        identity.map(Identity).ok_or(VaultError::Damaged { file, last_good: None })
    }

    /// Encrypts the content so that only this key opens it.
    pub(super) fn seal(&self, content: &[u8]) -> Result<Vec<u8>, VaultError> {
        age::encrypt(&self.0.to_public(), content).map_err(VaultError::NotSealed)
    }

    /// Decrypts what this key sealed; `None` when a single bit of it is another.
    pub(super) fn open(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        age::decrypt(&self.0, sealed).ok().map(Zeroizing::new)
    }
}
