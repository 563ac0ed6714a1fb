//! Badges over VC Data Model 1.1, which Kreds reads and never writes.

use schemas::{proof::Suite, stage::Unsigned, verdict::Code};
use serde_json::{Value, json};

use crate::sample::{Badge, check, claims, code, older_claims, options, payload, sign_as, token};

fn embedded(change: impl FnOnce(&mut Value)) -> String {
    let mut claims = older_claims();
    change(&mut claims);
    sign_as(Suite::EddsaJcs2022, claims, &{
        let mut options = options();
        options["cryptosuite"] = "eddsa-jcs-2022".into();
        options
    })
}

/// A token with the credential in the claim `vc`.
fn in_vc(change: impl FnOnce(&mut Value)) -> String {
    let whole = payload(claims());
    let mut older = json!({ "vc": older_claims() });
    for name in ["iss", "jti", "nbf", "sub", "exp"] {
        older[name] = whole[name].clone();
    }
    change(&mut older);
    token("JWT", &older)
}

#[test]
fn its_dates_are_read_under_their_older_names() {
    for text in [embedded(|_| ()), in_vc(|_| ())] {
        let verified = check(&text).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(verified.claims().valid_from.to_string(), "2026-10-12T16:30:00Z");
        assert_eq!(verified.claims().valid_until.unwrap().to_string(), "2036-10-12T16:30:00Z");
    }
}

#[test]
fn a_date_of_the_newer_model_breaks_the_shape() {
    let newer = embedded(|badge| {
        let date = badge.as_object_mut().unwrap().remove("expirationDate").unwrap();
        badge["validUntil"] = date;
    });
    assert_eq!(code(&newer), Code::ShapeWrong);
    let both = embedded(|badge| badge["validFrom"] = badge["issuanceDate"].clone());
    assert_eq!(code(&both), Code::ShapeWrong);
}

#[test]
fn a_date_of_the_older_model_in_the_newer_one_is_refused() {
    let mut claims = claims();
    claims["issuanceDate"] = claims["validFrom"].clone();
    assert_eq!(code(&token("JWT", &payload(claims))), Code::TermUndefined);
}

#[test]
fn a_token_without_the_claim_vc_holds_no_older_badge() {
    assert_eq!(code(&token("JWT", &payload(older_claims()))), Code::ClaimsDiffer);
}

#[test]
fn what_the_token_repeats_must_be_the_same() {
    for (name, other) in [("iss", "did:web:evil.example".into()), ("nbf", json!(1)), ("exp", json!(1))] {
        assert_eq!(code(&in_vc(|token| token[name] = other)), Code::ClaimsDiffer, "{name}");
    }
}

#[test]
fn nothing_of_a_badge_stands_beside_the_claim_vc() {
    let text = in_vc(|token| token["credentialSubject"] = json!({ "id": "did:key:z6Mk" }));
    assert_eq!(code(&text), Code::ShapeWrong);
}

#[test]
fn it_is_never_signed_by_us() {
    assert!(Unsigned::<Badge>::from_journal(&older_claims().to_string()).is_err());
}
