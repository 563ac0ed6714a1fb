//! Badges as tokens.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::{jose::Compact, stage::Form, verdict::Code};
use serde_json::Value;

use crate::sample::{as_token, check, claims, code, older_claims, p256_name, payload, token, unsigned};

fn with_payload(change: impl FnOnce(&mut Value)) -> String {
    let mut payload = payload(claims());
    change(&mut payload);
    token("JWT", &payload)
}

/// A token whose header was replaced; the signature then never fits, but the header is looked at first.
fn with_header(header: &str) -> String {
    let token = as_token(&claims());
    let (_, rest) = token.text().split_once('.').unwrap();
    format!("{}.{rest}", BASE64URL.encode(header))
}

#[test]
fn what_was_signed_is_what_is_read() {
    let verified = check(as_token(&claims()).text()).unwrap();
    assert_eq!(verified.claims(), unsigned(&claims()).claims());
    assert_eq!((verified.form(), verified.key().did()), (Form::Jwt, Some(&p256_name())));
    assert_eq!(verified.created(), Some("2026-10-12T16:30:00Z".parse().unwrap()));
}

#[test]
fn header_and_payload_are_written_in_the_order_that_qr_codes_rely_on() {
    let signed = as_token(&claims());
    let header = BASE64URL.decode(signed.text().split('.').next().unwrap()).unwrap();
    let expected = format!(r#"{{"alg":"ES256","typ":"JWT","kid":"{}"}}"#, p256_name());
    assert_eq!(String::from_utf8(header).unwrap(), expected);

    let token = Compact::read(signed.text()).unwrap();
    let payload = String::from_utf8(token.payload().to_vec()).unwrap();
    let rest = payload.strip_prefix(unsigned(&claims()).text().strip_suffix('}').unwrap()).unwrap();
    let order = ["\"iss\"", "\"jti\"", "\"nbf\":1791822600", "\"sub\"", "\"exp\":2107441800"];
    let places: Vec<_> = order.iter().map(|name| rest.find(name).unwrap()).collect();
    assert!(places.is_sorted(), "{rest}");
}

#[test]
fn a_badge_without_an_end_has_a_token_without_exp() {
    let mut claims = claims();
    claims.as_object_mut().unwrap().remove("validUntil");
    let signed = as_token(&claims);
    assert!(!String::from_utf8_lossy(Compact::read(signed.text()).unwrap().payload()).contains("\"exp\""));
    assert!(check(signed.text()).is_ok());
}

#[test]
fn a_token_that_another_program_wrote_is_read() {
    assert!(check(&with_payload(|_| ())).is_ok());
}

#[test]
fn a_date_of_making_beside_the_badge_is_passed_over() {
    assert!(check(&with_payload(|payload| payload["iat"] = 1_791_822_600.into())).is_ok());
}

#[test]
fn each_claim_that_differs_from_the_badge_is_refused() {
    for (name, other) in [
        ("iss", Value::from("did:web:evil.example")),
        ("jti", "urn:uuid:00000000-0000-4000-8000-000000000000".into()),
        ("nbf", 1_791_822_601.into()),
        ("sub", "did:key:z6MkhGUL5gg5qiYzM2jrnvfxSNDxqgwkbafcMXxy8wBtNWcq".into()),
        ("exp", 2_107_441_801_i64.into()),
    ] {
        assert_eq!(code(&with_payload(|payload| payload[name] = other)), Code::ClaimsDiffer, "{name}");
    }
}

#[test]
fn each_claim_that_is_missing_is_refused() {
    for name in ["iss", "jti", "nbf", "exp"] {
        let text = with_payload(|payload| drop(payload.as_object_mut().unwrap().remove(name)));
        assert_eq!(code(&text), Code::ClaimsDiffer, "{name}");
    }
}

#[test]
fn a_token_of_1edtech_with_an_audience_and_without_a_subject_is_read() {
    let text = with_payload(|payload| {
        payload.as_object_mut().unwrap().remove("sub");
        payload["aud"] = "https://shop.example".into();
    });
    assert!(check(&text).is_ok());
}

#[test]
fn a_date_written_as_text_is_refused() {
    assert_eq!(code(&with_payload(|payload| payload["nbf"] = "1791822600".into())), Code::ClaimsDiffer);
}

#[test]
fn a_badge_of_the_older_model_in_a_token_of_the_newer_is_refused() {
    for inside in [claims(), older_claims(), serde_json::json!({}), "x".into()] {
        assert_eq!(code(&with_payload(|payload| payload["vc"] = inside)), Code::ClaimsDiffer);
    }
}

#[test]
fn a_badge_of_the_newer_model_in_a_token_of_the_older_is_refused() {
    assert_eq!(code(&token("JWT", &serde_json::json!({ "vc": claims() }))), Code::ClaimsDiffer);
}

#[test]
fn a_member_that_no_context_defines_is_refused_in_a_token_too() {
    assert_eq!(code(&with_payload(|payload| payload["nickname"] = "Fatima".into())), Code::TermUndefined);
}

#[test]
fn a_context_that_is_not_pinned_cannot_be_told_in_a_token_either() {
    let text = with_payload(|payload| payload["@context"][1] = "https://evil.example/context".into());
    assert_eq!(code(&text), Code::ContextUnknown);
}

#[test]
fn a_token_for_another_kind_of_document_is_refused() {
    for typ in ["vc+jwt", "trust+jwt", "openid4vci-proof+jwt", "at+jwt"] {
        assert_eq!(code(&token(typ, &payload(claims()))), Code::KindWrong, "{typ}");
    }
}

#[test]
fn a_status_list_in_a_badges_token_is_no_badge() {
    let text = with_payload(|payload| {
        payload["type"] = serde_json::json!(["VerifiableCredential", "BitstringStatusListCredential"]);
    });
    assert_eq!(code(&text), Code::NotABadge);
}

#[test]
fn an_endorsement_is_no_badge() {
    let text = with_payload(|payload| {
        payload["type"] = serde_json::json!(["VerifiableCredential", "EndorsementCredential"]);
    });
    assert_eq!(code(&text), Code::NotABadge);
}

#[test]
fn a_badge_that_is_also_something_else_is_no_badge() {
    let text = with_payload(|payload| {
        payload["type"] =
            serde_json::json!(["VerifiableCredential", "OpenBadgeCredential", "EndorsementCredential"]);
    });
    assert_eq!(code(&text), Code::NotABadge);
}

#[test]
fn headers_that_bring_keys_or_rules_are_refused() {
    for member in ["jku", "x5u", "x5c", "x5t", "crit", "zip", "b64"] {
        let header = format!(r#"{{"alg":"ES256","kid":"{}","{member}":"x"}}"#, p256_name());
        assert_eq!(code(&with_header(&header)), Code::HeaderRefused, "{member}");
    }
}

#[test]
fn algorithms_that_prove_nothing_are_refused() {
    for name in ["none", "None", "HS256"] {
        assert_eq!(code(&with_header(&format!(r#"{{"alg":"{name}"}}"#))), Code::AlgorithmRefused, "{name}");
    }
}

#[test]
fn algorithms_of_others_cannot_be_told() {
    for name in ["RS512", "ES512", "ES256K", "PS256", "es256"] {
        assert_eq!(code(&with_header(&format!(r#"{{"alg":"{name}"}}"#))), Code::SuiteUnknown, "{name}");
    }
}

#[test]
fn a_header_with_two_algorithms_is_refused() {
    assert_eq!(code(&with_header(r#"{"alg":"none","alg":"ES256"}"#)), Code::MemberTwice);
}

#[test]
fn a_key_in_the_header_proves_nothing() {
    let header = r#"{"alg":"ES256","jwk":{"kty":"EC","crv":"P-256","x":"","y":""}}"#;
    assert_eq!(code(&with_header(header)), Code::IssuerKindUnknown);
}

#[test]
fn a_key_of_somebody_else_is_refused() {
    let header = r#"{"alg":"ES256","kid":"did:web:evil.example#p202611a"}"#;
    assert_eq!(code(&with_header(header)), Code::KeyOfAnother);
}
