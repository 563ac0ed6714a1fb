//! A compact JWS taken apart and put together; nothing is checked but that this loses nothing (RFC 7515, 3.1).

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

/// The three parts, decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) header: String,
    pub(super) payload: String,
    pub(super) signature: [u8; 64],
}

/// Not three base64url parts of which the last has 64 bytes and the others are texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotAToken;

impl Token {
    pub(super) fn split(compact: &str) -> Result<Self, NotAToken> {
        let mut parts = compact.split('.').map(|part| URL_SAFE_NO_PAD.decode(part).map_err(|_| NotAToken));
        let mut next = || parts.next().ok_or(NotAToken)?;
        let (header, payload, signature) = (next()?, next()?, next()?);
        if parts.next().is_some() {
            return Err(NotAToken);
        }
        Ok(Token {
            header: String::from_utf8(header).map_err(|_| NotAToken)?,
            payload: String::from_utf8(payload).map_err(|_| NotAToken)?,
            signature: signature.try_into().map_err(|_| NotAToken)?,
        })
    }

    pub(super) fn join(&self) -> String {
        let [header, payload] = [&self.header, &self.payload].map(|part| URL_SAFE_NO_PAD.encode(part));
        format!("{header}.{payload}.{}", URL_SAFE_NO_PAD.encode(self.signature))
    }
}
