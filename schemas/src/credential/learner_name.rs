//! The name that a learner chose for a badge: a name, an alias, a first name and initial.
//!
//! Names are text and never taken apart beyond the default that a learner may change: one word, 128 characters,
//! any script, even a leading `=`. Only what would make two names look alike or hide text is refused.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization;

use crate::{as_text, limits::NAME_CHARS, text::is_hidden};

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

    /// The default for a badge: first name and initial of the last. One word stays as it is, and so does a name in a
    /// script without capitals: it has no initials.
    ///
    /// ```
    /// use schemas::credential::LearnerName;
    /// let name: LearnerName = "Åse Marie Ørsted".parse().unwrap();
    /// assert_eq!(name.first_and_initial().as_str(), "Åse Ø.");
    /// ```
    #[must_use]
    pub fn first_and_initial(&self) -> LearnerName {
        let (first, initial) = self.parts();
        match initial {
            Some(initial) if first.chars().count() + 3 <= NAME_CHARS => {
                LearnerName(format!("{first} {initial}."))
            }
            _ => LearnerName(first.to_owned()),
        }
    }

    /// The first name and the initial of the last, also where lists write `Čučnik, Žiga`.
    fn parts(&self) -> (&str, Option<char>) {
        let listed = self.0.split_once(',').map(|(last, given)| (last, given.trim_matches([',', ' '])));
        let (last, given) = match listed {
            Some((last, given)) if !given.is_empty() => (last, given),
            _ => (self.0.split(' ').skip(1).last().unwrap_or_default(), self.0.as_str()),
        };
        let first = given.split(' ').next().unwrap_or_default().trim_end_matches(',');
        let capital = last.chars().find(|letter| letter.is_uppercase());
        let letter =
            || last.chars().find(|letter| letter.is_alphabetic()).filter(|letter| letter.is_lowercase());
        (first, capital.or_else(letter))
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
        as_text::read(deserializer)
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
    fn a_name_as_lists_write_it_gives_the_first_name_first() {
        for (listed, on_badge) in [
            ("Čučnik, Žiga", "Žiga Č."),
            ("van der Berg, Jan", "Jan B."),
            ("Smith, John, Jr.", "John S."),
            ("Freja,", "Freja"),
        ] {
            assert_eq!(name(listed).first_and_initial().as_str(), on_badge);
        }
    }

    #[test]
    fn initials_are_made_only_where_a_script_has_capitals() {
        for (whole, on_badge) in [
            ("李", "李"),
            ("李 小龙", "李"),
            ("سارا احمد", "سارا"),
            ("D'Ávila", "D'Ávila"),
            ("freja ørsted", "freja ø."),
        ] {
            assert_eq!(name(whole).first_and_initial().as_str(), on_badge);
        }
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
