//! A list on paper for an evening without network: names, a box for each session, ticked boxes for what is known.

use std::collections::HashSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{circle, refused};
use crate::{
    failure::Failure,
    store::{Circle, Learner, LearnerId},
    web::{
        Shared, Web,
        desk::{Desk, DeskFrame},
        page::show as show_page,
    },
};

#[derive(Template)]
#[template(path = "handout/attendance_list.html")]
struct Page {
    frame: DeskFrame,
    circle: Circle,
    sessions: Vec<u32>,
    learners: Vec<Learner>,
    attended: HashSet<(LearnerId, u32)>,
}

impl Page {
    fn was_there(&self, learner: &Learner, session: &u32) -> bool {
        self.attended.contains(&(learner.id, *session))
    }
}

pub(super) async fn show(
    State(web): Shared,
    desk: Desk,
    Path((_, handle)): Path<(String, String)>,
) -> Response {
    match page(&web, &desk, &handle).await {
        Ok((circle, sessions, learners, attended)) => {
            let page = Page { frame: desk.frame, circle, sessions, learners, attended };
            show_page(StatusCode::OK, &page)
        }
        Err(failure) => refused(desk.frame, &failure),
    }
}

type Listed = (Circle, Vec<u32>, Vec<Learner>, HashSet<(LearnerId, u32)>);

async fn page(web: &Web, desk: &Desk, handle: &str) -> Result<Listed, Failure> {
    let circle = circle(web, desk, handle).await?;
    let mut tx = web.issuer.store.read().await?;
    let sessions = tx.sessions(circle.id).await?.into_iter().map(|(number, _)| number).collect();
    let learners = tx.learners(circle.id).await?;
    let attended = tx.attendance(circle.id).await?.into_iter().collect();
    Ok((circle, sessions, learners, attended))
}
