//! The pages behind a claim QR: what is offered, by whom, and how to keep it. They work without script, and showing
//! them uses nothing up. Before the right transaction code they name the issuer and the end of the offer only.
//!
//! Everything after the first page is the answer to a POST to the same address, so that the history of a computer that
//! others use holds one address, and that leads nowhere once the learner is done.

mod carrying;
mod name;
mod notice;
mod pages;
mod visit;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use serde::Deserialize;

use super::{
    Shared, Web, answer,
    language::{LangQuery, accepts},
    offer,
};
use crate::{editions, offers};

pub(super) use notice::{LaterPages, Wait, done, later};
use visit::Visit;

/// What the pages' forms ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Step {
    Phone,
    Shared,
    Picture,
    Page,
    Print,
    Png,
    Json,
    Jwt,
    Rs256,
    Done,
    /// Also whatever else is asked for.
    #[default]
    #[serde(other)]
    Code,
}

/// What the pages' forms send.
#[derive(Debug, Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    step: Step,
    tx_code: Option<String>,
    name: Option<String>,
}

pub(super) async fn show(
    State(web): Shared,
    Path(code): Path<String>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    let found = match offer::find(&web, &code).await {
        Ok(Some(found)) => found,
        Ok(None) => return notice::without_offer(&web, &code, &query, &headers).await,
        Err(error) => return answer::failed(&error),
    };
    if accepts(&headers, "application/json") && !accepts(&headers, "text/html") {
        return offer::answer_with(&web, &found, &headers);
    }
    let visit = match Visit::new(&web, found, &query).await {
        Ok(visit) => visit,
        Err(error) => return answer::failed(&error),
    };
    if !visit.can_take() {
        return notice::over(&visit, visit.standing());
    }
    match offers::tx_code(&web.issuer.secret, &visit.found.offer) {
        Some(_) => pages::locked(&visit, pages::Tried::Nothing),
        None => name::first_page(&visit).await,
    }
}

pub(super) async fn submit(
    State(web): Shared,
    Path(code): Path<String>,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Response {
    let found = match offer::find(&web, &code).await {
        Ok(Some(found)) => found,
        Ok(None) => return notice::without_offer(&web, &code, &query, &headers).await,
        Err(error) => return answer::failed(&error),
    };
    let mut visit = match Visit::new(&web, found, &query).await {
        Ok(visit) => visit,
        Err(error) => return answer::failed(&error),
    };
    match visit.can_take() {
        false if sent.step == Step::Done => return finished(&visit),
        false => return notice::over(&visit, visit.standing()),
        true => {}
    }
    if let Err(response) = pages::unlock(&mut visit, sent.tx_code).await {
        return response;
    }
    match sent.step {
        Step::Code => name::first_page(&visit).await,
        Step::Phone | Step::Shared => name::choose(&mut visit, sent.step, sent.name).await,
        Step::Done => finish(&web, &visit).await,
        step => carrying::carry(&visit, step).await,
    }
}

async fn finish(web: &Web, visit: &Visit<'_>) -> Response {
    match editions::finish(&web.issuer, visit.found.offer.id).await {
        Ok(()) => finished(visit),
        Err(error) => answer::failed(&error),
    }
}

/// On to a page whose address is nobody's; what the browser kept of the pages before is dropped.
fn finished(visit: &Visit<'_>) -> Response {
    let to = format!("{}/c/done?lang={}", visit.frame.base, visit.frame.lang());
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
    let clear = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(clear, HeaderValue::from_static("\"cache\", \"storage\""));
    response
}
