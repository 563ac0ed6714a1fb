//! What nobody guesses: 128 bits by chance.

use std::fmt;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use subtle::ConstantTimeEq as _;

/// Fills bytes from the machine's random source.
pub type Chance = fn(&mut [u8]);

/// A text that whoever has it may use, once or for ten minutes.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    pub fn new(chance: Chance) -> Self {
        let mut bytes = [0; 16];
        chance(&mut bytes);
        Secret(BASE64URL.encode(bytes))
    }

    /// The text, 22 characters of base64url.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Is this the text?
    pub fn is(&self, text: &str) -> bool {
        self.0.as_bytes().ct_eq(text.as_bytes()).into()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
