//! What a release left behind when it was made (`tests/fixtures`): written once by its programs, never anew, and readable
//! for ever. Tests get a copy, with the modes that a checkout does not keep.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    trouble::{OrTrouble as _, Trouble},
    workplace::Workplace,
};

const REMEDY: &str = "Check the disk, and that the checkout is whole.";

/// A copy of everything that one release left behind.
#[derive(Debug)]
pub struct Fixture {
    copy: Workplace,
    facts: Value,
}

/// The releases of which something is kept, as their versions.
pub fn releases() -> Result<Vec<String>, Trouble> {
    let folder = folder();
    let entries = fs::read_dir(&folder).or_trouble(folder.display(), REMEDY)?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    Ok(folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
}

impl Fixture {
    /// A copy for a test of this name.
    pub fn copy(release: &str, test: &str) -> Result<Self, Trouble> {
        let copy = Workplace::temporary(&format!("{release}-{test}"))?;
        copy_folder(&folder().join(release), copy.folder())?;
        let facts = copy.read("facts.json")?;
        let facts = serde_json::from_str(&facts).or_trouble("facts.json", REMEDY)?;
        Ok(Fixture { copy, facts })
    }

    /// A file or folder in the copy.
    pub fn path(&self, name: &str) -> PathBuf {
        self.copy.path(name)
    }

    /// The copy itself.
    pub fn folder(&self) -> &Path {
        self.copy.folder()
    }

    /// What was written down about it: `made_at`, `rows` of each table, the link of the offer that is `waiting`, and what
    /// the `wallet` lists.
    pub fn facts(&self) -> &Value {
        &self.facts
    }

    /// What the programs find in their environment: the settings, the vault and its passphrase, nobody trusted.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let path = |name: &str| self.path(name).display().to_string();
        vec![
            ("KREDS_DEMO", "1".to_owned()),
            ("KREDS_LANG", "en".to_owned()),
            ("KREDS_CONFIG", path("issuer/kreds.toml")),
            ("KREDS_VAULT", path("wallet")),
            ("KREDS_PASSPHRASE_FILE", path("wallet-passphrase")),
            ("KREDS_TRUST_DIR", path("nobody")),
        ]
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Keys and vaults are refused where others may read them.
fn copy_folder(from: &Path, to: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(to).or_trouble(to.display(), REMEDY)?;
    fs::set_permissions(to, fs::Permissions::from_mode(0o700)).or_trouble(to.display(), REMEDY)?;
    for entry in fs::read_dir(from).or_trouble(from.display(), REMEDY)?.flatten() {
        let (source, copy) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &copy)?;
        } else {
            fs::copy(&source, &copy).or_trouble(source.display(), REMEDY)?;
            let closed = fs::Permissions::from_mode(0o600);
            fs::set_permissions(&copy, closed).or_trouble(copy.display(), REMEDY)?;
        }
    }
    Ok(())
}
