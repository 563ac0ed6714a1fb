//! The badges of an organisation: those of the shared catalogue and those that it made itself.
//!
//! What an organisation makes is kept as text of a catalogue and read by the same rules. A version is never changed;
//! a change is the next version, and circles keep the version under which they close. Knows no HTTP.

mod awarded;
mod of_organisation;

pub use awarded::AwardedBadge;
pub use of_organisation::in_use;
