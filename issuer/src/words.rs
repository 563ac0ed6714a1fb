//! The issuer's sentences in six languages, and the two lines of a failure.

use schemas::{
    lang::Lang,
    locale::{Arg, Bundle},
};

use crate::failure::Failure;

/// The sentences in this language.
pub fn bundle(lang: Lang) -> Bundle {
    schemas::bundle! {
        lang;
        "failures.ftl",
        "import.ftl",
        "commands.ftl",
        "pages.ftl",
        "desk.ftl",
        "team.ftl",
        "circle.ftl",
        "handout.ftl",
        "claim.ftl",
        "badges.ftl",
        "people.ftl",
        "network.ftl",
        "vc-api.ftl",
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
