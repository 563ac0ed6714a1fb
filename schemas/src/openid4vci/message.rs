//! Reading a message from the other side: strict JSON, bounded, unknown members ignored.

use serde::de::DeserializeOwned;

use crate::limits::MESSAGE_BYTES;

/// The bytes are not the message that was expected.
#[derive(Debug, thiserror::Error)]
pub enum NotAMessage {
    /// Longer than any such message.
    #[error("{0} bytes are too many for a message")]
    TooLarge(usize),
    /// Not JSON, or a required member is missing or of another type.
    #[error("not the expected JSON")]
    Unreadable(#[source] serde_json::Error),
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
    if body.len() > MESSAGE_BYTES {
        return Err(NotAMessage::TooLarge(body.len()));
    }
    serde_json::from_slice(body).map_err(NotAMessage::Unreadable)
}
