//! A service runs for months, and its operator updates the store beside it: so the trust lists are read again with each
//! round of fetching, and a network that was added, renewed or removed counts without a new start.

use schemas::{
    Demo,
    stage::Verified,
    trust::{TrustBook, TrustList},
};

use crate::trust::TrustStore;

/// Where the lists of a service come from.
#[derive(Debug)]
pub struct Renewal {
    /// The store, if there is one.
    pub store: Option<TrustStore>,
    /// Lists that were named for this one run.
    pub named: Vec<Verified<TrustList>>,
    /// Demo mode.
    pub demo: Demo,
}

impl Renewal {
    /// The lists as they are now; `None` when the store cannot be read, and then those that are held go on.
    pub(super) fn book(&self) -> Option<TrustBook> {
        let contents = self.store.as_ref()?.contents(self.demo).ok()?;
        Some(contents.book(self.named.iter().cloned()))
    }
}
