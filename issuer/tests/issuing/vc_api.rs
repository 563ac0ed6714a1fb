//! `POST /credentials/issue`: who may have what signed, and with which key.

use axum::http::StatusCode;
use issuer::{networks, organisations, vc_api::IntegrationKey};
use schemas::{
    credential::AnyCredential,
    lang::Lang,
    proof,
    stage::{Signed, Verified},
};
use serde_json::{Value, json};

use crate::{
    browser::Browser,
    integrating::{Program, TOKEN, plain, with},
    library::Library,
};

/// As anybody reads what was signed, with the key that is in the issuer's name.
fn verified(program: &Program, text: &str) -> Verified<AnyCredential> {
    let key = IntegrationKey::read(&program.library.issuer).unwrap().public();
    proof::verify(Signed::read(text).unwrap(), &key).unwrap()
}

#[tokio::test]
async fn without_settings_there_is_no_such_address() {
    let library = Library::open().await;
    let mut browser = Browser::new(&library.issuer);
    assert_eq!(browser.post("/credentials/issue", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_credential_without_an_issuer_is_signed_by_the_integration_key() {
    let program = Program::new().await;
    let reply = program.issue(&plain()).await;
    assert_eq!((reply.status, reply.media_type.as_str()), (StatusCode::CREATED, "application/vc"));
    assert_eq!(reply.json()["issuer"], program.did);
    assert_eq!(reply.json()["id"], plain()["id"]);
    assert_eq!(verified(&program, &reply.body).claims().issuer.id().as_str(), program.did);
}

#[tokio::test]
async fn nothing_but_the_proof_is_added_to_a_credential_that_names_the_key() {
    let program = Program::new().await;
    for issuer in [json!(program.did), json!({ "id": program.did, "name": "A school" })] {
        let credential = with(&[("issuer", issuer)]);
        let mut signed = program.issue(&credential).await.json();
        assert!(signed.as_object_mut().unwrap().remove("proof").is_some());
        assert_eq!(signed, credential);
    }
}

#[tokio::test]
async fn nothing_is_signed_for_another_issuer() {
    let program = Program::new().await;
    let havnby = program.library.organisation.did.to_string();
    for issuer in [json!(havnby), json!({ "id": havnby }), json!("did:example:a"), json!("https://a.example")]
    {
        let reply = program.issue(&with(&[("issuer", issuer.clone())])).await;
        assert_eq!(reply.refusal(), (400, "issuer_of_another".to_owned()), "{issuer}");
    }
}

#[tokio::test]
async fn without_the_token_nothing_is_signed() {
    let mut program = Program::new().await;
    for token in [None, Some(""), Some(&TOKEN[1..]), Some("pQ8xTn2vKd5LwZs9RbYcHh")] {
        program.token = token;
        let reply = program.issue(&plain()).await;
        assert_eq!(reply.refusal(), (401, "token_wrong".to_owned()), "{token:?}");
        assert!(reply.challenge.is_some_and(|challenge| challenge.starts_with("Bearer")), "{token:?}");
    }
}

#[tokio::test]
async fn guessing_a_token_is_slow() {
    let mut program = Program::new().await;
    program.token = Some("a-token-of-nobody-at-all");
    for _ in 0..20 {
        assert_eq!(program.issue(&plain()).await.status, StatusCode::UNAUTHORIZED);
    }
    program.token = Some(TOKEN);
    assert_eq!(program.issue(&plain()).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn what_is_no_request_is_told_apart_from_what_is_no_credential() {
    let mut program = Program::new().await;
    let code = async |body: String| program.post(body).await.refusal();
    assert_eq!(code(String::new()).await, (400, "unreadable".to_owned()));
    assert_eq!(
        code(r#"{"credential":{},"credential":{}}"#.to_owned()).await,
        (400, "member_twice".to_owned())
    );
    assert_eq!(code(plain().to_string()).await, (400, "request_not_understood".to_owned()));
    assert_eq!(code(r#"{"credential":{}}"#.to_owned()).await, (400, "not_a_badge".to_owned()));
    assert_eq!(code("x".repeat(1024 * 1024 + 1)).await, (413, "body_too_large".to_owned()));
    program.media_type = "text/plain";
    assert_eq!(program.issue(&plain()).await.refusal(), (415, "media_type_unknown".to_owned()));
}

#[tokio::test]
async fn a_document_may_be_as_large_as_documents_may_be() {
    let program = Program::new().await;
    let long = json!({ "id": "did:example:subject", "name": "ø".repeat(400_000) });
    assert_eq!(program.issue(&with(&[("credentialSubject", long)])).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn what_speaks_for_other_documents_is_never_signed() {
    let program = Program::new().await;
    let status = "https://www.w3.org/ns/credentials/status#";
    let proof = json!({ "type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022" });
    let open_badges = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    for (members, code) in [
        (vec![("type", json!(["VerifiableCredential", "BitstringStatusListCredential"]))], "kind_refused"),
        (
            vec![("credentialSubject", json!({ "type": format!("{status}BitstringStatusList") }))],
            "kind_refused",
        ),
        (
            vec![
                ("@context", json!(["https://www.w3.org/ns/credentials/v2", open_badges])),
                ("type", json!(["VerifiableCredential", "EndorsementCredential"])),
            ],
            "kind_refused",
        ),
        (vec![("type", json!(["VerifiablePresentation"]))], "kind_refused"),
        (vec![("proof", proof)], "proof_there"),
        (vec![("issuers", json!([])), ("root", json!({}))], "term_undefined"),
    ] {
        assert_eq!(program.issue(&with(&members)).await.refusal(), (400, code.to_owned()), "{members:?}");
    }
    let list = json!({ "iss": program.did, "version": 1, "issuers": [] });
    assert_eq!(program.issue(&list).await.refusal(), (400, "not_a_badge".to_owned()));
}

#[tokio::test]
async fn a_problem_names_its_kind_as_the_standard_does() {
    let program = Program::new().await;
    let undefined = program.issue(&with(&[("shoeSize", json!(43))])).await;
    assert_eq!(undefined.media_type, "application/problem+json");
    let problem = undefined.json();
    assert_eq!(problem["type"], "https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR");
    assert_eq!((&problem["status"], &problem["code"]), (&json!(400), &json!("term_undefined")));
    assert_eq!(problem["detail"], "no context defines \"shoeSize\"");
    let unreadable = program.post("{").await.json();
    assert_eq!(unreadable["type"], "https://www.w3.org/TR/vc-data-model#PARSING_ERROR");
}

#[tokio::test]
async fn the_integration_key_is_made_once() {
    let program = Program::new().await;
    let again = IntegrationKey::made(&*program.library.reopen().await).unwrap();
    assert_eq!(again.did().as_str(), program.did);
}

#[tokio::test]
async fn nobody_lists_the_integration_key() {
    let Program { library, did, .. } = Program::new().await;
    let issuer = &library.issuer;
    let name = [(Lang::En, "The North".to_owned())].into_iter().collect();
    let network = networks::found(issuer, "north", name).await.unwrap();
    networks::add_member(issuer, &network, &library.organisation, None).await.unwrap();
    let list = networks::current_list(issuer, &network).await.unwrap();
    let payload = schemas::jose::Compact::read(&list).unwrap().payload().to_vec();
    let document = organisations::did_document(issuer, &library.organisation).await.unwrap();
    let public = did.strip_prefix("did:key:").unwrap();
    let jwk = schemas::key::Jwk(IntegrationKey::read(issuer).unwrap().public());
    let x = serde_json::to_value(&jwk).unwrap()["x"].as_str().unwrap().to_owned();
    for text in [String::from_utf8(payload).unwrap(), serde_json::to_string(&document).unwrap()] {
        assert!(!text.contains(public) && !text.contains(&x), "{text}");
    }
}

#[tokio::test]
async fn nothing_of_a_credential_is_stored() {
    let program = Program::new().await;
    let marked = json!({ "id": "did:example:subject", "name": "Hemmelighed" });
    assert_eq!(program.issue(&with(&[("credentialSubject", marked)])).await.status, StatusCode::CREATED);
    assert!(program.library.traces("Hemmelighed").is_empty());
}

/// What VC Data Model 2.0 forbids, member by member.
fn forbidden() -> Vec<(&'static str, Value)> {
    vec![
        ("@context", json!([])),
        ("@context", json!(["https://w3id.org/security/data-integrity/v2"])),
        ("@context", json!("https://www.w3.org/2018/credentials/v1")),
        ("@context", json!(["https://www.w3.org/ns/credentials/v2", "https://example.org/context"])),
        ("@context", json!(["https://www.w3.org/ns/credentials/v2", { "@vocab": "https://example.org/" }])),
        ("id", json!(["urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10"])),
        ("id", json!("not a url")),
        ("type", json!([])),
        ("type", json!(["VerifiableCredential", "Unmapped"])),
        ("name", json!(5)),
        ("name", json!({ "@value": "a", "@language": "en", "url": "https://example.org" })),
        ("issuer", json!({ "name": "A school" })),
        ("issuer", json!("school")),
        ("credentialSubject", json!({})),
        ("credentialSubject", json!([])),
        ("credentialSubject", json!("did:example:subject")),
        ("validFrom", json!("2026-10-10")),
        ("validUntil", json!("2026-10-09T12:00:00Z")),
        ("issuanceDate", json!("2026-10-10T12:00:00Z")),
        ("credentialStatus", json!({ "id": "https://example.org/status" })),
        ("credentialSchema", json!({ "type": "JsonSchema" })),
        ("termsOfUse", json!({ "id": "https://example.org/terms" })),
        ("evidence", json!("https://example.org/evidence")),
        ("relatedResource", json!({ "id": "https://example.org/terms.pdf" })),
    ]
}

#[tokio::test]
async fn what_the_data_model_forbids_is_not_signed() {
    let program = Program::new().await;
    let mut signed = Vec::new();
    for (member, value) in forbidden() {
        let reply = program.issue(&with(&[(member, value.clone())])).await;
        if reply.status != StatusCode::BAD_REQUEST {
            signed.push(format!("{member}: {value}: {reply:?}"));
        }
    }
    assert_eq!(signed, Vec::<String>::new());
}
