//! The four words, and what a process says with them.

use serde::Serialize;

/// The verdict in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// Everything that had to be checked was checked and stands.
    Genuine,
    /// The issuer signed this; it was withdrawn, suspended, has expired or has not begun.
    NoLongerValid,
    /// This is not what the issuer signed.
    NotGenuine,
    /// Something needed was not to be had; the reason says what.
    CannotTell,
}

impl Word {
    /// All words, the most alarming first: the order in which one exit code stands for several inputs.
    pub const ALL: [Word; 4] = [Word::NotGenuine, Word::CannotTell, Word::NoLongerValid, Word::Genuine];

    /// The name in JSON, in page classes and in sentence keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Word::Genuine => "genuine",
            Word::NoLongerValid => "no_longer_valid",
            Word::NotGenuine => "not_genuine",
            Word::CannotTell => "cannot_tell",
        }
    }

    /// The exit code of `kreds-verifier check`.
    pub fn exit_code(self) -> u8 {
        match self {
            Word::Genuine => 0,
            Word::NotGenuine => 1,
            Word::CannotTell => 2,
            Word::NoLongerValid => 3,
        }
    }

    /// The word that stands for several inputs: the most alarming of them. Nothing checked is nothing told.
    ///
    /// ```
    /// use schemas::verdict::Word;
    /// assert_eq!(Word::worst([Word::Genuine, Word::NoLongerValid]), Word::NoLongerValid);
    /// assert_eq!(Word::worst([Word::CannotTell, Word::NotGenuine]), Word::NotGenuine);
    /// ```
    pub fn worst(words: impl IntoIterator<Item = Word>) -> Word {
        let rank = |word: &Word| Word::ALL.iter().position(|other| other == word);
        words.into_iter().min_by_key(rank).unwrap_or(Word::CannotTell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_forgery_among_many_decides_the_exit_code() {
        let words = [Word::Genuine, Word::CannotTell, Word::NotGenuine, Word::NoLongerValid];
        assert_eq!(Word::worst(words).exit_code(), 1);
    }

    #[test]
    fn nothing_checked_is_never_genuine() {
        assert_eq!(Word::worst([]), Word::CannotTell);
    }
}
