//! Multikey, the text form of Ed25519 keys in did:key and DID documents (Controlled Identifiers 1.0, 2.2.2).

use ssi_multicodec::{ED25519_PUB, MultiEncoded, MultiEncodedBuf};

use super::{Ed25519Public, KeyError};

impl Ed25519Public {
    /// `z6Mk…`
    pub fn to_multibase(&self) -> String {
        let coded = MultiEncodedBuf::encode_bytes(ED25519_PUB, self.as_bytes());
        format!("z{}", bs58::encode(coded.as_bytes()).into_string())
    }

    /// From `z6Mk…`; weak keys are refused.
    ///
    /// ```
    /// use schemas::key::Ed25519Public;
    /// let text = "z6MkhGUL5gg5qiYzM2jrnvfxSNDxqgwkbafcMXxy8wBtNWcq";
    /// assert_eq!(Ed25519Public::from_multibase(text)?.to_multibase(), text);
    /// # Ok::<(), schemas::key::KeyError>(())
    /// ```
    pub fn from_multibase(text: &str) -> Result<Self, KeyError> {
        let digits = text.strip_prefix('z').filter(|digits| digits.len() <= MULTIBASE_CHARS);
        let bytes = digits.and_then(|digits| bs58::decode(digits).into_vec().ok());
        let bytes = bytes.ok_or(KeyError::NotMultibase)?;
        let coded = MultiEncoded::new(&bytes).map_err(|_| KeyError::NotMultibase)?;
        match coded.parts() {
            (ED25519_PUB, key) => Ed25519Public::from_bytes(key),
            (other, _) => Err(KeyError::AnotherKind(other)),
        }
    }
}

/// More than any key needs; base58 takes quadratic time.
const MULTIBASE_CHARS: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_p256_multikey_is_of_another_kind() {
        let text = "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169";
        assert_eq!(Ed25519Public::from_multibase(text), Err(KeyError::AnotherKind(0x1200)));
    }

    #[test]
    fn text_without_the_base58_mark_is_no_key() {
        assert_eq!(Ed25519Public::from_multibase("6MkhGUL5gg5"), Err(KeyError::NotMultibase));
    }
}
