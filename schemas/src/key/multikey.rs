//! Multikey, the text form of keys in did:key and DID documents (Controlled Identifiers 1.0, 2.2.2).

use ssi_multicodec::{ED25519_PUB, MultiEncoded, MultiEncodedBuf, P256_PUB, P384_PUB};

use super::{Ed25519Public, KeyError, P256Public, P384Public, PublicKey};

impl PublicKey {
    /// From `z6Mk…` (Ed25519), `zDn…` (P-256) or `z82…` (P-384).
    ///
    /// ```
    /// use schemas::key::PublicKey;
    /// let text = "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169";
    /// let key = PublicKey::from_multibase(text)?;
    /// assert_eq!(key.to_multibase().as_deref(), Some(text));
    /// # Ok::<(), schemas::key::KeyError>(())
    /// ```
    pub fn from_multibase(text: &str) -> Result<Self, KeyError> {
        let digits = text.strip_prefix('z').filter(|digits| digits.len() <= MULTIBASE_CHARS);
        let bytes = digits.and_then(|digits| bs58::decode(digits).into_vec().ok());
        PublicKey::from_multicodec(&bytes.ok_or(KeyError::NotMultibase)?)
    }

    /// From the bytes inside a Multikey.
    pub(crate) fn from_multicodec(bytes: &[u8]) -> Result<Self, KeyError> {
        let coded = MultiEncoded::new(bytes).map_err(|_| KeyError::NotMultibase)?;
        match coded.parts() {
            (ED25519_PUB, key) => Ed25519Public::from_bytes(key).map(PublicKey::Ed25519),
            (P256_PUB, key) => P256Public::from_compressed(key).map(PublicKey::P256),
            (P384_PUB, key) => P384Public::from_compressed(key).map(PublicKey::P384),
            (other, _) => Err(KeyError::AnotherKind(other)),
        }
    }

    /// The text form; `None` for RSA keys, which are written as JWK.
    pub fn to_multibase(&self) -> Option<String> {
        match self {
            PublicKey::Ed25519(key) => Some(multibase(ED25519_PUB, key.as_bytes())),
            PublicKey::P256(key) => Some(multibase(P256_PUB, &key.compressed())),
            PublicKey::P384(key) => Some(multibase(P384_PUB, &key.compressed())),
            PublicKey::Rsa(_) => None,
        }
    }
}

impl Ed25519Public {
    /// `z6Mk…`
    pub fn to_multibase(&self) -> String {
        multibase(ED25519_PUB, self.as_bytes())
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
        match PublicKey::from_multibase(text)? {
            PublicKey::Ed25519(key) => Ok(key),
            PublicKey::P256(_) => Err(KeyError::AnotherKind(P256_PUB)),
            PublicKey::P384(_) => Err(KeyError::AnotherKind(P384_PUB)),
            PublicKey::Rsa(_) => Err(KeyError::NotMultibase),
        }
    }
}

fn multibase(codec: u64, key: &[u8]) -> String {
    format!("z{}", bs58::encode(MultiEncodedBuf::encode_bytes(codec, key).as_bytes()).into_string())
}

/// More than any key needs; base58 takes quadratic time.
const MULTIBASE_CHARS: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_p256_multikey_is_no_ed25519_key() {
        let text = "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169";
        assert_eq!(Ed25519Public::from_multibase(text), Err(KeyError::AnotherKind(0x1200)));
    }

    #[test]
    fn a_p384_multikey_is_read_back() {
        let text = "z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9";
        let key = PublicKey::from_multibase(text).unwrap();
        assert!(matches!(key, PublicKey::P384(_)));
        assert_eq!(key.to_multibase().as_deref(), Some(text));
    }

    #[test]
    fn a_curve_that_nobody_asked_for_is_of_another_kind() {
        // secp256k1
        let text = "zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme";
        assert_eq!(PublicKey::from_multibase(text), Err(KeyError::AnotherKind(0xE7)));
    }

    #[test]
    fn text_without_the_base58_mark_is_no_key() {
        assert_eq!(PublicKey::from_multibase("6MkhGUL5gg5"), Err(KeyError::NotMultibase));
    }
}
