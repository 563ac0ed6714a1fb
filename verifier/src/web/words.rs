//! The sentences of a verdict for the page that checks by itself, as JSON: the same ones that the program says, with
//! their blanks as `{name}`; and the table of codes, so that both engines mean the same by each.
//!
//! The page fills blanks and does nothing else, so a sentence that chooses between forms has no place here (test).

use std::collections::BTreeMap;

use schemas::{
    lang::Lang,
    locale::{Arg, Bundle},
    verdict::{CheckName, Code, Outcome, Remedy, Word},
};
use serde::Serialize;

use crate::sentences;

/// The blanks that a sentence may have.
const BLANKS: [&str; 15] = [
    "issuer", "holder", "date", "checked", "until", "from", "kind", "day", "month", "year", "network",
    "through", "version", "made", "level",
];

/// Sentences that hang on no code and no check.
const SENTENCES: [&str; 72] = [
    "date",
    "eu-19a2e5e671",
    "eu-3484bd7e51",
    "eu-4f03b91c0e",
    "eu-6a4db9f11d",
    "eu-7331eb4762",
    "eu-795dac4096",
    "eu-9191af2ed9",
    "eu-920fbb3cbe",
    "eu-de4d165a6c",
    "eu-e92d221e4d",
    "eu-level",
    "evidence-list",
    "evidence-list-of",
    "evidence-status",
    "evidence-status-of",
    "evidence-status-until",
    "fact-activity",
    "fact-assessment",
    "fact-awarded",
    "fact-badge",
    "fact-criteria",
    "fact-description",
    "fact-goal",
    "fact-holder",
    "fact-issuer",
    "fact-issuer-claims",
    "fact-level",
    "fact-participation",
    "fact-place",
    "fact-playlist",
    "fact-result",
    "fact-shown",
    "fact-until",
    "kind-card",
    "kind-claim",
    "kind-message",
    "kind-place",
    "kind-request",
    "kind-text",
    "kind-wifi",
    "month-1",
    "month-2",
    "month-3",
    "month-4",
    "month-5",
    "month-6",
    "month-7",
    "month-8",
    "month-9",
    "month-10",
    "month-11",
    "month-12",
    "page-ask-file",
    "page-ask-picture",
    "page-camera-none",
    "page-checking",
    "page-list",
    "page-network",
    "page-saved-picture",
    "page-title",
    "told-closed",
    "told-copy",
    "told-expired",
    "told-given",
    "told-given-nameless",
    "told-last-known",
    "told-look-alike",
    "told-looks-like",
    "told-not-withdrawn",
    "told-not_genuine",
    "told-not_yet_valid",
];

/// The rest of them, said of badges that ended or of which something is open.
const ENDED: [&str; 8] = [
    "told-status-unknown",
    "told-suspended",
    "told-withdrawn",
    "trust-through",
    "word-expired",
    "word-not_yet_valid",
    "word-suspended",
    "word-withdrawn",
];

#[derive(Serialize)]
struct Words {
    lang: Lang,
    languages: [Lang; 6],
    sentences: BTreeMap<String, String>,
    codes: BTreeMap<&'static str, Meaning>,
}

/// What a code means, whatever the language.
#[derive(Serialize)]
struct Meaning {
    check: Option<CheckName>,
    outcome: Outcome,
    word: Word,
    remedy: Option<&'static str>,
}

/// The file for this language.
pub(super) fn words(lang: Lang) -> String {
    let say = sentences::in_language(lang);
    let meaning = |code: &Code| Meaning {
        check: code.check(),
        outcome: code.outcome(),
        word: code.word(),
        remedy: code.remedy().map(Remedy::as_str),
    };
    let words = Words {
        lang,
        languages: Lang::ALL,
        sentences: keys().map(|key| (key.clone(), open(&say, &key))).collect(),
        codes: Code::ALL.iter().map(|code| (code.as_str(), meaning(code))).collect(),
    };
    serde_json::to_string(&words).unwrap_or_default()
}

fn keys() -> impl Iterator<Item = String> {
    let codes = Code::ALL.iter().map(|code| format!("code-{code}"));
    let remedies = Code::ALL.iter().filter_map(|code| code.remedy());
    let remedies = remedies.map(|remedy| format!("remedy-{}", remedy.as_str()));
    let checks = CheckName::ALL.iter().map(|check| format!("check-{}", check.as_str()));
    let outcomes = [Outcome::Passed, Outcome::Failed, Outcome::NotDone];
    let outcomes = outcomes.map(|outcome| format!("outcome-{}", outcome.as_str()));
    let words = Word::ALL.map(|word| format!("word-{}", word.as_str()));
    let named = SENTENCES.into_iter().chain(ENDED).map(str::to_owned);
    codes.chain(remedies).chain(checks).chain(outcomes).chain(words).chain(named)
}

/// The sentence with its blanks open.
fn open(say: &Bundle, key: &str) -> String {
    let blanks = BLANKS.map(|blank| format!("{{{blank}}}"));
    let facts: Vec<(&str, Arg<'_>)> = BLANKS.into_iter().zip(blanks.iter().map(Into::into)).collect();
    say.say_with(key, &facts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_of_the_page_is_there_with_no_blank_unknown() {
        for lang in Lang::ALL {
            let say = sentences::in_language(lang);
            let odd = |key: &String| !say.has(key) || open(&say, key).contains("{$");
            assert_eq!(keys().find(odd), None, "{lang}");
        }
    }

    #[test]
    fn no_sentence_of_the_page_chooses_between_forms() {
        let forms = |key: &str, number: i64| {
            let facts = BLANKS.map(|blank| (blank, Arg::Number(number)));
            sentences::in_language(Lang::Sl).say_with(key, &facts).replace(&number.to_string(), "N")
        };
        let chooses = |key: &String| (701..706).any(|number| forms(key, number) != forms(key, 700));
        assert_eq!(keys().find(chooses), None);
    }
}
