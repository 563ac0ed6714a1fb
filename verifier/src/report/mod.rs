//! What is said about a badge, to people and to programs.
//!
//! What the badge itself says is shown only when its signature holds; the issuer's name is the trust list's, and the
//! badge's own is marked as its own claim.

mod facts;
mod json;
mod lines;
mod text;
mod told;

use schemas::{Demo, credential::AchievementCredential, stage::Verified, verdict::Verdict};

use crate::looks::Looks;

pub use facts::{Alignment, Facts, Shown};
pub use json::json;
pub use lines::{CheckLine, Line, check_lines, lines};
pub use text::text;
pub use told::{advice, headline, told};

/// One badge checked, or one thing that is none.
#[derive(Clone, Debug)]
pub struct Report {
    /// The verdict.
    pub verdict: Verdict,
    /// The badge, if its signature holds.
    pub badge: Option<Verified<AchievementCredential>>,
    /// What it looks like instead.
    pub looks: Option<Looks>,
    /// Whether this was a demo.
    pub demo: Demo,
}

impl Report {
    /// What the badge says, if its signature holds.
    pub fn facts(&self) -> Option<Facts<'_>> {
        self.badge.as_ref().map(Facts::of)
    }
}
