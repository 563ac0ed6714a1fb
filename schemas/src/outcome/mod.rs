//! From what somebody learned in a circle to the achievement that a badge is for.
//!
//! A catalogue holds learning outcomes and the badges made of them; a completion says what one learner reached; the
//! mapping gives the `Achievement` of Open Badges 3.0 with its alignments, results and the elements that the Council
//! Recommendation of 16 June 2022 asks of a micro-credential. Nothing here knows who the learner is.

mod achievement;
mod attendance;
mod badge;
mod catalogue;
mod completion;
mod framework;
mod ids;
mod narrative;
mod problem;
mod reading;
mod shown;

pub use achievement::{AchievementAddress, CITY_ACTIVITY, CITY_PLAYLIST};
pub(crate) use achievement::{BADGE, MICRO_CREDENTIAL};
pub use attendance::{Attendance, AttendanceRule, NotARule, NotAnAttendance};
pub use badge::{Badge, CityActivity, Outcome};
pub use catalogue::Catalogue;
pub use completion::{Completion, Earned, Exception, NotEarned, TooFewSessions, WorkShown};
pub use framework::{Framework, Target, UnknownTarget};
pub use ids::{BadgeId, NotAnId, OutcomeId};
pub use problem::{CatalogueError, Problem};
pub use shown::{Participation, Shown};
