//! A learner as a row of a page.

use schemas::outcome::{Badge, Outcome};

use super::cells::Refused;
use crate::{
    circles::{Overview, Prospect, Row},
    web::{desk::called::called, page::Frame},
};

/// A row of the roster.
#[derive(Debug)]
pub(super) struct RosterRow {
    pub(super) id: i64,
    /// The name as the page says it, also when it was deleted.
    pub(super) called: String,
    pub(super) name: Text,
    pub(super) note: Text,
    pub(super) exception: Text,
    pub(super) is_note_in_badge: bool,
    /// There is nothing to tick any more, and this is why.
    pub(super) settled: Option<String>,
    pub(super) dots: Vec<Dot>,
    pub(super) chips: Vec<Chip>,
    /// The ticks that the page shows.
    pub(super) was: String,
}

/// A text with what was wrong when it was last typed.
#[derive(Debug)]
pub(super) struct Text {
    /// What stands in the store.
    pub(super) kept: String,
    /// What the field shows.
    pub(super) shown: String,
    pub(super) complaint: Option<String>,
}

/// One session.
#[derive(Debug)]
pub(super) struct Dot {
    pub(super) number: u32,
    pub(super) is_ticked: bool,
}

/// One outcome.
#[derive(Debug)]
pub(super) struct Chip {
    pub(super) outcome: String,
    pub(super) letter: char,
    pub(super) text: String,
    pub(super) is_ticked: bool,
}

impl RosterRow {
    /// The row, with what was refused in it.
    pub(super) fn of(overview: &Overview, row: &Row, refused: &[Refused], frame: &Frame) -> Self {
        let learner = &row.learner;
        let id = learner.id.0;
        let text = |kind: &str, kept: &str| {
            let cell = format!("{kind}.{id}");
            let wrong = refused.iter().find(|one| one.cell == cell);
            Text {
                kept: kept.to_owned(),
                shown: wrong.map_or_else(|| kept.to_owned(), |wrong| wrong.typed.clone()),
                complaint: wrong.map(|wrong| frame.words.say(wrong.why)),
            }
        };
        let dot = |number| Dot { number, is_ticked: row.attended.contains(&number) };
        let chips = legend(&overview.badge, frame).into_iter().map(|entry| Chip {
            is_ticked: row.outcomes.iter().any(|reached| reached.as_str() == entry.outcome),
            ..entry
        });
        let mut roster_row = RosterRow {
            id,
            called: called(&learner.name, overview.namesake(row), id, &frame.words),
            name: text("name", &learner.name),
            note: text("note", &learner.note),
            exception: text("why", &learner.exception),
            is_note_in_badge: learner.is_note_in_badge,
            settled: settled(&row.prospect, frame),
            dots: (1..=u32::from(overview.held)).map(dot).collect(),
            chips: chips.collect(),
            was: String::new(),
        };
        roster_row.was = roster_row.ticks();
        roster_row
    }

    fn ticks(&self) -> String {
        let sessions = self.dots.iter().filter(|dot| dot.is_ticked);
        let outcomes = self.chips.iter().filter(|chip| chip.is_ticked);
        let cells = sessions
            .map(|dot| format!("s.{}.{}", self.id, dot.number))
            .chain(outcomes.map(|chip| format!("o.{}.{}", self.id, chip.outcome)))
            .chain(self.is_note_in_badge.then(|| format!("tell.{}", self.id)));
        cells.collect::<Vec<_>>().join(" ")
    }

    /// Is there more in the row than ticks?
    pub(super) fn is_opened(&self) -> bool {
        [&self.name, &self.note, &self.exception].iter().any(|text| text.complaint.is_some())
    }

    /// Does the row hold a note or an exception?
    pub(super) fn has_remark(&self) -> bool {
        !self.note.kept.is_empty() || !self.exception.kept.is_empty()
    }
}

fn settled(prospect: &Prospect, frame: &Frame) -> Option<String> {
    match prospect {
        Prospect::Has(_) => Some(frame.words.say("circle-has-badge")),
        Prospect::TakenBack(_) => Some(frame.words.say("circle-badge-taken-back")),
        _ => None,
    }
}

/// The outcomes of a badge with a letter each; none where nothing is assessed, because nobody has to tick them.
pub(super) fn legend(badge: &Badge, frame: &Frame) -> Vec<Chip> {
    let text = |outcome: &Outcome| outcome.text.get(frame.words.lang()).map(|(_, text)| text.to_owned());
    let assessed = badge.outcomes.iter().filter(|_| badge.shown.is_assessed());
    assessed
        .zip('A'..)
        .map(|(outcome, letter)| Chip {
            outcome: outcome.id.to_string(),
            letter,
            text: text(outcome).unwrap_or_default(),
            is_ticked: false,
        })
        .collect()
}
