//! One question of VC-API from its body to its answer; what is asked about makes the difference.

use std::sync::Arc;

use axum::{
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use schemas::{canonical::Contexts, json::Value, locale::Bundle, verdict::Moment};
use serde::Deserialize as _;

use super::{
    super::{Service, Wish, language, service::Weight, upload::Upload},
    Problem,
    vc_answer::Answer,
    vc_request::{Options, Subject, question},
};
use crate::{checker::Checker, sentences};

/// What an answer is made with.
pub(super) struct Asked<'a> {
    pub(super) about: &'a Value<'a>,
    pub(super) options: &'a Options,
    pub(super) checker: &'a Checker,
    pub(super) moment: Moment,
    pub(super) contexts: Contexts,
    pub(super) say: &'a Bundle,
}

/// Reads the question, has it answered, and leaves out what is not wanted back.
pub(super) async fn answered(
    service: &Arc<Service>,
    headers: &HeaderMap,
    body: Upload,
    subject: Subject,
    answer: fn(&Asked<'_>) -> Answer,
) -> Response {
    let say = language(&Wish::default(), headers);
    let (kind, body) = match body.taken() {
        Ok(taken) => taken,
        Err(Problem::Empty) => return Answer::to_nothing(&say).into_response(),
        Err(problem) => return problem.said(&say),
    };
    if !is_json(&kind) {
        return Problem::MediaType.said(&say);
    }
    let (moment, contexts, lang) = (service.moment(), service.contexts(), say.lang());
    let answered = service.check(Weight::TEXT, move |checker| {
        let say = sentences::in_language(lang);
        let Some(question) = question(&body, subject) else { return Answer::to_nothing(&say) };
        let (about, options) = (&question.about, &question.options);
        let whole = answer(&Asked { about, options, checker, moment, contexts, say: &say });
        let sent = options.return_credential.then(|| serde_json::Value::deserialize(about).ok()).flatten();
        whole.within(options, subject, sent)
    });
    answered.await.map_or_else(|_| Problem::Broken.said(&say), IntoResponse::into_response)
}

fn is_json(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    ["application/json", "application/ld+json"].contains(&kind.as_str())
}
