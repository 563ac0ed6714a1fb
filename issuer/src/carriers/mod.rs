//! What carries a badge that no wallet holds: a picture for the photo roll, a page that needs no network, paper.
//!
//! Each shows what was signed, read from the signed text itself, and the badge QR, which holds all of it. Knows nothing
//! of offers and of HTTP.

mod carried;
mod page;
mod picture;

pub use carried::{Carried, CarrierError};
pub use page::page;
pub use picture::picture;
