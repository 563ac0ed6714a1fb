//! The name that a learner chose for a badge: a name, an alias, a first name and initial.
//!
//! Names are text and never taken apart beyond the default that a learner may change: one word, 128 characters,
//! any script, even a leading `=`. Only what would make two names look alike or hide text is refused.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use unicode_normalization::UnicodeNormalization;

use crate::{limits::NAME_CHARS, text::is_hidden};

/// A name as people read it: NFC, spaces tidied, 1 to 128 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LearnerName(String);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAName {
    /// Nothing but spaces.
    #[error("the name is empty")]
    Empty,
    /// More than [`NAME_CHARS`] characters.
    #[error("the name has {0} characters")]
    TooLong(usize),
    /// A character that cannot be seen, or that turns the direction of the text.
    #[error("the name has the hidden character U+{:04X}", u32::from(*.0))]
    Hidden(char),
}

impl LearnerName {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The default for a badge: first name and initial of the last. One word stays as it is.
    ///
    /// ```
    /// use schemas::credential::LearnerName;
    /// let name: LearnerName = "Åse Marie Ørsted".parse().unwrap();
    /// assert_eq!(name.first_and_initial().as_str(), "Åse Ø.");
    /// ```
    #[must_use]
    pub fn first_and_initial(&self) -> LearnerName {
        let mut words = self.0.split(' ');
        let first = words.next().unwrap_or_default();
        match words.next_back().and_then(|last| last.chars().find(|c| c.is_alphabetic())) {
            Some(initial) if first.chars().count() + 3 <= NAME_CHARS => {
                LearnerName(format!("{first} {initial}."))
            }
            _ => LearnerName(first.to_owned()),
        }
    }
}

impl FromStr for LearnerName {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect::<String>();
        let length = name.chars().count();
        match name.chars().find(|c| is_hidden(*c) || matches!(c, '\u{FFFE}' | '\u{FFFF}')) {
            Some(hidden) => Err(NotAName::Hidden(hidden)),
            None if name.is_empty() => Err(NotAName::Empty),
            None if length > NAME_CHARS => Err(NotAName::TooLong(length)),
            None => Ok(LearnerName(name)),
        }
    }
}

impl fmt::Display for LearnerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for LearnerName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for LearnerName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> LearnerName {
        text.parse().unwrap()
    }

    #[test]
    fn names_of_all_kinds_stay_as_they_are() {
        for text in ["Žan Čuš", "Åse Ørsted", "D'Ávila", "李", "=Žan, Čuš", "Anne-Marie O’Neill"]
        {
            assert_eq!(name(text).as_str(), text);
        }
    }

    #[test]
    fn one_spelling_is_kept_for_letters_with_accents() {
        assert_eq!(name("A\u{30A}se"), name("Åse"));
    }

    #[test]
    fn a_name_of_one_word_has_no_initial() {
        assert_eq!(name("Freja").first_and_initial().as_str(), "Freja");
    }

    #[test]
    fn a_text_that_turns_its_direction_is_no_name() {
        assert_eq!("Ada\u{202E}".parse::<LearnerName>(), Err(NotAName::Hidden('\u{202E}')));
    }

    #[test]
    fn a_name_of_128_characters_is_the_longest() {
        assert!("ž".repeat(128).parse::<LearnerName>().is_ok());
        assert_eq!("ž".repeat(129).parse::<LearnerName>(), Err(NotAName::TooLong(129)));
    }
}
