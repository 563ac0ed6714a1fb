//! The page as one file to keep: its script and the lists of the day within it too. Opened from a folder
//! it checks badge links as the page does, loads nothing and asks nobody, which its own policy holds it to.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sha2::{Digest as _, Sha256};

use super::{
    assets::{DOOR, STYLE},
    script::SCRIPT_OF_PAGE,
    within::unmarked,
};

/// What stands in the file besides the page.
#[derive(Debug)]
pub(super) struct Saved {
    /// Of which day its lists are.
    pub(super) dated: String,
    pub(super) policy: String,
    pub(super) style: &'static str,
    /// The address of the page's script, which holds the script.
    pub(super) entry: String,
    pub(super) door: &'static str,
    pub(super) lists: String,
}

impl Saved {
    /// With these lists; `dated` says of when they are.
    pub(super) fn new(lists: &[u8], dated: String) -> Self {
        let policy = format!(
            "default-src 'none'; script-src data: '{}'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
            hash(DOOR),
            hash(STYLE)
        );
        let entry =
            format!("data:text/javascript;base64,{}", BASE64_STANDARD.encode(SCRIPT_OF_PAGE.as_str()));
        let lists = unmarked(&String::from_utf8_lossy(lists));
        Saved { dated, policy, style: STYLE, entry, door: DOOR, lists }
    }
}

/// As a policy names what it allows (CSP 3, 2.3.1).
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_list_ends_the_element_that_it_stands_in() {
        let saved = Saved::new(b"{\"status\":{\"</script>\":\"\"}}", String::new());
        assert_eq!(saved.lists, "{\"status\":{\"\\u003c/script>\":\"\"}}");
    }
}
