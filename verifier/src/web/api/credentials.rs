//! `POST /credentials/verify` of VC-API: any credential of the data model, badge or not.

use std::sync::Arc;

use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use schemas::{
    locale::Bundle,
    verdict::{Code, Moment},
};
use serde::Deserialize as _;

use super::{
    super::{Service, Wish, language, upload::Upload},
    Problem, envelope,
    vc_answer::Answer,
    vc_request::{Question, question},
};
use crate::{any_credential, checker::Checker};

pub(super) async fn verify(
    State(service): State<Arc<Service>>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
    body: Upload,
) -> Response {
    let say = language(&wish, &headers);
    let (kind, body) = match body.taken() {
        Ok(taken) => taken,
        Err(Problem::Empty) => return Answer::to_nothing(&say).into_response(),
        Err(problem) => return problem.said(&say),
    };
    if !is_json(&kind) {
        return Problem::MediaType.said(&say);
    }
    let (checker, moment) = (service.checker(), service.moment());
    let lang = say.lang();
    let answered = tokio::task::spawn_blocking(move || {
        let say = crate::sentences::in_language(lang);
        match question(&body, "verifiableCredential") {
            Some(question) => answer(&question, &checker, moment, &say),
            None => Answer::to_nothing(&say),
        }
    });
    answered.await.map_or_else(|_| Problem::Broken.said(&say), IntoResponse::into_response)
}

fn is_json(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    ["application/json", "application/ld+json"].contains(&kind.as_str())
}

fn answer(asked: &Question<'_>, checker: &Checker, moment: Moment, say: &Bundle) -> Answer {
    let Question { about, options } = asked;
    let Some(text) = envelope::opened(about) else {
        return Answer::refused(&Code::ShapeWrong.into(), say);
    };
    let mut answer = match any_credential::check(&text, options.status(), checker, moment) {
        Ok(found) => Answer::found(&found, say),
        Err(refused) => Answer::refused(&refused, say),
    };
    answer.results = answer.results.filter(|_| options.return_results);
    if !options.tells_problems() {
        answer.problem_details.clear();
    }
    if options.return_credential {
        answer.credential = serde_json::Value::deserialize(about).ok();
    }
    answer
}
