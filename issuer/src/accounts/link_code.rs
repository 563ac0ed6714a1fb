//! The code in a link that somebody hands to somebody: 128 bits, stored as a hash only.

use std::{fmt, str::FromStr};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};

use crate::keys::stored_hash;

/// 128 bits that nobody guesses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct LinkCode([u8; 16]);

impl LinkCode {
    /// The first half of what was derived from the server's secret.
    pub fn derived(bytes: [u8; 32]) -> Self {
        let mut code = [0; 16];
        code.copy_from_slice(&bytes[..16]);
        LinkCode(code)
    }

    /// What the store knows of it.
    pub fn hash(&self) -> String {
        stored_hash(&self.0)
    }
}

impl fmt::Display for LinkCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64URL.encode(self.0))
    }
}

impl fmt::Debug for LinkCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkCode")
    }
}

/// Not a code of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code of a link")]
pub struct NotACode;

impl FromStr for LinkCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let bytes = BASE64URL.decode(text.trim()).map_err(|_| NotACode)?;
        bytes.try_into().map(LinkCode).map_err(|_| NotACode)
    }
}
