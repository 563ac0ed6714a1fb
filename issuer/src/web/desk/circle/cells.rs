//! The fields of a roster's form as changes of its cells.
//!
//! A form says in `was` what it showed; what has not changed since is left alone, so that a page that is an hour old
//! undoes nothing. Cells without a `was` come one by one, from the script.

use std::collections::{HashMap, HashSet};

use schemas::line::{NotALine, Remark};

use crate::{
    circles::{Change, Detail, Mark},
    store::LearnerId,
};

/// The pairs of a form, names that come several times included.
pub(super) type Pairs = Vec<(String, String)>;

/// What a form asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) changes: Vec<Change>,
    /// Cells that cannot be kept as they were typed.
    pub(super) refused: Vec<Refused>,
}

/// A cell that cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    /// The name of the field.
    pub(super) cell: String,
    /// What was typed.
    pub(super) typed: String,
    /// The key of the sentence that says why.
    pub(super) why: &'static str,
}

/// Where a cell stands.
enum Cell<'c> {
    Session(LearnerId, u32),
    Outcome(LearnerId, &'c str),
    Name(LearnerId),
    Note(LearnerId),
    Tell(LearnerId),
    Exception(LearnerId),
    NameOnBadge(LearnerId),
    NoBadge(LearnerId),
}

impl<'c> Cell<'c> {
    fn of(field: &'c str) -> Option<Self> {
        let (kind, place) = field.split_once('.')?;
        let (learner, rest) = place.split_once('.').unwrap_or((place, ""));
        let learner = learner.parse().ok()?;
        Some(match kind {
            "s" => Cell::Session(learner, rest.parse().ok()?),
            "o" => Cell::Outcome(learner, rest),
            "name" => Cell::Name(learner),
            "note" => Cell::Note(learner),
            "tell" => Cell::Tell(learner),
            "why" => Cell::Exception(learner),
            "badge" => Cell::NameOnBadge(learner),
            "none" => Cell::NoBadge(learner),
            _ => return None,
        })
    }

    fn is_tick(&self) -> bool {
        matches!(self, Cell::Session(..) | Cell::Outcome(..) | Cell::Tell(_) | Cell::NoBadge(_))
    }

    fn change(&self, value: &str) -> Result<Change, &'static str> {
        let mark = if value == "1" { Mark::Set } else { Mark::Cleared };
        let turned = if value == "1" { Mark::Cleared } else { Mark::Set };
        let remark = || Remark::if_any(value).map_err(remark_refused);
        let change = match self {
            Cell::Session(learner, session) => return Ok(Change::Attended(*learner, *session, mark)),
            Cell::Outcome(learner, outcome) => {
                let outcome = outcome.parse().map_err(|_| "cell-unknown")?;
                return Ok(Change::Reached(*learner, outcome, mark));
            }
            Cell::Name(learner) => (learner, Detail::Name(value.parse().map_err(|_| "cell-name-wrong")?)),
            Cell::Note(learner) => (learner, Detail::Note(remark()?)),
            Cell::Tell(learner) => (learner, Detail::NoteInBadge(mark)),
            Cell::Exception(learner) => (learner, Detail::Exception(remark()?)),
            Cell::NoBadge(learner) => (learner, Detail::Wants(turned)),
            Cell::NameOnBadge(learner) if value.trim().is_empty() => (learner, Detail::NameOnBadge(None)),
            Cell::NameOnBadge(learner) => {
                (learner, Detail::NameOnBadge(Some(value.parse().map_err(|_| "cell-badge-name-wrong")?)))
            }
        };
        Ok(Change::Learner(*change.0, change.1))
    }
}

fn remark_refused(refused: NotALine) -> &'static str {
    match refused {
        NotALine::TooLong { .. } => "cell-too-long",
        _ => "cell-hidden",
    }
}

/// Reads the cells of a form.
pub(super) fn read(pairs: &Pairs) -> Sent {
    let shown: HashMap<&str, &str> =
        pairs.iter().filter_map(|(name, value)| Some((name.strip_prefix("was.")?, value.as_str()))).collect();
    let ticked_before: HashSet<&str> = pairs
        .iter()
        .filter(|(name, _)| name == "was")
        .flat_map(|(_, cells)| cells.split_whitespace())
        .collect();
    let mut sent = Sent::default();
    let mut seen = HashSet::new();
    for (field, value) in pairs {
        let Some(cell) = Cell::of(field) else { continue };
        seen.insert(field.as_str());
        let is_same = match cell.is_tick() {
            true => value == "1" && ticked_before.contains(field.as_str()),
            false => shown.get(field.as_str()).is_some_and(|before| before == value),
        };
        if !is_same {
            sent.take(field, &cell, value);
        }
    }
    // A browser does not send the boxes that are not ticked.
    let mut cleared: Vec<&str> = ticked_before.into_iter().filter(|cell| !seen.contains(cell)).collect();
    cleared.sort_unstable();
    for field in cleared {
        if let Some(cell) = Cell::of(field) {
            sent.take(field, &cell, "0");
        }
    }
    sent
}

impl Sent {
    fn take(&mut self, field: &str, cell: &Cell<'_>, value: &str) {
        match cell.change(value) {
            Ok(change) => self.changes.push(change),
            Err(why) => {
                self.refused.push(Refused { cell: field.to_owned(), typed: value.to_owned(), why });
            }
        }
    }
}

/// The first value of a field.
pub(super) fn value<'p>(pairs: &'p Pairs, field: &str) -> Option<&'p str> {
    pairs.iter().find(|(name, _)| name == field).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Sent {
        read(&pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn what_a_page_showed_and_nobody_changed_is_left_alone() {
        let same = [("was", "s.1.1 o.1.talk"), ("s.1.1", "1"), ("o.1.talk", "1")];
        assert_eq!(form(&same), Sent::default());
        assert_eq!(form(&[("was.note.1", "Built a bed"), ("note.1", "Built a bed")]), Sent::default());
    }

    #[test]
    fn a_box_that_is_no_longer_ticked_is_cleared() {
        let changes = form(&[("was", "s.1.1 s.1.2"), ("s.1.2", "1")]).changes;
        assert_eq!(changes, [Change::Attended(LearnerId(1), 1, Mark::Cleared)]);
    }

    #[test]
    fn a_single_cell_says_itself_whether_it_is_ticked() {
        let changes = form(&[("s.7.3", "0"), ("none.7", "1")]).changes;
        let cleared = Change::Attended(LearnerId(7), 3, Mark::Cleared);
        assert_eq!(changes, [cleared, Change::Learner(LearnerId(7), Detail::Wants(Mark::Cleared))]);
    }

    #[test]
    fn a_cell_that_cannot_be_kept_comes_back_as_it_was_typed() {
        let long = "x".repeat(401);
        let sent = form(&[("note.1", &long), ("name.2", " "), ("s.1.1", "1")]);
        let refused: Vec<_> = sent.refused.iter().map(|one| (one.cell.as_str(), one.why)).collect();
        assert_eq!(refused, [("note.1", "cell-too-long"), ("name.2", "cell-name-wrong")]);
        assert_eq!((sent.refused[0].typed.len(), sent.changes.len()), (401, 1));
    }
}
