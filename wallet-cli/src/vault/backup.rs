//! A backup: a whole vault in one piece, as encrypted as the vault itself; a file, or bytes for sheets of paper.
//!
//! It opens with the passphrase that the vault had when the backup was made, or with the words of its seed when that is
//! forgotten. Nothing appears on the machine before everything in it has been opened and read.

use std::{borrow::Cow, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemas::limits;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use super::{
    Content, Passphrase, Place, Seed, VaultError,
    content::ContentError,
    deflated,
    disk::{self, FileFault},
    identity::Identity,
    seal,
};

/// The version that this program writes, and the newest that it reads.
const VERSION: u64 = 1;

/// What a backup holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Backup {
    identity: Vec<u8>,
    content: Sealed,
}

/// The content, encrypted.
#[derive(Debug, PartialEq, Eq)]
enum Sealed {
    /// As it stands in the vault.
    Plain(Vec<u8>),
    /// Deflated before it was encrypted: paper is dear.
    Deflated(Vec<u8>),
}

/// A backup as a file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<'a> {
    #[serde(rename = "kreds-wallet-backup")]
    version: u64,
    identity: Encrypted<'a>,
    content: Encrypted<'a>,
}

/// Bytes that stand in a text.
struct Encrypted<'a>(Cow<'a, [u8]>);

impl Backup {
    /// The vault with this identity file and content, for a file.
    pub(super) fn new(identity: Vec<u8>, content: Vec<u8>) -> Self {
        Backup { identity, content: Sealed::Plain(content) }
    }

    /// The vault with this identity, for paper.
    pub(super) fn packed(
        wrapped: Vec<u8>,
        identity: &Identity,
        content: &Content,
    ) -> Result<Self, VaultError> {
        let recovery = Identity::of_recovery(content.seed());
        let sealed = identity.seal(&deflated::pack(&content.to_json()), &recovery)?;
        Ok(Backup { identity: wrapped, content: Sealed::Deflated(sealed) })
    }

    /// The file.
    #[expect(clippy::expect_used, reason = "a number and two texts always have a JSON form")]
    pub fn to_text(&self) -> String {
        let (Sealed::Plain(content) | Sealed::Deflated(content)) = &self.content;
        let (identity, content) = (Encrypted(Cow::from(&self.identity)), Encrypted(Cow::from(content)));
        let written = Written { version: VERSION, identity, content };
        serde_json::to_string_pretty(&written).expect("texts have a JSON form") + "\n"
    }

    /// What is in this file.
    pub fn read(file: &Path) -> Result<Self, VaultError> {
        Self::from_text(&disk::read(file, limits::BACKUP_BYTES).map_err(FileFault::not_read)?, file)
    }

    /// What this text of a file says.
    pub fn from_text(text: &[u8], file: &Path) -> Result<Self, VaultError> {
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
        let written: Written<'_> = serde_json::from_slice(text).map_err(foreign)?;
        Ok(Backup::new(written.identity.0.into_owned(), written.content.0.into_owned()))
    }

    /// The bytes for paper: how long the wrapped key is, that key, the content.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (Sealed::Plain(content) | Sealed::Deflated(content)) = &self.content;
        let length = u16::try_from(self.identity.len()).unwrap_or(u16::MAX);
        [&length.to_be_bytes(), self.identity.as_slice(), content].concat()
    }

    /// What stood on paper; `None` when these bytes are no backup.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk::<2>()?;
        let (identity, content) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        Some(Backup { identity: identity.to_owned(), content: Sealed::Deflated(content.to_owned()) })
    }

    /// The vault in this folder, or the one whose content this file is; `None` where there is none.
    pub fn of_vault(path: &Path) -> Result<Option<Self>, VaultError> {
        let file = if path.is_dir() { Place::new(path).badges() } else { path.to_owned() };
        if !disk::begins_with(&file, b"age-encryption.org/") {
            return Ok(None);
        }
        let content = disk::read(&file, limits::VAULT_BYTES).map_err(FileFault::not_read)?;
        let identity = match Place::new(disk::folder_of(&file)).read_identity() {
            Err(VaultError::Missing(_)) => Vec::new(),
            identity => identity?,
        };
        Ok(Some(Backup::new(identity, content)))
    }

    /// Makes the vault again with its passphrase, after its content was set right. Gives the number of badges in it.
    pub fn restore(
        &self,
        place: &Place,
        passphrase: &Passphrase,
        file: &Path,
        set_right: impl FnOnce(&mut Content),
    ) -> Result<usize, VaultError> {
        place.must_be_free()?;
        if self.identity.is_empty() {
            return Err(VaultError::IdentityMissing(file.to_owned()));
        }
        let damaged = || VaultError::BackupDamaged(file.to_owned());
        let identity = Identity::unwrap(&self.identity, passphrase, file).map_err(|error| match error {
            VaultError::Damaged { .. } => damaged(),
            other => other,
        })?;
        let content = self.open(&identity, damaged)?;
        appear(place, &self.identity, &identity, content, set_right)
    }

    /// Makes the vault again with the words of its seed, under another passphrase.
    pub fn restore_with_words(
        &self,
        place: &Place,
        seed: &Seed,
        passphrase: &Passphrase,
        file: &Path,
        set_right: impl FnOnce(&mut Content),
    ) -> Result<usize, VaultError> {
        place.must_be_free()?;
        let recovery = Identity::of_recovery(seed);
        let content = self.open(&recovery, || VaultError::WordsOfAnother(file.to_owned()))?;
        let (identity, wrapped) = Identity::generate(passphrase)?;
        appear(place, &wrapped, &identity, content, set_right)
    }

    fn open(&self, key: &Identity, shut: impl Fn() -> VaultError) -> Result<Content, VaultError> {
        let json: Option<Zeroizing<Vec<u8>>> = match &self.content {
            Sealed::Plain(sealed) => key.open(sealed),
            Sealed::Deflated(sealed) => key.open(sealed).and_then(|packed| deflated::unpack(&packed)),
        };
        Content::from_json(&json.ok_or_else(&shut)?).map_err(|error| match error {
            ContentError::Newer { version } => VaultError::Newer { version },
            ContentError::Unreadable => shut(),
        })
    }
}

/// Makes a vault of words alone: all its keys, and no badge.
pub fn restore_keys(place: &Place, seed: Seed, passphrase: &Passphrase) -> Result<(), VaultError> {
    place.must_be_free()?;
    let (identity, wrapped) = Identity::generate(passphrase)?;
    appear(place, &wrapped, &identity, Content::new(seed), |_| {}).map(drop)
}

fn appear(
    place: &Place,
    wrapped: &[u8],
    identity: &Identity,
    mut content: Content,
    set_right: impl FnOnce(&mut Content),
) -> Result<usize, VaultError> {
    set_right(&mut content);
    content.pass_over_keys();
    place.appear(wrapped, &seal(identity, &content)?)?;
    Ok(content.badges.len())
}

impl Serialize for Encrypted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64_STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Encrypted<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64_STANDARD
            .decode(text)
            .map(|bytes| Encrypted(Cow::Owned(bytes)))
            .map_err(serde::de::Error::custom)
    }
}
