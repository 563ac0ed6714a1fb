//! The issuer's sentences in six languages, and the two lines of a failure.

use std::sync::LazyLock;

use schemas::{
    lang::Lang,
    locale::{Arg, Bundle},
};

use crate::failure::Failure;

/// Read when they are first asked for, and kept.
macro_rules! read_once {
    ($lang:ident, $folder:literal) => {{
        static READ: LazyLock<Bundle> = LazyLock::new(|| Bundle::new(Lang::$lang, SOURCES));
        const SOURCES: &[&str] = &[
            include_str!(concat!("../locales/", $folder, "/failures.ftl")),
            include_str!(concat!("../locales/", $folder, "/import.ftl")),
            include_str!(concat!("../locales/", $folder, "/commands.ftl")),
            include_str!(concat!("../locales/", $folder, "/pages.ftl")),
            include_str!(concat!("../locales/", $folder, "/desk.ftl")),
            include_str!(concat!("../locales/", $folder, "/team.ftl")),
            include_str!(concat!("../locales/", $folder, "/circle.ftl")),
            include_str!(concat!("../locales/", $folder, "/handout.ftl")),
            include_str!(concat!("../locales/", $folder, "/claim.ftl")),
            include_str!(concat!("../locales/", $folder, "/badges.ftl")),
            include_str!(concat!("../locales/", $folder, "/people.ftl")),
            include_str!(concat!("../locales/", $folder, "/network.ftl")),
            include_str!(concat!("../locales/", $folder, "/vc-api.ftl")),
        ];
        READ.clone()
    }};
}

/// The sentences in this language.
pub fn bundle(lang: Lang) -> Bundle {
    match lang {
        Lang::En => read_once!(En, "en"),
        Lang::Da => read_once!(Da, "da"),
        Lang::Sv => read_once!(Sv, "sv"),
        Lang::Sl => read_once!(Sl, "sl"),
        Lang::De => read_once!(De, "de"),
        Lang::Pt => read_once!(Pt, "pt"),
    }
}

/// What is wrong, and what to do.
pub fn lines(words: &Bundle, failure: &Failure) -> [String; 2] {
    let facts: Vec<(&str, Arg<'_>)> =
        failure.facts.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    let key = format!("failure-{}", failure.code.as_str().replace('_', "-"));
    let remedy = match failure.remedy() {
        Some(own) => own.replace('_', "-"),
        None => format!("{key}-remedy"),
    };
    [key, remedy].map(|key| words.say_with(&key, &facts))
}

/// The same on a page, for somebody who has no command line.
pub fn page_lines(words: &Bundle, failure: &Failure) -> [String; 2] {
    let [wrong, remedy] = lines(words, failure);
    let key = format!("failure-{}-remedy-page", failure.code.as_str().replace('_', "-"));
    [wrong, if words.has(&key) { words.say(&key) } else { remedy }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::FailureCode;

    #[test]
    fn every_failure_has_two_sentences_in_every_language() {
        for lang in Lang::ALL {
            let words = bundle(lang);
            for code in FailureCode::ALL {
                let key = format!("failure-{}", code.as_str().replace('_', "-"));
                assert!(words.has(&key), "{lang} {key}");
                let told_by_its_cause = *code == FailureCode::ImportRefused;
                assert!(told_by_its_cause || words.has(&format!("{key}-remedy")), "{lang} {key}-remedy");
            }
        }
    }
}
