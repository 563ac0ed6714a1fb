//! Keeping what was ticked and typed: the whole form at once, or cell by cell from the script.

use askama::Template as _;
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use schemas::credential::LearnerName;
use serde_json::json;

use super::{
    cells::{self, Pairs, Refused},
    outlook::Outlook,
    page::{self, Before, path},
    refused,
};
use crate::{
    circles::{self, Change, CircleError, Overview},
    store::LearnerId,
    web::{
        Shared, Web, answer,
        desk::{Desk, DeskForm},
    },
};

/// What the pressed button asks for besides keeping.
enum Then {
    Nothing,
    Close,
    Remove(LearnerId),
}

pub(super) async fn save(
    State(web): Shared,
    Path((_, circle)): Path<(String, String)>,
    DeskForm { desk, form }: DeskForm<Pairs>,
) -> Response {
    let mut sent = cells::read(&form);
    let (more, then) = pressed(cells::value(&form, "then").unwrap_or_default());
    sent.changes.extend(more);
    let added = cells::value(&form, "add").unwrap_or_default().trim().to_owned();
    if !added.is_empty() {
        match added.parse::<LearnerName>() {
            Ok(name) => {
                let key = cells::value(&form, "key").unwrap_or_default().chars().take(32).collect();
                sent.changes.push(Change::Added(key, name));
            }
            Err(_) => {
                let why = "cell-name-wrong";
                sent.refused.push(Refused { cell: "add".to_owned(), typed: added.clone(), why });
            }
        }
    }
    match keep(&web, &desk, &circle, &sent.changes).await {
        Ok(overview) if !sent.refused.is_empty() => {
            let unkept = if sent.refused.iter().any(|one| one.cell == "add") { added } else { String::new() };
            page::again(&web, desk, &overview, Before::Refused(sent.refused, unkept))
        }
        Ok(_) => {
            let here = path(&desk, &circle);
            let next = match then {
                Then::Nothing => format!("{here}?kept=1"),
                Then::Close => format!("{here}/close"),
                Then::Remove(learner) => format!("{here}/remove/{learner}"),
            };
            answer::see(&web, &next)
        }
        Err(error) => refused(desk.frame, error),
    }
}

/// Cells as they change, and what the circle would lead to now.
pub(super) async fn cells(
    State(web): Shared,
    Path((_, circle)): Path<(String, String)>,
    DeskForm { desk, form }: DeskForm<Pairs>,
) -> Response {
    let sent = cells::read(&form);
    match keep(&web, &desk, &circle, &sent.changes).await {
        Ok(overview) => {
            let outlook = Outlook::of(&overview, &desk.frame).render();
            let say = |one: &Refused| json!({"cell": one.cell, "text": desk.frame.words.say(one.why)});
            let refused: Vec<_> = sent.refused.iter().map(say).collect();
            match outlook {
                Ok(outlook) => Json(json!({"outlook": outlook, "refused": refused})).into_response(),
                Err(error) => answer::failed(&error),
            }
        }
        Err(CircleError::Store(error)) => answer::failed(&error),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn keep(web: &Web, desk: &Desk, circle: &str, changes: &[Change]) -> Result<Overview, CircleError> {
    let owner = desk.organisation.id;
    circles::change(&web.issuer, owner, circle, changes).await?;
    circles::overview(&web.issuer, owner, circle).await
}

/// `all.s.3`, `all.o.<outcome>`, `sessions.7`, `remove.12`, `close`.
fn pressed(button: &str) -> (Option<Change>, Then) {
    let (what, which) = button.split_once('.').unwrap_or((button, ""));
    let change = match (what, which.split_once('.')) {
        ("all", Some(("s", session))) => session.parse().ok().map(Change::EverybodyAt),
        ("all", Some(("o", outcome))) => outcome.parse().ok().map(Change::EverybodyReached),
        ("sessions", None) => which.parse().ok().map(Change::Sessions),
        _ => None,
    };
    let then = match what {
        "close" => Then::Close,
        "remove" => which.parse().map_or(Then::Nothing, Then::Remove),
        _ => Then::Nothing,
    };
    (change, then)
}
