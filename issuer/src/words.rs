//! The issuer's sentences in six languages, and the two lines of a failure.

use schemas::{
    lang::Lang,
    locale::{Arg, Bundle},
};

use crate::failure::Failure;

macro_rules! sources {
    ($lang:literal) => {
        &[
            include_str!(concat!("../locales/", $lang, "/failures.ftl")),
            include_str!(concat!("../locales/", $lang, "/import.ftl")),
            include_str!(concat!("../locales/", $lang, "/commands.ftl")),
            include_str!(concat!("../locales/", $lang, "/pages.ftl")),
            include_str!(concat!("../locales/", $lang, "/desk.ftl")),
            include_str!(concat!("../locales/", $lang, "/team.ftl")),
            include_str!(concat!("../locales/", $lang, "/circle.ftl")),
            include_str!(concat!("../locales/", $lang, "/handout.ftl")),
            include_str!(concat!("../locales/", $lang, "/claim.ftl")),
            include_str!(concat!("../locales/", $lang, "/badges.ftl")),
            include_str!(concat!("../locales/", $lang, "/people.ftl")),
            include_str!(concat!("../locales/", $lang, "/network.ftl")),
            include_str!(concat!("../locales/", $lang, "/vc-api.ftl")),
        ]
    };
}

/// The sentences in this language.
pub fn bundle(lang: Lang) -> Bundle {
    let sources: &[&'static str] = match lang {
        Lang::En => sources!("en"),
        Lang::Da => sources!("da"),
        Lang::Sv => sources!("sv"),
        Lang::Sl => sources!("sl"),
        Lang::De => sources!("de"),
        Lang::Pt => sources!("pt"),
    };
    Bundle::new(lang, sources)
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
