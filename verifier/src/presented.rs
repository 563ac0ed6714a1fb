//! A presentation given as a file: the one badge in it, and the status lists that its holder stapled to it.
//!
//! Whether whoever made the presentation holds the badge is not looked at here: a file proves nothing about who shows it.

use schemas::{credential::AchievementCredential, stage::Signed, status::StatusListCredential};
use serde_json::Value;

use crate::looks::Looks;

/// A badge with the status lists that came along with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presented {
    /// The text of the badge.
    pub badge: String,
    /// The texts of the lists.
    pub stapled: Vec<String>,
}

impl Presented {
    /// What is in a text; one that is no presentation of one badge is taken as the badge itself.
    pub fn read(text: String) -> Self {
        match Looks::of_document(&text) {
            Some(Looks::Presentation) => {
                opened(&text).unwrap_or(Presented { badge: text, stapled: Vec::new() })
            }
            _ => Presented { badge: text, stapled: Vec::new() },
        }
    }
}

fn opened(text: &str) -> Option<Presented> {
    let document: Value = serde_json::from_str(text).ok()?;
    let credentials = match document.get("verifiableCredential")? {
        Value::Array(items) => items.iter().filter_map(unwrapped).collect(),
        one => vec![unwrapped(one)?],
    };
    let is_list = |text: &String| Signed::<StatusListCredential>::read(text).is_ok();
    let (stapled, mut others): (Vec<String>, Vec<String>) = credentials.into_iter().partition(is_list);
    others.retain(|text| Signed::<AchievementCredential>::read(text).is_ok());
    let badge = others.pop().filter(|_| others.is_empty())?;
    Some(Presented { badge, stapled })
}

/// A credential as it stands in a presentation: with its proof inside, as a token, or enveloped in a data URI.
fn unwrapped(credential: &Value) -> Option<String> {
    let enveloped =
        credential.get("id").and_then(Value::as_str).filter(|id| id.starts_with("data:application/vc"));
    match (credential, enveloped) {
        (_, Some(id)) => id.split_once(',').map(|(_, token)| token.to_owned()),
        (Value::String(token), None) => Some(token.clone()),
        (Value::Object(_), None) => Some(credential.to_string()),
        _ => None,
    }
}
