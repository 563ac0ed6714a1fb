//! The foundation against the vectors of the standards, read from the folder that `KREDS_REFERENCE` names.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its vectors fails")]

mod json_grammar;
mod reference;
