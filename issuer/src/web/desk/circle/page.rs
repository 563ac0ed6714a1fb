//! The page of one circle: the roster as rows, sessions as dots, outcomes as chips, and what it all leads to.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{
    cells::Refused,
    outlook::Outlook,
    refused,
    row::{Chip, RosterRow, legend},
};
use crate::{
    circles::{self, Overview},
    people::{self, NamesGo},
    web::{
        Shared, Web, answer,
        desk::{Desk, DeskFrame},
        page::{Frame, civil_day, show as show_page},
    },
};

#[derive(Template)]
#[template(path = "circle.html")]
struct Page {
    frame: DeskFrame,
    /// The address of the circle.
    here: String,
    title: String,
    facts: Vec<String>,
    is_closed: bool,
    is_kept: bool,
    session: String,
    /// Each session, with the sentence that everybody was there.
    sessions: Vec<(u32, String)>,
    one_more: u16,
    legend: Vec<Chip>,
    rows: Vec<RosterRow>,
    refused: Vec<Refused>,
    added: String,
    /// Tells the same addition again, however often the button is pressed.
    key: String,
    outlook: Outlook,
    /// On which day the names of the circle go.
    names_go: Option<String>,
}

/// `?kept`
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    kept: Option<String>,
}

/// What came of the form before this page.
#[derive(Debug)]
pub(super) enum Before {
    /// There was none.
    Nothing,
    /// Everything was kept.
    Kept,
    /// These cells, and somebody to be added, could not be kept as they were typed.
    Refused(Vec<Refused>, String),
}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, circle)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    match circles::overview(&web.issuer, desk.organisation.id, &circle).await {
        Ok(overview) => {
            let before = if asked.kept.is_some() { Before::Kept } else { Before::Nothing };
            let owner = desk.organisation.id;
            let mut page = page(&web, desk, &overview, before);
            match people::names_go(&web.issuer, Some(owner)).await {
                Ok(going) => {
                    page.names_go = names_go(&going, &overview.circle.handle, &page.frame);
                    show_page(StatusCode::OK, &page)
                }
                Err(error) => answer::failed(&error),
            }
        }
        Err(error) => refused(desk.frame, error),
    }
}

/// The page again, with what could not be kept.
pub(super) fn again(web: &Web, desk: Desk, overview: &Overview, before: Before) -> Response {
    show_page(StatusCode::UNPROCESSABLE_ENTITY, &page(web, desk, overview, before))
}

fn page(web: &Web, desk: Desk, overview: &Overview, before: Before) -> Page {
    let here = web.issuer.settings.public_url.below(&path(&desk, &overview.circle.handle));
    let frame = desk.frame;
    let circle = &overview.circle;
    let is_kept = matches!(before, Before::Kept);
    let (refused, added) = match before {
        Before::Refused(refused, added) => (refused, added),
        _ => (Vec::new(), String::new()),
    };
    let everybody = |number| {
        let session = [("session", i64::from(number).into())];
        (number, frame.words.say_with("circle-everybody-at", &session))
    };
    let key: [u8; 8] = web.issuer.chance.bytes();
    Page {
        here,
        title: circle.facts.name.clone(),
        facts: facts(overview, &frame),
        is_closed: circle.closed_at.is_some(),
        is_kept,
        session: frame.words.say("circle-session"),
        sessions: (1..=u32::from(overview.held)).map(everybody).collect(),
        one_more: overview.held + 1,
        legend: legend(&overview.badge, &frame),
        rows: overview.rows.iter().map(|row| RosterRow::of(overview, row, &refused, &frame)).collect(),
        refused,
        added,
        key: key.iter().map(|byte| format!("{byte:02x}")).collect(),
        outlook: Outlook::of(overview, &frame),
        names_go: None,
        frame,
    }
}

fn names_go(going: &[NamesGo], handle: &str, frame: &Frame) -> Option<String> {
    let circle = going.iter().find(|circle| circle.handle == handle)?;
    let day = civil_day(&frame.words, circle.on);
    Some(frame.words.say_with("circle-names-go", &[("day", (&day).into())]))
}

/// The page of a circle, below the public address.
pub(super) fn path(desk: &Desk, circle: &str) -> String {
    format!("/desk/{}/circles/{circle}", desk.organisation.slug)
}

/// The badge, the place, the days.
fn facts(overview: &Overview, frame: &Frame) -> Vec<String> {
    let circle = &overview.circle.facts;
    let badge = overview.badge.name.get(frame.words.lang()).map(|(_, name)| name.to_owned());
    let place: Vec<&str> = [&circle.venue, &circle.city].into_iter().filter_map(Option::as_deref).collect();
    let day = |day: &Option<String>| {
        let noon = day.as_ref().and_then(|day| format!("{day}T12:00:00Z").parse().ok());
        noon.map(|noon| frame.words.date(noon))
    };
    let days: Vec<String> = [day(&circle.first_day), day(&circle.last_day)].into_iter().flatten().collect();
    let facts = [badge.unwrap_or_default(), place.join(", "), days.join(" – ")];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect()
}
