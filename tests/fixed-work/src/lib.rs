//! The same work every time: to count its instructions, and to measure it beside what others need for it.
//!
//! Everything is made from fixed keys and texts, so two runs of one program do the same to the last instruction. Each
//! operation looks at its own output: work that went wrong is not counted and not timed. It knows `schemas` alone, so
//! that a release build of it is as short as can be.

pub mod badges;
pub mod budget;
pub mod floor;
pub mod operations;
pub mod samples;
pub mod watched;

pub use budget::Budget;
pub use floor::Floor;
pub use operations::{OPERATIONS, Operation};
pub use samples::Samples;
pub use watched::Counted;
