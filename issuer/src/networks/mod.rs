//! Networks of organisations: their keys, their members, and the trust list that tells verifiers whom to believe.
//!
//! The root key names the working key once and may then leave the machine; the working key signs the lists.

mod founding;
mod publishing;
mod surviving;

pub use founding::{NetworkError, add_member, found};
pub use publishing::{current_list, find};
pub use surviving::survivors;
