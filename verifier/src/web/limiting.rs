//! Whoever sends too much is told when to come back; looking at pages and lists costs next to nothing and is not counted.

use std::sync::Arc;

use axum::{
    extract::{Query, Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{Service, Wish, api::Problem, language, page, service::Counted};

/// Before pages: the answer is one.
pub(super) async fn for_people(
    State(service): State<Arc<Service>>,
    request: Request,
    next: Next,
) -> Response {
    people(&service, Counted::Checks, request, next).await
}

/// Before pages on which somebody asks for a badge. Each question is kept for minutes, so nobody begins so many that
/// there is no room for those of others.
pub(super) async fn for_askers(
    State(service): State<Arc<Service>>,
    request: Request,
    next: Next,
) -> Response {
    people(&service, Counted::Questions, request, next).await
}

async fn people(service: &Service, what: Counted, request: Request, next: Next) -> Response {
    match counted(service, what, &request) {
        Ok(()) => next.run(request).await,
        Err(seconds) => {
            let wish = Query::<Wish>::try_from_uri(request.uri()).map(|query| query.0).unwrap_or_default();
            let say = language(&wish, request.headers());
            let notice = say.say("page-too-often");
            let question = page::question(&say, service.site(), Some(&notice));
            later(seconds, (StatusCode::TOO_MANY_REQUESTS, question))
        }
    }
}

/// Before what programs ask.
pub(super) async fn for_machines(
    State(service): State<Arc<Service>>,
    request: Request,
    next: Next,
) -> Response {
    match counted(&service, Counted::Checks, &request) {
        Ok(()) => next.run(request).await,
        Err(seconds) => {
            let say = language(&Wish::default(), request.headers());
            later(seconds, Problem::TooOften.said(&say))
        }
    }
}

fn counted(service: &Service, what: Counted, request: &Request) -> Result<(), i64> {
    if *request.method() == Method::POST { service.counted(what, request) } else { Ok(()) }
}

fn later(seconds: i64, answer: impl IntoResponse) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    answer
}
