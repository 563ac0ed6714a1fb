//! People: what is stored about somebody, taking it out, and forgetting it.
//!
//! Erasing ends no badge: whoever holds one keeps a genuine one, and the issuer forgets for whom it was. Knows nothing
//! of HTTP and sentences. General Data Protection Regulation, articles 15, 17 and 20.

mod erasing;
mod erasure_list;
mod error;
mod exporting;
mod finding;
mod not_personal;
mod retention;
mod stored;

pub use erasing::{Erased, erase, forget_again, wipe_traces};
pub use erasure_list::ErasureList;
pub use error::PersonError;
pub use exporting::{PersonExport, export};
pub use finding::{Person, find, join, part, person};
pub use not_personal::NOT_PERSONAL;
pub use retention::{NamesGo, Retained, due, names_go, retain, retain_daily, set_days};
pub use stored::{Kept, STORED, Seen, Stored};
