//! What a page calls a learner whose name may have been deleted since: rows stay apart, and nobody is a blank.

use schemas::locale::Bundle;

/// The name, or that it was deleted, with a number that tells the row from others.
pub(super) fn called(name: &str, number: i64, words: &Bundle) -> String {
    match name {
        "" => words.say_with("name-deleted", &[("number", number.into())]),
        name => name.to_owned(),
    }
}
