//! The server's own secret: everything that is derived instead of stored comes from it.
//!
//! Claim codes can be shown again without being stored; transaction codes, pre-authorised codes, nonces and
//! notification ids need no row before they are used. Each purpose has its own word, so that none stands in for
//! another.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use super::{KeyFileError, KeyFolder};

const FILE: &str = "server.secret";

/// Bytes that only this server knows.
pub struct ServerSecret(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for ServerSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ServerSecret")
    }
}

impl ServerSecret {
    /// From bytes of the random source.
    pub fn new(bytes: Zeroizing<[u8; 32]>) -> Self {
        ServerSecret(bytes)
    }

    /// Reads the secret from the key folder.
    pub fn read(folder: &KeyFolder) -> Result<Self, KeyFileError> {
        let text = folder.read_text(FILE)?;
        let bytes = BASE64URL.decode(text.trim()).ok().map(Zeroizing::new);
        bytes
            .and_then(|bytes| bytes.as_slice().try_into().ok())
            .map(|bytes| ServerSecret(Zeroizing::new(bytes)))
            .ok_or_else(|| KeyFileError::Damaged { path: FILE.into(), cause: None })
    }

    /// Keeps the secret in the key folder, where there is none yet.
    pub fn write(&self, folder: &KeyFolder) -> Result<(), KeyFileError> {
        folder.write_text(FILE, &BASE64URL.encode(*self.0)).map(drop)
    }

    /// The code for this purpose and subject.
    pub fn derive(&self, purpose: &'static str, subject: &[u8]) -> [u8; 32] {
        self.mac(purpose, subject).finalize().into_bytes().into()
    }

    /// `content` with a seal that only this server can make, as base64url.
    pub fn seal(&self, purpose: &'static str, content: &[u8]) -> String {
        let seal = self.derive(purpose, content);
        BASE64URL.encode([content, &seal].concat())
    }

    /// What was sealed for this purpose; `None` when the seal is not ours.
    pub fn open<const N: usize>(&self, purpose: &'static str, sealed: &str) -> Option<[u8; N]> {
        self.open_whole(purpose, sealed)?.try_into().ok()
    }

    /// The same, of any length.
    pub fn open_whole(&self, purpose: &'static str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = BASE64URL.decode(sealed).ok()?;
        let (content, seal) = bytes.split_last_chunk::<32>()?;
        bool::from(seal.ct_eq(&self.derive(purpose, content))).then(|| content.to_vec())
    }

    fn mac(&self, purpose: &'static str, subject: &[u8]) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_slice()).expect("any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(subject);
        mac
    }
}

/// What is stored of a code or token: its hash.
pub fn stored_hash(code: &[u8]) -> String {
    BASE64URL.encode(Sha256::digest(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret() -> ServerSecret {
        ServerSecret::new(Zeroizing::new([1; 32]))
    }

    #[test]
    fn a_seal_opens_for_its_purpose_only() {
        let sealed = secret().seal("nonce", &[1, 2, 3]);
        assert_eq!(secret().open::<3>("nonce", &sealed), Some([1, 2, 3]));
        assert_eq!(secret().open::<3>("code", &sealed), None);
    }

    #[test]
    fn a_seal_opens_in_its_own_length_only() {
        let sealed = secret().seal("nonce", &[1, 2, 3]);
        assert_eq!(secret().open_whole("nonce", &sealed), Some(vec![1, 2, 3]));
        assert_eq!(secret().open::<2>("nonce", &sealed), None);
        assert_eq!(secret().open::<4>("nonce", &sealed), None);
    }

    #[test]
    fn a_changed_content_does_not_open() {
        let mut sealed = BASE64URL.decode(secret().seal("nonce", &[1, 2, 3])).unwrap();
        sealed[0] ^= 1;
        assert_eq!(secret().open::<3>("nonce", &BASE64URL.encode(sealed)), None);
    }
}
