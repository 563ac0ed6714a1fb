//! The pinned contexts say exactly what the published ones say.

use std::fs;

use schemas::vocabulary;

use crate::reference;

fn assert_equals(url: &str, file: &str) {
    let Some(path) = reference::path(&format!("contexts/{file}")) else { return };
    let published: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    assert_eq!(vocabulary::document(url), Some(&published));
}

#[test]
fn open_badges_3_0_0_is_generated_as_published() {
    assert_equals("https://purl.imsglobal.org/spec/ob/v3p0/context.json", "open-badges-context-3.0.0.json");
    assert_equals(
        "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
        "open-badges-context-3.0.0.json",
    );
}

#[test]
fn open_badges_3_0_1_is_generated_as_published() {
    assert_equals(
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
        "open-badges-context-3.0.1.json",
    );
}

#[test]
fn open_badges_3_0_2_is_generated_as_published() {
    assert_equals(
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
        "open-badges-context-3.0.2.json",
    );
}

#[test]
fn open_badges_3_0_3_is_generated_as_published() {
    assert_equals(
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        "open-badges-context-3.0.3.json",
    );
}

#[test]
fn the_extensions_are_generated_as_published() {
    assert_equals("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", "open-badges-extensions.json");
}

#[test]
fn the_contexts_of_the_w3c_are_as_published() {
    for (url, file) in [
        ("https://www.w3.org/2018/credentials/v1", "credentials-v1.json"),
        ("https://www.w3.org/ns/credentials/v2", "credentials-v2.json"),
        ("https://w3id.org/security/data-integrity/v1", "data-integrity-v1.json"),
        ("https://w3id.org/security/data-integrity/v2", "data-integrity-v2.json"),
        ("https://w3id.org/security/suites/ed25519-2020/v1", "ed25519-2020-v1.json"),
    ] {
        assert_equals(url, file);
    }
}
