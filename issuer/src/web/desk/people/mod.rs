//! People at the desk: finding somebody, everything that is stored about them, taking it out, erasing it.

mod erase;
mod export;
mod list;
mod person;

use axum::{http::StatusCode, response::Response};

use super::{DeskFrame, form::Nothing, refusal};
use crate::{
    failure::Failure,
    people::PersonError,
    store::Role,
    web::routes::{Access, Routes},
};

/// Names of a whole organisation are for coordinators; how long they are kept is for its administrator.
pub(in crate::web) fn routes() -> Routes {
    let coordinator = Access::Role(Role::Coordinator);
    Routes::new()
        .get("/desk/{org}/people", coordinator, list::show)
        .post("/desk/{org}/names-kept", Access::Role(Role::Administrator), list::keep)
        .get("/desk/{org}/people/{learner}", coordinator, person::show)
        .post("/desk/{org}/people/{learner}/join", coordinator, person::join)
        .post("/desk/{org}/people/{learner}/part", coordinator, person::part)
        .post("/desk/{org}/people/{learner}/export", coordinator, export::export)
        .get("/desk/{org}/people/{learner}/erase", coordinator, erase::show)
        .post("/desk/{org}/people/{learner}/erase", coordinator, erase::submit)
}

fn refused(frame: DeskFrame, error: PersonError) -> Response {
    let status = match error {
        PersonError::Unknown(_) => StatusCode::NOT_FOUND,
        PersonError::Days(_) => StatusCode::UNPROCESSABLE_ENTITY,
        PersonError::List(_) | PersonError::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
    };
    refusal::on(frame, status, &Failure::from(error))
}
