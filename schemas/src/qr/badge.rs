//! From a signed badge to its QR picture; a badge that does not fit is told which of its texts to shorten.

use super::{BadgeLink, Digits, Medium, Picture, payload, payload::NotPacked};
use crate::{
    credential::AchievementCredential,
    jose::Compact,
    json::{self, Value},
    openid4vci::Endpoint,
    stage::Signed,
};

/// Why a badge has no QR picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotShown {
    /// Only the ES256 token goes into a QR; a badge that is held with another proof goes as a file.
    #[error("not an ES256 token")]
    NotES256,
    /// Denser than what cameras read.
    #[error("too long for a QR code; its longest text is {longest}")]
    TooLong {
        /// The text to shorten.
        longest: LongestText,
    },
}

/// The longest text in a badge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LongestText {
    /// Where it stands: `credentialSubject.achievement.criteria.narrative`.
    pub path: String,
    /// How long it is.
    pub characters: usize,
}

impl std::fmt::Display for LongestText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} with {} characters", self.path, self.characters)
    }
}

/// The whole badge as digits.
pub fn badge_digits(badge: &Signed<AchievementCredential>) -> Result<Digits, NotShown> {
    payload::encode(badge.text()).map_err(|error| match error {
        NotPacked::NotES256 => NotShown::NotES256,
        NotPacked::TooLong { .. } => too_long(badge),
    })
}

/// The whole badge as a link to this verifier.
pub fn badge_link(badge: &Signed<AchievementCredential>, verifier: &Endpoint) -> Result<BadgeLink, NotShown> {
    Ok(BadgeLink::new(verifier, badge_digits(badge)?))
}

/// The badge QR.
pub fn badge_picture(
    badge: &Signed<AchievementCredential>,
    verifier: &Endpoint,
    medium: Medium,
) -> Result<Picture, NotShown> {
    picture_of(badge, &badge_link(badge, verifier)?.to_string(), medium)
}

/// The QR with this text, a link or digits of the badge.
pub fn picture_of(
    badge: &Signed<AchievementCredential>,
    text: &str,
    medium: Medium,
) -> Result<Picture, NotShown> {
    Picture::of(text, medium).map_err(|_| too_long(badge))
}

fn too_long(badge: &Signed<AchievementCredential>) -> NotShown {
    let mut longest = LongestText::default();
    if let Ok(token) = Compact::read(badge.text())
        && let Ok(payload) = json::read(token.payload())
    {
        look_for_longer(&payload, "", &mut longest);
    }
    NotShown::TooLong { longest }
}

fn look_for_longer(value: &Value<'_>, path: &str, longest: &mut LongestText) {
    let below = |step: &str| if path.is_empty() { step.to_owned() } else { format!("{path}.{step}") };
    match value {
        Value::String(text) => {
            let characters = text.chars().count();
            if characters > longest.characters {
                *longest = LongestText { path: path.to_owned(), characters };
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                look_for_longer(item, &below(&at.to_string()), longest);
            }
        }
        Value::Object(object) => {
            for (name, value) in object.iter() {
                look_for_longer(value, &below(name), longest);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
