//! The keys in `keys.example` are known to everybody: good for trying out, refused for anything else.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use tests::programs::{Answer, Programs};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("keys.example")
}

/// A copy that only its owner may read: what is wrong with it then is that everybody has it.
fn private_copy() -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    std::fs::create_dir(copy.path().join("keys")).unwrap();
    for name in ["kreds.toml", "keys/passphrase", "keys/server.secret"] {
        let file = copy.path().join(name);
        std::fs::copy(folder().join(name), &file).unwrap();
        std::fs::set_permissions(file, Permissions::from_mode(0o600)).unwrap();
    }
    copy
}

/// `kreds-issuer award list` with the example's settings and secret.
fn list_awards(demo: &str) -> Answer {
    let copy = private_copy();
    let mut command = Command::new(Programs::beside_this_one().unwrap().issuer);
    command
        .args(["award", "list"])
        .env("KREDS_CONFIG", copy.path().join("kreds.toml"))
        .env("KREDS_PUBLIC_URL", "https://badges.example")
        .env("KREDS_DEMO", demo)
        .env("KREDS_LANG", "en");
    Answer::of(&mut command).unwrap()
}

#[test]
fn example_keys_serve_in_demo_mode() {
    let answer = list_awards("1");
    assert_eq!(answer.code, 0, "{}", answer.errors);
}

#[test]
fn example_keys_are_refused_outside_demo_mode() {
    let answer = list_awards("0");
    assert_eq!(answer.code, 1);
    assert!(answer.errors.contains("[example_key]"), "{}", answer.errors);
}

#[test]
fn every_example_key_is_a_key() {
    let keys = std::fs::read_dir(folder().join("keys")).unwrap().map(|entry| entry.unwrap().path());
    let keys: Vec<PathBuf> =
        keys.filter(|path| path.extension().is_some_and(|ending| ending == "jwk")).collect();
    assert_eq!(keys.len(), 4);
    for path in keys {
        let key = schemas::key::SecretKey::from_jwk(&std::fs::read_to_string(&path).unwrap());
        assert!(key.is_ok(), "{}: {key:?}", path.display());
    }
}
