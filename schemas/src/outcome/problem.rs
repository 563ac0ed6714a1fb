//! What can be wrong in a catalogue: the line, a stable code, and the facts that a sentence about it names.

use super::{BadgeId, NotARule, NotAnId, OutcomeId, UnknownTarget};
use crate::uri::NotAUri;

/// A catalogue that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct CatalogueError {
    /// The line of the file, from 1.
    pub line: usize,
    /// What is wrong there.
    #[source]
    pub problem: Problem,
}

/// What can be wrong in a catalogue.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the sentences name every field")]
pub enum Problem {
    #[error("{0}")]
    Toml(String),
    #[error(transparent)]
    Id(#[from] NotAnId),
    #[error(transparent)]
    Rule(#[from] NotARule),
    #[error(transparent)]
    Target(#[from] UnknownTarget),
    #[error(transparent)]
    Address(#[from] NotAUri),
    #[error("outcome {0} stands twice")]
    OutcomeTwice(OutcomeId),
    #[error("badge {0} has version {1} twice")]
    BadgeTwice(BadgeId, u32),
    #[error("badge {0} names the outcome {1}, which is not in the catalogue")]
    UnknownOutcome(BadgeId, OutcomeId),
    #[error("badge {0} has {1} outcomes, not 1 to 5")]
    OutcomeCount(BadgeId, usize),
    #[error("outcome {0} has {1} alignments, more than 3")]
    AlignmentCount(OutcomeId, usize),
    #[error("badge {0} has no language in which name, description and all outcomes are written")]
    NoLanguage(BadgeId),
    #[error("the name of badge {0} has {1} characters")]
    LongName(BadgeId, usize),
    #[error("badge {0} has an EQF level of {1}, not 1 to 8")]
    EqfLevel(BadgeId, u8),
}

impl Problem {
    /// The stable code under which people read about it.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Toml(_) => "catalogue_not_toml",
            Problem::Id(_) => "catalogue_id",
            Problem::Rule(_) => "catalogue_attendance_rule",
            Problem::Target(_) => "catalogue_unknown_target",
            Problem::Address(_) => "catalogue_address",
            Problem::OutcomeTwice(_) => "catalogue_outcome_twice",
            Problem::BadgeTwice(..) => "catalogue_badge_twice",
            Problem::UnknownOutcome(..) => "catalogue_unknown_outcome",
            Problem::OutcomeCount(..) => "catalogue_outcome_count",
            Problem::AlignmentCount(..) => "catalogue_alignment_count",
            Problem::NoLanguage(_) => "catalogue_no_language",
            Problem::LongName(..) => "catalogue_long_name",
            Problem::EqfLevel(..) => "catalogue_eqf_level",
        }
    }

    /// What its sentence names.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Problem::Toml(detail) => vec![("detail", detail.clone())],
            Problem::Id(NotAnId(text))
            | Problem::Rule(NotARule(text))
            | Problem::Target(UnknownTarget(text))
            | Problem::Address(NotAUri(text)) => vec![("text", text.clone())],
            Problem::OutcomeTwice(outcome) => vec![("outcome", outcome.to_string())],
            Problem::BadgeTwice(badge, version) => {
                vec![("badge", badge.to_string()), ("version", version.to_string())]
            }
            Problem::UnknownOutcome(badge, outcome) => {
                vec![("badge", badge.to_string()), ("outcome", outcome.to_string())]
            }
            Problem::OutcomeCount(badge, count) | Problem::LongName(badge, count) => {
                vec![("badge", badge.to_string()), ("count", count.to_string())]
            }
            Problem::AlignmentCount(outcome, count) => {
                vec![("outcome", outcome.to_string()), ("count", count.to_string())]
            }
            Problem::NoLanguage(badge) => vec![("badge", badge.to_string())],
            Problem::EqfLevel(badge, level) => {
                vec![("badge", badge.to_string()), ("count", level.to_string())]
            }
        }
    }
}
