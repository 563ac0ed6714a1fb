//! Networks of organisations: their keys, their members, and the trust list that tells verifiers whom to believe.
//!
//! The root key names the working key and then leaves the machine until that ends; the working key signs the lists.

mod belonging;
mod coordinating;
mod founding;
mod inheriting;
mod overview;
mod public_file;
mod publishing;
mod recognising;
mod renewing;
mod surviving;
mod welcoming;

pub use belonging::{add_member, end_member};
pub use coordinating::{appoint, dismiss};
pub use founding::{NetworkError, found};
pub use inheriting::{Legacy, inherit};
pub use overview::{NetworkOverview, OwnOrganisation, overview};
pub use public_file::PublicFile;
pub use publishing::{current_list, find, published_list, signed_catalogue};
pub use recognising::{forget, recognise};
pub use renewing::{EndsSoon, ends_soon, renew};
pub use surviving::{survivors, survivors_of_guest};
pub use welcoming::{card, end_guest, welcome};
