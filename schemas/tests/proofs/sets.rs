//! Several proofs: each row of the rule in `schemas::proof::data_integrity::set`.

use schemas::{
    key::PublicKey,
    proof::{self, Suite},
    stage::Signed,
    verdict::Code,
};
use serde_json::{Value, json};

use crate::sample::{Badge, claims, ed25519, ed25519_name, options, p256, sign_as};

fn proof(suite: Suite) -> Value {
    let mut options = options();
    options["cryptosuite"] = suite.name().into();
    let badge: Value = serde_json::from_str(&sign_as(suite, claims(), &options)).unwrap();
    badge["proof"].clone()
}

fn with(proofs: impl Into<Value>) -> String {
    let mut badge = claims();
    badge["proof"] = proofs.into();
    badge.to_string()
}

/// The suites that held, each checked with the same key.
fn checked(text: &str) -> Result<Vec<Suite>, Code> {
    let read = || {
        let signed = Signed::<Badge>::read(text)?;
        let keys = vec![PublicKey::Ed25519(ed25519().public()); signed.asks_for_each().len()];
        proof::verify_each(signed, &keys).map(|badge| badge.suites().to_vec())
    };
    read().map_err(|refusal: proof::Refusal| refusal.code())
}

#[test]
fn every_proof_of_a_known_suite_is_checked() {
    let proofs = json!([proof(Suite::EddsaRdfc2022), proof(Suite::EddsaJcs2022)]);
    assert_eq!(checked(&with(proofs)), Ok(vec![Suite::EddsaRdfc2022, Suite::EddsaJcs2022]));
}

#[test]
fn a_bad_proof_is_not_passed_over_wherever_it_stands() {
    let good = proof(Suite::EddsaRdfc2022);
    let mut bad = proof(Suite::EddsaJcs2022);
    bad["created"] = "2026-10-13T16:30:00Z".into();
    assert_eq!(checked(&with(json!([good, bad]))), Err(Code::SignatureWrong));
    assert_eq!(checked(&with(json!([bad, good]))), Err(Code::SignatureWrong));
}

#[test]
fn a_proof_by_somebody_else_is_not_passed_over() {
    let mut other = proof(Suite::EddsaRdfc2022);
    other["verificationMethod"] = "did:web:evil.example#e202611a".into();
    assert_eq!(checked(&with(json!([proof(Suite::EddsaRdfc2022), other]))), Err(Code::KeyOfAnother));
}

#[test]
fn a_proof_of_an_unknown_suite_says_nothing_beside_a_known_one() {
    let other = json!({ "type": "DataIntegrityProof", "cryptosuite": "bbs-2023", "proofValue": "u1" });
    let good = proof(Suite::EddsaRdfc2022);
    assert_eq!(checked(&with(json!([other, good]))), Ok(vec![Suite::EddsaRdfc2022]));
    assert_eq!(checked(&with(json!([other, other]))), Err(Code::SuiteUnknown));
}

#[test]
fn a_base_of_selective_disclosure_says_nothing_beside_a_known_proof() {
    let mut base = proof(Suite::EddsaRdfc2022);
    base["cryptosuite"] = "ecdsa-sd-2023".into();
    base["proofValue"] = "u2V0AhQ".into();
    assert_eq!(checked(&with(json!([base, proof(Suite::EddsaRdfc2022)]))), Ok(vec![Suite::EddsaRdfc2022]));
}

#[test]
fn a_proof_that_builds_on_another_cannot_be_told() {
    let mut chained = proof(Suite::EddsaRdfc2022);
    chained["previousProof"] = "urn:uuid:1".into();
    assert_eq!(checked(&with(json!([proof(Suite::EddsaRdfc2022), chained]))), Err(Code::ProofUnknown));
}

#[test]
fn more_proofs_than_any_badge_has_cannot_be_told() {
    let proofs = vec![proof(Suite::EddsaRdfc2022); 5];
    assert_eq!(checked(&with(proofs[..4].to_vec())).map(|suites| suites.len()), Ok(4));
    assert_eq!(checked(&with(proofs)), Err(Code::ProofUnknown));
}

#[test]
fn a_proof_that_is_no_object_is_malformed() {
    assert_eq!(checked(&with(json!([proof(Suite::EddsaRdfc2022), "x"]))), Err(Code::ProofMalformed));
}

#[test]
fn one_key_is_not_enough_for_two_proofs() {
    let text = with(json!([proof(Suite::EddsaRdfc2022), proof(Suite::EddsaJcs2022)]));
    let refusal =
        proof::verify(Signed::<Badge>::read(&text).unwrap(), &PublicKey::Ed25519(ed25519().public()));
    assert_eq!(refusal.unwrap_err().code(), Code::ProofUnknown);
}

#[test]
fn each_proof_is_checked_with_the_key_at_its_place() {
    let text = with(json!([proof(Suite::EddsaRdfc2022), proof(Suite::EddsaJcs2022)]));
    let keys = [PublicKey::Ed25519(ed25519().public()), PublicKey::P256(p256().public())];
    let refusal = proof::verify_each(Signed::<Badge>::read(&text).unwrap(), &keys).unwrap_err();
    assert_eq!(refusal.code(), Code::KeyTypeWrong);
    assert_eq!(ed25519_name().fragment(), "e202611a");
}
