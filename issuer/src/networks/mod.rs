//! Networks of organisations: their keys, their members, and the trust list that tells verifiers whom to believe.
//!
//! The root key names the working key once and may then leave the machine; the working key signs the lists.

mod belonging;
mod coordinating;
mod founding;
mod overview;
mod publishing;
mod recognising;
mod surviving;

pub use belonging::{add_member, end_member};
pub use coordinating::{appoint, dismiss};
pub use founding::{NetworkError, found};
pub use overview::{NetworkOverview, OwnOrganisation, overview};
pub use publishing::{current_list, find, signed_catalogue};
pub use recognising::{forget, recognise};
pub use surviving::survivors;
