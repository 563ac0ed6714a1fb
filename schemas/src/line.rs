//! One line of text that somebody typed: a title, a place, a remark. The rules of [`crate::credential::LearnerName`],
//! with a bound of its own: NFC, spaces tidied, nothing hidden.

use std::{fmt, str::FromStr};

use unicode_normalization::UnicodeNormalization;

use crate::{
    limits::{NAME_CHARS, REMARK_CHARS},
    text::is_hidden,
};

/// A line of 1 to `MOST` characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MOST: usize>(String);

/// The title of something, or the name of a place.
pub type Title = Line<NAME_CHARS>;

/// A sentence or two.
pub type Remark = Line<REMARK_CHARS>;

/// Why a text is no such line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotALine {
    /// Nothing but spaces.
    #[error("nothing is written")]
    Empty,
    /// Too many characters.
    #[error("{found} characters, more than {most}")]
    TooLong {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// A character that cannot be seen, or that turns the direction of the text.
    #[error("the hidden character U+{:04X}", u32::from(*.0))]
    Hidden(char),
}

impl<const MOST: usize> Line<MOST> {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The line; `None` when nothing was typed, which is allowed where this is asked.
    ///
    /// ```
    /// use schemas::line::Title;
    /// assert_eq!(Title::if_any("  "), Ok(None));
    /// assert_eq!(Title::if_any(" Havnby  Bibliotek ").unwrap().unwrap().as_str(), "Havnby Bibliotek");
    /// ```
    pub fn if_any(text: &str) -> Result<Option<Self>, NotALine> {
        match text.parse() {
            Ok(line) => Ok(Some(line)),
            Err(NotALine::Empty) => Ok(None),
            Err(other) => Err(other),
        }
    }
}

impl<const MOST: usize> FromStr for Line<MOST> {
    type Err = NotALine;

    fn from_str(text: &str) -> Result<Self, NotALine> {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect::<String>();
        let found = line.chars().count();
        match line.chars().find(|c| is_hidden(*c)) {
            Some(hidden) => Err(NotALine::Hidden(hidden)),
            None if line.is_empty() => Err(NotALine::Empty),
            None if found > MOST => Err(NotALine::TooLong { found, most: MOST }),
            None => Ok(Line(line)),
        }
    }
}

impl<const MOST: usize> fmt::Display for Line<MOST> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_were_typed_below_each_other_become_one() {
        assert_eq!("Built a bed\r\nfor  bees".parse::<Remark>().unwrap().as_str(), "Built a bed for bees");
    }

    #[test]
    fn a_remark_has_its_bound() {
        assert!("ž".repeat(400).parse::<Remark>().is_ok());
        let refused = NotALine::TooLong { found: 401, most: 400 };
        assert_eq!("ž".repeat(401).parse::<Remark>(), Err(refused));
    }

    #[test]
    fn a_line_that_turns_its_direction_is_refused() {
        assert_eq!("Klima\u{202E}".parse::<Title>(), Err(NotALine::Hidden('\u{202E}')));
    }
}
