//! Asking for newer lists: of each pinned network, then of those that they recognise.
//!
//! What cannot be had, or is older, or comes under another root leaves the list that is held untouched.

use schemas::{
    Demo,
    did::{Did, web::document_url},
    fetch::Fetcher,
    time::Timestamp,
    trust::{Anchor, Fingerprint, RecognisedNetwork, Rollback},
};
use url::Url;

use super::{
    adding::{NotTaken, Offered, Taken, keep, opened},
    record::{Origin, Record},
    source::{self, NotHad},
    store::{Contents, Guard, KeptNetwork, TrustStore},
};

/// What became of one network.
#[derive(Debug)]
pub struct Updated {
    /// Which.
    pub network: Did,
    /// How it ended.
    pub outcome: Result<Taken, NotUpdated>,
}

/// Why a network stays as it is.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum NotUpdated {
    #[error("its list was carried in by hand")]
    ByHand,
    #[error("its address does not say where its list stands")]
    AddressUnknown,
    #[error(transparent)]
    NotHad(#[from] NotHad),
    #[error(transparent)]
    NotTaken(#[from] NotTaken),
}

/// Updates all networks of a store.
pub fn update(
    store: &TrustStore,
    fetcher: &Fetcher,
    now: Timestamp,
    demo: Demo,
) -> std::io::Result<Vec<Updated>> {
    Update { store, fetcher, now, demo }.run()
}

/// What an update needs.
pub(super) struct Update<'a> {
    pub(super) store: &'a TrustStore,
    pub(super) fetcher: &'a Fetcher,
    pub(super) now: Timestamp,
    pub(super) demo: Demo,
}

/// Whose list is wanted, and by what it is believed.
struct Wanted<'w> {
    network: &'w Did,
    anchor: Anchor,
    /// The root that the reader compared, if it was.
    root: Option<Fingerprint>,
}

impl Update<'_> {
    /// Updates all networks.
    pub(super) fn run(&self) -> std::io::Result<Vec<Updated>> {
        let guard = self.store.lock()?;
        let before = self.store.contents(self.demo)?;
        let pinned = before.networks.iter().filter(|kept| kept.record.root.is_some());
        let mut done: Vec<Updated> = pinned.map(|kept| self.pinned(&guard, kept)).collect();
        let after = self.store.contents(self.demo)?;
        done.extend(self.recognised(&guard, &after));
        self.forget_strangers(&guard, &after)?;
        Ok(done)
    }

    fn pinned(&self, guard: &Guard, kept: &KeptNetwork) -> Updated {
        let outcome = match &kept.record.origin {
            Origin::File(_) => Err(NotUpdated::ByHand),
            Origin::Address(address) => self.fetched(address).and_then(|offered| {
                let root = kept.record.root;
                let anchor = root.map_or(Anchor::HandedOver, Anchor::Pinned);
                self.take(
                    guard,
                    offered,
                    &Wanted { network: &kept.list.claims().iss, anchor, root },
                    Some(kept),
                )
            }),
        };
        Updated { network: kept.list.claims().iss.clone(), outcome }
    }

    /// The networks that pinned ones recognise and that are not pinned themselves.
    fn recognised(&self, guard: &Guard, contents: &Contents) -> Vec<Updated> {
        let mut done: Vec<Updated> = Vec::new();
        for known in recognised(contents) {
            if done.iter().all(|updated| updated.network != known.network) {
                let outcome = self.one_recognised(guard, contents, known);
                done.push(Updated { network: known.network.clone(), outcome });
            }
        }
        done
    }

    fn one_recognised(
        &self,
        guard: &Guard,
        contents: &Contents,
        known: &RecognisedNetwork,
    ) -> Result<Taken, NotUpdated> {
        let held = contents.find(&known.network);
        let address = match held.map(|held| &held.record.origin) {
            Some(Origin::File(_)) => return Err(NotUpdated::ByHand),
            Some(Origin::Address(address)) => address.clone(),
            None => list_address(&known.network, self.demo).ok_or(NotUpdated::AddressUnknown)?,
        };
        let offered = self.fetched(&address)?;
        let wanted = Wanted { network: &known.network, anchor: Anchor::Pinned(known.root), root: None };
        self.take(guard, offered, &wanted, held)
    }

    fn take(
        &self,
        guard: &Guard,
        offered: Offered,
        wanted: &Wanted<'_>,
        held: Option<&KeptNetwork>,
    ) -> Result<Taken, NotUpdated> {
        let list = opened(&offered.text, wanted.anchor, self.demo)?;
        // The list of another network, under whatever root, must not take the place of what is kept of that network.
        if list.claims().iss != *wanted.network {
            return Err(NotTaken::from(Rollback::AnotherNetwork(list.claims().iss.clone())).into());
        }
        Ok(keep(self.store, guard, held, &list, &Record::of(offered, wanted.root))?)
    }

    fn fetched(&self, address: &Url) -> Result<Offered, NotUpdated> {
        let text = source::fetched(address, self.fetcher)?;
        Ok(Offered { origin: Origin::Address(address.clone()), text, at: self.now })
    }

    /// Networks that nobody recognises any more are not kept.
    fn forget_strangers(&self, guard: &Guard, contents: &Contents) -> std::io::Result<()> {
        for kept in contents.networks.iter().filter(|kept| kept.record.root.is_none()) {
            let network = &kept.list.claims().iss;
            if recognised(contents).all(|known| known.network != *network) {
                self.store.remove(guard, network)?;
            }
        }
        Ok(())
    }
}

fn recognised(contents: &Contents) -> impl Iterator<Item = &RecognisedNetwork> {
    let pinned = || contents.networks.iter().filter(|kept| kept.record.root.is_some());
    let is_pinned = move |network: &Did| pinned().any(|kept| kept.list.claims().iss == *network);
    let known = contents.networks.iter().filter(|kept| kept.record.root.is_some());
    known.flat_map(|kept| &kept.list.claims().recognises).filter(move |known| !is_pinned(&known.network))
}

/// Where the list of a network stands by our own layout of addresses: `…/n/<name>` has it at `…/trust/<name>.jwt`.
fn list_address(network: &Did, demo: Demo) -> Option<Url> {
    let document = document_url(network, demo).ok()?;
    let folder = document.as_str().strip_suffix("/did.json")?;
    let (service, name) = folder.rsplit_once("/n/")?;
    format!("{service}/trust/{name}.jwt").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_a_network_stands_beside_its_service() {
        let address = |did: &str| list_address(&did.parse().unwrap(), Demo::Off).map(String::from);
        let expected = "https://badges.example/kreds/trust/north.jwt";
        assert_eq!(address("did:web:badges.example:kreds:n:north").as_deref(), Some(expected));
        assert_eq!(address("did:web:badges.example:o:north"), None);
        assert_eq!(address("did:web:badges.example"), None);
    }
}
