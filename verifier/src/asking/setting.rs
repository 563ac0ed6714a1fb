//! Who asks, by what the operator set: a public address, and a key in a file if requests are to be signed.
//!
//! The key proves which server asked and nothing about any badge, so it lies in its file unencrypted, for its owner alone.
//! A new one may take its place at any time.

use std::{
    fs::{self, OpenOptions},
    io::{ErrorKind, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use schemas::{
    key::{P256Secret, SecretKey},
    openid4vci::Endpoint,
};

use super::{Asker, Chance};
use crate::{cli::Serve, error::Trouble, run::Machine};

/// Who asks; `None` where no address is set, and so no wallet could answer.
pub fn asker(asked: &Serve, machine: &Machine<'_>) -> Result<Option<Asker>, Trouble> {
    let own = || format!("http://localhost:{}", asked.listen.port()).parse().ok();
    let public_url: Option<Endpoint> =
        asked.public_url.clone().or_else(|| machine.demo.is_on().then(own).flatten());
    let Some(address) = public_url else { return Ok(None) };
    if address.url().scheme() != "https" && !machine.demo.is_on() {
        return Err(Trouble::PublicUrlDemo { address });
    }
    let secret = asked.ask_key.as_deref().map(|file| secret(file, machine.chance)).transpose()?;
    match Asker::new(&address, secret) {
        Ok(asker) => Ok(Some(asker)),
        Err(_) => Err(Trouble::PublicUrlBad { address }),
    }
}

/// The key in a file; where there is no file, a new key is made.
fn secret(file: &Path, chance: Chance) -> Result<SecretKey, Trouble> {
    let missing = |source| Trouble::AskKeyMissing { file: file.to_owned(), source };
    match fs::read_to_string(file) {
        Ok(text) => {
            SecretKey::from_jwk(&text).map_err(|source| Trouble::AskKeyBad { file: file.to_owned(), source })
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let key = new(chance);
            let mut made =
                OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(missing)?;
            made.write_all(key.to_jwk().as_bytes()).map_err(missing)?;
            Ok(key)
        }
        Err(error) => Err(missing(error)),
    }
}

/// Hardly any bytes are no key; then others are drawn.
fn new(chance: Chance) -> SecretKey {
    loop {
        let mut bytes = [0; 32];
        chance(&mut bytes);
        if let Ok(secret) = P256Secret::from_bytes(bytes) {
            return SecretKey::P256(secret);
        }
    }
}
