//! Awards after the circle has closed: watched, offered anew, corrected, exchanged, ended.
//!
//! Each public function is one transaction, and doing it twice leaves what doing it once leaves. Reasons stay internal.
//! Knows nothing of HTTP and of signing.

mod badge_name;
mod correcting;
mod ending;
mod error;
mod exchanging;
mod offering;
mod recording;
mod suspending;
mod watching;

pub use badge_name::badge_name;
pub use correcting::{Correction, correct};
pub use ending::{end, end_edition};
pub use error::AwardError;
pub use exchanging::{ExchangeError, Exchanged, badge_in, exchange};
pub use offering::{renew, renew_circle, replace, resume};
pub use suspending::{suspend, unsuspend};
pub use watching::{Progress, SuspensionOf, Watched, watch, watch_circle};
