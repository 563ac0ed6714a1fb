//! The folder in which a reader's networks are kept between runs.
//!
//! One file a network, written as a whole under a lock. What lies there is believed no more than what comes in: each
//! list is opened from its pinned root down whenever it is read. A damaged file costs its own network and no other.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

use schemas::{
    Demo,
    did::{Did, web::document_url},
    limits::STORE_FILE_BYTES,
    stage::Verified,
    trust::{TrustBook, TrustError, TrustList},
};

use super::{disk, record::Record, shelf::Shelf};

/// The networks that a reader trusts.
#[derive(Clone, Debug)]
pub struct TrustStore {
    folder: PathBuf,
}

/// A network whose list holds.
#[derive(Clone, Debug)]
pub struct KeptNetwork {
    /// What is kept of it.
    pub record: Record,
    /// Its list.
    pub list: Verified<TrustList>,
}

/// A file of the store that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{file} cannot be used")]
pub struct Damaged {
    /// Which.
    pub file: PathBuf,
    /// Why.
    pub source: Damage,
}

/// What is wrong with it.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum Damage {
    #[error(transparent)]
    Unreadable(#[from] io::Error),
    #[error(transparent)]
    NotARecord(#[from] serde_json::Error),
    #[error(transparent)]
    NotBelieved(#[from] TrustError),
}

/// Everything that the store holds.
#[derive(Debug, Default)]
pub struct Contents {
    /// Networks whose lists hold, the pinned ones first.
    pub networks: Vec<KeptNetwork>,
    /// Files that cannot be used.
    pub damaged: Vec<Damaged>,
}

/// Held while something in the store is changed.
#[derive(Debug)]
pub struct Guard {
    _lock: File,
}

impl TrustStore {
    /// In this folder, which need not be there yet.
    pub fn new(folder: &Path) -> Self {
        TrustStore { folder: folder.to_owned() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Lists that are fetched along with badges.
    pub fn shelf(&self) -> Shelf {
        Shelf::new(&self.folder)
    }

    /// Keeps other processes from changing the store.
    pub fn lock(&self) -> io::Result<Guard> {
        disk::lock(&self.folder).map(|lock| Guard { _lock: lock })
    }

    /// Reads everything. Networks of a try-out are not there outside demo mode.
    pub fn contents(&self, demo: Demo) -> io::Result<Contents> {
        let mut contents = Contents::default();
        for file in disk::files(&self.networks())? {
            match read(&file) {
                Ok(kept) if document_url(&kept.list.claims().iss, demo).is_err() => {}
                Ok(kept) => contents.networks.push(kept),
                Err(source) => contents.damaged.push(Damaged { file, source }),
            }
        }
        contents.networks.sort_by_key(|kept| kept.record.root.is_none());
        Ok(contents)
    }

    /// Keeps a network; what was kept of it before is replaced.
    pub fn put(&self, _guard: &Guard, network: &Did, record: &Record) -> io::Result<()> {
        let text = serde_json::to_vec_pretty(record)?;
        disk::replace(&self.file(network), &text)
    }

    /// Forgets a network.
    pub fn remove(&self, _guard: &Guard, network: &Did) -> io::Result<()> {
        disk::remove(&self.file(network))
    }

    fn networks(&self) -> PathBuf {
        self.folder.join("networks")
    }

    fn file(&self, network: &Did) -> PathBuf {
        self.networks().join(disk::file_name(network.as_str()))
    }
}

fn read(file: &Path) -> Result<KeptNetwork, Damage> {
    let record: Record = serde_json::from_slice(&disk::read(file, STORE_FILE_BYTES)?)?;
    let list = record.opened()?;
    Ok(KeptNetwork { record, list })
}

impl Contents {
    /// The book of these networks; lists that somebody names for this one run come first.
    pub fn book(&self, named: impl IntoIterator<Item = Verified<TrustList>>) -> TrustBook {
        let pinned = self.networks.iter().filter(|kept| kept.record.root.is_some());
        let mut book = TrustBook::new(named.into_iter().chain(pinned.map(|kept| kept.list.clone())));
        for kept in self.networks.iter().filter(|kept| kept.record.root.is_none()) {
            if let Err(error) = book.recognise(&kept.record.list) {
                tracing::debug!(%error, "not recognised any more");
            }
        }
        book
    }

    /// The network of this DID.
    pub fn find(&self, network: &Did) -> Option<&KeptNetwork> {
        self.networks.iter().find(|kept| kept.list.claims().iss == *network)
    }
}
