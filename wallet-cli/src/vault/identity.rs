//! The key that opens the content, itself opened by the passphrase (age: scrypt around X25519).
//!
//! The passphrase is needed once per run, however often the content is written. A second key opens the content too:
//! that of recovery, which follows from the seed and so from its words. The only module that names `age`.

use std::{fmt, io::Write as _, path::Path};

use age::{
    DecryptError,
    secrecy::{ExposeSecret, SecretString},
    x25519,
};
use bech32::Hrp;
use schemas::limits;
use zeroize::Zeroizing;

use super::{Seed, VaultError};

/// How age begins the text of a secret key.
const SECRET_KEY: Hrp = Hrp::parse_unchecked("age-secret-key-");

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

    /// The key of recovery.
    #[expect(clippy::expect_used, reason = "32 bytes are a key, and have a text that age reads")]
    pub(super) fn of_recovery(seed: &Seed) -> Identity {
        let text = bech32::encode_upper::<bech32::Bech32>(SECRET_KEY, seed.recovery().as_slice());
        let text = Zeroizing::new(text.expect("32 bytes have a text"));
        Identity(text.parse().expect("32 bytes are a key"))
    }

    /// The key that is wrapped in what was read from this file.
    pub(super) fn unwrap(wrapped: &[u8], passphrase: &Passphrase, file: &Path) -> Result<Self, VaultError> {
        let mut opener = age::scrypt::Identity::new(passphrase.0.clone());
        opener.set_max_work_factor(limits::PASSPHRASE_WORK_ACCEPTED);
        let file = file.to_owned();
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

    /// Encrypts the content so that only this key and that of recovery open it.
    pub(super) fn seal(&self, content: &[u8], recovery: &Identity) -> Result<Vec<u8>, VaultError> {
        let keys = [self, recovery].map(|identity| identity.0.to_public());
        let recipients = keys.iter().map(|key| key as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(recipients).map_err(VaultError::NotSealed)?;
        let mut sealed = Vec::new();
        let sealing = encryptor.wrap_output(&mut sealed).and_then(|mut writer| {
            writer.write_all(content)?;
            writer.finish().map(drop)
        });
        sealing.map_err(|error| VaultError::NotSealed(error.into()))?;
        Ok(sealed)
    }

    /// Decrypts what this key sealed; `None` when a single bit of it is another.
    pub(super) fn open(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        age::decrypt(&self.0, sealed).ok().map(Zeroizing::new)
    }
}
