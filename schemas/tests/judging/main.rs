//! Judging: every row of the table of verdicts, and for each check a badge in which that check alone does not pass.

mod dates;
mod each_check;
mod status;
mod town;
mod trust;
