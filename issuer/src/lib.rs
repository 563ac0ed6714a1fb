//! The issuer: keeps circles and awards, signs editions of badges, hands them out, and answers for them.
//!
//! Commands and pages call the same domain functions; each of those is one transaction of the store. Keys, clock
//! and chance come from `main`.

pub mod clock;
pub mod form;
pub mod import;
pub mod public_url;
pub mod settings;
pub mod store;
