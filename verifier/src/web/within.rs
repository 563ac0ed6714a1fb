//! The sentences of a page within the page itself, so that nothing is asked for between the page and the verdict.

use std::sync::LazyLock;

use schemas::lang::Lang;

use super::words::words;

static SENTENCES: LazyLock<[String; 6]> = LazyLock::new(|| Lang::ALL.map(|lang| unmarked(&words(lang))));

/// Those of this language, as JSON.
pub(super) fn sentences(lang: Lang) -> &'static str {
    let place = Lang::ALL.iter().position(|own| *own == lang);
    place.and_then(|place| SENTENCES.get(place)).map_or("", String::as_str)
}

/// JSON in which nothing ends the element that it stands in.
pub(super) fn unmarked(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_has_the_sentences_of_its_language() {
        for lang in Lang::ALL {
            let own: serde_json::Value = serde_json::from_str(sentences(lang)).unwrap();
            assert_eq!(own, serde_json::from_str::<serde_json::Value>(&words(lang)).unwrap(), "{lang}");
        }
    }

    #[test]
    fn no_sentence_ends_the_element_that_it_stands_in() {
        assert!(Lang::ALL.into_iter().all(|lang| !sentences(lang).contains('<')));
    }
}
