//! What the page needs for each verdict besides its script, within the page itself: sentences, letters that pose as others,
//! and the dictionary of badge codes. So nothing is asked for between the page and the verdict.

use std::{collections::BTreeMap, sync::LazyLock};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemas::{lang::Lang, qr::DICTIONARY_1, trust::posing_letters};

use super::words::words;

/// A file within the page.
#[derive(Debug)]
pub(super) struct Within {
    pub(super) name: String,
    pub(super) media_type: &'static str,
    pub(super) content: String,
}

static FILES: LazyLock<[Vec<Within>; 6]> = LazyLock::new(|| Lang::ALL.map(made));

/// All of them for a page in this language.
pub(super) fn files(lang: Lang) -> &'static [Within] {
    let place = Lang::ALL.iter().position(|own| *own == lang);
    place.and_then(|place| FILES.get(place)).map_or(&[], Vec::as_slice)
}

fn made(lang: Lang) -> Vec<Within> {
    let json =
        |name: String, text: &str| Within { name, media_type: "application/json", content: unmarked(text) };
    vec![
        json(format!("words/{lang}.json"), &words(lang)),
        json("letters.json".to_owned(), &letters()),
        Within {
            name: "dictionary-1.bin".to_owned(),
            media_type: "application/octet-stream",
            content: BASE64_STANDARD.encode(DICTIONARY_1),
        },
    ]
}

/// What letters pose as, for the page to compare hosts by.
fn letters() -> String {
    serde_json::to_string(&posing_letters().collect::<BTreeMap<char, String>>()).unwrap_or_default()
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
            assert_eq!(files(lang)[0].name, format!("words/{lang}.json"));
        }
    }

    #[test]
    fn no_file_ends_the_element_that_it_stands_in() {
        assert!(Lang::ALL.into_iter().flat_map(files).all(|file| !file.content.contains('<')));
    }
}
