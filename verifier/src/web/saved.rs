//! The page as one file to keep: script, sentences, dictionary and the lists of the day within it. Opened from a folder
//! it checks badge links as the page does, loads nothing and asks nobody, which its own policy holds it to.
//!
//! Modules of a page without a server have no address to import each other from, so each stands in the import map under
//! a name.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemas::{lang::Lang, qr::DICTIONARY_1};
use sha2::{Digest as _, Sha256};

use super::{
    assets::{DOOR, MODULES, STYLE, letters},
    words::words,
};

const JSON: &str = "application/json";
/// Loads the page's first module by its name.
const ENTRY: &str = "data:text/javascript,import%20%22kreds/page.js%22";

/// What stands in the file besides the page.
#[derive(Debug)]
pub(super) struct Saved {
    /// Of which day its lists are.
    pub(super) dated: String,
    pub(super) policy: String,
    pub(super) style: &'static str,
    pub(super) modules: String,
    pub(super) entry: &'static str,
    pub(super) door: &'static str,
    pub(super) files: Vec<Within>,
}

/// A file within the file.
#[derive(Debug)]
pub(super) struct Within {
    pub(super) name: String,
    pub(super) media_type: &'static str,
    pub(super) content: String,
}

impl Saved {
    /// With these lists; `dated` says of when they are.
    pub(super) fn new(lang: Lang, lists: &[u8], dated: String) -> Self {
        let modules = modules();
        let policy = format!(
            "default-src 'none'; script-src data: '{}' '{}'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
            hash(&modules),
            hash(DOOR),
            hash(STYLE)
        );
        let json = |name: String, text: &str| Within { name, media_type: JSON, content: unmarked(text) };
        let files = vec![
            json(format!("words/{lang}.json"), &words(lang)),
            json("letters.json".to_owned(), &letters()),
            json("v/lists".to_owned(), &String::from_utf8_lossy(lists)),
            Within {
                name: "dictionary-1.bin".to_owned(),
                media_type: "application/octet-stream",
                content: BASE64_STANDARD.encode(DICTIONARY_1),
            },
        ];
        Saved { dated, policy, style: STYLE, modules, entry: ENTRY, door: DOOR, files }
    }
}

/// The import map of all modules, each of which names the others as the map does.
fn modules() -> String {
    let named = |text: &str| text.replace("from \"./", "from \"kreds/");
    let address = |text: &str| format!("data:text/javascript;base64,{}", BASE64_STANDARD.encode(named(text)));
    let imports: serde_json::Map<String, serde_json::Value> =
        MODULES.iter().map(|(name, text)| (format!("kreds/{name}"), address(text).into())).collect();
    serde_json::json!({ "imports": imports }).to_string()
}

/// JSON in which nothing ends the element that it stands in.
fn unmarked(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// As a policy names what it allows (CSP 3, 2.3.1).
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_module_asks_for_another_by_its_address() {
        let modules: serde_json::Value = serde_json::from_str(&modules()).unwrap();
        for (name, address) in modules["imports"].as_object().unwrap() {
            let text = address.as_str().unwrap().rsplit_once(',').unwrap().1;
            let text = String::from_utf8(BASE64_STANDARD.decode(text).unwrap()).unwrap();
            assert!(!text.contains("\"./"), "{name}");
        }
    }

    #[test]
    fn no_list_ends_the_element_that_it_stands_in() {
        let saved = Saved::new(Lang::En, b"{\"status\":{\"</script>\":\"\"}}", String::new());
        let lists = &saved.files.iter().find(|file| file.name == "v/lists").unwrap().content;
        assert_eq!(lists, "{\"status\":{\"\\u003c/script>\":\"\"}}");
    }
}
