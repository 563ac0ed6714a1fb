//! The folder in which everything of one demo lies: settings, database, keys, vault, badges.

use crate::options::Afterwards;
use crate::programs::project;
use crate::trouble::{OrTrouble, Trouble};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder; gone with this value if nobody is to look at it afterwards.
#[derive(Debug)]
pub(crate) struct Workplace {
    folder: PathBuf,
    afterwards: Afterwards,
}

impl Workplace {
    /// A new folder: `demo-data` in the project to be looked at, else one among the temporary ones.
    pub(crate) fn new(afterwards: Afterwards) -> Result<Self, Trouble> {
        let folder = match afterwards {
            Afterwards::Serve => project().join("demo-data"),
            Afterwards::End => std::env::temp_dir().join(format!("kreds-demo-{}", std::process::id())),
        };
        if folder.exists() {
            fs::remove_dir_all(&folder).or_trouble(folder.display(), "Remove that folder and start again.")?;
        }
        fs::create_dir_all(&folder).or_trouble(folder.display(), "Check who may write there.")?;
        Ok(Workplace { folder, afterwards })
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> Result<PathBuf, Trouble> {
        let path = self.path(name);
        fs::write(&path, text).or_trouble(path.display(), "Check the disk and who may write there.")?;
        Ok(path)
    }

    pub(crate) fn read(&self, name: &str) -> Result<String, Trouble> {
        let path = self.path(name);
        fs::read_to_string(&path).or_trouble(path.display(), "The step before should have written it.")
    }
}

impl Drop for Workplace {
    fn drop(&mut self) {
        if self.afterwards == Afterwards::End {
            // Nothing can be done about a folder that will not go; the system clears its temporary ones.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}
