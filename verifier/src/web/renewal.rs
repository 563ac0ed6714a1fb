//! A service runs for months, and a stolen key must not count until its operator types a command: so with each round of
//! fetching the networks of the store are asked for newer lists, and the store is read again. Lists that were named for
//! the one run stay as they were named.

use schemas::{
    Demo,
    fetch::Fetcher,
    stage::Verified,
    time::Timestamp,
    trust::{TrustBook, TrustList},
};

use crate::trust::{
    TrustStore,
    updating::{self, Updated},
};

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
    /// Asks each network of the store for a newer list. What does not come changes nothing.
    pub(super) fn update(&self, fetcher: &Fetcher, now: Timestamp) {
        let Some(store) = &self.store else { return };
        match updating::update(store, fetcher, now, self.demo) {
            Ok(done) => {
                for Updated { network, outcome } in done {
                    if let Err(error) = outcome {
                        tracing::debug!(%network, %error, "a trust list stays as it is");
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "the trust lists are not renewed"),
        }
    }

    /// The lists as they are now; `None` when the store cannot be read, and then those that are held go on.
    pub(super) fn book(&self) -> Option<TrustBook> {
        let contents = self.store.as_ref()?.contents(self.demo).ok()?;
        Some(contents.book(self.named.iter().cloned()))
    }
}
