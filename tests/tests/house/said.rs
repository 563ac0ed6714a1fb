//! Every sentence is said somewhere: one that nobody says any more is translated and kept for nothing.

use super::files::{File, all, assert_none};
use std::collections::HashSet;

/// Where sentences are said: programs, and the templates of their pages.
fn speakers() -> Vec<File> {
    let speaks = |file: &File| {
        let is_source = file.path.contains("/src/") && file.is(".rs");
        let is_page = file.path.contains("/templates/") && (file.is(".html") || file.is(".js"));
        (is_source || is_page) && !file.is_test()
    };
    all().into_iter().filter(speaks).collect()
}

/// A key that is put together while the program runs: what stands before, between and after the blanks.
type Pattern = Vec<String>;

/// The keys that these files may ask for.
struct Keys {
    /// Every word, as keys write it: `vault_busy` is `vault-busy`.
    words: HashSet<String>,
    patterns: Vec<Pattern>,
    /// Beginnings of several words in quotes, which are handed on and ended elsewhere.
    beginnings: HashSet<String>,
}

impl Keys {
    fn of(files: &[File]) -> Self {
        let part_of_word = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        let texts = || files.iter().map(|file| file.text.as_str());
        let words = texts().flat_map(|text| text.split(move |c| !part_of_word(c)));
        let words = words.filter(|word| !word.is_empty()).map(|word| word.replace('_', "-")).collect();
        let quoted = || texts().flat_map(|text| text.lines().flat_map(|line| line.split('"').skip(1)));
        let beginnings = quoted().filter(|text| text.contains('-')).map(str::to_owned).collect();
        Keys { words, patterns: quoted().filter_map(pattern).collect(), beginnings }
    }

    fn hold(&self, key: &str) -> bool {
        let ends_elsewhere = key
            .rsplit_once('-')
            .is_some_and(|(start, word)| self.beginnings.contains(start) && self.words.contains(word));
        self.words.contains(key)
            || ends_elsewhere
            || self.patterns.iter().any(|pattern| match pattern.split_first() {
                // The blank in front is a key of its own, and this one stands beside it.
                Some((first, rest)) if first.is_empty() => rest
                    .last()
                    .and_then(|last| key.strip_suffix(last.as_str()))
                    .is_some_and(|key| !key.is_empty() && rest.len() == 1 && self.hold(key)),
                Some((first, rest)) => {
                    key.strip_prefix(first.as_str()).is_some_and(|key| self.fill(key, rest))
                }
                None => false,
            })
    }

    /// Is this a word, then the next part of the pattern, and so on to its end?
    fn fill(&self, key: &str, parts: &[String]) -> bool {
        let Some((part, rest)) = parts.split_first() else { return key.is_empty() };
        let ends = (1..=key.len()).filter(|end| key.is_char_boundary(*end));
        ends.map(|end| key.split_at(end)).any(|(word, after)| {
            self.words.contains(word)
                && after.strip_prefix(part.as_str()).is_some_and(|key| self.fill(key, rest))
        })
    }
}

/// `stored-{name}-why` → `stored-`, `-why`
fn pattern(quoted: &str) -> Option<Pattern> {
    let mut parts = quoted.split('{');
    let mut pattern = vec![parts.next()?.to_owned()];
    for part in parts {
        pattern.push(part.split_once('}')?.1.to_owned());
    }
    let is_key =
        |part: &String| part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let says_something = pattern.iter().any(|part| part.len() > 2);
    (pattern.len() > 1 && says_something && pattern.iter().all(is_key)).then_some(pattern)
}

/// The names of all messages of a Fluent file.
fn messages(file: &File) -> impl Iterator<Item = &str> {
    let keys = file.text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    keys.filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
}

#[test]
fn every_sentence_is_said_somewhere() {
    let keys = Keys::of(&speakers());
    let sentences = all().into_iter().filter(|file| file.path.contains("/locales/en/") && file.is(".ftl"));
    let unsaid: Vec<String> = sentences
        .flat_map(|file| {
            let unsaid = messages(&file).filter(|key| !keys.hold(&key.replace('_', "-")));
            unsaid.map(|key| format!("{}: {key}", file.path)).collect::<Vec<_>>()
        })
        .collect();
    assert_none("Nobody says these sentences:", &unsaid);
}
