//! The verifier's own sentences in the reader's language, on top of the shared ones.

use std::sync::LazyLock;

use schemas::{lang::Lang, locale::Bundle};

/// Read when they are first asked for, and kept.
macro_rules! read_once {
    ($lang:ident, $folder:literal) => {{
        static READ: LazyLock<Bundle> = LazyLock::new(|| Bundle::new(Lang::$lang, SOURCES));
        const SOURCES: &[&str] = &[
            include_str!(concat!("../locales/", $folder, "/report.ftl")),
            include_str!(concat!("../locales/", $folder, "/page.ftl")),
            include_str!(concat!("../locales/", $folder, "/trouble.ftl")),
            include_str!(concat!("../locales/", $folder, "/trust.ftl")),
            include_str!(concat!("../locales/", $folder, "/batch.ftl")),
            include_str!(concat!("../locales/", $folder, "/api.ftl")),
            include_str!(concat!("../locales/", $folder, "/ask.ftl")),
        ];
        READ.clone()
    }};
}

/// The sentences in this language.
pub fn in_language(lang: Lang) -> Bundle {
    match lang {
        Lang::En => read_once!(En, "en"),
        Lang::Da => read_once!(Da, "da"),
        Lang::Sv => read_once!(Sv, "sv"),
        Lang::Sl => read_once!(Sl, "sl"),
        Lang::De => read_once!(De, "de"),
        Lang::Pt => read_once!(Pt, "pt"),
    }
}
