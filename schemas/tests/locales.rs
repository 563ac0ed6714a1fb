//! Every sentence that the shared crate promises exists in all six languages, and every code is explained.

use schemas::{
    lang::Lang,
    locale::{Arg, Bundle},
    verdict::{CheckName, Code, Outcome, Word},
};

fn each_language(check: impl Fn(&Bundle)) {
    Lang::ALL.into_iter().map(|lang| Bundle::new(lang, &[])).for_each(|bundle| check(&bundle));
}

#[test]
fn every_code_has_a_sentence_and_every_remedy_too() {
    each_language(|bundle| {
        for code in Code::ALL {
            assert!(bundle.has(&format!("code-{code}")), "{} {code}", bundle.lang());
            if let Some(remedy) = code.remedy() {
                assert!(bundle.has(&format!("remedy-{}", remedy.as_str())), "{} {code}", bundle.lang());
            }
        }
    });
}

#[test]
fn every_word_check_and_outcome_has_its_name() {
    each_language(|bundle| {
        let words = Word::ALL.map(|word| format!("word-{}", word.as_str()));
        let checks = CheckName::ALL.map(|check| format!("check-{}", check.as_str()));
        let outcomes =
            [Outcome::Passed, Outcome::Failed, Outcome::NotDone].map(|o| format!("outcome-{}", o.as_str()));
        for key in words.iter().chain(&checks).chain(&outcomes) {
            assert!(bundle.has(key), "{} {key}", bundle.lang());
        }
    });
}

#[test]
fn no_line_of_a_shared_file_is_lost_on_fluent() {
    for lang in Lang::ALL {
        for name in ["verdict.ftl", "codes.ftl", "dates.ftl"] {
            let path = format!("{}/locales/{lang}/{name}", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(&path).unwrap();
            let keys = text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key);
            let bundle = Bundle::new(lang, &[]);
            keys.filter(|key| !key.starts_with(['#', ' ']))
                .for_each(|key| assert!(bundle.has(key), "{path} {key}"));
        }
    }
}

#[test]
fn a_name_with_a_terminal_escape_is_shown_as_text() {
    let bundle = Bundle::new(Lang::En, &[]);
    let said =
        bundle.say_with("told-closed", &[("issuer", Arg::Text("\u{1b}[2J")), ("date", Arg::Text("today"))]);
    assert_eq!(said, "\\u{1b}[2J closed on today.");
}

#[test]
fn a_missing_sentence_is_said_by_its_key() {
    assert_eq!(Bundle::new(Lang::De, &[]).say("no-such-sentence"), "no-such-sentence");
}

#[test]
fn every_code_is_explained_in_the_docs_and_no_other() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/codes.md");
    let text = std::fs::read_to_string(path).unwrap();
    let rows: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect())
        .collect();
    let explained: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(explained, codes);
    for (row, code) in rows.iter().zip(Code::ALL) {
        assert_eq!((row[1], row[2]), (code.outcome().as_str(), code.word().as_str()), "{code}");
        assert!(row[3].ends_with('.'), "{code} is not explained");
        assert_eq!(row[4].is_empty(), code.remedy().is_none(), "{code}: what to do");
    }
}
