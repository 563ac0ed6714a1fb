//! What OpenSSL makes of a key, kept beside the key: to read one takes it longer than to sign with it.

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

/// Made when it is first needed; clones of a key share it. It is no part of what the key is, so it neither makes keys
/// differ nor is shown.
pub(crate) struct Decoded<T>(Arc<OnceLock<T>>);

impl<T> Decoded<T> {
    pub(super) fn get_or_make<E>(&self, make: impl FnOnce() -> Result<T, E>) -> Result<&T, E> {
        if let Some(kept) = self.0.get() {
            return Ok(kept);
        }
        let made = make()?;
        Ok(self.0.get_or_init(|| made))
    }
}

impl<T> Default for Decoded<T> {
    fn default() -> Self {
        Decoded(Arc::default())
    }
}

impl<T> Clone for Decoded<T> {
    fn clone(&self) -> Self {
        Decoded(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Decoded<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Decoded<T> {}

impl<T> fmt::Debug for Decoded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Decoded")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_finds_what_was_made() {
        let decoded = Decoded::default();
        let clone = decoded.clone();
        assert_eq!(decoded.get_or_make(|| Ok::<_, ()>(1)), Ok(&1));
        assert_eq!(clone.get_or_make(|| Err(())), Ok(&1));
    }

    #[test]
    fn what_could_not_be_made_is_tried_again() {
        let decoded = Decoded::default();
        assert_eq!(decoded.get_or_make(|| Err(())), Err(()));
        assert_eq!(decoded.get_or_make(|| Ok::<_, ()>(1)), Ok(&1));
    }
}
