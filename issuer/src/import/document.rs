//! JSON as the sources send it, read strictly, within the limit of an import.

use schemas::{
    json::{self, Value},
    limits::IMPORT_BYTES,
};

use super::{ImportError, Reason};

/// Refuses what is too large to be a circle.
pub(super) fn check_size(bytes: &[u8]) -> Result<(), ImportError> {
    if bytes.len() <= IMPORT_BYTES {
        Ok(())
    } else {
        Err(ImportError::TooLarge { bytes: bytes.len(), most: IMPORT_BYTES })
    }
}

/// The document; Windows programs put a byte order mark before it.
pub(super) fn read(bytes: &[u8]) -> Result<Value<'_>, ImportError> {
    check_size(bytes)?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    json::read(text).map_err(ImportError::NotJson)
}

/// An item of the document as a type; a misfit names its place.
pub(super) fn item<'de, T: serde::Deserialize<'de>>(value: &'de Value<'_>) -> Result<T, Reason> {
    T::deserialize(value).map_err(|misfit| Reason::Unreadable { field: misfit.path() })
}
