//! Names and descriptions of VC Data Model 2.0 (4.6 and 11.1): a text, or one that says its language and direction.

use serde::{Deserialize, Serialize};

/// A text for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "described at the type")]
pub enum LanguageText {
    Plain(String),
    Tagged(TaggedText),
}

/// A language value object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct TaggedText {
    #[serde(rename = "@value")]
    pub value: String,
    #[serde(rename = "@language", default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    #[serde(rename = "@direction", default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
}

/// To which side a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the standard's two values")]
pub enum Direction {
    Ltr,
    Rtl,
}
