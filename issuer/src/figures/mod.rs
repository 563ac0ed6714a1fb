//! Figures without names: how many badges a network gave, by place and month, and which goals they served.
//!
//! What was counted is hidden where it is small before anything else sees it ([`hide`]), so sums, plots and files are made of
//! what may be shown and of nothing else. Knows no HTTP and no sentences.

mod counting;
mod goals;
mod hiding;
mod month;
mod sums;

pub use counting::{NetworkFigures, Place, figures};
pub use goals::Goal;
pub use hiding::{Cell, CellNumber, Count, FEWEST, Key, hide};
pub use month::{Month, NotAMonth, Year};
pub use sums::{Figure, Figures};
