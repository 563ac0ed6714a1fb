//! Whom this reader trusts, kept between runs: networks pinned by the fingerprint of their root key, with their newest
//! signed lists.
//!
//! The commands are in [`command`]; what they do is one function each, which knows neither terminal nor language.

pub mod adding;
pub mod command;
mod disk;
pub mod named;
pub mod record;
pub mod shelf;
mod shown;
pub mod source;
pub mod store;
pub mod trouble;
pub mod updating;

pub use shelf::Shelf;
pub use store::TrustStore;
pub use trouble::TrustTrouble;
