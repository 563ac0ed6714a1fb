//! Badges of 1EdTech, from file to verdict without a network: their issuers cannot be asked, so at best a badge is
//! unchanged and its issuer not proven; and what 1EdTech's own validator refuses is refused.
//!
//! The files are read from the folder that `KREDS_REFERENCE` names.

use std::{
    fs,
    path::{Path, PathBuf},
};

use schemas::{Demo, trust::TrustBook, verdict::Moment};
use verifier::{
    checker::{Checker, Network},
    input,
};

use crate::town::now;

/// File by file, what decides the verdict.
const EXPECTED: [(&str, &str); 20] = [
    ("complete.json", "issuer_unproven"),
    ("simple.json", "issuer_unproven"),
    ("simple.1ob", "issuer_unproven"),
    ("simple-context-version.json", "issuer_unproven"),
    ("simple-did-key-method.json", "issuer_unproven"),
    ("simple-eddsa-2022.json", "issuer_unproven"),
    ("simple_v1.json", "issuer_unproven"),
    ("simple-err-expired.json", "issuer_unproven"),
    ("simple-json.png", "issuer_unproven"),
    ("simple-json.svg", "issuer_unproven"),
    ("simple-jwt.png", "issuer_unproven"),
    ("simple-jwt.svg", "issuer_unproven"),
    ("bit-string-list/credential-status-revoked.json", "issuer_unproven"),
    ("bit-string-list/credential-status-revoked-blank-nodes.json", "issuer_unproven"),
    ("worked-example/linked-data-proof-ob-3.json", "issuer_unproven"),
    ("worked-example/linked-data-proof-ob-1.json", "proof_missing"),
    ("simple-err-proof-value.json", "signature_wrong"),
    ("simple-err-issuer-type.json", "value_lost"),
    ("endorsement-valid.json", "not_a_badge"),
    ("bit-string-list/testlist", "not_a_badge"),
];

/// A folder of the vectors, where they are at hand.
fn folder(name: &str) -> Option<PathBuf> {
    Some(Path::new(&std::env::var_os("KREDS_REFERENCE")?).join("vectors").join(name))
}

/// What decides the verdict on a file, as somebody who trusts nobody reads it.
fn reason(file: &Path) -> &'static str {
    let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::Off);
    checker.check(input::from_file(file), Moment::Clock(now())).verdict.reason().as_str()
}

#[test]
fn each_badge_of_1edtech_has_the_right_verdict() {
    let Some(folder) = folder("open-badges") else { return };
    assert_eq!(EXPECTED.map(|(name, _)| (name, reason(&folder.join(name)))), EXPECTED);
}

/// Badges that others signed with another library and we do not read as badges; of all others the signature holds.
const NOT_READ: [(&str, &str); 3] = [
    ("language-map.json", "shape_wrong"),
    ("nested-equal-blanks.json", "shape_wrong"),
    ("two-equal-blank-evidence.json", "shape_wrong"),
];

#[test]
fn each_badge_that_others_signed_has_the_right_verdict() {
    let Some(folder) = folder("cross-signed") else { return };
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<(String, &str)> =
        files.map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), reason(&file))).collect();
    found.sort();
    assert_eq!(found.len(), 38);
    found.retain(|(_, reason)| *reason != "trust_list_none");
    assert_eq!(found, NOT_READ.map(|(name, reason)| (name.to_owned(), reason)));
}
