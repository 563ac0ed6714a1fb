//! The key folder: files that only their owner may read, written once and never overwritten.

use std::{
    collections::HashMap,
    fmt, fs,
    io::{self, Write as _},
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use age::secrecy::SecretString;
use schemas::{
    Demo,
    key::{AnySigner, SecretKey, SecretKeyError},
};
use zeroize::Zeroizing;

use super::sealed::{self, Sealing, Unsealable};

/// Which key a file holds: its owner's short name and the key's fragment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct KeyName {
    /// `o` for an organisation, `n` for a network, `i` for the integration key.
    pub kind: char,
    /// The owner's short name.
    pub owner: String,
    /// The part of the DID URL after `#`.
    pub fragment: String,
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.kind, self.owner, self.fragment)
    }
}

/// Why a key cannot be had, or not be kept.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// The file is not there, or cannot be read or written.
    #[error("{path} cannot be read or written")]
    Unreachable {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        cause: std::io::Error,
    },
    /// Others on this machine may read the file.
    #[error("{path} may be read by others")]
    ReadableByOthers {
        /// The file.
        path: PathBuf,
    },
    /// The passphrase does not open the file.
    #[error("{path} was sealed with another passphrase")]
    WrongPassphrase {
        /// The file.
        path: PathBuf,
    },
    /// What is in the file is no key.
    #[error("{path} is damaged")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with the key inside, when it could be unsealed.
        #[source]
        cause: Option<SecretKeyError>,
    },
    /// The token in the file could be guessed.
    #[error("{path} holds no token of 128 bits or more")]
    TokenWeak {
        /// The file.
        path: PathBuf,
    },
    /// The file is readable text: an example, made public on purpose.
    #[error("{path} is an example key")]
    Example {
        /// The file.
        path: PathBuf,
    },
}

/// The folder and what opens its files; and whoever signs with keys that are kept elsewhere.
pub struct KeyFolder {
    folder: PathBuf,
    passphrase: SecretString,
    demo: Demo,
    unsealed: Mutex<HashMap<KeyName, Arc<AnySigner>>>,
    elsewhere: HashMap<KeyName, Arc<AnySigner>>,
}

impl fmt::Debug for KeyFolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyFolder({})", self.folder.display())
    }
}

impl KeyFolder {
    /// Reads the passphrase. Unsealed example keys are taken in demo mode only.
    pub fn open(folder: &Path, passphrase_file: &Path, demo: Demo) -> Result<Self, KeyFileError> {
        let text = Zeroizing::new(read_private(passphrase_file, demo)?);
        let text = String::from_utf8_lossy(&text);
        let passphrase = SecretString::from(text.trim_end_matches(['\r', '\n']).to_owned());
        Ok(KeyFolder {
            folder: folder.to_owned(),
            passphrase,
            demo,
            unsealed: Mutex::default(),
            elsewhere: HashMap::new(),
        })
    }

    /// Makes the folder, and a passphrase where there is none yet.
    pub fn create(folder: &Path, passphrase_file: &Path, passphrase: &str) -> Result<(), KeyFileError> {
        fs::create_dir_all(folder).map_err(unreachable_file(folder))?;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(unreachable_file(folder))?;
        if passphrase_file.exists() { Ok(()) } else { write_private(passphrase_file, passphrase.as_bytes()) }
    }

    /// The same folder, with a key that no file holds: a device or a service has it and signs with it.
    #[must_use]
    pub fn with(mut self, name: KeyName, signer: AnySigner) -> Self {
        self.elsewhere.insert(name, Arc::new(signer));
        self
    }

    /// Whoever signs with the key of this name. A file is unsealed once and then kept, because unsealing costs more than
    /// signing.
    pub fn read(&self, name: &KeyName) -> Result<Arc<AnySigner>, KeyFileError> {
        if let Some(signer) = self.elsewhere.get(name) {
            return Ok(Arc::clone(signer));
        }
        let mut unsealed = self.unsealed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = unsealed.get(name) {
            return Ok(Arc::clone(key));
        }
        let text = self.read_text(&format!("{name}.jwk"))?;
        let key = SecretKey::from_jwk(&text)
            .map_err(|cause| KeyFileError::Damaged { path: self.path(name), cause: Some(cause) })?;
        let key = Arc::new(AnySigner::from(key));
        unsealed.insert(name.clone(), Arc::clone(&key));
        Ok(key)
    }

    /// Is the key's file where it was, and for its owner's eyes only? It is not unsealed.
    pub fn look_at(&self, name: &KeyName) -> Result<(), KeyFileError> {
        if self.elsewhere.contains_key(name) {
            return Ok(());
        }
        read_private(&self.path(name), self.demo).map(Zeroizing::new).map(drop)
    }

    /// Keeps a new key; an existing file is never overwritten.
    pub fn write(&self, name: &KeyName, key: &SecretKey) -> Result<PathBuf, KeyFileError> {
        self.write_text(&format!("{name}.jwk"), &key.to_jwk())
    }

    /// Deletes the key's file and forgets the key; `false` when there was no file.
    pub fn delete(&self, name: &KeyName) -> Result<bool, KeyFileError> {
        self.unsealed.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        let path = self.path(name);
        match fs::remove_file(&path) {
            Ok(()) => Ok(true),
            Err(gone) if gone.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(cause) => Err(unreachable_file(&path)(cause)),
        }
    }

    /// A key that lies elsewhere, such as on a stick, sealed with this folder's passphrase. Sticks know no owners, so who may
    /// read the file is not looked at; it must be sealed.
    pub fn read_elsewhere(&self, path: &Path) -> Result<SecretKey, KeyFileError> {
        let bytes = Zeroizing::new(fs::read(path).map_err(unreachable_file(path))?);
        let text = self.opened(&bytes, path)?;
        SecretKey::from_jwk(&text)
            .map_err(|cause| KeyFileError::Damaged { path: path.to_owned(), cause: Some(cause) })
    }

    /// The sealed files of the folder as they lie there, by name: keys, the server's secret, and nothing readable.
    pub fn sealed_files(&self) -> Result<Vec<(String, Vec<u8>)>, KeyFileError> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(unreachable_file(&self.folder))? {
            let path = entry.map_err(unreachable_file(&self.folder))?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
            let bytes = fs::read(&path).map_err(unreachable_file(&path))?;
            if sealed::is_sealed(&bytes) || self.demo.is_on() && name.ends_with(".jwk") {
                files.push((name.to_owned(), bytes));
            }
        }
        files.sort();
        Ok(files)
    }

    /// Puts a sealed file back; the same file is left as it is, another one is never overwritten.
    pub fn put_back(&self, name: &str, bytes: &[u8]) -> Result<(), KeyFileError> {
        let path = self.folder.join(name);
        match fs::read(&path) {
            Ok(there) if there == bytes => Ok(()),
            _ => write_private(&path, bytes),
        }
    }

    /// Seals what is written to it with the passphrase of this folder.
    pub fn sealing<W: io::Write>(&self, output: W) -> io::Result<Sealing<W>> {
        Sealing::into(output, &self.passphrase)
    }

    /// What was sealed with the passphrase of this folder, as it is read.
    pub fn unsealing<R: io::BufRead>(&self, sealed: R) -> Result<impl io::Read + use<R>, Unsealable> {
        sealed::unsealing(sealed, &self.passphrase)
    }

    fn path(&self, name: &KeyName) -> PathBuf {
        self.folder.join(format!("{name}.jwk"))
    }

    pub(super) fn read_text(&self, file: &str) -> Result<Zeroizing<String>, KeyFileError> {
        let path = self.folder.join(file);
        let bytes = Zeroizing::new(read_private(&path, self.demo)?);
        self.opened(&bytes, &path)
    }

    /// The text in a sealed file; in demo mode also in one that is not sealed.
    fn opened(&self, bytes: &[u8], path: &Path) -> Result<Zeroizing<String>, KeyFileError> {
        let path = path.to_owned();
        if sealed::is_sealed(bytes) {
            return sealed::unseal(bytes, &self.passphrase).map_err(|why| match why {
                Unsealable::WrongPassphrase => KeyFileError::WrongPassphrase { path },
                Unsealable::Damaged => KeyFileError::Damaged { path, cause: None },
            });
        }
        if !self.demo.is_on() {
            return Err(KeyFileError::Example { path });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| KeyFileError::Damaged { path, cause: None })?;
        Ok(Zeroizing::new(text.to_owned()))
    }

    pub(super) fn write_text(&self, file: &str, text: &str) -> Result<PathBuf, KeyFileError> {
        let path = self.folder.join(file);
        let sealed = sealed::seal(text, &self.passphrase).map_err(unreachable_file(&path))?;
        write_private(&path, &sealed)?;
        Ok(path)
    }
}

fn unreachable_file(path: &Path) -> impl FnOnce(std::io::Error) -> KeyFileError {
    move |cause| KeyFileError::Unreachable { path: path.to_owned(), cause }
}

/// Example files come out of a checkout, readable by everybody; they are secret to nobody.
pub(super) fn read_private(path: &Path, demo: Demo) -> Result<Vec<u8>, KeyFileError> {
    let facts = fs::metadata(path).map_err(unreachable_file(path))?;
    if facts.permissions().mode() & 0o077 != 0 && !demo.is_on() {
        return Err(KeyFileError::ReadableByOthers { path: path.to_owned() });
    }
    fs::read(path).map_err(unreachable_file(path))
}

/// A secret in a file of its own that is no key: a password that other programs know too. Only its owner may read it.
pub fn read_secret(path: &Path, demo: Demo) -> Result<Zeroizing<String>, KeyFileError> {
    let bytes = Zeroizing::new(read_private(path, demo)?);
    let text = std::str::from_utf8(&bytes);
    let text = text.map_err(|_| KeyFileError::Damaged { path: path.to_owned(), cause: None })?;
    Ok(Zeroizing::new(text.to_owned()))
}

fn write_private(path: &Path, bytes: &[u8]) -> Result<(), KeyFileError> {
    let write = || {
        let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        path.parent().map_or(Ok(()), |folder| fs::File::open(folder)?.sync_all())
    };
    write().map_err(unreachable_file(path))
}

#[cfg(test)]
mod tests {
    use schemas::key::Ed25519Secret;

    use super::*;

    fn folder(demo: Demo) -> (tempfile::TempDir, KeyFolder) {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = folder.path().join("passphrase");
        KeyFolder::create(folder.path(), &passphrase, "words").unwrap();
        let keys = KeyFolder::open(folder.path(), &passphrase, demo).unwrap();
        (folder, keys)
    }

    fn name() -> KeyName {
        KeyName { kind: 'o', owner: "aarhus".into(), fragment: "e202611a".into() }
    }

    fn key() -> SecretKey {
        SecretKey::Ed25519(Ed25519Secret::from_bytes([7; 32]))
    }

    #[test]
    fn a_key_file_is_sealed_and_private() {
        let (_folder, keys) = folder(Demo::Off);
        let path = keys.write(&name(), &key()).unwrap();
        assert!(sealed::is_sealed(&fs::read(&path).unwrap()));
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(keys.read(&name()).unwrap().public(), key().public());
    }

    #[test]
    fn a_key_file_that_others_may_read_is_refused() {
        let (_folder, keys) = folder(Demo::Off);
        let path = keys.write(&name(), &key()).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(keys.read(&name()), Err(KeyFileError::ReadableByOthers { .. })));
    }

    #[test]
    fn an_example_key_is_for_the_demo_only() {
        for (demo, accepted) in [(Demo::Off, false), (Demo::On, true)] {
            let (folder, keys) = folder(demo);
            write_private(&folder.path().join(format!("{}.jwk", name())), key().to_jwk().as_bytes()).unwrap();
            assert_eq!(keys.read(&name()).is_ok(), accepted);
        }
    }

    #[test]
    fn a_key_is_never_overwritten() {
        let (_folder, keys) = folder(Demo::Off);
        keys.write(&name(), &key()).unwrap();
        assert!(matches!(keys.write(&name(), &key()), Err(KeyFileError::Unreachable { .. })));
    }
}
