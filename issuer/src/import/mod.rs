//! What a facilitator brings along: circles of P2PU, lists of learners, attendance, names typed or pasted.
//!
//! Pure functions from bytes to typed values, which know neither store nor clock. Only what a badge needs is kept:
//! names and attendance. E-mail addresses, phone numbers, goals and everything else are dropped while reading. A row
//! that cannot be used is left out with its number and reason, and the others stay.

mod attendance;
mod circle;
mod columns;
mod document;
mod learners;
mod names;
mod p2pu_link;
mod recognised;
mod refusal;
#[cfg(test)]
mod samples;
mod table;

pub use attendance::{ImportedMeeting, Presence, attendance};
pub use circle::{ImportedCircle, ImportedCourse, circles};
pub use columns::Column;
pub use learners::{ImportedLearner, learners};
pub use names::names;
pub use p2pu_link::{p2pu_address, p2pu_number};
pub use recognised::{Kind, kind};
pub use refusal::{ImportError, LeftOut, Reason};

/// What was found, and what was left out with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported<T> {
    /// In the order of the file.
    pub found: Vec<T>,
    /// Rows that cannot be used.
    pub left_out: Vec<LeftOut>,
}

impl<T> Imported<T> {
    fn sorted(rows: impl IntoIterator<Item = (usize, Result<T, Reason>)>) -> Self {
        let mut imported = Imported { found: Vec::new(), left_out: Vec::new() };
        for (row, outcome) in rows {
            match outcome {
                Ok(item) => imported.found.push(item),
                Err(reason) => imported.left_out.push(LeftOut { row, reason }),
            }
        }
        imported
    }
}
