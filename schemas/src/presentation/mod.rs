//! Presentations: what a holder signs to show badges to somebody who asked (VC Data Model 2.0, 4.13, and 1.1, 4.10).
//!
//! A presentation states nothing about anybody; it shows that whoever made it has a key, now and here. So it is no
//! [`crate::stage::Document`]: only [`crate::proof::verify_presentation`] checks one, and never without the question that
//! it answers. What it brings along is not judged here, and whether its holder is whom a badge was given to neither.

mod contents;
mod outline;
mod reading;
mod signing;

pub use contents::{Presentation, credentials_in};
pub(crate) use outline::proof_of;
pub use reading::read;
pub use signing::{sign, sign_token, together};
