//! The folder in which everything of one walk lies: settings, database, keys, vault, badges.

use crate::trouble::{OrTrouble, Trouble};
use std::fs;
use std::path::{Path, PathBuf};

/// What becomes of the folder when the walk is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Afterwards {
    /// It stays there to be looked at.
    Stays,
    /// It goes.
    Goes,
}

/// A folder that was empty at the beginning.
#[derive(Debug)]
pub struct Workplace {
    folder: PathBuf,
    afterwards: Afterwards,
}

impl Workplace {
    /// Empties the folder, or makes it.
    pub fn new(folder: PathBuf, afterwards: Afterwards) -> Result<Self, Trouble> {
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .or_trouble(folder.display(), "Remove that folder and start again.")?;
        }
        fs::create_dir_all(&folder).or_trouble(folder.display(), "Check who may write there.")?;
        Ok(Workplace { folder, afterwards })
    }

    /// One among the system's temporary folders, which goes when the walk is over.
    pub fn temporary(name: &str) -> Result<Self, Trouble> {
        let folder = std::env::temp_dir().join(format!("kreds-{name}-{}", std::process::id()));
        Self::new(folder, Afterwards::Goes)
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A file in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a file in it.
    pub fn write(&self, name: &str, text: &str) -> Result<PathBuf, Trouble> {
        let path = self.path(name);
        fs::write(&path, text).or_trouble(path.display(), "Check the disk and who may write there.")?;
        Ok(path)
    }

    /// Reads a file that a step before has written.
    pub fn read(&self, name: &str) -> Result<String, Trouble> {
        let path = self.path(name);
        fs::read_to_string(&path).or_trouble(path.display(), "The step before should have written it.")
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        if self.afterwards == Afterwards::Goes {
            // Nothing can be done about a folder that will not go; the system clears its temporary ones.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}
