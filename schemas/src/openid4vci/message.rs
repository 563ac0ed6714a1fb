//! Reading a message from the other side: strict JSON, bounded, unknown members ignored.

use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::Value;

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

/// A member that only adorns a message: one that is not as the standard says counts as missing.
pub(super) fn if_readable<'de, T: DeserializeOwned, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Ok(serde_json::from_value(Value::deserialize(deserializer)?).ok())
}

/// Those items of a list of such members that are as the standard says.
pub(super) fn those_readable<'de, T: DeserializeOwned, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let items: Option<Vec<Value>> = if_readable(deserializer)?;
    Ok(items.into_iter().flatten().filter_map(|item| serde_json::from_value(item).ok()).collect())
}
