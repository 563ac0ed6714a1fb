//! The badges of an organisation: those that it made itself, those that others share with it, and those of catalogues.
//!
//! What an organisation makes is kept as text of a catalogue and read by the same rules. A version is never changed;
//! a change is the next version, and circles keep the version under which they close. Knows no HTTP.

mod awarded;
mod city_pages;
mod document;
mod draft;
mod elements;
mod finding;
mod in_network;
mod making;
mod of_organisation;
mod remembering;
mod sharing;

pub use awarded::AwardedBadge;
pub use city_pages::set_page;
pub use document::document;
pub use draft::{DefinitionError, Draft, DraftCity, DraftOutcome};
pub use elements::{Element, Presence};
pub use finding::{Found, find, title};
pub use in_network::{NetworkBadges, OfMember, in_network};
pub use making::{BadgeError, Maker, add_all, change, make};
pub use of_organisation::{given, in_use, usual_quality};
pub(crate) use remembering::remember;
pub use sharing::{Taken, of_network, share, share_no_more, shared_in, take};
