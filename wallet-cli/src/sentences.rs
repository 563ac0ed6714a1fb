//! The wallet's sentences, and those that it shares with verifier and issuer, in the learner's language.

use schemas::{lang::Lang, locale::Bundle};

macro_rules! texts {
    ($lang:literal) => {
        &[
            include_str!(concat!("../locales/", $lang, "/wallet.ftl")),
            include_str!(concat!("../locales/", $lang, "/trouble.ftl")),
            include_str!(concat!("../locales/", $lang, "/paper.ftl")),
        ]
    };
}

/// The sentences in this language.
pub fn in_language(lang: Lang) -> Bundle {
    Bundle::new(lang, texts(lang))
}

fn texts(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => texts!("en"),
        Lang::Da => texts!("da"),
        Lang::Sv => texts!("sv"),
        Lang::Sl => texts!("sl"),
        Lang::De => texts!("de"),
        Lang::Pt => texts!("pt"),
    }
}
