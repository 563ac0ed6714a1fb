//! A backup: a whole vault in one file, as encrypted as the vault itself.
//!
//! It opens with the passphrase that the vault had when the backup was made, or with the words of its seed when that is
//! forgotten. Nothing appears on the machine before everything in the file has been opened and read.

use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Content, Passphrase, Place, Seed, VaultError, content::ContentError, identity::Identity, seal};

/// The version that this program writes, and the newest that it reads.
const VERSION: u64 = 1;

/// What a backup holds.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    #[serde(rename = "kreds-wallet-backup")]
    version: u64,
    identity: Encrypted,
    content: Encrypted,
}

/// Bytes that stand in a text.
struct Encrypted(Vec<u8>);

impl Backup {
    pub(super) fn new(identity: Vec<u8>, content: Vec<u8>) -> Self {
        Backup { version: VERSION, identity: Encrypted(identity), content: Encrypted(content) }
    }

    /// The file.
    #[expect(clippy::expect_used, reason = "a number and two texts always have a JSON form")]
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).expect("texts have a JSON form") + "\n"
    }

    /// What was read from this file.
    pub fn read(text: &[u8], file: &Path) -> Result<Self, VaultError> {
        #[derive(Deserialize)]
        struct Versioned {
            #[serde(rename = "kreds-wallet-backup")]
            version: u64,
        }
        let foreign = |_| VaultError::BackupForeign(file.to_owned());
        let Versioned { version } = serde_json::from_slice(text).map_err(foreign)?;
        if version > VERSION {
            return Err(VaultError::Newer { version });
        }
        serde_json::from_slice(text).map_err(foreign)
    }

    /// Makes the vault again with its passphrase. Gives the number of badges in it.
    pub fn restore(&self, place: &Place, passphrase: &Passphrase, file: &Path) -> Result<usize, VaultError> {
        place.must_be_free()?;
        let identity = Identity::unwrap(&self.identity.0, passphrase, file)?;
        let content =
            self.open(&identity, || VaultError::Damaged { file: file.to_owned(), last_good: None })?;
        place.appear(&self.identity.0, &self.content.0)?;
        Ok(content.badges.len())
    }

    /// Makes the vault again with the words of its seed, under another passphrase.
    pub fn restore_with_words(
        &self,
        place: &Place,
        seed: &Seed,
        passphrase: &Passphrase,
        file: &Path,
    ) -> Result<usize, VaultError> {
        place.must_be_free()?;
        let recovery = Identity::of_recovery(seed);
        let content = self.open(&recovery, || VaultError::WordsOfAnother(file.to_owned()))?;
        let (identity, wrapped) = Identity::generate(passphrase)?;
        place.appear(&wrapped, &seal(&identity, &content)?)?;
        Ok(content.badges.len())
    }

    fn open(&self, key: &Identity, shut: impl Fn() -> VaultError) -> Result<Content, VaultError> {
        let json = key.open(&self.content.0).ok_or_else(&shut)?;
        Content::from_json(&json).map_err(|error| match error {
            ContentError::Newer { version } => VaultError::Newer { version },
            ContentError::Unreadable => shut(),
        })
    }
}

impl Serialize for Encrypted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64_STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Encrypted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64_STANDARD.decode(text).map(Encrypted).map_err(serde::de::Error::custom)
    }
}
