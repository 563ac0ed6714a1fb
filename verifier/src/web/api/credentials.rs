//! `POST /credentials/verify` of VC-API: any credential of the data model, badge or not.

use std::sync::Arc;

use axum::{extract::State, http::HeaderMap, response::Response};
use schemas::verdict::Code;

use super::{
    super::{Service, upload::Upload},
    asked::{Asked, answered},
    envelope,
    vc_answer::Answer,
    vc_request::Subject,
};
use crate::any_credential::{self, Wish};

pub(super) async fn verify(
    State(service): State<Arc<Service>>,
    headers: HeaderMap,
    body: Upload,
) -> Response {
    answered(&service, &headers, body, Subject::Credential, answer).await
}

fn answer(asked: &Asked<'_>) -> Answer {
    let Some(text) = envelope::opened(asked.about, Subject::Credential) else {
        return Answer::refused(&Code::ShapeWrong.into(), asked.say);
    };
    one(&text, &[], asked)
}

/// What is true about one credential.
pub(super) fn one(text: &str, stapled: &[String], asked: &Asked<'_>) -> Answer {
    let wish = Wish { status: asked.options.status(), contexts: asked.contexts };
    match any_credential::check(text, wish, stapled, asked.checker, asked.moment) {
        Ok(found) => Answer::found(&found, asked.say),
        Err(refused) => Answer::refused(&refused, asked.say),
    }
}
