//! The circles of an organisation: searched, sorted, each with where it stands; and one roster as a table.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::refused;
use crate::{
    circles::{self, Overview, Prospect},
    issuer::Issuer,
    spreadsheet,
    store::{OrganisationId, Progress, StoreError},
    web::{
        Shared, answer,
        desk::{Desk, DeskFrame},
        page::show,
    },
};

/// `?q=klima&sort=name`
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    sort: String,
}

#[derive(Template)]
#[template(path = "circles.html")]
struct Page {
    frame: DeskFrame,
    here: String,
    asked: Asked,
    all: usize,
    circles: Vec<Line>,
}

struct Line {
    handle: String,
    name: String,
    badge: String,
    /// City and last day.
    place: String,
    state: &'static str,
    people: String,
    badges: Option<String>,
}

pub(super) async fn list(State(web): Shared, desk: Desk, Query(asked): Query<Asked>) -> Response {
    let (mut lines, names) = match read(&web.issuer, desk.organisation.id).await {
        Ok(read) => read,
        Err(error) => return answer::failed(&error),
    };
    let all = lines.len();
    lines.sort_by_key(|line| std::cmp::Reverse((line.circle.facts.last_day.clone(), line.circle.id)));
    let wanted = asked.q.trim().to_lowercase();
    lines.retain(|line| line.circle.facts.name.to_lowercase().contains(&wanted));
    if asked.sort == "name" {
        lines.sort_by_key(|line| line.circle.facts.name.to_lowercase());
    }
    let here = format!("{}/desk/{}/circles", desk.frame.base, desk.organisation.slug);
    let circles = lines.iter().map(|line| shown(line, &names, &desk.frame)).collect();
    show(StatusCode::OK, &Page { frame: desk.frame, here, asked, all, circles })
}

type Names = std::collections::HashMap<String, schemas::lang::Localised>;

async fn read(issuer: &Issuer, owner: OrganisationId) -> Result<(Vec<Progress>, Names), StoreError> {
    let mut tx = issuer.store.read().await?;
    let catalogue = issuer.catalogue_of(&mut tx, owner).await?;
    let names = catalogue.current().map(|badge| (badge.id.to_string(), badge.name.clone())).collect();
    Ok((tx.progress(owner).await?, names))
}

fn shown(line: &Progress, names: &Names, frame: &DeskFrame) -> Line {
    let words = &frame.words;
    let facts = &line.circle.facts;
    let count = |number: u32| i64::from(number).into();
    let badge = names.get(&facts.badge).and_then(|name| name.get(words.lang()));
    let noon = facts.last_day.as_ref().and_then(|day| format!("{day}T12:00:00Z").parse().ok());
    let place = [facts.city.clone(), noon.map(|noon| words.date(noon))];
    let collected = line.awards.saturating_sub(line.waiting);
    let badges = [("awards", count(line.awards)), ("collected", count(collected))];
    Line {
        handle: line.circle.handle.clone(),
        name: facts.name.clone(),
        badge: badge.map_or_else(|| facts.badge.clone(), |(_, name)| name.to_owned()),
        place: place.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        state: match (line.circle.closed_at, line.seen) {
            (Some(_), _) => "circle-state-closed",
            (None, 0) => "circle-state-planned",
            (None, _) => "circle-state-running",
        },
        people: words.say_with("circle-people", &[("count", count(line.people))]),
        badges: (line.awards > 0).then(|| words.say_with("circle-awards", &badges)),
    }
}

/// The roster for a spreadsheet: names, attendance, whether there is a badge.
pub(super) async fn roster(
    State(web): Shared,
    desk: Desk,
    Path((_, circle)): Path<(String, String)>,
) -> Response {
    match circles::overview(&web.issuer, desk.organisation.id, &circle).await {
        Ok(overview) => {
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{circle}.csv\"")),
            ];
            (headers, table(&overview, &desk.frame)).into_response()
        }
        Err(error) => refused(desk.frame, error),
    }
}

fn table(overview: &Overview, frame: &DeskFrame) -> String {
    let head = ["name", "attended", "badge"].map(|column| frame.words.say(&format!("roster-{column}")));
    let rows: Vec<[String; 3]> = overview
        .rows
        .iter()
        .map(|row| {
            let badge =
                if matches!(row.prospect, Prospect::Has(_)) { overview.badge.id.as_str() } else { "" };
            [row.learner.name.clone(), row.attended.len().to_string(), badge.to_owned()]
        })
        .collect();
    let rows = std::iter::once(&head).chain(&rows);
    spreadsheet::csv(rows.map(|row| row.iter().map(String::as_str).collect()))
}
