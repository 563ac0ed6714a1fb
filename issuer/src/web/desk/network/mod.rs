//! The pages of a network, for those who look after it: figures without names, and who belongs to it.

mod badges;
mod dead_key;
mod figures;
mod figures_file;
mod guest;
mod listed;
mod member;
mod members;
mod plot;
mod recognised;
mod said;

use axum::{http::StatusCode, response::Response};

use super::{DeskFrame, refusal};
use crate::{
    failure::{Failure, FailureCode},
    networks::NetworkError,
    web::{
        answer,
        routes::{Access, Routes},
    },
};

const COORDINATOR: Access = Access::Network;

/// Everything about networks. Their pages lie beside the desks of organisations, for a network is none.
pub(in crate::web) fn routes() -> Routes {
    Routes::new()
        .get("/network/{network}", COORDINATOR, figures::show)
        .get("/network/{network}/figures.csv", COORDINATOR, figures_file::show)
        .get("/network/{network}/badges", COORDINATOR, badges::show)
        .post("/network/{network}/badges", COORDINATOR, badges::share)
        .post("/network/{network}/badges/{badge}/unshare", COORDINATOR, badges::share_no_more)
        .get("/network/{network}/members", COORDINATOR, members::show)
        .post("/network/{network}/members", COORDINATOR, members::add)
        .get("/network/{network}/members/{did}", COORDINATOR, member::show)
        .post("/network/{network}/members/{did}/end", COORDINATOR, member::end)
        .get("/network/{network}/members/{did}/keys/{key}/dead", COORDINATOR, dead_key::show)
        .post("/network/{network}/members/{did}/keys/{key}/dead", COORDINATOR, dead_key::bury)
        .upload("/network/{network}/guests", COORDINATOR, guest::welcome)
        .upload("/network/{network}/recognised", COORDINATOR, recognised::recognise)
        .post("/network/{network}/recognised/forget", COORDINATOR, recognised::forget)
}

/// A refusal of the domain as a page.
fn refused(frame: DeskFrame, error: NetworkError) -> Response {
    match error {
        NetworkError::Store(error) => answer::failed(&error),
        NetworkError::NotAMember(_) | NetworkError::NotRecognised(_) => {
            refusal::on(frame, StatusCode::NOT_FOUND, &Failure::from(error))
        }
        other => refusal::on(frame, StatusCode::CONFLICT, &Failure::from(other)),
    }
}

fn unknown_member(frame: DeskFrame, did: &str) -> Response {
    refusal::on(frame, StatusCode::NOT_FOUND, &Failure::new(FailureCode::NotAMember).with("name", did))
}

fn unknown_key(frame: DeskFrame, key: &str) -> Response {
    refusal::on(frame, StatusCode::NOT_FOUND, &Failure::new(FailureCode::KeyUnknown).with("name", key))
}

fn not_understood(frame: DeskFrame) -> Response {
    refusal::on(frame, StatusCode::UNPROCESSABLE_ENTITY, &Failure::new(FailureCode::FormNotUnderstood))
}
