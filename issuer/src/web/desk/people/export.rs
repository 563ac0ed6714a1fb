//! Everything about one person as a file to take away.

use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse as _, Response},
};

use super::{Nothing, refused};
use crate::{
    people,
    store::LearnerId,
    web::{Shared, answer, desk::DeskForm},
};

pub(super) async fn export(
    State(web): Shared,
    Path((_, learner)): Path<(String, i64)>,
    sent: DeskForm<Nothing>,
) -> Response {
    let desk = sent.desk;
    let (owner, words, by) = (&desk.organisation, &desk.frame.words, Some(desk.account.id));
    let export = match people::export(&web.issuer, owner, LearnerId(learner), words, by).await {
        Ok(export) => export,
        Err(error) => return refused(desk.frame, error),
    };
    match serde_json::to_string_pretty(&export) {
        Ok(text) => {
            let name = format!("attachment; filename=\"person-{learner}.json\"");
            let headers =
                [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, name)];
            (headers, text).into_response()
        }
        Err(error) => answer::failed(&error),
    }
}
