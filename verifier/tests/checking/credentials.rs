//! `POST /credentials/verify` of VC-API: what is verified, what is not, and how that is said.

use serde_json::{Value, json};

use crate::{
    asking::{lonely, posted},
    machines::knowing,
    page::served,
    plain::{PATH, answered, asked, changed, plain, signed, token},
    town::Town,
};

fn envelope(token: &str) -> Value {
    json!({
        "@context": "https://www.w3.org/ns/credentials/v2",
        "type": "EnvelopedVerifiableCredential",
        "id": format!("data:application/vc+jwt,{token}"),
    })
}

#[test]
fn a_credential_that_is_no_badge_is_verified() {
    assert_eq!(answered(&lonely(), &signed(plain())), (200, vec![]));
}

#[test]
fn a_token_is_verified_bare_and_in_an_envelope() {
    let server = lonely();
    let token = token("vc+jwt", &json!({ "iat": 1_794_312_000 }));
    for credential in [envelope(&token), json!(token)] {
        assert_eq!(answered(&server, &credential), (200, vec![]), "{credential}");
    }
}

#[test]
fn what_a_token_repeats_must_be_the_same_and_its_type_that_of_a_credential() {
    let server = lonely();
    let repeated = token("vc+jwt", &json!({ "jti": "urn:uuid:1b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10" }));
    assert_eq!(answered(&server, &envelope(&repeated)).1, ["claims_differ"]);
    assert_eq!(answered(&server, &envelope(&token("trust+jwt", &json!({})))).1, ["kind_wrong"]);
}

#[test]
fn a_changed_credential_is_not_verified() {
    let mut credential = signed(plain());
    credential["credentialSubject"]["name"] = json!("Ana");
    let reply = asked(&lonely(), &credential, &json!({}));
    let problem = &reply.json()["problemDetails"][0];
    assert_eq!(reply.status, 400);
    assert_eq!(problem["type"], "https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR");
    assert_eq!(problem["title"], "CRYPTOGRAPHIC_SECURITY_ERROR");
    assert_eq!(problem["code"], "signature_wrong");
}

#[test]
fn dates_are_held_to() {
    let server = lonely();
    let expired = changed(|document| document["validUntil"] = json!("2026-11-11T12:00:00Z"));
    assert_eq!(answered(&server, &expired), (400, vec!["expired".to_owned()]));
    let early = changed(|document| document["validFrom"] = json!("2027-11-11T12:00:00Z"));
    let reply = asked(&server, &early, &json!({ "returnResults": true })).json();
    assert_eq!(reply["problemDetails"][0]["type"], "https://www.w3.org/TR/vc-data-model#RANGE_ERROR");
    assert_eq!(reply["results"]["validFrom"], json!({ "verified": false, "input": "2027-11-11T12:00:00Z" }));
    assert_eq!(reply["results"]["proof"], json!([{ "verified": true, "input": "eddsa-rdfc-2022" }]));
}

#[test]
fn a_status_of_an_unknown_kind_is_never_passed_over_unless_only_the_proof_is_asked_for() {
    let server = lonely();
    let credential = changed(|document| {
        document["credentialStatus"] = json!({ "type": "https://example.org/OwnStatus" });
    });
    assert_eq!(answered(&server, &credential), (400, vec!["status_kind_unknown".to_owned()]));
    let reply = asked(&server, &credential, &json!({ "checks": ["proof"] }));
    assert_eq!((reply.status, reply.json()["verified"].as_bool()), (200, Some(true)));
}

#[test]
fn a_withdrawn_badge_is_no_verified_credential() {
    let town = Town::with_withdrawn("vc-api", &[6]);
    let server = served(knowing(&town));
    assert_eq!(answered(&server, &json!(town.badge(5))), (200, vec![]));
    assert_eq!(answered(&server, &json!(town.badge(6))), (400, vec!["withdrawn".to_owned()]));
}

#[test]
fn the_credential_comes_back_where_that_is_wanted() {
    let credential = signed(plain());
    let server = lonely();
    assert_eq!(
        asked(&server, &credential, &json!({ "returnCredential": true })).json()["credential"],
        credential
    );
    assert_eq!(asked(&server, &credential, &json!({})).json(), json!({ "verified": true }));
}

#[test]
fn a_question_that_is_none_is_answered_as_not_verified() {
    let server = lonely();
    for body in ["", "[]", "{", "{}", r#"{"verifiableCredential":5}"#, r#"{"verifiableCredential":null}"#] {
        let reply = posted(&server, PATH, "application/json", body);
        assert_eq!((reply.status, reply.json()["verified"].as_bool()), (400, Some(false)), "{body}");
    }
    assert_eq!(posted(&server, PATH, "text/plain", "{}").status, 415);
}
