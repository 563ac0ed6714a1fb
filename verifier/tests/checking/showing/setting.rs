//! What the operator sets, and what must be set.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

use clap::Parser as _;
use schemas::{Demo, key::SecretKey, openid4vp::ClientId};
use verifier::{
    asking::{Asker, asker},
    cli::{Cli, Command},
    error::Trouble,
    progress::Screen,
    run::Machine,
};

use crate::town::now;

fn set(arguments: &[&str], demo: Demo) -> Result<Option<Asker>, Trouble> {
    let all = ["kreds-verifier", "serve"].iter().chain(arguments);
    let Command::Serve(asked) = Cli::try_parse_from(all).unwrap().command else { unreachable!() };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let (chance, trust_folder, locale) = (|bytes: &mut [u8]| bytes.fill(7), None, None);
    let screen = Screen::None;
    asker(
        &asked,
        &Machine { demo, clock: now, chance, trust_folder, screen, locale, out: &mut out, err: &mut err },
    )
}

fn file(name: &str) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::remove_file(&file).ok();
    file
}

#[test]
fn without_an_address_nobody_is_asked() {
    assert!(set(&[], Demo::Off).unwrap().is_none());
}

#[test]
fn a_demo_asks_on_this_machine() {
    let asker = set(&["--listen", "127.0.0.1:8099"], Demo::On).unwrap().unwrap();
    assert_eq!(asker.client_id().to_string(), "redirect_uri:http://localhost:8099/ask/answer");
}

#[test]
fn an_address_without_encryption_is_for_demos() {
    let refused = set(&["--public-url", "http://localhost:8099"], Demo::Off);
    assert!(matches!(refused, Err(Trouble::PublicUrlDemo { .. })));
}

#[test]
fn a_key_is_made_once_for_its_owner_alone() {
    let file = file("ask-key.jwk");
    let path = file.to_str().unwrap();
    let asked = ["--public-url", "https://check.example", "--ask-key", path];
    let asker = set(&asked, Demo::Off).unwrap().unwrap();
    assert!(matches!(asker.client_id(), ClientId::Did(did) if did.as_str() == "did:web:check.example:ask"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let made = fs::read_to_string(&file).unwrap();
    assert!(matches!(SecretKey::from_jwk(&made), Ok(SecretKey::P256(_))));
    set(&asked, Demo::Off).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), made);
}

#[test]
fn a_file_that_is_no_key_is_refused() {
    let file = file("ask-no-key.jwk");
    fs::write(&file, "{}").unwrap();
    let asked = ["--public-url", "https://check.example", "--ask-key", file.to_str().unwrap()];
    assert!(matches!(set(&asked, Demo::Off), Err(Trouble::AskKeyBad { .. })));
}
