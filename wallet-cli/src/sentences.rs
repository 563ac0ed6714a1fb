//! The wallet's sentences, and those that it shares with verifier and issuer, in the learner's language.

use schemas::{lang::Lang, locale::Bundle};

/// The sentences in this language.
pub fn in_language(lang: Lang) -> Bundle {
    schemas::bundle! {
        lang;
        "wallet.ftl",
        "trouble.ftl",
        "paper.ftl",
    }
}
