//! Which address stands for which document.

use std::sync::LazyLock;

use serde_json::Value;

use super::{generate, term::Version};

/// The addresses of all pinned contexts.
pub const URLS: [&str; 11] = [
    "https://www.w3.org/2018/credentials/v1",
    "https://www.w3.org/ns/credentials/v2",
    "https://w3id.org/security/data-integrity/v1",
    "https://w3id.org/security/data-integrity/v2",
    "https://w3id.org/security/suites/ed25519-2020/v1",
    "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
];

/// The context document that an address stands for; `None` if it is not pinned.
///
/// ```
/// let context = schemas::vocabulary::document("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
/// assert_eq!(context.unwrap()["@context"]["name"]["@id"], "https://schema.org/name");
/// assert!(schemas::vocabulary::document("https://example.org/context.json").is_none());
/// ```
pub fn document(url: &str) -> Option<&'static Value> {
    static DOCUMENTS: LazyLock<Vec<Value>> = LazyLock::new(|| URLS.map(pinned).to_vec());
    let at = URLS.iter().position(|own| *own == url)?;
    DOCUMENTS.get(at)
}

fn pinned(url: &str) -> Value {
    match url.rsplit('/').next() {
        Some("context.json" | "ob_v3p0.jsonld") => generate::open_badges(Version::V3_0_0),
        Some("context-3.0.1.json") => generate::open_badges(Version::V3_0_1),
        Some("context-3.0.2.json") => generate::open_badges(Version::V3_0_2),
        Some("context-3.0.3.json") => generate::open_badges(Version::V3_0_3),
        Some("extensions.json") => generate::extensions(),
        _ => w3c(url),
    }
}

#[expect(clippy::expect_used, reason = "the texts are compiled in; a test reads each of them")]
fn w3c(url: &str) -> Value {
    let text = match url {
        "https://www.w3.org/2018/credentials/v1" => ssi_contexts::CREDENTIALS_V1,
        "https://www.w3.org/ns/credentials/v2" => ssi_contexts::CREDENTIALS_V2,
        "https://w3id.org/security/data-integrity/v1" => ssi_contexts::W3ID_DATA_INTEGRITY_V1,
        "https://w3id.org/security/data-integrity/v2" => ssi_contexts::W3ID_DATA_INTEGRITY_V2,
        _ => ssi_contexts::W3ID_ED2020_V1,
    };
    serde_json::from_str(text).expect("the W3C contexts are JSON")
}
