//! Encryption of key files at rest: age with a passphrase (the age format, version 1, scrypt recipient).

use std::io::{self, BufRead, Read, Write};

use age::secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

/// The passphrase is made by `init` with 192 bits of chance, so the derivation needs no great work.
const WORK: u8 = 12;
/// Files that others sealed may ask for more work, but not for minutes.
const MOST_WORK: u8 = 20;

/// The file was not sealed with this passphrase, or is no sealed file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsealable {
    /// Sealed with another one.
    WrongPassphrase,
    /// Cut off, altered, or never sealed.
    Damaged,
}

pub(super) fn seal(text: &str, passphrase: &SecretString) -> io::Result<Vec<u8>> {
    let mut sealed = Vec::new();
    let mut writer = Sealing::into(&mut sealed, passphrase)?;
    writer.write_all(text.as_bytes())?;
    writer.finish()?;
    Ok(sealed)
}

/// Seals what is written to it.
pub struct Sealing<W: Write>(age::stream::StreamWriter<W>);

impl<W: Write> Sealing<W> {
    pub(super) fn into(output: W, passphrase: &SecretString) -> io::Result<Self> {
        let mut recipient = age::scrypt::Recipient::new(passphrase.expose_secret().to_owned().into());
        recipient.set_work_factor(WORK);
        let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            .map_err(io::Error::other)?;
        Ok(Sealing(encryptor.wrap_output(output)?))
    }

    /// Seals the end too: without it, what was written is taken for cut off.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

pub(super) fn unseal(sealed: &[u8], passphrase: &SecretString) -> Result<Zeroizing<String>, Unsealable> {
    let mut text = Zeroizing::new(String::new());
    unsealing(sealed, passphrase)?.read_to_string(&mut text).map_err(|_| Unsealable::Damaged)?;
    Ok(text)
}

/// What was sealed, as it is read. An error while reading says that it is damaged.
pub(super) fn unsealing<R: BufRead>(
    sealed: R,
    passphrase: &SecretString,
) -> Result<impl Read + use<R>, Unsealable> {
    let mut identity = age::scrypt::Identity::new(passphrase.expose_secret().to_owned().into());
    identity.set_max_work_factor(MOST_WORK);
    let decryptor = age::Decryptor::new_buffered(sealed).map_err(|_| Unsealable::Damaged)?;
    decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|error| match error {
        age::DecryptError::DecryptionFailed | age::DecryptError::NoMatchingKeys => {
            Unsealable::WrongPassphrase
        }
        _ => Unsealable::Damaged,
    })
}

/// Is this the age format, or something readable?
pub(super) fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"age-encryption.org/v1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_can_be_unsealed() {
        let passphrase = SecretString::from("horse battery".to_owned());
        let sealed = seal("secret", &passphrase).unwrap();
        assert_eq!(unseal(&sealed, &passphrase).unwrap().as_str(), "secret");
    }

    #[test]
    fn another_passphrase_does_not_unseal() {
        let sealed = seal("secret", &SecretString::from("one".to_owned())).unwrap();
        let refused = unseal(&sealed, &SecretString::from("two".to_owned()));
        assert_eq!(refused.unwrap_err(), Unsealable::WrongPassphrase);
    }

    #[test]
    fn a_cut_file_is_damaged() {
        let passphrase = SecretString::from("one".to_owned());
        let sealed = seal("secret", &passphrase).unwrap();
        assert_eq!(unseal(&sealed[..sealed.len() - 1], &passphrase).unwrap_err(), Unsealable::Damaged);
    }
}
