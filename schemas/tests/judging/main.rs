//! Judging: every row of the table of verdicts, and for each check a badge in which that check alone does not pass.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its badge fails")]

mod chain;
mod dates;
mod each_check;
mod names;
mod status;
mod town;
mod trust;
