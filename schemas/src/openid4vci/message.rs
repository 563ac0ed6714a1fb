//! Reading a message from the other side: strict JSON, bounded, unknown members ignored.

use serde::de::DeserializeOwned;

use crate::json::{self, JsonError, Mismatch};

/// The bytes are not the message that was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAMessage {
    /// Not JSON as Kreds reads it.
    #[error("not readable as JSON")]
    Json(#[from] JsonError),
    /// A required member is missing or of another type.
    #[error("JSON, but not the expected message")]
    Mismatch(#[from] Mismatch),
}

/// Reads a message of this module.
///
/// ```
/// use schemas::openid4vci::{NonceResponse, read};
/// let reply: NonceResponse = read(br#"{"c_nonce":"wKI4LT17ac15ES9bw8ac4","more":1}"#)?;
/// assert_eq!(reply.c_nonce.expose(), "wKI4LT17ac15ES9bw8ac4");
/// # Ok::<(), schemas::openid4vci::NotAMessage>(())
/// ```
pub fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, NotAMessage> {
    Ok(T::deserialize(&json::read(body)?)?)
}
