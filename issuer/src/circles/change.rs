//! The changes that a facilitator makes on a roster, each naming its own cell.

use schemas::{credential::LearnerName, line::Remark, outcome::OutcomeId};

use crate::store::LearnerId;

/// A tick, or its absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It holds.
    Set,
    /// It does not hold.
    Cleared,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The learner was at this session, or was not.
    Attended(LearnerId, u32, Mark),
    /// The learner reached this outcome, or did not.
    Reached(LearnerId, OutcomeId, Mark),
    /// Something in the learner's own row.
    Learner(LearnerId, Detail),
    /// Somebody more on the list; the key tells the same addition again.
    Added(String, LearnerName),
    /// There are this many sessions; never fewer than before.
    Sessions(u16),
    /// Everybody was at this session.
    EverybodyAt(u32),
    /// Everybody reached this outcome.
    EverybodyReached(OutcomeId),
}

/// What stands in a learner's own row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The name on the list.
    Name(LearnerName),
    /// What is noted beside the learner.
    Note(Option<Remark>),
    /// Whether the note goes into the badge.
    NoteInBadge(Mark),
    /// Why fewer sessions are enough.
    Exception(Option<Remark>),
    /// The name for the badge; none is a badge without a name.
    NameOnBadge(Option<LearnerName>),
    /// Whether the learner wants a badge.
    Wants(Mark),
}
