//! The verifier's own sentences in the reader's language, on top of the shared ones.

use schemas::{lang::Lang, locale::Bundle};

macro_rules! texts {
    ($lang:literal) => {
        &[
            include_str!(concat!("../locales/", $lang, "/report.ftl")),
            include_str!(concat!("../locales/", $lang, "/page.ftl")),
            include_str!(concat!("../locales/", $lang, "/trouble.ftl")),
            include_str!(concat!("../locales/", $lang, "/trust.ftl")),
            include_str!(concat!("../locales/", $lang, "/batch.ftl")),
            include_str!(concat!("../locales/", $lang, "/api.ftl")),
            include_str!(concat!("../locales/", $lang, "/ask.ftl")),
        ]
    };
}

/// The sentences in this language.
pub fn in_language(lang: Lang) -> Bundle {
    let texts: &'static [&'static str] = match lang {
        Lang::En => texts!("en"),
        Lang::Da => texts!("da"),
        Lang::Sv => texts!("sv"),
        Lang::Sl => texts!("sl"),
        Lang::De => texts!("de"),
        Lang::Pt => texts!("pt"),
    };
    Bundle::new(lang, texts)
}
