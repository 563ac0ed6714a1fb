//! Circles as the public API of P2PU gives them: `/api/learningcircles/`, one item or a whole reply.
//!
//! The traps of that API are met here: `weeks` counts sessions only once a circle is published, `time_zone` is an
//! abbreviation and means nothing, the offset of `start_datetime` is that of the first session alone, drafts and
//! deleted circles come along when asked for by id, and `status` says `completed` of circles that never happened.

use jiff::civil::{Date, Time};
use schemas::{json::Value, lang::Lang, outcome::Participation, time::Timestamp, uri::Uri};
use serde::Deserialize;

use super::{ImportError, Imported, Reason, document};

/// A circle, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedCircle {
    /// The number that P2PU gave it.
    pub source_id: u64,
    /// What it is called.
    pub name: String,
    /// The place, empty when there is none.
    pub venue: String,
    /// The city, empty when there is none.
    pub city: String,
    /// The country in its own language, empty when there is none.
    pub country: String,
    /// The language it was held in, if it is one of ours.
    pub language: Option<Lang>,
    /// How people took part.
    pub participation: Participation,
    /// How many sessions it has.
    pub sessions: u16,
    /// The first session; its offset holds for that day only.
    pub first_session: Timestamp,
    /// The day of the first session, where it takes place.
    pub first_date: Date,
    /// The day of the last session, where it takes place.
    pub last_date: Date,
    /// When sessions begin, on the clock of the place.
    pub begins: Option<Time>,
    /// How long a session is, in minutes.
    pub minutes: Option<u16>,
    /// What it worked through.
    pub course: Option<ImportedCourse>,
}

/// The course or book of a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedCourse {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub link: Option<Uri>,
}

/// The circles in one item, an array of items, or a whole reply.
pub fn circles(bytes: &[u8]) -> Result<Imported<ImportedCircle>, ImportError> {
    let document = document::read(bytes)?;
    let items = items(&document)?;
    let read = |item| document::item(item).and_then(Item::circle);
    Ok(Imported::sorted(items.iter().enumerate().map(|(index, item)| (index + 1, read(item)))))
}

fn items<'d, 't>(document: &'d Value<'t>) -> Result<&'d [Value<'t>], ImportError> {
    let items = match (document, document.as_object()) {
        (_, Some(reply)) if reply.get("errors").is_some() => {
            let fields = reply.get("errors").and_then(Value::as_object);
            let names = fields.into_iter().flat_map(|fields| fields.iter().map(|(name, _)| name.to_owned()));
            return Err(ImportError::SourceError { fields: names.collect() });
        }
        (_, Some(reply)) if reply.get("items").is_some() => reply.get("items").and_then(Value::as_array),
        (_, Some(item)) if item.get("venue").is_some() => Some(std::slice::from_ref(document)),
        (array, _) => array.as_array(),
    };
    match items {
        Some([]) => Err(ImportError::Empty),
        Some(items)
            if items.iter().all(|item| item.as_object().is_some_and(|item| item.get("venue").is_some())) =>
        {
            Ok(items)
        }
        _ => Err(ImportError::OtherJson),
    }
}

#[derive(Deserialize)]
struct Item {
    id: u64,
    name: String,
    venue: Option<String>,
    city: Option<String>,
    country: Option<String>,
    language: Option<String>,
    #[serde(default)]
    online: bool,
    #[serde(default)]
    draft: bool,
    deleted_at: Option<String>,
    weeks: u16,
    start_date: Option<String>,
    start_datetime: Option<String>,
    last_meeting_date: Option<String>,
    meeting_time: Option<String>,
    end_time: Option<String>,
    course: Option<Course>,
}

#[derive(Deserialize)]
struct Course {
    #[serde(default)]
    title: String,
    link: Option<String>,
}

impl Item {
    fn circle(self) -> Result<ImportedCircle, Reason> {
        if self.deleted_at.is_some() {
            return Err(Reason::Deleted);
        }
        if self.draft {
            return Err(Reason::Draft);
        }
        let begins = self.meeting_time.as_deref().and_then(|time| time.parse().ok());
        let ends = self.end_time.as_deref().and_then(|time| time.parse().ok());
        Ok(ImportedCircle {
            source_id: self.id,
            name: tidy(Some(self.name)),
            venue: tidy(self.venue),
            city: tidy(self.city),
            country: tidy(self.country),
            language: self.language.as_deref().and_then(Lang::negotiate),
            participation: if self.online { Participation::Online } else { Participation::OnSite },
            sessions: self.weeks,
            first_session: field("start_datetime", self.start_datetime)?,
            first_date: field("start_date", self.start_date)?,
            last_date: field("last_meeting_date", self.last_meeting_date)?,
            begins,
            minutes: begins.zip(ends).map(|(begins, ends)| minutes_between(begins, ends)),
            course: self.course.filter(|course| !course.title.trim().is_empty()).map(Course::imported),
        })
    }
}

impl Course {
    fn imported(self) -> ImportedCourse {
        ImportedCourse { title: tidy(Some(self.title)), link: self.link.and_then(|link| link.parse().ok()) }
    }
}

fn tidy(text: Option<String>) -> String {
    text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn field<T: std::str::FromStr>(name: &str, text: Option<String>) -> Result<T, Reason> {
    text.and_then(|text| text.parse().ok()).ok_or_else(|| Reason::Unreadable { field: name.to_owned() })
}

/// A session may end after midnight.
fn minutes_between(begins: Time, ends: Time) -> u16 {
    let minute = |time: Time| i16::from(time.hour()) * 60 + i16::from(time.minute());
    (minute(ends) - minute(begins)).rem_euclid(24 * 60).unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(change: &str, to: &str) -> String {
        let item = r#"{"id": 41, "name": "Kombucha og  klima", "venue": "Eksempelbiblioteket",
            "venue_address": "Biblioteksvej 1, Aarhus", "city": "Aarhus", "country": "Danmark", "country_en": "",
            "latitude": "56.1", "online": false, "language": "da", "weeks": 6, "draft": false, "time_zone": "CEST",
            "start_date": "2026-09-07", "start_datetime": "2026-09-07T17:00:00+02:00", "meeting_time": "17:00:00",
            "last_meeting_date": "2026-10-12", "end_time": "18:30:00", "status": "completed",
            "course": {"id": 3, "title": "Fermentation at home", "link": "https://course.example/ferment"}}"#;
        assert!(change.is_empty() || item.contains(change), "{change}");
        item.replace(change, to)
    }

    fn circle(change: &str, to: &str) -> ImportedCircle {
        circles(item(change, to).as_bytes()).unwrap().found.remove(0)
    }

    fn reason(change: &str, to: &str) -> Reason {
        circles(item(change, to).as_bytes()).unwrap().left_out.remove(0).reason
    }

    #[test]
    fn a_single_item_is_a_circle() {
        let circle = circle("17:00:00+02:00", "17:00:00+02:00");
        assert_eq!((circle.source_id, circle.sessions, circle.minutes), (41, 6, Some(90)));
        assert_eq!(
            (circle.name.as_str(), circle.venue.as_str()),
            ("Kombucha og klima", "Eksempelbiblioteket")
        );
        assert_eq!(circle.first_session.to_string(), "2026-09-07T15:00:00Z");
    }

    #[test]
    fn a_reply_with_several_circles_leaves_the_choice() {
        let reply = format!(r#"{{"count": 2, "items": [{}, {}]}}"#, item("41", "41"), item("41", "42"));
        let ids: Vec<u64> =
            circles(reply.as_bytes()).unwrap().found.iter().map(|circle| circle.source_id).collect();
        assert_eq!(ids, [41, 42]);
    }

    #[test]
    fn a_session_may_end_after_midnight() {
        assert_eq!(circle("18:30:00", "00:15:00").minutes, Some(435));
    }

    #[test]
    fn a_draft_is_left_out_because_its_weeks_are_no_sessions() {
        assert_eq!(reason(r#""draft": false"#, r#""draft": true"#), Reason::Draft);
    }

    #[test]
    fn a_deleted_circle_is_left_out() {
        assert_eq!(
            reason(r#""id": 41"#, r#""id": 41, "deleted_at": "2026-09-01T10:00:00Z""#),
            Reason::Deleted
        );
    }

    #[test]
    fn a_circle_without_a_last_session_names_the_field() {
        let missing = Reason::Unreadable { field: "last_meeting_date".to_owned() };
        assert_eq!(reason(r#""2026-10-12""#, "null"), missing);
    }

    #[test]
    fn an_online_circle_takes_part_online() {
        assert_eq!(circle(r#""online": false"#, r#""online": true"#).participation, Participation::Online);
    }

    #[test]
    fn a_language_that_kreds_does_not_speak_is_left_open() {
        assert_eq!(circle(r#""da""#, r#""fi""#).language, None);
    }

    #[test]
    fn an_error_of_the_api_is_told_with_its_fields() {
        let reply = br#"{"status": "error", "errors": {"distance": ["Invalid"]}}"#;
        assert_eq!(circles(reply), Err(ImportError::SourceError { fields: vec!["distance".to_owned()] }));
    }

    #[test]
    fn some_other_json_is_refused() {
        assert_eq!(circles(b"{\"hello\": 1}"), Err(ImportError::OtherJson));
    }

    #[test]
    fn a_reply_without_circles_is_empty() {
        assert_eq!(circles(br#"{"count": 0, "items": []}"#), Err(ImportError::Empty));
    }

    #[test]
    fn a_file_larger_than_the_limit_is_refused() {
        let bytes = vec![b' '; schemas::limits::IMPORT_BYTES + 1];
        assert_eq!(circles(&bytes).unwrap_err().code(), "import_too_large");
    }
}
