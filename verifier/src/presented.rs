//! A presentation given as a file: the one badge in it, and the status lists that its holder stapled to it.
//!
//! Whether whoever made the presentation holds the badge is not looked at here: a file proves nothing about who shows it.
//! Where somebody was asked, `asking` looks.

use schemas::{
    credential::AchievementCredential, presentation::credentials_in, stage::Signed,
    status::StatusListCredential,
};

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
    let credentials = credentials_in(text).ok()?;
    let is_list = |text: &String| Signed::<StatusListCredential>::read(text).is_ok();
    let (stapled, mut others): (Vec<String>, Vec<String>) = credentials.into_iter().partition(is_list);
    others.retain(|text| Signed::<AchievementCredential>::read(text).is_ok());
    let badge = others.pop().filter(|_| others.is_empty())?;
    Some(Presented { badge, stapled })
}
