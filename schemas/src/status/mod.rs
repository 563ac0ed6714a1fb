//! Whether an issuer has withdrawn a badge: Bitstring Status List 1.0, written and checked.
//!
//! This module knows the bits, the document around them and the entry in a badge that points to one bit. It fetches
//! nothing and judges nothing.

mod bits;
mod credential;
mod encoded;
mod pointer;
mod revocation_list;

pub use bits::{ListError, OutOfRange, StatusList};
pub use credential::{ListTerms, StatusListCredential, StatusListSubject};
pub use encoded::EncodedList;
pub use pointer::{EntryError, Purpose, StatusPointer, pointer};
pub use revocation_list::{NotAList, RevocationList, revocation_list};
