//! The canonical form of a document: what a signature covers, byte for byte.
//!
//! From compiled contexts and one walk to statements, from statements to canonical N-Quads (VC Data Integrity 1.0 with
//! JSON-LD 1.1 in safe mode and RDFC-1.0). Beside it stands the canonical form of JSON itself, and what is left of a document
//! of which parts are left out. Nothing is fetched, work is bounded, and what cannot be told is kept apart from what is wrong. It knows nothing of keys, and of badges only that a proof is left out before it is checked.

mod context;
mod contexts;
mod dataset;
mod error;
mod form;
mod grouped;
mod issuable;
mod jcs;
mod labels;
mod selection;
#[cfg(test)]
mod tests;
mod walk;

pub use contexts::Contexts;
pub use dataset::nquads::NQuadsError;
pub use error::{CanonicalError, Fault, Feature};
pub use form::{
    Canonical, Omit, canonicalise, canonicalise_nquads, canonicalise_options, canonicalise_options_within,
    canonicalise_relabelled, canonicalise_with, canonicalise_within,
};
pub(crate) use form::{hash_options_within, hash_within};
pub(crate) use grouped::{Grouped, Named, grouped};
pub(crate) use issuable::check_issuable_within;
pub use issuable::{NotIssuable, check_issuable};
pub use jcs::canonical_json;
pub use labels::{Digest, Work};
pub use selection::Selection;
