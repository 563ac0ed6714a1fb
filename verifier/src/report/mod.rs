//! What is said about a badge, to people and to programs.
//!
//! What the badge itself says is shown only when its signature holds; the issuer's name is the trust list's, and the
//! badge's own is marked as its own claim.

mod evidence;
mod explained;
mod facts;
mod json;
mod lines;
mod schema;
mod text;
mod told;

use schemas::{
    Demo,
    credential::AchievementCredential,
    proof::Explained,
    stage::Verified,
    time::Timestamp,
    verdict::{Code, KeySource, Verdict},
};

use crate::{endorsing::Endorsement, looks::Looks};

pub use evidence::evidence_lines;
pub use facts::{Alignment, CityPage, CityPageKind, Facts, Shown};
pub use json::json;
pub use lines::{CheckLine, Line, certain_issuer, check_lines, lines};
pub use schema::schema;
pub use text::{Sentences, text};
pub use told::{advice, headline, told, told_beside};

/// One badge checked, or one thing that is none.
#[derive(Clone, Debug)]
pub struct Report {
    /// The verdict.
    pub verdict: Verdict,
    /// The badge, if its signature holds.
    pub badge: Option<Verified<AchievementCredential>>,
    /// What others say of it, each checked by itself.
    pub endorsements: Vec<Endorsement>,
    /// Where its key came from, if its signature holds.
    pub key: Option<KeySeen>,
    /// What it looks like instead.
    pub looks: Option<Looks>,
    /// What its signatures were made over, where that was asked for, or why it cannot be told.
    pub explained: Result<Vec<Explained>, Code>,
    /// Whether this was a demo.
    pub demo: Demo,
}

/// Where a key came from, and how old that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeySeen {
    /// Where it came from.
    pub source: KeySource,
    /// When its document was fetched, if it was.
    pub fetched: Option<Timestamp>,
}

impl Report {
    /// On something that never became a verified badge.
    pub fn refused(verdict: Verdict, demo: Demo) -> Self {
        let (endorsements, explained) = (Vec::new(), Ok(Vec::new()));
        Report { verdict, badge: None, endorsements, key: None, looks: None, explained, demo }
    }

    /// What the badge says, if its signature holds.
    pub fn facts(&self) -> Option<Facts<'_>> {
        self.badge.as_ref().map(Facts::of)
    }
}
