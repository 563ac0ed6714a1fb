//! What a circle is called, where and when it meets: the fields of its form, read and written.

use schemas::{
    lang::Lang,
    line::Title,
    locale::Bundle,
    outcome::{BadgeId, Participation},
};
use serde::{Deserialize, Serialize};

use crate::{
    circles::{Days, Details, Sessions},
    import::ImportedCircle,
    store::{CircleFacts, Organisation},
    web::desk::{Complaints, DeskUpload},
};

/// The fields as texts, so that they come back as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Fields {
    pub(super) title: String,
    pub(super) badge: String,
    pub(super) venue: String,
    pub(super) city: String,
    pub(super) language: String,
    pub(super) first_day: String,
    pub(super) last_day: String,
    pub(super) sessions: String,
    pub(super) online: String,
}

impl Fields {
    /// Of a circle that nobody has described yet.
    pub(super) fn of_organisation(organisation: &Organisation) -> Self {
        Fields {
            city: organisation.city.clone(),
            language: organisation.language.tag().to_owned(),
            sessions: "6".to_owned(),
            ..Fields::default()
        }
    }

    /// Of a circle that is there.
    pub(super) fn of_circle(facts: &CircleFacts, held: usize) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Fields {
            title: facts.name.clone(),
            badge: facts.badge.clone(),
            venue: text(&facts.venue),
            city: text(&facts.city),
            language: facts.language.tag().to_owned(),
            first_day: text(&facts.first_day),
            last_day: text(&facts.last_day),
            sessions: held.to_string(),
            online: if facts.online { "1".to_owned() } else { String::new() },
        }
    }

    /// As P2PU describes the circle; it knows nothing of badges.
    pub(super) fn take(&mut self, circle: &ImportedCircle) {
        self.title.clone_from(&circle.name);
        self.venue.clone_from(&circle.venue);
        self.city.clone_from(&circle.city);
        if let Some(language) = circle.language {
            language.tag().clone_into(&mut self.language);
        }
        self.first_day = circle.first_date.to_string();
        self.last_day = circle.last_date.to_string();
        self.sessions = circle.sessions.to_string();
        self.online = if circle.participation == Participation::Online { "1".into() } else { String::new() };
    }

    /// As they were sent.
    pub(super) fn sent(upload: &DeskUpload) -> Self {
        let text = |name: &str| upload.text(name).to_owned();
        Fields {
            title: text("title"),
            badge: text("badge"),
            venue: text("venue"),
            city: text("city"),
            language: text("language"),
            first_day: text("first_day"),
            last_day: text("last_day"),
            sessions: text("sessions"),
            online: text("online"),
        }
    }

    /// The fields checked; every complaint at once.
    pub(super) fn read(&self, words: &Bundle) -> Result<Details, Complaints> {
        let mut complaints = Complaints::default();
        let mut wrong = |field, key: &str| complaints.add(field, words.say(key));
        let title = self.title.parse::<Title>().map_err(|_| wrong("title", "circle-title-wrong"));
        let venue = Title::if_any(&self.venue).map_err(|_| wrong("venue", "circle-venue-wrong"));
        let city = Title::if_any(&self.city).map_err(|_| wrong("city", "circle-city-wrong"));
        let badge = self.badge.parse::<BadgeId>().map_err(|_| wrong("badge", "circle-badge-wrong"));
        let sessions =
            self.sessions.parse::<Sessions>().map_err(|_| wrong("sessions", "circle-sessions-wrong"));
        let first = day(&self.first_day).map_err(|()| wrong("first_day", "circle-day-wrong"));
        let last = day(&self.last_day).map_err(|()| wrong("last_day", "circle-day-wrong"));
        let days = match (first, last) {
            (Ok(first), Ok(last)) => {
                Days::new(first, last).map_err(|_| wrong("last_day", "circle-days-turned"))
            }
            _ => Err(()),
        };
        let language = self.language.parse::<Lang>().unwrap_or(words.lang());
        let participation =
            if self.online.is_empty() { Participation::OnSite } else { Participation::Online };
        match (title, venue, city, badge, sessions, days) {
            (Ok(title), Ok(venue), Ok(city), Ok(badge), Ok(sessions), Ok(days)) => {
                Ok(Details { title, venue, city, language, participation, days, sessions, badge })
            }
            _ => Err(complaints),
        }
    }
}

/// `2026-10-07`, as browsers send it, or as people of our languages write it: `7. 10. 2026`, `07/10/2026`.
fn day(text: &str) -> Result<Option<jiff::civil::Date>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let numbers: Vec<i16> = text
        .split(['.', '/', '-', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().map_err(drop))
        .collect::<Result<_, _>>()?;
    let [a, b, c] = numbers.as_slice() else { return Err(()) };
    let (year, month, day) = if *a > 31 { (*a, *b, *c) } else { (*c, *b, *a) };
    let small = |number: i16| i8::try_from(number).map_err(drop);
    jiff::civil::Date::new(year, small(month)?, small(day)?).map(Some).map_err(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["2026-10-07", "7. 10. 2026", "07/10/2026", "7.10.2026"] {
            assert_eq!(day(text).unwrap().unwrap().to_string(), "2026-10-07", "{text}");
        }
        assert!(["7 October", "2026-13-01", "31.2.2026"].iter().all(|text| day(text).is_err()));
    }
}
