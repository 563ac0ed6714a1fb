//! Badges with a Data Integrity proof inside.

use schemas::{
    key::PublicKey,
    proof::{self, Suite},
    stage::{Form, Signed, Unsigned},
    verdict::Code,
};
use serde_json::{Value, json};

use crate::sample::{
    Badge, check, claims, code, ed25519, ed25519_name, embed, options, p256, unsigned, with_proof,
};

fn with_options(change: impl FnOnce(&mut Value)) -> String {
    let mut options = options();
    change(&mut options);
    embed(claims(), &options)
}

fn with_changed_proof(change: impl FnOnce(&mut Value)) -> String {
    let mut document: Value = serde_json::from_str(with_proof(&claims()).text()).unwrap();
    change(&mut document["proof"]);
    document.to_string()
}

#[test]
fn what_was_signed_is_what_is_read() {
    let verified = check(with_proof(&claims()).text()).unwrap();
    assert_eq!(verified.claims(), unsigned(&claims()).claims());
    assert_eq!((verified.form(), verified.key().did()), (Form::DataIntegrity, Some(&ed25519_name())));
    assert_eq!(verified.suites(), [Suite::EddsaRdfc2022]);
    assert_eq!(verified.created(), Some("2026-10-12T16:30:00Z".parse().unwrap()));
}

#[test]
fn the_same_claims_are_signed_the_same_way_twice() {
    assert_eq!(with_proof(&claims()).text(), with_proof(&claims()).text());
}

#[test]
fn a_journalled_text_is_signed_as_it_was_written_down() {
    let unsigned = unsigned(&claims());
    let signed = with_proof(&claims());
    assert!(signed.text().starts_with(unsigned.text().strip_suffix('}').unwrap()));
}

#[test]
fn a_draft_and_its_journal_are_the_same() {
    let unsigned = unsigned(&claims());
    let again = Unsigned::new(unsigned.claims().clone()).unwrap();
    assert_eq!(again.claims(), unsigned.claims());
}

#[test]
fn a_proof_in_an_array_of_one_is_a_proof() {
    let text = with_changed_proof(|proof| *proof = json!([proof.clone()]));
    assert!(check(&text).is_ok());
}

#[test]
fn a_proof_without_a_date_is_a_proof() {
    let text = with_options(|options| drop(options.as_object_mut().unwrap().remove("created")));
    assert_eq!(check(&text).unwrap().created(), None);
}

#[test]
fn a_badge_without_a_proof_is_refused() {
    assert_eq!(code(&claims().to_string()), Code::ProofMissing);
}

#[test]
fn an_empty_array_of_proofs_is_no_proof() {
    assert_eq!(code(&with_changed_proof(|proof| *proof = json!([]))), Code::ProofMissing);
}

#[test]
fn another_suite_cannot_be_told() {
    let text = with_changed_proof(|proof| proof["cryptosuite"] = "bbs-2023".into());
    assert_eq!(code(&text), Code::SuiteUnknown);
}

#[test]
fn a_suite_that_stands_in_the_type_cannot_be_told() {
    let text = with_changed_proof(|proof| proof["type"] = "eddsa-rdfc-2022".into());
    assert_eq!(code(&text), Code::SuiteUnknown);
}

#[test]
fn an_issuer_that_is_no_did_has_no_key_of_a_did() {
    let mut claims = claims();
    claims["issuer"]["id"] = "https://badges.example/o/aarhus".into();
    assert_eq!(code(&embed(claims, &options())), Code::IssuerKindUnknown);
}

#[test]
fn a_signed_proof_for_another_purpose_is_refused() {
    assert_eq!(
        code(&with_options(|options| options["proofPurpose"] = "authentication".into())),
        Code::PurposeWrong
    );
}

#[test]
fn a_signed_proof_that_ends_cannot_be_told() {
    assert_eq!(
        code(&with_options(|options| options["expires"] = "2027-01-01T00:00:00Z".into())),
        Code::ProofUnknown
    );
}

#[test]
fn a_signed_proof_for_one_domain_cannot_be_told() {
    assert_eq!(code(&with_options(|options| options["domain"] = "shop.example".into())), Code::ProofUnknown);
}

#[test]
fn a_proof_with_an_unknown_member_is_malformed() {
    assert_eq!(code(&with_changed_proof(|proof| proof["name"] = "x".into())), Code::ProofMalformed);
}

#[test]
fn a_signature_in_another_base_is_malformed() {
    let text = with_changed_proof(|proof| {
        let value = proof["proofValue"].as_str().unwrap().replacen('z', "u", 1);
        proof["proofValue"] = value.into();
    });
    assert_eq!(code(&text), Code::ProofMalformed);
}

#[test]
fn a_signature_that_is_too_short_is_malformed() {
    assert_eq!(code(&with_changed_proof(|proof| proof["proofValue"] = "z111".into())), Code::ProofMalformed);
}

#[test]
fn a_key_of_somebody_else_is_refused() {
    let text = with_options(|options| options["verificationMethod"] = "did:web:evil.example#e202611a".into());
    assert_eq!(code(&text), Code::KeyOfAnother);
}

#[test]
fn a_key_that_is_no_did_url_cannot_be_looked_up() {
    let text = with_options(|options| options["verificationMethod"] = "https://badges.example/key/1".into());
    assert_eq!(code(&text), Code::IssuerKindUnknown);
}

#[test]
fn a_key_of_another_type_is_refused() {
    let signed: Signed<Badge> = with_proof(&claims());
    let refusal = proof::verify(signed, &PublicKey::P256(p256().public())).unwrap_err();
    assert_eq!(refusal.code(), Code::KeyTypeWrong);
}

#[test]
fn another_key_does_not_fit() {
    let other = schemas::key::Ed25519Secret::from_bytes([9; 32]).public();
    assert_ne!(other, ed25519().public());
    let refusal = proof::verify(with_proof(&claims()), &PublicKey::Ed25519(other)).unwrap_err();
    assert_eq!(refusal.code(), Code::SignatureWrong);
}

#[test]
fn the_issuer_signs_only_with_its_own_keys() {
    let key = "did:web:evil.example#e202611a".parse().unwrap();
    let now = "2026-10-12T16:30:00Z".parse().unwrap();
    assert!(proof::data_integrity::sign(&unsigned(&claims()), &ed25519(), &key, now).is_err());
}
