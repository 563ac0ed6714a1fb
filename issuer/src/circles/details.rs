//! What a circle is called, where and when it meets, and the badge that it leads to; and what tells it from others.

use jiff::civil::Date;
use schemas::{
    lang::Lang,
    limits::CIRCLE_SESSIONS,
    line::{NotALine, Title},
    outcome::{BadgeId, Participation},
};

use crate::{
    import::ImportedCircle,
    short_name::suggest,
    store::{Circle, CircleFacts},
};

/// What people see of a circle, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// What it is called among those who meet.
    pub title: Title,
    /// The house.
    pub venue: Option<Title>,
    /// The city.
    pub city: Option<Title>,
    /// The language of its badges.
    pub language: Lang,
    /// How people take part.
    pub participation: Participation,
    /// The first and the last day, as far as they are known.
    pub days: Days,
    /// How many sessions it has.
    pub sessions: Sessions,
    /// The badge that it leads to.
    pub badge: BadgeId,
}

/// From when to when; the last day is never before the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    first: Option<Date>,
    last: Option<Date>,
}

/// The last day lies before the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the last day lies before the first")]
pub struct DaysTurned;

impl Days {
    /// From the first day to the last.
    pub fn new(first: Option<Date>, last: Option<Date>) -> Result<Self, DaysTurned> {
        match first.zip(last) {
            Some((first, last)) if last < first => Err(DaysTurned),
            _ => Ok(Days { first, last }),
        }
    }

    /// The first day.
    pub fn first(self) -> Option<Date> {
        self.first
    }

    /// The last day.
    pub fn last(self) -> Option<Date> {
        self.last
    }
}

/// How many sessions a circle has: one at least, and no more than fit on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sessions(u16);

/// No number of sessions that a circle could have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number from 1 to {CIRCLE_SESSIONS}")]
pub struct NotSessions;

impl Sessions {
    /// This many.
    pub fn new(number: u16) -> Result<Self, NotSessions> {
        if (1..=CIRCLE_SESSIONS).contains(&number) { Ok(Sessions(number)) } else { Err(NotSessions) }
    }

    /// The number.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl std::str::FromStr for Sessions {
    type Err = NotSessions;

    fn from_str(text: &str) -> Result<Self, NotSessions> {
        text.trim().parse().map_err(|_| NotSessions).and_then(Sessions::new)
    }
}

/// Why an imported circle cannot be used as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unusable {
    /// Its title, venue or city.
    #[error(transparent)]
    Line(#[from] NotALine),
    /// Its days.
    #[error(transparent)]
    Days(#[from] DaysTurned),
    /// Its sessions.
    #[error(transparent)]
    Sessions(#[from] NotSessions),
}

impl Details {
    /// From what P2PU says; `language` is the organisation's, where P2PU names none of ours.
    pub fn of_import(circle: &ImportedCircle, badge: BadgeId, language: Lang) -> Result<Self, Unusable> {
        Ok(Details {
            title: circle.name.parse()?,
            venue: Title::if_any(&circle.venue)?,
            city: Title::if_any(&circle.city)?,
            language: circle.language.unwrap_or(language),
            participation: circle.participation,
            days: Days::new(Some(circle.first_date), Some(circle.last_date))?,
            sessions: Sessions::new(circle.sessions)?,
            badge,
        })
    }

    pub(super) fn facts(&self, source: &CircleSource) -> CircleFacts {
        let text = |title: &Option<Title>| title.as_ref().map(Title::to_string);
        CircleFacts {
            source: source.0.clone(),
            name: self.title.to_string(),
            venue: text(&self.venue),
            city: text(&self.city),
            language: self.language,
            online: self.participation == Participation::Online,
            first_day: self.days.first.map(|day| day.to_string()),
            last_day: self.days.last.map(|day| day.to_string()),
            badge: self.badge.as_str().to_owned(),
        }
    }
}

/// What tells the same circle when it is imported again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleSource(String);

impl CircleSource {
    /// A circle of P2PU.
    pub fn p2pu(id: u64) -> Self {
        CircleSource(format!("p2pu-{id}"))
    }

    /// A circle that somebody typed: its title and first day tell it from last year's.
    pub fn typed(details: &Details) -> Self {
        let day = details.days.first.map(|day| day.to_string()).unwrap_or_default();
        CircleSource(format!("typed:{}|{day}", details.title.as_str().to_lowercase()))
    }

    /// A circle that is there.
    pub fn of(circle: &Circle) -> Self {
        CircleSource(circle.facts.source.clone())
    }

    /// As the store writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The short name that people type: the number at P2PU, or the title in plain letters.
    pub(super) fn handle(&self, details: &Details) -> String {
        match suggest(details.title.as_str()) {
            _ if self.0.starts_with("p2pu-") => self.0.clone(),
            short if short.is_empty() => "circle".to_owned(),
            short => short,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_does_not_end_before_it_begins() {
        let day = |text: &str| Some(text.parse().unwrap());
        assert_eq!(Days::new(day("2026-10-14"), day("2026-10-07")), Err(DaysTurned));
        assert!(Days::new(None, day("2026-10-07")).is_ok());
    }

    #[test]
    fn a_circle_has_one_to_sixty_sessions() {
        assert!(["0", "61", "", "six"].iter().all(|text| text.parse::<Sessions>().is_err()));
        assert_eq!("6".parse::<Sessions>().unwrap().number(), 6);
    }
}
