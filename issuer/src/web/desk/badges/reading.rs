//! The form of a badge read into a draft: every complaint at once, in the words of the person who typed it.

use std::ops::RangeInclusive;

use schemas::{
    lang::{Lang, Localised},
    limits::NAME_CHARS,
    locale::Bundle,
    outcome::{AttendanceRule, Participation, Shown},
    text::display_safe,
    uri::Uri,
};

use super::typed::{OUTCOMES, Typed, participation_name, shown_name};
use crate::{
    badges::{Draft, DraftCity, DraftOutcome},
    web::desk::Complaints,
};

/// Characters of a description or an outcome: a sentence or two.
const SENTENCE_CHARS: usize = 400;
/// Alignments of one outcome.
const TARGETS: usize = 3;

impl Typed {
    /// The draft; and what is wrong with it in the words of the person.
    pub(super) fn draft(&self, words: &Bundle, first: Lang) -> (Draft, Complaints) {
        let mut reading = Reading { typed: self, words, complaints: Complaints::default() };
        let draft = Draft {
            name: reading.sentence("name", NAME_CHARS),
            description: reading.sentence("description", SENTENCE_CHARS),
            quality: reading.sentence("quality", SENTENCE_CHARS),
            outcomes: reading.outcomes(),
            attendance: reading.attendance(),
            shown: Shown::ALL
                .into_iter()
                .find(|shown| shown_name(*shown) == self.get("shown"))
                .unwrap_or(Shown::Attended),
            participation: Participation::ALL
                .into_iter()
                .find(|form| participation_name(*form) == self.get("participation"))
                .unwrap_or(Participation::OnSite),
            hours: reading.number("hours", 1..=2_000),
            eqf: reading.number("eqf", 1..=8).and_then(|level| u8::try_from(level).ok()),
            valid_years: reading.number("years", 1..=50),
            cities: reading.city(),
            design: self.design(),
        };
        reading.complete(&draft, first);
        (draft, reading.complaints)
    }
}

struct Reading<'t> {
    typed: &'t Typed,
    words: &'t Bundle,
    complaints: Complaints,
}

impl Reading<'_> {
    fn wrong(&mut self, field: &'static str, sentence: &str) {
        let text = self.words.say(sentence);
        self.complaints.add(field, text);
    }

    /// A text in every language in which something is written.
    fn sentence(&mut self, field: &'static str, longest: usize) -> Localised {
        let written = |lang: Lang| {
            let text = self.typed.get_in(field, &lang);
            (!text.is_empty()).then(|| (lang, text.to_owned()))
        };
        let texts: Localised = Lang::ALL.into_iter().filter_map(written).collect();
        if texts.iter().any(|(_, text)| text.chars().count() > longest) {
            self.wrong(field, if field == "name" { "badges-wrong-name-long" } else { "badges-wrong-long" });
        } else if texts.iter().any(|(_, text)| display_safe(text) != text) {
            self.wrong(field, "badges-wrong-hidden");
        }
        texts
    }

    fn outcomes(&mut self) -> Vec<DraftOutcome> {
        let mut outcomes = Vec::new();
        for field in OUTCOMES {
            let text = self.sentence(field, SENTENCE_CHARS);
            let alignments = self.typed.targets(field);
            if text.iter().next().is_none() {
                continue;
            }
            if alignments.len() > TARGETS {
                self.wrong(field, "badges-wrong-targets");
            }
            let id = self.typed.get(&format!("{field}.id")).parse().ok();
            outcomes.push(DraftOutcome { id, text, alignments });
        }
        outcomes
    }

    fn attendance(&mut self) -> AttendanceRule {
        let sessions = self.number("sessions", 0..=200);
        match self.typed.get("rule") {
            "at-least" => AttendanceRule::AtLeast(sessions.unwrap_or(1).max(1)),
            "all" => AttendanceRule::AllBut(0),
            _ => AttendanceRule::AllBut(sessions.unwrap_or(1)),
        }
    }

    fn number(&mut self, field: &'static str, fits: RangeInclusive<u16>) -> Option<u16> {
        let text = self.typed.get(field);
        if text.is_empty() {
            return None;
        }
        let number = text.parse().ok().filter(|number| fits.contains(number));
        if number.is_none() {
            self.wrong(field, &format!("badges-wrong-{field}"));
        }
        number
    }

    fn city(&mut self) -> Vec<DraftCity> {
        let [city, activity, playlist] = ["city", "activity", "playlist"].map(|field| self.typed.get(field));
        if [city, activity, playlist].iter().all(|text| text.is_empty()) {
            return Vec::new();
        }
        let (page, list) = (address(activity), address(playlist));
        if city.is_empty() {
            self.wrong("city", "badges-wrong-city");
        }
        if page.is_none() {
            self.wrong("activity", "badges-wrong-address");
        }
        if list.is_none() && !playlist.is_empty() {
            self.wrong("playlist", "badges-wrong-address");
        }
        let city = city.to_owned();
        page.map(|activity| DraftCity { city, activity, playlist: list }).into_iter().collect()
    }

    /// What the organisation's own language needs; other languages may wait.
    fn complete(&mut self, draft: &Draft, first: Lang) {
        if draft.name.exact(first).is_none() && self.complaints.of("name").is_none() {
            self.wrong("name", "badges-wrong-name");
        }
        if draft.description.exact(first).is_none() && self.complaints.of("description").is_none() {
            self.wrong("description", "badges-wrong-description");
        }
        if draft.outcomes.is_empty() {
            self.wrong(OUTCOMES[0], "badges-wrong-outcomes");
        }
        for field in OUTCOMES {
            let in_another = self.typed.has(field) && self.typed.get_in(field, &first).is_empty();
            if in_another && self.complaints.of(field).is_none() {
                self.wrong(field, "badges-wrong-outcome-first");
            }
        }
    }
}

/// An address that a person wrote.
pub(super) fn address(text: &str) -> Option<Uri> {
    text.parse().ok().filter(|_| text.starts_with("https://"))
}
