//! Tokens that other people's programs show with each request (RFC 6750), each in a file of its own. Only the hash stays in
//! memory, and what is shown is compared by its hash, so that the time it takes tells nothing of the token.

use std::path::Path;

use schemas::Demo;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::{KeyFileError, key_folder::read_private};

/// Bits that nobody guesses.
const BITS: usize = 128;

/// A token that one program knows.
#[derive(Clone)]
pub struct BearerToken([u8; 32]);

impl std::fmt::Debug for BearerToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BearerToken")
    }
}

impl BearerToken {
    /// Reads the file, which only its owner may read; the line's end does not count.
    pub fn read(path: &Path, demo: Demo) -> Result<Self, KeyFileError> {
        let bytes = read_private(path, demo)?;
        let text = std::str::from_utf8(&bytes).unwrap_or_default().trim();
        if bits(text) < BITS {
            return Err(KeyFileError::TokenWeak { path: path.to_owned() });
        }
        Ok(BearerToken(Sha256::digest(text).into()))
    }

    /// Is this the token?
    pub fn is(&self, shown: &str) -> bool {
        let shown: [u8; 32] = Sha256::digest(shown).into();
        self.0.ct_eq(&shown).into()
    }
}

/// How many bits a text can hold at most, by the signs that it is written in: hexadecimal digits, or those that a token may
/// have (RFC 6750, 2.1). None for any other text, and none for one that repeats a few signs.
fn bits(text: &str) -> usize {
    let mut signs: Vec<u8> = text.bytes().collect();
    signs.sort_unstable();
    signs.dedup();
    let is_token = text.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-._~+/=".contains(&sign));
    let each = match text.bytes().all(|sign| sign.is_ascii_hexdigit()) {
        true => 4,
        false => 6,
    };
    if is_token && signs.len() >= 8 { each * text.trim_end_matches('=').len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt as _};

    use super::*;

    const TOKEN: &str = "pQ8xTn2vKd5LwZs9RbYcHg";

    fn read(text: &str, mode: u32) -> Result<BearerToken, KeyFileError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("token");
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        BearerToken::read(&path, Demo::Off)
    }

    #[test]
    fn only_the_whole_token_is_the_token() {
        let token = read(&format!("{TOKEN}\n"), 0o600).unwrap();
        assert!(token.is(TOKEN));
        assert!(!token.is(&TOKEN[1..]));
        assert!(!token.is(""));
    }

    #[test]
    fn a_token_that_others_may_read_is_refused() {
        assert!(matches!(read(TOKEN, 0o640), Err(KeyFileError::ReadableByOthers { .. })));
    }

    #[test]
    fn a_token_that_could_be_guessed_is_refused() {
        for weak in
            ["", &TOKEN[1..], "0123456789abcdef0123456789abcde", &"ab".repeat(20), "pQ8xTn2v Kd5LwZs9RbYcHg"]
        {
            assert!(matches!(read(weak, 0o600), Err(KeyFileError::TokenWeak { .. })), "{weak}");
        }
        assert!(read("0123456789abcdef0123456789abcdef", 0o600).is_ok());
    }
}
