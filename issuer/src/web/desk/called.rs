//! What a page calls a learner: two of one name are told apart, and nobody is a blank whose name was deleted since.

use schemas::locale::Bundle;

/// The name, with its number where several people have it; or that it was deleted, with the number of the row.
pub(super) fn called(name: &str, namesake: Option<u32>, row: i64, words: &Bundle) -> String {
    match (name, namesake) {
        ("", _) => words.say_with("name-deleted", &[("number", row.into())]),
        (name, Some(number)) => format!("{name} ({number})"),
        (name, None) => name.to_owned(),
    }
}
