//! The suites of EdDSA that others sign with: what they signed is read, and every way of spoiling it is noticed. Those of
//! ECDSA are tested with what other people's programs signed (`tests/tests/interop`).

use schemas::{
    key::{Ed25519Secret, PublicKey},
    proof::{self, Suite},
    stage::Signed,
    verdict::Code,
};
use serde_json::{Value, json};

use crate::sample::{Badge, check, claims, code, ed25519, ed25519_name, older_claims, p256, sign_as};

const SUITES: [Suite; 4] =
    [Suite::EddsaRdfc2022, Suite::Eddsa2022, Suite::EddsaJcs2022, Suite::Ed25519Signature2020];

fn unsigned(suite: Suite) -> Value {
    if suite == Suite::Ed25519Signature2020 { older_claims() } else { claims() }
}

fn options(suite: Suite) -> Value {
    let mut options = json!({
        "type": "DataIntegrityProof",
        "cryptosuite": suite.name(),
        "created": "2026-10-12T16:30:00Z",
        "verificationMethod": ed25519_name(),
        "proofPurpose": "assertionMethod"
    });
    if suite == Suite::Ed25519Signature2020 {
        options["type"] = suite.name().into();
        options.as_object_mut().unwrap().remove("cryptosuite");
    }
    options
}

fn signed(suite: Suite) -> Value {
    serde_json::from_str(&sign_as(suite, unsigned(suite), &options(suite))).unwrap()
}

/// Why the badge is refused once its signed text was changed.
fn spoilt(suite: Suite, change: impl FnOnce(&mut Value)) -> Code {
    let mut badge = signed(suite);
    change(&mut badge);
    code(&badge.to_string())
}

#[test]
fn what_was_signed_is_what_is_read() {
    for suite in SUITES {
        let verified = check(&signed(suite).to_string()).unwrap_or_else(|error| panic!("{suite:?}: {error}"));
        assert_eq!(verified.suites(), [suite]);
        assert_eq!(verified.created(), Some("2026-10-12T16:30:00Z".parse().unwrap()));
    }
}

#[test]
fn a_changed_document_is_noticed() {
    for suite in SUITES {
        assert_eq!(
            spoilt(suite, |badge| badge["name"] = "Medicine".into()),
            Code::SignatureWrong,
            "{suite:?}"
        );
    }
}

#[test]
fn a_changed_signature_is_noticed() {
    for suite in SUITES {
        let code = spoilt(suite, |badge| {
            let value = badge["proof"]["proofValue"].as_str().unwrap();
            let mut bytes = bs58::decode(&value[1..]).into_vec().unwrap();
            bytes[7] ^= 1;
            badge["proof"]["proofValue"] = format!("z{}", bs58::encode(bytes).into_string()).into();
        });
        assert_eq!(code, Code::SignatureWrong, "{suite:?}");
    }
}

#[test]
fn changed_options_are_noticed() {
    for suite in SUITES {
        let later = |badge: &mut Value| badge["proof"]["created"] = "2026-10-13T16:30:00Z".into();
        assert_eq!(spoilt(suite, later), Code::SignatureWrong, "{suite:?}");
        let undated = |badge: &mut Value| drop(badge["proof"].as_object_mut().unwrap().remove("created"));
        assert_eq!(spoilt(suite, undated), Code::SignatureWrong, "{suite:?}");
        let domain = |badge: &mut Value| badge["proof"]["domain"] = "shop.example".into();
        assert_eq!(spoilt(suite, domain), Code::ProofUnknown, "{suite:?}");
        let purpose = |badge: &mut Value| badge["proof"]["proofPurpose"] = "authentication".into();
        assert_eq!(spoilt(suite, purpose), Code::PurposeWrong, "{suite:?}");
    }
}

#[test]
fn a_key_of_another_type_or_another_key_is_noticed() {
    let other = Ed25519Secret::from_bytes([9; 32]).public();
    for suite in SUITES {
        let read = || Signed::<Badge>::read(&signed(suite).to_string()).unwrap();
        let code = |key| proof::verify(read(), &key).unwrap_err().code();
        assert_eq!(code(PublicKey::P256(p256().public())), Code::KeyTypeWrong, "{suite:?}");
        assert_eq!(code(PublicKey::Ed25519(other.clone())), Code::SignatureWrong, "{suite:?}");
    }
    assert_ne!(other, ed25519().public());
}

#[test]
fn no_proof_passes_under_the_name_of_another_suite() {
    for suite in SUITES {
        for other in SUITES.into_iter().filter(|other| *other != suite) {
            let code = spoilt(suite, |badge| {
                let value = badge["proof"]["proofValue"].clone();
                badge["proof"] = options(other);
                badge["proof"]["proofValue"] = value;
            });
            let expected = [Code::SignatureWrong, Code::TermUndefined, Code::ValueLost];
            assert!(expected.contains(&code), "{suite:?} as {other:?}: {code}");
        }
    }
}

#[test]
fn a_suite_of_ecdsa_does_not_take_an_ed25519_key() {
    for name in ["ecdsa-rdfc-2019", "ecdsa-sd-2023"] {
        let code = spoilt(Suite::EddsaRdfc2022, |badge| {
            badge["proof"]["cryptosuite"] = name.into();
            if name == "ecdsa-sd-2023" {
                badge["proof"]["proofValue"] = "u2V0BhQ".into();
            }
        });
        assert_eq!(code, Code::KeyTypeWrong, "{name}");
    }
}

#[test]
fn a_cryptosuite_beside_the_older_type_is_of_no_suite() {
    let code =
        spoilt(Suite::Ed25519Signature2020, |badge| badge["proof"]["cryptosuite"] = "eddsa-2022".into());
    assert_eq!(code, Code::SuiteUnknown);
}

#[test]
fn a_base_of_selective_disclosure_is_not_for_showing() {
    let code = spoilt(Suite::EddsaRdfc2022, |badge| {
        badge["proof"]["cryptosuite"] = "ecdsa-sd-2023".into();
        badge["proof"]["proofValue"] = "u2V0AhQ".into();
    });
    assert_eq!(code, Code::ProofNotForShowing);
}

#[test]
fn a_member_that_no_context_defines_is_refused_over_json_too() {
    let mut claims = claims();
    claims["nickname"] = "Fatima".into();
    let text = sign_as(Suite::EddsaJcs2022, claims, &options(Suite::EddsaJcs2022));
    assert_eq!(code(&text), Code::TermUndefined);
}

#[test]
fn a_context_that_a_proof_over_json_repeats_must_be_the_documents() {
    let with = |context: Value| {
        let mut options = options(Suite::EddsaJcs2022);
        options["@context"] = context;
        sign_as(Suite::EddsaJcs2022, claims(), &options)
    };
    assert!(check(&with(claims()["@context"].clone())).is_ok());
    assert_eq!(code(&with(json!([claims()["@context"][0]]))), Code::ProofUnknown);
}

#[test]
fn a_context_inside_another_proof_is_malformed() {
    let code = spoilt(Suite::EddsaRdfc2022, |badge| badge["proof"]["@context"] = badge["@context"].clone());
    assert_eq!(code, Code::ProofMalformed);
}
