//! Badges that others signed: the canonical form is right when their signatures hold over it.

use std::{fs, path::Path};

use ed25519_dalek::{Signature, VerifyingKey};
use schemas::{
    canonical::{self, Omit},
    json::{self, Object},
};
use sha2::{Digest as _, Sha256};

use crate::reference;

fn multibase(text: &str) -> Vec<u8> {
    bs58::decode(text.strip_prefix('z').unwrap()).into_vec().unwrap()
}

/// Is the proof a signature by the key that it names itself? Whether that key is the issuer's is not asked here.
fn holds(document: &Object<'_>) -> bool {
    let Ok(claims) = canonical::canonicalise(document, Omit::Proof) else { return false };
    let proofs = document.get("proof").unwrap().one_or_many();
    let proof = proofs[0].as_object().unwrap();
    let text = |name| proof.get(name).and_then(json::Value::as_str).unwrap();
    let method = text("verificationMethod");
    let key = multibase(method.rsplit(['#', ':']).next().unwrap());
    let key = VerifyingKey::from_bytes(key[2..].try_into().unwrap()).unwrap();
    let options = canonical::canonicalise_options(proof, document.get("@context").unwrap()).unwrap();
    let signed = [options.sha256(), claims.sha256()].concat();
    key.verify_strict(&signed, &Signature::from_slice(&multibase(text("proofValue"))).unwrap()).is_ok()
}

fn holds_in(path: &Path) -> bool {
    let text = fs::read(path).unwrap();
    holds(json::read(&text).unwrap().as_object().unwrap())
}

#[test]
fn all_cross_signed_badges_verify() {
    let Some(folder) = reference::path("vectors/cross-signed") else { return };
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 38);
    let failed: Vec<_> = files.iter().filter(|path| !holds_in(path)).collect();
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn the_official_examples_verify() {
    let Some(folder) = reference::path("vectors/open-badges") else { return };
    let names = [
        "complete.json",
        "endorsement-valid.json",
        "simple.json",
        "simple.1ob",
        "simple-context-version.json",
        "simple-did-key-method.json",
        "simple-err-expired.json",
        "simple-eddsa-2022.json",
        "simple_v1.json",
        "bit-string-list/credential-status-revoked.json",
        "bit-string-list/credential-status-revoked-blank-nodes.json",
        "bit-string-list/testlist",
        "worked-example/linked-data-proof-ob-3.json",
    ];
    let failed: Vec<_> = names.iter().filter(|name| !holds_in(&folder.join(name))).collect();
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn official_examples_that_were_changed_do_not_verify() {
    let Some(folder) = reference::path("vectors/open-badges") else { return };
    for name in ["simple-err-proof-value.json", "simple-err-issuer-type.json"] {
        assert!(!holds_in(&folder.join(name)), "{name}");
    }
}

#[test]
fn the_worked_example_has_the_published_canonical_form() {
    let Some(folder) = reference::path("vectors/open-badges/worked-example") else { return };
    let text = fs::read(folder.join("linked-data-proof-ob-3.json")).unwrap();
    let document = json::read(&text).unwrap();
    let document = document.as_object().unwrap();
    let proof = document.get("proof").and_then(json::Value::as_object).unwrap();

    let claims = canonical::canonicalise(document, Omit::Proof).unwrap();
    let options = canonical::canonicalise_options(proof, document.get("@context").unwrap()).unwrap();

    let published = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(claims.nquads(), published("document-canon.txt"));
    assert_eq!(options.nquads(), published("proof-canon.txt"));
    assert_eq!(claims.sha256(), <[u8; 32]>::from(Sha256::digest(published("document-canon.txt"))));
}
