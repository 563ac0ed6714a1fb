//! The verifier's own sentences in the reader's language, on top of the shared ones.

use schemas::{lang::Lang, locale::Bundle};

/// The sentences in this language.
pub fn in_language(lang: Lang) -> Bundle {
    schemas::bundle! {
        lang;
        "report.ftl",
        "page.ftl",
        "trouble.ftl",
        "trust.ftl",
        "batch.ftl",
        "api.ftl",
        "ask.ftl",
    }
}
