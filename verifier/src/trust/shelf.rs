//! Status lists and survivors files as they were last fetched, so that a badge can be judged with the network off.
//!
//! Texts only: whoever takes one from here checks its signature again. A shelf that cannot be written to costs nothing but
//! the next offline check.

use std::path::{Path, PathBuf};

use schemas::{limits::STORE_FILE_BYTES, time::Timestamp, uri::Uri};
use serde::{Deserialize, Serialize};

use super::disk;

/// The folder of fetched lists.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
}

/// One text as it was fetched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// From where.
    pub address: Uri,
    /// When.
    pub fetched: Timestamp,
    /// The server's mark of this text, to ask for it only when it changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// The text.
    pub text: String,
}

impl Shelf {
    pub(super) fn new(folder: &Path) -> Self {
        Shelf { folder: folder.join("lists") }
    }

    /// What was last kept from this address.
    pub fn get(&self, address: &Uri) -> Option<Kept> {
        let text = disk::read(&self.file(address), STORE_FILE_BYTES).ok()?;
        let kept: Kept = serde_json::from_slice(&text).ok()?;
        (kept.address == *address).then_some(kept)
    }

    /// Keeps a text in place of the one from the same address.
    pub fn put(&self, kept: &Kept) {
        let done = serde_json::to_vec(kept)
            .map_err(std::io::Error::from)
            .and_then(|text| disk::replace(&self.file(&kept.address), &text));
        if let Err(error) = done {
            tracing::debug!(%error, "a list is not kept");
        }
    }

    fn file(&self, address: &Uri) -> PathBuf {
        self.folder.join(disk::file_name(address.as_str()))
    }
}
