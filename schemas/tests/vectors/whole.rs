//! Badges that others signed, from text to claims: the signature holds, and the strict shape refuses only what it says.

use std::fs;

use schemas::{
    credential::{AchievementCredential, EndorsementCredential},
    did,
    key::PublicKey,
    proof,
    stage::{Method, Signed},
    verdict::Code,
};

use crate::reference;

/// What we do not read of badges that verify elsewhere: names in several languages at once, which the Open Badges
/// model does not have, and two parts without ids that are the same in every word.
const STRICTER: [(&str, Code); 3] = [
    ("language-map.json", Code::ShapeWrong),
    ("nested-equal-blanks.json", Code::ShapeWrong),
    ("two-equal-blank-evidence.json", Code::ShapeWrong),
];

fn verdict(text: &str) -> Result<(), Code> {
    let check = || {
        let signed = Signed::<AchievementCredential>::read(text)?;
        let Method::Did(name) = &signed.asks_for().method else { panic!("not a key of a DID") };
        let key = PublicKey::Ed25519(did::key::resolve_method(name).unwrap());
        proof::verify(signed, &key).map(drop)
    };
    check().map_err(|refusal: proof::Refusal| refusal.code())
}

#[test]
fn cross_signed_badges_are_read_except_where_we_are_stricter() {
    let Some(folder) = reference::path("vectors/cross-signed") else { return };
    let mut refused: Vec<(String, Code)> = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if let Err(code) = verdict(&fs::read_to_string(&path).unwrap()) {
            refused.push((path.file_name().unwrap().to_string_lossy().into_owned(), code));
        }
    }
    refused.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(refused, STRICTER.map(|(name, code)| (name.to_owned(), code)));
}

#[test]
fn the_official_examples_have_the_shape_of_the_model() {
    for name in [
        "complete.json",
        "simple.json",
        "simple-context-version.json",
        "worked-example/linked-data-proof-ob-3.json",
    ] {
        let Some(mut badge) = reference::json(&format!("vectors/open-badges/{name}")) else { return };
        badge.as_object_mut().unwrap().remove("proof");
        serde_json::from_value::<AchievementCredential>(badge).unwrap();
    }
}

#[test]
fn the_official_endorsement_has_the_shape_of_the_model() {
    let Some(endorsement) = reference::json("vectors/open-badges/endorsement-valid.json") else { return };
    serde_json::from_value::<EndorsementCredential>(endorsement).unwrap();
}
