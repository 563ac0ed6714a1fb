//! One person: everything that is stored, circle by circle, and who may be the same person.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use schemas::{locale::Bundle, time::Timestamp};
use serde::Deserialize;

use super::{Nothing, refused};
use crate::{
    people::{self, Person, PersonError},
    store::{AwardRecord, EditionRecord, LearnerId, LearnerRecord, OfferRecord},
    web::{
        Shared, Web, answer,
        desk::{Desk, DeskForm, DeskFrame},
        page,
    },
};

/// Who else it is.
#[derive(Debug, Deserialize)]
pub(super) struct Other {
    other: i64,
}

#[derive(Template)]
#[template(path = "people/person.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    learner: LearnerId,
    name: String,
    person: Person,
    now: Timestamp,
}

pub(super) async fn show(
    State(web): Shared,
    Path((_, learner)): Path<(String, i64)>,
    desk: Desk,
) -> Response {
    let learner = LearnerId(learner);
    match people::person(&web.issuer, &desk.organisation, learner).await {
        Ok(person) => {
            let (org, name) = (desk.organisation.slug, name_of(&person, &desk.frame.words));
            let now = web.issuer.clock.now();
            page::show(StatusCode::OK, &Page { frame: desk.frame, org, learner, name, person, now })
        }
        Err(error) => refused(desk.frame, error),
    }
}

pub(super) async fn join(
    State(web): Shared,
    Path((_, learner)): Path<(String, i64)>,
    sent: DeskForm<Other>,
) -> Response {
    let (owner, other) = (&sent.desk.organisation, LearnerId(sent.form.other));
    let joined = people::join(&web.issuer, owner, LearnerId(learner), other).await;
    back(&web, sent.desk, learner, joined)
}

pub(super) async fn part(
    State(web): Shared,
    Path((_, learner)): Path<(String, i64)>,
    sent: DeskForm<Nothing>,
) -> Response {
    let parted = people::part(&web.issuer, &sent.desk.organisation, LearnerId(learner)).await;
    back(&web, sent.desk, learner, parted)
}

fn back(web: &Web, desk: Desk, learner: i64, done: Result<(), PersonError>) -> Response {
    match done {
        Ok(()) => answer::see(web, &format!("/desk/{}/people/{learner}", desk.organisation.slug)),
        Err(error) => refused(desk.frame, error),
    }
}

/// The name that still stands on a list.
pub(super) fn name_of(person: &Person, words: &Bundle) -> String {
    let named = person.records.iter().find(|record| !record.name.is_empty());
    named.map_or_else(|| words.say("person-nameless"), |record| record.name.clone())
}

impl Page {
    fn numbers(&self, record: &LearnerRecord) -> String {
        let numbers: Vec<String> = record.sessions.iter().map(u32::to_string).collect();
        if numbers.is_empty() { self.frame.words.say("person-none") } else { numbers.join(", ") }
    }

    fn outcomes(&self, record: &LearnerRecord) -> String {
        let lang = self.frame.words.lang();
        let known = |id: &str| {
            let mut all = self.person.catalogue.badges().iter().flat_map(|badge| &badge.outcomes);
            let text = all.find(|outcome| outcome.id.as_str() == id)?.text.get(lang)?.1;
            Some(text.to_owned())
        };
        let reached = record.outcomes.iter().map(|id| known(id).unwrap_or_else(|| id.clone()));
        let reached: Vec<String> = reached.collect();
        if reached.is_empty() { self.frame.words.say("person-none") } else { reached.join("; ") }
    }

    fn badge(&self, award: &AwardRecord) -> String {
        let known = award.badge.parse().ok().and_then(|id| self.person.catalogue.badge(&id));
        let name = known.and_then(|badge| badge.name.get(self.frame.words.lang()));
        name.map_or_else(|| award.badge.clone(), |(_, name)| name.to_owned())
    }

    fn day(&self, moment: &Timestamp) -> String {
        self.frame.words.date(*moment)
    }

    fn completion(&self, award: &AwardRecord) -> String {
        serde_json::to_string_pretty(&award.completion).unwrap_or_default()
    }

    fn offer(&self, offer: &OfferRecord) -> String {
        let words = &self.frame.words;
        let way = words.say(&format!("person-offer-{}", offer.hand_out));
        let is_over = offer.expires_at <= self.now && matches!(offer.state.as_str(), "open" | "paused");
        let state = if is_over { "expired" } else { offer.state.as_str() };
        let state = words.say(&format!("standing-{state}"));
        let (made, until) = (words.date(offer.made_at), words.date(offer.expires_at));
        let facts = [
            ("way", (&way).into()),
            ("made", (&made).into()),
            ("until", (&until).into()),
            ("state", (&state).into()),
        ];
        words.say_with("person-offer-line", &facts)
    }

    fn edition(&self, edition: &EditionRecord) -> String {
        let words = &self.frame.words;
        let kind = words.say(&format!("person-edition-{}", edition.kind));
        let state = match edition.edition_ended_at {
            None => words.say("person-edition-valid"),
            Some(ended) => words.say_with("person-edition-ended", &[("day", (&words.date(ended)).into())]),
        };
        format!("{kind}, {}: {state}", words.date(edition.journalled_at))
    }
}
