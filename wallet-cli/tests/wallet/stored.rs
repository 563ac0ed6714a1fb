//! Vaults written by `age` itself, in the format of the first version, which every later program must read.
//!
//! The passphrase is wrapped with little work, because deriving a key at full strength takes seconds in a test.

use std::{fs, path::Path};

use age::secrecy::{ExposeSecret, SecretString};

/// The passphrase of every vault in tests.
pub(crate) const PASSPHRASE: &str = "correct horse";
/// The content of a vault in which nothing is yet.
pub(crate) const EMPTY: &str = r#"{"version":1,"seed":[7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7,7],"next_key":0,"claims":[],"badges":[]}"#;

/// Writes a vault with this content.
pub(crate) fn write_vault(folder: &Path, content: &str) {
    let identity = age::x25519::Identity::generate();
    let mut wrapping = age::scrypt::Recipient::new(SecretString::from(PASSPHRASE.to_owned()));
    wrapping.set_work_factor(1);
    let wrapped = age::encrypt(&wrapping, identity.to_string().expose_secret().as_bytes()).unwrap();
    fs::create_dir(folder).unwrap();
    fs::write(folder.join("identity.age"), wrapped).unwrap();
    fs::write(folder.join("badges.age"), age::encrypt(&identity.to_public(), content.as_bytes()).unwrap())
        .unwrap();
}
