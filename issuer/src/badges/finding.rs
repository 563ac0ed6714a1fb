//! Goals and competences by the words that people type: in their language, in English, by code or by framework.

use schemas::{
    lang::Lang,
    outcome::{Framework, Target},
};

/// More than this nobody reads; the search says how many more there are.
const SHOWN: usize = 12;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The first of them, in the order of the frameworks.
    pub shown: Vec<&'static Target>,
    /// How many more.
    pub more: usize,
}

/// Everything in which each of these words stands.
pub fn find(words: &str, lang: Lang) -> Found {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if words.is_empty() {
        return Found::default();
    }
    let mut all: Vec<&'static Target> = Framework::ALL
        .into_iter()
        .flat_map(Framework::targets)
        .filter(|target| holds(target, &words, lang))
        .collect();
    let more = all.len().saturating_sub(SHOWN);
    all.truncate(SHOWN);
    Found { shown: all, more }
}

fn holds(target: &Target, words: &[String], lang: Lang) -> bool {
    let titles = [lang, Lang::En].into_iter().filter_map(|lang| target.title().exact(lang));
    let text = titles.collect::<Vec<_>>().join(" ").to_lowercase();
    let framework = target.framework().name().to_lowercase();
    let prefix = target.framework().prefix();
    words.iter().all(|word| {
        text.contains(word) || framework.contains(word) || prefix == word || target.code() == word.as_str()
    })
}

/// Its title as people read it: in their language where an official one is known.
pub fn title(target: &Target, lang: Lang) -> &str {
    target.title().get(lang).map_or(target.code(), |(_, title)| title)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn references(words: &str, lang: Lang) -> Vec<String> {
        find(words, lang).shown.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_goal_is_found_in_ones_own_language() {
        assert_eq!(references("podnebni", Lang::Sl), ["sdg:13"]);
    }

    #[test]
    fn a_goal_is_found_by_framework_and_number() {
        assert!(references("sdg 13", Lang::Da).contains(&"sdg:13".to_owned()));
    }

    #[test]
    fn a_long_list_is_cut_and_says_so() {
        let found = find("a", Lang::En);
        assert_eq!(found.shown.len(), SHOWN);
        assert!(found.more > 0);
    }

    #[test]
    fn no_words_find_nothing() {
        assert_eq!(find("  ", Lang::En), Found::default());
    }
}
