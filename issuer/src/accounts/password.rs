//! Passwords: long rather than clever, kept as argon2id hashes (OWASP: 19 MiB, two rounds, one lane).
//!
//! Each hash takes 19 MiB and some tens of milliseconds, so it runs off the async threads and only a few at once.
//! An account that does not exist costs the same as one that does.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, prelude::BASE64_STANDARD_NO_PAD as BASE64};
use subtle::ConstantTimeEq as _;
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use super::LoginName;

/// Characters that a password has at least.
const SHORTEST: usize = 10;
/// And at most: nobody types more, and hashing takes time by length.
const LONGEST: usize = 256;
/// The parameters of every stored hash, as PHC strings write them.
const PARAMETERS: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
const MEMORY_KIB: u32 = 19_456;
const ROUNDS: u32 = 2;
const LANES: u32 = 1;
const HASH: usize = 32;

/// Hashes at once: more would only wait for the processor.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Passwords of ten characters and more that everybody tries first.
const COMMONEST: [&str; 24] = [
    "1234567890",
    "0123456789",
    "0987654321",
    "12345678910",
    "123456789a",
    "1111111111",
    "0000000000",
    "1q2w3e4r5t",
    "1qaz2wsx3edc",
    "qwertyuiop",
    "qwerty12345",
    "qwerty123456",
    "password12",
    "password123",
    "password1234",
    "passw0rd123",
    "adminadmin",
    "administrator",
    "iloveyou12",
    "iloveyou123",
    "welcome123",
    "letmein1234",
    "abcdefghij",
    "changeme123",
];

/// A password as it was typed; leaves memory when dropped.
pub struct Password(Zeroizing<String>);

/// Why a new password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooWeak {
    /// Fewer characters than needed.
    #[error("fewer than {SHORTEST} characters")]
    Short,
    /// More than anybody types.
    #[error("more than {LONGEST} characters")]
    Long,
    /// The login name itself.
    #[error("the password is the login name")]
    IsLogin,
    /// One that everybody tries first, or one character only.
    #[error("a password that everybody tries first")]
    Common,
}

impl TooWeak {
    /// The stable name; its sentence is `password-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            TooWeak::Short => "short",
            TooWeak::Long => "long",
            TooWeak::IsLogin => "is-login",
            TooWeak::Common => "common",
        }
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password")
    }
}

impl Password {
    /// A password to sign in with, whatever it is.
    pub fn typed(text: String) -> Self {
        Password(Zeroizing::new(text))
    }

    /// A password to be kept: no rules but length, and none of those that are tried first.
    pub fn new(text: String, login: &LoginName) -> Result<Self, TooWeak> {
        let password = Password::typed(text);
        let lower = Zeroizing::new(password.0.to_lowercase());
        let first = lower.chars().next();
        match lower.chars().count() {
            0..SHORTEST => Err(TooWeak::Short),
            count if count > LONGEST => Err(TooWeak::Long),
            _ if lower.trim() == login.as_str() => Err(TooWeak::IsLogin),
            _ if COMMONEST.contains(&lower.as_str()) => Err(TooWeak::Common),
            _ if lower.chars().all(|c| Some(c) == first) => Err(TooWeak::Common),
            _ => Ok(password),
        }
    }

    /// The hash to be stored, with this salt.
    pub async fn hash(self, salt: [u8; 16]) -> Result<PasswordHash, HashingFailed> {
        let hash = self.work(salt).await?;
        Ok(PasswordHash(format!("{PARAMETERS}{}${}", BASE64.encode(salt), BASE64.encode(hash))))
    }

    /// Is it the password of this hash? Without a hash the answer is no, after the same work.
    pub async fn fits(self, stored: Option<&PasswordHash>) -> Result<bool, HashingFailed> {
        let parts = stored.map(|stored| stored.parts().ok_or(HashingFailed)).transpose()?;
        let (salt, expected) = parts.unwrap_or(([0; 16], [0; HASH]));
        let hash = self.work(salt).await?;
        Ok(stored.is_some() && bool::from(hash.ct_eq(&expected)))
    }

    async fn work(self, salt: [u8; 16]) -> Result<[u8; HASH], HashingFailed> {
        let _turn = AT_ONCE.acquire().await.map_err(|_| HashingFailed)?;
        let work = tokio::task::spawn_blocking(move || {
            let parameters = Params::new(MEMORY_KIB, ROUNDS, LANES, Some(HASH)).map_err(|_| HashingFailed)?;
            let mut hash = [0; HASH];
            Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters)
                .hash_password_into(self.0.as_bytes(), &salt, &mut hash)
                .map_err(|_| HashingFailed)?;
            Ok(hash)
        });
        work.await.map_err(|_| HashingFailed)?
    }
}

/// What is stored of a password.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// As it stands in the store.
    pub fn stored(text: String) -> Self {
        PasswordHash(text)
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn parts(&self) -> Option<([u8; 16], [u8; HASH])> {
        let (salt, hash) = self.0.strip_prefix(PARAMETERS)?.split_once('$')?;
        Some((BASE64.decode(salt).ok()?.try_into().ok()?, BASE64.decode(hash).ok()?.try_into().ok()?))
    }
}

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash")
    }
}

/// The hash could not be made: no memory, or a stored hash that this program does not write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a password could not be hashed")]
pub struct HashingFailed;

#[cfg(test)]
mod tests {
    use super::*;

    fn login() -> LoginName {
        "anna@havnby.dk".parse().unwrap()
    }

    #[test]
    fn length_is_the_only_rule() {
        assert!(Password::new("æøå æøå æøå".into(), &login()).is_ok());
        assert_eq!(Password::new("Aa1!Aa1!9".into(), &login()).unwrap_err(), TooWeak::Short);
    }

    #[test]
    fn the_login_name_and_what_everybody_tries_are_refused() {
        assert_eq!(Password::new("Anna@Havnby.dk".into(), &login()).unwrap_err(), TooWeak::IsLogin);
        assert_eq!(Password::new("Password123".into(), &login()).unwrap_err(), TooWeak::Common);
        assert_eq!(Password::new("zzzzzzzzzzzz".into(), &login()).unwrap_err(), TooWeak::Common);
    }

    #[tokio::test]
    async fn only_the_same_password_fits() {
        let hash = Password::typed("kaffe og kage".into()).hash([7; 16]).await.unwrap();
        assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(Password::typed("kaffe og kage".into()).fits(Some(&hash)).await.unwrap());
        assert!(!Password::typed("kaffe og Kage".into()).fits(Some(&hash)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_has_no_password_that_fits() {
        assert!(!Password::typed(String::new()).fits(None).await.unwrap());
    }
}
