//! The pages of circles: the list, a new one with its preview, the roster, and the end.

mod cells;
mod close;
mod fields;
mod found;
mod list;
mod new;
mod new_page;
mod outlook;
mod page;
mod remove;
mod row;
mod save;

use axum::{http::StatusCode, response::Response};

use super::{DeskFrame, refusal};
use crate::{
    circles::CircleError,
    failure::Failure,
    store::Role,
    web::{
        answer,
        routes::{Access, Routes},
    },
};

const FACILITATOR: Access = Access::Role(Role::Facilitator);

/// Everything about circles.
pub(in crate::web) fn routes() -> Routes {
    Routes::new()
        .get("/desk/{org}/circles", FACILITATOR, list::list)
        .get("/desk/{org}/circles/new", FACILITATOR, new::show)
        .upload("/desk/{org}/circles/new", FACILITATOR, new::submit)
        .get("/desk/{org}/circles/{circle}/change", FACILITATOR, new::change)
        .upload("/desk/{org}/circles/{circle}/change", FACILITATOR, new::submit_change)
        .get("/desk/{org}/circles/{circle}", FACILITATOR, page::show)
        .upload("/desk/{org}/circles/{circle}", FACILITATOR, save::save)
        .post("/desk/{org}/circles/{circle}/cells", FACILITATOR, save::cells)
        .get("/desk/{org}/circles/{circle}/roster.csv", FACILITATOR, list::roster)
        .get("/desk/{org}/circles/{circle}/remove/{learner}", FACILITATOR, remove::ask)
        .post("/desk/{org}/circles/{circle}/remove/{learner}", FACILITATOR, remove::remove)
        .get("/desk/{org}/circles/{circle}/close", FACILITATOR, close::show)
        .upload("/desk/{org}/circles/{circle}/close", FACILITATOR, close::close)
}

/// A refusal of the domain as a page.
fn refused(frame: DeskFrame, error: CircleError) -> Response {
    match error {
        CircleError::Store(error) => answer::failed(&error),
        CircleError::Unknown(_) => refusal::on(frame, StatusCode::NOT_FOUND, &Failure::from(error)),
        other => refusal::on(frame, StatusCode::CONFLICT, &Failure::from(other)),
    }
}
