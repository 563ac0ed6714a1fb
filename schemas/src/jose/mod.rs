//! Compact JSON Web Signatures (RFC 7515, 7518, 8037): the one module that knows `josekit`.
//!
//! ES256 signatures are made and checked by OpenSSL through `josekit`; the nonce of each signature is OpenSSL's own
//! choice from the system's random source, so an ES256 signature is never the same twice. RS256 is made and checked in
//! the same way, ES384 only checked. EdDSA goes through the one strict check in [`crate::key`]. A header chooses neither
//! key nor rules: its algorithm must be one of these and that of the key that the caller already trusts; `kid` and
//! `jwk` are hints.

mod decoded;
mod ecdsa;
mod header;
mod rs256;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};

pub(crate) use decoded::Decoded;
pub(crate) use ecdsa::{EcdsaSigner, EcdsaVerifier};
pub use header::{Algorithm, Header, HeaderError};
pub use rs256::{NoRsaKey, new_rsa_key};
pub(crate) use rs256::{RsaSigner, RsaVerifier};

use crate::{
    key::{Ed25519Public, NotSigned, P256Public, PublicKey, RsaPublic, SignatureWrong, Signer},
    limits::TOKEN_CHARS,
};

/// Who signs a token; the kind of key fixes the algorithm.
#[derive(Clone, Copy, Debug)]
pub enum SigningKey<'k> {
    /// `EdDSA`
    Ed25519(&'k dyn Signer<Ed25519Public>),
    /// `ES256`
    P256(&'k dyn Signer<P256Public>),
    /// `RS256`
    Rsa(&'k dyn Signer<RsaPublic>),
}

/// A token taken apart, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compact<'t> {
    header: Header,
    signed: &'t str,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

/// Why a text is no token, or a token proves nothing.
#[derive(Debug, thiserror::Error)]
pub enum JoseError {
    /// Longer than any document that is read.
    #[error("the token is too long")]
    TooLarge,
    /// Not three parts, or a part is not strict base64url, or the signature is not as long as its algorithm makes it.
    #[error("not a compact JWS")]
    NotCompact,
    /// The header is not one that Kreds accepts.
    #[error(transparent)]
    Header(#[from] HeaderError),
    /// The header's algorithm is not that of the issuer's key.
    #[error("the algorithm does not fit the key")]
    KeyTypeWrong,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    SignatureWrong,
    /// Whoever has the key did not sign.
    #[error("the token could not be signed")]
    Signing(#[from] NotSigned),
}

/// A signed token. The header has the members `alg`, `typ`, `kid`, in this order.
///
/// ```
/// use schemas::{jose::{self, SigningKey}, key::{P256Secret, PublicKey}};
/// let secret = P256Secret::from_bytes([7; 32]).unwrap();
/// let token = jose::sign(SigningKey::P256(&secret), "JWT", "did:web:a.example#p1", b"{}")?;
/// let read = jose::Compact::read(&token)?;
/// assert_eq!(read.header().kid.as_deref(), Some("did:web:a.example#p1"));
/// read.verify(&PublicKey::P256(secret.public()))?;
/// # Ok::<(), jose::JoseError>(())
/// ```
pub fn sign(key: SigningKey<'_>, typ: &str, kid: &str, payload: &[u8]) -> Result<String, JoseError> {
    let algorithm = match key {
        SigningKey::Ed25519(_) => Algorithm::EdDsa,
        SigningKey::P256(_) => Algorithm::Es256,
        SigningKey::Rsa(_) => Algorithm::Rs256,
    };
    let header = header::text(algorithm, typ, kid);
    let mut token = format!("{}.{}", BASE64URL.encode(header), BASE64URL.encode(payload));
    let signature = match key {
        SigningKey::Ed25519(signer) => signer.sign(token.as_bytes())?,
        SigningKey::P256(signer) => signer.sign(token.as_bytes())?,
        SigningKey::Rsa(signer) => signer.sign(token.as_bytes())?,
    };
    token.push('.');
    token.push_str(&BASE64URL.encode(signature));
    Ok(token)
}

impl<'t> Compact<'t> {
    /// Takes a token apart, strictly: three parts of base64url without padding, blanks or loose bits.
    pub fn read(token: &'t str) -> Result<Self, JoseError> {
        let not_compact = |_| JoseError::NotCompact;
        if token.len() > TOKEN_CHARS {
            return Err(JoseError::TooLarge);
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(JoseError::NotCompact)?;
        let (header, payload) = signed.split_once('.').ok_or(JoseError::NotCompact)?;
        let header = BASE64URL.decode(header).map_err(not_compact)?;
        let payload = BASE64URL.decode(payload).map_err(not_compact)?;
        let header = Header::read(&header)?;
        let signature = BASE64URL.decode(signature).map_err(not_compact)?;
        if !header.algorithm.has_signatures_of(signature.len()) {
            return Err(JoseError::NotCompact);
        }
        Ok(Compact { header, signed, payload, signature })
    }

    /// What the token says of itself.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The signed bytes.
    pub fn payload(&self) -> &[u8] {
        &self.payload
    }

    /// Does the signature fit this key? The header's algorithm must be that of the key.
    pub fn verify(&self, key: &PublicKey) -> Result<(), JoseError> {
        let message = self.signed.as_bytes();
        let fits = match (self.header.algorithm, key) {
            (Algorithm::EdDsa, PublicKey::Ed25519(key)) => key.verify(message, &self.signature),
            (Algorithm::Es256, PublicKey::P256(key)) => key.verify(message, &self.signature),
            (Algorithm::Es384, PublicKey::P384(key)) => key.verify(message, &self.signature),
            (Algorithm::Rs256, PublicKey::Rsa(key)) => key.verify(message, &self.signature),
            _ => return Err(JoseError::KeyTypeWrong),
        };
        fits.map_err(|SignatureWrong| JoseError::SignatureWrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::{Ed25519Secret, P256Secret};

    fn token() -> String {
        let secret = Ed25519Secret::from_bytes([7; 32]);
        sign(SigningKey::Ed25519(&secret), "JWT", "did:key:z#z", b"{}").unwrap()
    }

    #[test]
    fn a_token_with_padding_is_refused() {
        assert!(matches!(Compact::read(&format!("{}=", token())), Err(JoseError::NotCompact)));
    }

    #[test]
    fn a_token_with_loose_bits_is_refused() {
        let mut token = token();
        let last = token.pop().unwrap();
        token.push(char::from(last as u8 + 1));
        assert!(matches!(Compact::read(&token), Err(JoseError::NotCompact)));
    }

    #[test]
    fn a_token_longer_than_any_document_is_refused_unread() {
        assert!(matches!(Compact::read(&"A".repeat(TOKEN_CHARS + 1)), Err(JoseError::TooLarge)));
    }

    #[test]
    fn a_token_of_four_parts_is_refused() {
        assert!(Compact::read(&format!("{}.{}", token(), "AA")).is_err());
    }

    #[test]
    fn an_algorithm_that_does_not_fit_the_key_is_refused() {
        let other = PublicKey::P256(P256Secret::from_bytes([7; 32]).unwrap().public());
        let token = token();
        let read = Compact::read(&token).unwrap();
        assert!(matches!(read.verify(&other), Err(JoseError::KeyTypeWrong)));
    }
}
