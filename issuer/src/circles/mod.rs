//! Circles: the roster, who was there, who reached what, and the end of it: an award for everybody who earned one.
//!
//! Each public function is one transaction. Knows nothing of signing, HTTP and sentences.

mod attending;
mod badge_name;
mod change;
mod changing;
mod closing;
mod consent_age;
mod details;
mod error;
mod importing;
mod matching;
mod next_step;
mod outcomes;
mod overview;
mod private_words;
mod roster;

pub use attending::{Attended, attend, attend_list};
pub use change::{Change, Detail, Mark};
pub use changing::{Changed, change, remove};
pub use closing::{Closed, Closing, Consent, close};
pub use consent_age::consent_age;
pub use details::{CircleSource, Days, DaysTurned, Details, NotSessions, Sessions, Unusable};
pub use error::CircleError;
pub(crate) use importing::free_handle;
pub use importing::{Imported, NewCircle, Preview, import, preview};
pub use matching::{Fate, Listed, foreign_number};
pub use next_step::{NextStep, today_first};
pub use outcomes::{Reached, reach};
pub use overview::{Overview, Prospect, Row, overview};
pub use private_words::{Private, hints_at};
pub use roster::Who;
