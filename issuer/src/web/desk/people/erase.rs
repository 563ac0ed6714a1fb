//! Erasing a person, after saying what goes, what stays, and asking once.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

use super::{list::done_erasing, person::name_of, refused};
use crate::{
    people::{self, Person},
    store::LearnerId,
    web::{
        Shared, Web, answer,
        desk::{Complaints, Desk, DeskForm, DeskFrame},
        page,
    },
};

/// What the form sends.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    sure: Option<String>,
}

#[derive(Template)]
#[template(path = "people/erase.html")]
struct Page {
    frame: DeskFrame,
    org: String,
    learner: LearnerId,
    name: String,
    person: Person,
    complaints: Complaints,
}

pub(super) async fn show(
    State(web): Shared,
    Path((_, learner)): Path<(String, i64)>,
    desk: Desk,
) -> Response {
    ask(&web, desk, LearnerId(learner), StatusCode::OK, Complaints::default()).await
}

pub(super) async fn submit(
    State(web): Shared,
    Path((_, learner)): Path<(String, i64)>,
    sent: DeskForm<Sent>,
) -> Response {
    let (desk, learner) = (sent.desk, LearnerId(learner));
    if sent.form.sure.is_none() {
        let mut complaints = Complaints::default();
        complaints.add("sure", desk.frame.words.say("erase-tick"));
        return ask(&web, desk, learner, StatusCode::UNPROCESSABLE_ENTITY, complaints).await;
    }
    match people::erase(&web.issuer, &desk.organisation, learner, Some(desk.account.id)).await {
        Ok(erased) => {
            let done = done_erasing(erased.traces);
            answer::see(&web, &format!("/desk/{}/people?done={done}", desk.organisation.slug))
        }
        Err(error) => refused(desk.frame, error),
    }
}

async fn ask(
    web: &Web,
    desk: Desk,
    learner: LearnerId,
    status: StatusCode,
    complaints: Complaints,
) -> Response {
    match people::person(&web.issuer, &desk.organisation, learner).await {
        Ok(person) => {
            let (org, name) = (desk.organisation.slug, name_of(&person, &desk.frame.words));
            page::show(status, &Page { frame: desk.frame, org, learner, name, person, complaints })
        }
        Err(error) => refused(desk.frame, error),
    }
}
