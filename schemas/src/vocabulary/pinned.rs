//! Which address stands for which document.

use std::sync::LazyLock;

use serde_json::Value;

use super::{generate, term::Version};

/// Where a document comes from.
enum Source {
    OpenBadges(Version),
    Extensions,
    W3c(&'static str),
}

const PINNED: [(&str, Source); 11] = [
    ("https://www.w3.org/2018/credentials/v1", Source::W3c(ssi_contexts::CREDENTIALS_V1)),
    ("https://www.w3.org/ns/credentials/v2", Source::W3c(ssi_contexts::CREDENTIALS_V2)),
    ("https://w3id.org/security/data-integrity/v1", Source::W3c(ssi_contexts::W3ID_DATA_INTEGRITY_V1)),
    ("https://w3id.org/security/data-integrity/v2", Source::W3c(ssi_contexts::W3ID_DATA_INTEGRITY_V2)),
    ("https://w3id.org/security/suites/ed25519-2020/v1", Source::W3c(ssi_contexts::W3ID_ED2020_V1)),
    ("https://purl.imsglobal.org/spec/ob/v3p0/context.json", Source::OpenBadges(Version::V3_0_0)),
    ("https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld", Source::OpenBadges(Version::V3_0_0)),
    ("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json", Source::OpenBadges(Version::V3_0_1)),
    ("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json", Source::OpenBadges(Version::V3_0_2)),
    ("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", Source::OpenBadges(Version::V3_0_3)),
    ("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json", Source::Extensions),
];

/// The address of the context of the W3C's examples. It is not pinned: only programs that try each other out name it.
pub const EXAMPLES: &str = "https://www.w3.org/ns/credentials/examples/v2";

/// The context of the W3C's examples.
pub fn examples() -> &'static Value {
    static DOCUMENT: LazyLock<Value> =
        LazyLock::new(|| read(&Source::W3c(ssi_contexts::CREDENTIALS_EXAMPLES_V2)));
    &DOCUMENT
}

/// The addresses of all pinned contexts.
pub const URLS: [&str; PINNED.len()] = {
    let mut urls = [""; PINNED.len()];
    let mut at = 0;
    while at < urls.len() {
        urls[at] = PINNED[at].0;
        at += 1;
    }
    urls
};

/// The context document that an address stands for; `None` if it is not pinned.
///
/// ```
/// let context = schemas::vocabulary::document("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
/// assert_eq!(context.unwrap()["@context"]["name"]["@id"], "https://schema.org/name");
/// assert!(schemas::vocabulary::document("https://example.org/context.json").is_none());
/// ```
pub fn document(url: &str) -> Option<&'static Value> {
    static DOCUMENTS: LazyLock<Vec<Value>> =
        LazyLock::new(|| PINNED.iter().map(|(_, source)| read(source)).collect());
    let at = URLS.iter().position(|own| *own == url)?;
    DOCUMENTS.get(at)
}

#[expect(clippy::expect_used, reason = "the texts are compiled in; a test reads each of them")]
fn read(source: &Source) -> Value {
    match source {
        Source::OpenBadges(version) => generate::open_badges(*version),
        Source::Extensions => generate::extensions(),
        Source::W3c(text) => serde_json::from_str(text).expect("the W3C contexts are JSON"),
    }
}
