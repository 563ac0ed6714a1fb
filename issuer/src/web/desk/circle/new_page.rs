//! The form of a new circle with what was found, what is left out, and what would happen.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use schemas::{lang::Lang, locale::Arg};

use super::{
    fields::Fields,
    found::{Found, NotUsable},
    page::path,
};
use crate::{
    circles::{CircleError, Fate, Preview},
    failure::Failure,
    import::LeftOut,
    store::Circle,
    web::{
        Web, answer as answers,
        desk::{Complaints, Desk, DeskFrame},
        page::{Frame, show},
    },
    words,
};

/// Everything that one look at the form led to.
#[derive(Default)]
pub(super) struct Look {
    /// The circle that is brought up to date.
    pub(super) circle: Option<Circle>,
    pub(super) fields: Fields,
    pub(super) found: Found,
    pub(super) link: String,
    pub(super) names: String,
    pub(super) told: Option<Told>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) complaints: Complaints,
    pub(super) preview: Option<Preview>,
    pub(super) refused: Option<CircleError>,
}

/// What is wrong with something that was brought.
pub(super) struct Told {
    field: &'static str,
    key: String,
    facts: Vec<(&'static str, String)>,
}

impl Told {
    pub(super) fn of(field: &'static str, wrong: NotUsable) -> Self {
        let (key, facts) = match wrong {
            NotUsable::Import(error) => (error.code().replace('_', "-"), error.facts()),
            NotUsable::NoLink => ("circle-link-wrong".to_owned(), Vec::new()),
            NotUsable::FetchOff(address) => ("circle-link-off".to_owned(), vec![("address", address)]),
            NotUsable::Unreachable(address, error) => {
                tracing::info!(cause = crate::failure::chain(&error), "P2PU did not answer");
                ("circle-link-unreachable".to_owned(), vec![("address", address)])
            }
        };
        Told { field, key, facts }
    }

    fn say(&self, frame: &Frame) -> String {
        let facts: Vec<(&str, Arg<'_>)> =
            self.facts.iter().map(|(name, fact)| (*name, fact.into())).collect();
        frame.words.say_with(&self.key, &facts)
    }
}

#[derive(Template)]
#[template(path = "circle_new.html")]
struct Page {
    frame: DeskFrame,
    action: String,
    back: String,
    is_change: bool,
    fields: Fields,
    badges: Vec<(String, String)>,
    found: String,
    choice: Vec<(u64, String)>,
    link: String,
    names: String,
    complaints: Complaints,
    left_out: Vec<String>,
    refused: Option<[String; 2]>,
    shown: Option<Shown>,
}

/// What confirming would do.
struct Shown {
    stamp: String,
    is_known: bool,
    people: Vec<Person>,
    summary: String,
    missing: Vec<String>,
    notes: Vec<String>,
}

struct Person {
    name: String,
    state: String,
}

/// The form as an answer: 422 when something has to be put right.
pub(super) async fn answer(web: &Web, desk: Desk, look: Look) -> Response {
    let badges = match badges(web, &desk).await {
        Ok(badges) => badges,
        Err(error) => return answers::failed(&error),
    };
    let mut complaints = look.complaints;
    if let Some(told) = &look.told {
        complaints.add(told.field, told.say(&desk.frame));
    }
    let is_right = complaints.is_empty() && look.refused.is_none();
    let status = if is_right { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let tail = look.circle.as_ref().map(|circle| path(&desk, &circle.handle));
    let list = format!("/desk/{}/circles", desk.organisation.slug);
    let below = |tail: &str| web.issuer.settings.public_url.below(tail);
    let page = Page {
        action: below(&tail.as_ref().map_or_else(|| format!("{list}/new"), |tail| format!("{tail}/change"))),
        back: below(tail.as_ref().unwrap_or(&list)),
        is_change: tail.is_some(),
        badges,
        found: look.found.json(),
        choice: look.found.choice.iter().map(|(id, own)| (*id, own.title.clone())).collect(),
        fields: look.fields,
        link: look.link,
        names: look.names,
        left_out: look.left_out.iter().map(|row| left_out(row, &desk.frame)).collect(),
        refused: look.refused.map(|error| words::lines(&desk.frame.words, &Failure::from(error))),
        shown: look.preview.map(|preview| shown(preview, &desk.frame)),
        complaints,
        frame: desk.frame,
    };
    show(status, &page)
}

/// The badges to choose from, by id, in the reader's language.
async fn badges(web: &Web, desk: &Desk) -> Result<Vec<(String, String)>, crate::store::StoreError> {
    let mut tx = web.issuer.store.read().await?;
    let catalogue = web.issuer.catalogue_of(&mut tx, desk.organisation.id).await?;
    let lang: Lang = desk.frame.words.lang();
    let named = catalogue.current().map(|badge| {
        let name = badge.name.get(lang).map(|(_, name)| name.to_owned());
        (badge.id.to_string(), name.unwrap_or_default())
    });
    Ok(named.collect())
}

fn left_out(row: &LeftOut, frame: &Frame) -> String {
    let facts = row.reason.facts();
    let facts: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, fact)| (*name, fact.into())).collect();
    let reason = frame.words.say_with(&row.reason.code().replace('_', "-"), &facts);
    let number = i64::try_from(row.row).unwrap_or(i64::MAX);
    frame.words.say_with("preview-row", &[("row", number.into()), ("reason", (&reason).into())])
}

fn shown(preview: Preview, frame: &Frame) -> Shown {
    let words = &frame.words;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let people: Vec<Person> = preview
        .people
        .iter()
        .map(|person| Person {
            name: person.name.clone(),
            state: match &person.fate {
                Fate::New => words.say("preview-new"),
                Fate::Known(_) => words.say("preview-known"),
                Fate::Renamed(_, was) => words.say_with("preview-renamed", &[("was", was.into())]),
            },
        })
        .collect();
    let told = [("preview-strangers", preview.strangers), ("preview-counted", preview.counted_only)];
    let told = told.into_iter().filter(|(_, number)| *number > 0);
    Shown {
        summary: words.say_with("preview-people", &[("count", count(people.len()).into())]),
        stamp: preview.stamp,
        is_known: preview.circle.is_some(),
        missing: preview.missing,
        notes: told.map(|(key, number)| words.say_with(key, &[("count", count(number).into())])).collect(),
        people,
    }
}
