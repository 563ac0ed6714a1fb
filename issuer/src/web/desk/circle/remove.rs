//! Taking somebody off the list, after asking: all ticks go along.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{page::path, refused};
use crate::{
    circles,
    store::LearnerId,
    web::{
        Shared, answer,
        desk::{Desk, DeskForm, DeskFrame, called::called},
        page::show,
    },
};

#[derive(Template)]
#[template(path = "circle_remove.html")]
struct Page {
    frame: DeskFrame,
    here: String,
    learner: i64,
    name: String,
    circle: String,
}

/// A form with nothing but its button.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {}

pub(super) async fn ask(
    State(web): Shared,
    desk: Desk,
    Path((_, circle, learner)): Path<(String, String, i64)>,
) -> Response {
    let overview = match circles::overview(&web.issuer, desk.organisation.id, &circle).await {
        Ok(overview) => overview,
        Err(error) => return refused(desk.frame, error),
    };
    let here = path(&desk, &circle);
    let Some(row) = overview.rows.iter().find(|row| row.learner.id == LearnerId(learner)) else {
        return answer::see(&web, &here);
    };
    let page = Page {
        here: web.issuer.settings.public_url.below(&here),
        learner,
        name: called(&row.learner.name, overview.namesake(row), learner, &desk.frame.words),
        circle: overview.circle.facts.name.clone(),
        frame: desk.frame,
    };
    show(StatusCode::OK, &page)
}

pub(super) async fn remove(
    State(web): Shared,
    Path((_, circle, learner)): Path<(String, String, i64)>,
    DeskForm { desk, .. }: DeskForm<Asked>,
) -> Response {
    match circles::remove(&web.issuer, desk.organisation.id, &circle, LearnerId(learner)).await {
        Ok(()) => answer::see(&web, &format!("{}?kept=1", path(&desk, &circle))),
        Err(error) => refused(desk.frame, error),
    }
}
