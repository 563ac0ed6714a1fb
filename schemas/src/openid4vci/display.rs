//! How issuers and credentials present themselves (OpenID4VCI 1.0, 12.2.4 and appendix B.2), one entry a language.

use serde::{Deserialize, Serialize};

use super::message::{if_readable, those_readable};
use crate::{lang::Lang, uri::Uri};

/// An entry that is meant for readers of one language.
pub trait Displayed {
    /// Its BCP 47 tag.
    fn locale(&self) -> Option<&str>;
}

/// The issuer's name in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct IssuerDisplay {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "if_readable")]
    pub logo: Option<Logo>,
}

/// What a wallet shows of a credential: its name in several languages, and what its claims are called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct CredentialMetadata {
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "those_readable")]
    pub display: Vec<CredentialDisplay>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "those_readable")]
    pub claims: Vec<ClaimDescription>,
}

/// The credential's name in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct CredentialDisplay {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "if_readable")]
    pub logo: Option<Logo>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background_color: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_color: Option<String>,
}

/// A picture, and its description for those who do not see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct Logo {
    pub uri: Uri,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt_text: Option<String>,
}

/// One claim of the credential: where it stands and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct ClaimDescription {
    pub path: Vec<PathPart>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandatory: Option<bool>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub display: Vec<ClaimDisplay>,
}

/// The claim's name in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct ClaimDisplay {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

/// One step from the credential down to a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PathPart {
    /// Into the member of this name.
    Member(String),
    /// Into the item at this place.
    Item(u64),
    /// Into every item; written `null`.
    EveryItem,
}

macro_rules! displayed {
    ($($name:ident),*) => {$(
        impl Displayed for $name {
            fn locale(&self) -> Option<&str> {
                self.locale.as_deref()
            }
        }
    )*};
}
displayed!(IssuerDisplay, CredentialDisplay, ClaimDisplay);

/// The entry for readers of `lang`, else the English one, else the first.
pub(super) fn best<T: Displayed>(entries: &[T], lang: Lang) -> Option<&T> {
    let written_in =
        |wanted: Lang| entries.iter().find(|entry| entry.locale().and_then(Lang::negotiate) == Some(wanted));
    written_in(lang).or_else(|| written_in(Lang::En)).or_else(|| entries.first())
}

/// Keeps only the entry that `best` would show.
pub(super) fn keep_best<T: Displayed>(entries: &mut Vec<T>, lang: Lang) {
    let kept = best(entries, lang).map(std::ptr::from_ref);
    entries.retain(|entry| Some(std::ptr::from_ref(entry)) == kept);
}

impl CredentialMetadata {
    /// What to show to readers of this language.
    pub fn shown_in(&self, lang: Lang) -> Option<&CredentialDisplay> {
        best(&self.display, lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries() -> Vec<ClaimDisplay> {
        [("Name", "en-GB"), ("Navn", "da-DK"), ("Ime", "sl")]
            .map(|(name, locale)| ClaimDisplay {
                name: Some(name.to_owned()),
                locale: Some(locale.to_owned()),
            })
            .to_vec()
    }

    #[test]
    fn the_readers_language_is_shown() {
        assert_eq!(best(&entries(), Lang::Da).unwrap().name.as_deref(), Some("Navn"));
    }

    #[test]
    fn a_language_that_is_missing_is_shown_in_english() {
        assert_eq!(best(&entries(), Lang::Pt).unwrap().name.as_deref(), Some("Name"));
    }

    #[test]
    fn only_the_readers_language_is_kept() {
        let mut kept = entries();
        keep_best(&mut kept, Lang::Sl);
        assert_eq!(kept, entries()[2..]);
    }

    #[test]
    fn a_path_into_every_item_is_written_null() {
        let path = [PathPart::Member("result".into()), PathPart::EveryItem, PathPart::Item(2)];
        let text = r#"["result",null,2]"#;
        assert_eq!(serde_json::to_string(&path).unwrap(), text);
        assert_eq!(serde_json::from_str::<[PathPart; 3]>(text).unwrap(), path);
    }
}
