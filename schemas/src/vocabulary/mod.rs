//! The vocabularies that Kreds knows: every JSON-LD context that a badge may name, pinned into the program.
//!
//! The Open Badges contexts are generated from our own table (Open Badges 3.0, appendix on contexts), one table for all
//! versions, so that a term's history stands in one place; the W3C ones are taken byte for byte. Nothing is ever
//! fetched. What a term means when a document is read is `canonical`'s business.

mod generate;
mod open_badges;
mod pinned;
mod term;

pub use pinned::{EXAMPLES, URLS, document, examples};
