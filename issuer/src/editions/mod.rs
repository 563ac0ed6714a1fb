//! Editions: steps 3 to 5 of the walk. Drafted and checked, written down, and only then signed, verified by the
//! issuer itself, stored, and handed over.
//!
//! A process may die between any two lines: what was journalled is signed later from the same bytes, and nothing is
//! handed over that was not stored. Knows nothing of HTTP.

mod claiming;
mod completion;
mod drafting;
mod giving;
mod journalling;
mod opened;
mod pens;
mod places;
mod printing;
mod signing;
mod taking;

pub use claiming::{Claim, ClaimError, Claimed, claim_all};
pub use completion::CompletionFacts;
pub(crate) use drafting::profile;
pub use giving::Recipient;
pub(crate) use giving::give;
pub use journalling::EditionError;
pub(crate) use pens::key as signing_key;
use printing::TOGETHER;
pub use printing::{Printing, print, print_all};
pub use signing::{resume, sign};
pub use taking::{SHARED, TakeError, finish, take};
