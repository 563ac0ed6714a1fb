//! Circles: the roster, who was there, who reached what, and the end of it: an award for everybody who earned one.
//!
//! Each public function is one transaction. Knows nothing of signing, HTTP and sentences.

mod attending;
mod closing;
mod error;
mod importing;
mod next_step;
mod outcomes;
mod roster;

pub use attending::{Attended, attend, attend_list};
pub use closing::{Closed, Closing, close};
pub use error::CircleError;
pub use importing::{Imported, NewCircle, import};
pub use next_step::{NextStep, today_first};
pub use outcomes::{Reached, reach};
pub use roster::Who;
