//! Definitions and IRIs that are kept for ever, each once: walks hand them on without counting who has them, so threads
//! that sign side by side do not wait for each other.
//!
//! They are made from pinned contexts alone: nobody outside can add to them, and there are only so many.

use std::{
    collections::BTreeSet,
    sync::{Mutex, PoisonError},
};

use super::table::Definition;

/// The definition as it is kept.
pub(super) fn definition(definition: Definition) -> &'static Definition {
    static KEPT: Mutex<BTreeSet<&'static Definition>> = Mutex::new(BTreeSet::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(&definition) {
        return known;
    }
    let added: &'static Definition = Box::leak(Box::new(definition));
    kept.insert(added);
    added
}

/// The IRI as it is kept.
pub(super) fn iri(iri: &str) -> &'static str {
    static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(iri) {
        return known;
    }
    let added: &'static str = Box::leak(Box::from(iri));
    kept.insert(added);
    added
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_kept_once() {
        assert!(std::ptr::eq(iri(&["urn:", "x"].concat()), iri("urn:x")));
    }
}
