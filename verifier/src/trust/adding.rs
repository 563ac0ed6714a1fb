//! Beginning to trust a network, or taking in a newer list of one that is trusted.
//!
//! Nothing is trusted by itself: a network comes in by the fingerprint of its root, which somebody compared with paper, or
//! because a network that came in so recognises it.

use schemas::{
    Demo,
    did::{Did, web::document_url},
    stage::Verified,
    time::Timestamp,
    trust::{Anchor, Fingerprint, Rollback, TrustError, TrustList, open, supersedes},
};

use super::{
    record::{Origin, Record},
    store::{Contents, Guard, KeptNetwork, TrustStore},
};

/// A list that somebody brings.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Where it came from.
    pub origin: Origin,
    /// Its text.
    pub text: String,
    /// When it came.
    pub at: Timestamp,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// The network is trusted from now on.
    New,
    /// It took the place of an older list.
    Newer {
        /// The version before.
        from: u64,
    },
    /// This list was here already.
    Same,
}

/// Why a list is not taken in.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum NotTaken {
    #[error(transparent)]
    NotBelieved(#[from] TrustError),
    #[error("a network on this machine")]
    Demo,
    #[error("nobody compared the root key of {} with paper", .0.claims().iss)]
    RootNotCompared(Box<Verified<TrustList>>),
    #[error("{network} is pinned with the root {pinned}")]
    PinnedOtherwise { network: Did, pinned: Fingerprint },
    #[error(transparent)]
    Rollback(#[from] Rollback),
    #[error("the store failed")]
    Store(#[from] std::io::Error),
}

/// Opens a list, which must be of a network that may be believed on this machine.
pub fn opened(text: &str, anchor: Anchor, demo: Demo) -> Result<Verified<TrustList>, NotTaken> {
    let list = open(text, anchor)?;
    document_url(&list.claims().iss, demo).map_err(|_| NotTaken::Demo)?;
    Ok(list)
}

/// Takes a list in: with this root, or with the one that is known of its network already.
pub fn add(
    store: &TrustStore,
    offered: Offered,
    root: Option<Fingerprint>,
    demo: Demo,
) -> Result<(Verified<TrustList>, Taken), NotTaken> {
    let guard = store.lock()?;
    let contents = store.contents(demo)?;
    let list = opened(&offered.text, root.map_or(Anchor::HandedOver, Anchor::Pinned), demo)?;
    let held = contents.find(&list.claims().iss);
    let pinned = held.and_then(|held| held.record.root);
    let found = list.claims().root.fingerprint();
    if let Some(pinned) = pinned.filter(|pinned| *pinned != found) {
        return Err(NotTaken::PinnedOtherwise { network: list.claims().iss.clone(), pinned });
    }
    let root = root.or(pinned);
    if root.is_none() && !is_recognised(&contents, list.claims()) {
        return Err(NotTaken::RootNotCompared(Box::new(list)));
    }
    let taken = keep(store, &guard, held, &list, &Record::of(offered, root))?;
    Ok((list, taken))
}

impl Record {
    /// The record of a list with the root that it is believed by.
    pub(super) fn of(offered: Offered, root: Option<Fingerprint>) -> Self {
        Record { root, origin: offered.origin, fetched: offered.at, list: offered.text.trim().to_owned() }
    }
}

/// Keeps a list in place of the one that is held, which it must supersede.
pub(super) fn keep(
    store: &TrustStore,
    guard: &Guard,
    held: Option<&KeptNetwork>,
    list: &Verified<TrustList>,
    record: &Record,
) -> Result<Taken, NotTaken> {
    let taken = match held.map(|held| held.list.claims()) {
        Some(before) if before.root.fingerprint() == list.claims().root.fingerprint() => {
            supersedes(list.claims(), before)?;
            match before.version {
                _ if record.root.is_some() && held.is_some_and(|held| held.record.root.is_none()) => {
                    Taken::New
                }
                version if version == list.claims().version => Taken::Same,
                from => Taken::Newer { from },
            }
        }
        // A network that was only recognised so far, and under another root than the reader compares now.
        Some(_) | None => Taken::New,
    };
    store.put(guard, &list.claims().iss, record)?;
    Ok(taken)
}

/// Does a pinned network vouch for this one and its root?
fn is_recognised(contents: &Contents, list: &TrustList) -> bool {
    let pinned = contents.networks.iter().filter(|kept| kept.record.root.is_some());
    let mut known = pinned.flat_map(|kept| &kept.list.claims().recognises);
    known.any(|known| known.network == list.iss && known.root == list.root.fingerprint())
}
