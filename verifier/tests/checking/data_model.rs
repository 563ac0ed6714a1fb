//! VC Data Model 2.0, rule by rule: what it forbids is refused however well it is signed, what it allows is verified.

use serde_json::{Value, json};

use crate::{
    asking::lonely,
    plain::{answered, changed, plain},
};

const V2: &str = "https://www.w3.org/ns/credentials/v2";
const TERMS: &str = "https://example.org/terms.pdf";
const DIGEST: &str = "sha256-BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";
/// Read as it stands, and not as the model says.
const SHAPE: &str = "shape_wrong";

/// A change to the credential and the code with which it is refused.
type Forbidden = (&'static str, Value, &'static str);

/// In what the credential is and who states it (4.3 to 4.7).
fn in_its_head() -> Vec<Forbidden> {
    vec![
        ("@context", json!([]), "not_a_badge"),
        ("@context", json!(["https://w3id.org/security/data-integrity/v2", V2]), "not_a_badge"),
        ("@context", json!([V2, "https://example.com"]), "context_unknown"),
        ("@context", json!([V2, 123_192_875]), "context_inline"),
        ("@context", json!([V2, { "name": "https://example.org/name" }]), "context_inline"),
        ("id", json!(["urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10"]), "value_lost"),
        ("id", json!(null), "value_lost"),
        ("id", json!("not a url"), "value_lost"),
        ("type", json!([]), "not_a_badge"),
        ("type", json!(["Thing"]), "not_a_badge"),
        ("type", json!(["VerifiableCredential", "Unmapped"]), "value_lost"),
        ("name", json!({ "@value": "a", "@language": "en", "url": "https://example.org" }), "term_undefined"),
        ("name", json!({ "@value": "a", "@language": "not a language" }), "value_lost"),
        ("name", json!(5), SHAPE),
        ("description", json!(["a", { "text": "b" }]), "term_undefined"),
        ("issuer", json!("library"), SHAPE),
        ("issuer", json!({ "name": "Library" }), SHAPE),
        ("issuer", json!(["did:example:a", "did:example:b"]), SHAPE),
    ]
}

/// In whom it speaks of and when it holds (4.8, 4.9).
fn in_subject_and_dates() -> Vec<Forbidden> {
    vec![
        ("credentialSubject", json!(null), SHAPE),
        ("credentialSubject", json!({}), SHAPE),
        ("credentialSubject", json!([]), SHAPE),
        ("credentialSubject", json!([{ "id": "did:example:a" }, {}]), SHAPE),
        ("credentialSubject", json!("did:example:subject"), SHAPE),
        ("credentialSubject", json!({ "id": ["did:example:a", "did:example:b"] }), "value_lost"),
        ("credentialSubject", json!({ "id": "subject" }), "value_lost"),
        ("validFrom", json!("2026-11-10"), SHAPE),
        ("validFrom", json!("2026-11-10T12:00:00"), SHAPE),
        ("validFrom", json!("2026-11-10t12:00:00z"), SHAPE),
        ("validFrom", json!(null), SHAPE),
        ("validFrom", json!("2026-13-10T12:00:00Z"), SHAPE),
        ("validUntil", json!("2026-11-09T12:00:00Z"), SHAPE),
        ("issuanceDate", json!("2026-11-10T12:00:00Z"), "term_undefined"),
    ]
}

/// In what it leads to (4.10, 4.11, 5.3 to 5.6).
fn in_its_services() -> Vec<Forbidden> {
    vec![
        ("credentialStatus", json!({ "id": "https://example.org/status" }), SHAPE),
        ("credentialStatus", json!({ "id": "status", "type": "BitstringStatusListEntry" }), "value_lost"),
        ("credentialStatus", json!({ "type": "not a url" }), "value_lost"),
        ("credentialSchema", json!({ "id": "https://example.org/schema" }), SHAPE),
        ("credentialSchema", json!({ "type": "JsonSchema" }), SHAPE),
        ("refreshService", json!({ "id": "https://example.org/refresh" }), SHAPE),
        ("termsOfUse", json!({ "id": "https://example.org/terms" }), SHAPE),
        ("evidence", json!({ "id": "https://example.org/evidence" }), SHAPE),
        ("evidence", json!("https://example.org/evidence"), SHAPE),
        ("relatedResource", json!([TERMS]), SHAPE),
        ("relatedResource", json!({ "digestSRI": DIGEST }), SHAPE),
        ("relatedResource", json!({ "id": TERMS }), SHAPE),
        ("relatedResource", json!({ "id": TERMS, "digestSRI": "crc32-AAAA" }), SHAPE),
        ("relatedResource", json!({ "id": V2, "digestSRI": DIGEST }), SHAPE),
        (
            "relatedResource",
            json!([{ "id": TERMS, "digestSRI": DIGEST }, { "id": TERMS, "digestSRI": DIGEST }]),
            SHAPE,
        ),
    ]
}

#[test]
fn what_the_data_model_forbids_is_refused_however_it_is_signed() {
    let server = lonely();
    let forbidden = [in_its_head(), in_subject_and_dates(), in_its_services()].concat();
    let taken = forbidden.into_iter().filter_map(|(member, value, code)| {
        let answer = answered(&server, &changed(|document| document[member] = value.clone()));
        (answer != (400, vec![code.to_owned()])).then(|| format!("{member}: {value}: {answer:?}"))
    });
    assert_eq!(taken.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn what_is_missing_is_missed() {
    let server = lonely();
    for (member, code) in [
        ("@context", "not_a_badge"),
        ("type", "not_a_badge"),
        ("issuer", "shape_wrong"),
        ("credentialSubject", "shape_wrong"),
    ] {
        let credential = changed(|document| drop(document.as_object_mut().unwrap().remove(member)));
        assert_eq!(answered(&server, &credential), (400, vec![code.to_owned()]), "{member}");
    }
    let mut unsigned = plain();
    unsigned["proof"] = json!([]);
    assert_eq!(answered(&server, &unsigned).1, ["proof_missing"]);
}

#[test]
fn what_the_data_model_allows_is_verified() {
    let server = lonely();
    for (member, value) in [
        ("name", json!({ "@value": "Badge", "@language": "en" })),
        (
            "description",
            json!([{ "@value": "Badge", "@language": "en" }, { "@value": "Značka", "@language": "sl" }]),
        ),
        ("issuer", json!({ "id": plain()["issuer"], "name": { "@value": "Library", "@language": "en" } })),
        ("credentialSubject", json!([{ "id": "did:example:a" }, { "id": "did:example:b", "name": "B" }])),
        ("validFrom", json!("2026-11-10T12:00:00.123-05:00")),
        ("validUntil", json!("2027-11-10T12:00:00Z")),
        ("refreshService", json!({ "type": "https://example.org/Refresh" })),
        (
            "termsOfUse",
            json!([{ "type": "https://example.org/A" }, { "id": "https://example.org/b", "type": "https://example.org/B" }]),
        ),
        ("evidence", json!({ "type": ["https://example.org/Evidence"], "name": "Photograph" })),
        ("credentialSchema", json!({ "id": "https://example.org/schema", "type": "JsonSchema" })),
        (
            "relatedResource",
            json!({ "id": "https://example.org/terms.pdf", "digestSRI": DIGEST, "mediaType": "application/pdf" }),
        ),
    ] {
        let credential = changed(|document| document[member] = value.clone());
        assert_eq!(answered(&server, &credential), (200, vec![]), "{member}: {value}");
    }
}

#[test]
fn a_credential_of_the_older_model_has_the_dates_of_that_model() {
    let server = lonely();
    let older = |dates: &[(&str, &str)]| {
        changed(|document| {
            document["@context"] = json!([
                "https://www.w3.org/2018/credentials/v1",
                "https://w3id.org/security/data-integrity/v2"
            ]);
            document["credentialSubject"] =
                json!({ "id": "did:example:subject", "type": "https://example.org/Reader" });
            document.as_object_mut().unwrap().remove("validFrom");
            for (name, date) in dates {
                document[*name] = json!(date);
            }
        })
    };
    let begun = ("issuanceDate", "2026-11-10T12:00:00Z");
    assert_eq!(answered(&server, &older(&[begun])), (200, vec![]));
    let expired = older(&[begun, ("expirationDate", "2026-11-11T12:00:00Z")]);
    assert_eq!(answered(&server, &expired), (400, vec!["expired".to_owned()]));
    for dates in [&[][..], &[begun, ("validFrom", "2026-11-10T12:00:00Z")]] {
        assert_eq!(answered(&server, &older(dates)), (400, vec![SHAPE.to_owned()]), "{dates:?}");
    }
}
