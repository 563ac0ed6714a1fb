//! The name of a colleague, as others of the team see it: any script, nothing hidden.

use schemas::credential::LearnerName;

/// Not a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a name that can be shown")]
pub struct NotAName;

/// The name tidied, held to the same rules as the names on badges.
pub fn person_name(text: &str) -> Result<String, NotAName> {
    text.parse::<LearnerName>().map(|name| name.as_str().to_owned()).map_err(|_| NotAName)
}
