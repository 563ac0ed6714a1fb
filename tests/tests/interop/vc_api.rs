//! VC-API with credentials of another project: what its library signs is verified here, and what it refuses is refused
//! here too. Here more is refused: what the library leaves to whoever reads the credential.

use crate::machines::posted;
use crate::peer::Peer;
use schemas::vocabulary;
use serde_json::{Map, Value, json};
use std::process::Command;
use tests::programs::Programs;
use tests::service::{Service, free_port};

const SIGNED_AT: &str = "2026-11-11T19:00:00Z";

fn verifier() -> (Service, u16) {
    let port = free_port().unwrap();
    let mut command = Command::new(Programs::beside_this_one().unwrap().verifier);
    command.args(["serve", "--listen", &format!("127.0.0.1:{port}")]);
    let log = std::env::temp_dir().join(format!("kreds-vc-api-{port}.log"));
    (Service::start(command, port, &log).unwrap(), port)
}

fn documents() -> Value {
    let all = vocabulary::URLS.iter();
    let documents =
        all.map(|url| ((*url).to_owned(), vocabulary::document(url).unwrap().clone())).collect::<Map<_, _>>();
    Value::Object(documents)
}

/// A credential that is no badge, signed by their library with a fresh key.
fn signed(suite: &str, curve: &str) -> Value {
    let credential = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiableCredential"],
        "issuer": { "id": "did:example:replaced" },
        "validFrom": "2026-11-10T12:00:00Z",
        "credentialSubject": { "id": "did:example:subject", "name": "Žan" },
    });
    let question = json!({
        "do": "sign", "suite": suite, "curve": curve, "credential": credential, "documents": documents(),
        "created": SIGNED_AT,
    });
    Peer::Suites.ask(&question)["credential"].take()
}

/// What may become of it.
fn spoilt(credential: &Value) -> Vec<Value> {
    let changes: [(&str, Value); 9] = [
        ("name", json!("added")),
        ("validFrom", json!("2026-11-10")),
        ("validUntil", json!("2026-11-10T13:00:00Z")),
        ("credentialSubject", json!({})),
        ("credentialSubject", json!({ "id": "did:example:subject", "name": "Ana" })),
        ("issuer", json!("did:example:other")),
        ("type", json!(["Thing"])),
        ("@context", json!(["https://w3id.org/security/data-integrity/v2"])),
        ("evidence", json!({ "id": "https://example.org/photograph" })),
    ];
    let changed = changes.into_iter().map(|(member, value)| {
        let mut credential = credential.clone();
        credential[member] = value;
        credential
    });
    changed.collect()
}

fn verified_here(port: u16, credential: &Value) -> bool {
    let question = json!({ "verifiableCredential": credential }).to_string();
    let (status, answer) = posted(port, "/credentials/verify", "application/json", &question);
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["verified"] == true, status == 200, "{answer}");
    status == 200
}

#[test]
fn credentials_of_a_javascript_library_are_verified_and_spoilt_ones_by_neither() {
    let (_verifier, port) = verifier();
    for (suite, curve) in [("ecdsa-rdfc-2019", "P-256"), ("ecdsa-rdfc-2019", "P-384"), ("eddsa-2022", "")] {
        let credential = signed(suite, curve);
        let all = [vec![credential.clone()], spoilt(&credential)].concat();
        let ours: Vec<bool> = all.iter().map(|one| verified_here(port, one)).collect();
        let question = json!({
            "do": "verify", "suite": suite, "credentials": all, "documents": documents(), "now": SIGNED_AT,
        });
        let theirs: Vec<bool> =
            serde_json::from_value(Peer::Suites.ask(&question)["verified"].take()).unwrap();
        assert_eq!(ours, theirs, "{suite} {curve}");
        assert_eq!(ours.iter().filter(|verified| **verified).count(), 1, "{suite} {curve}");
    }
}
