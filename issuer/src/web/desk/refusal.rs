//! A refusal as a page: what is wrong, what to do, and the code to tell somebody who helps.

use askama::Template;
use axum::{
    http::{HeaderMap, Method, StatusCode, request::Parts},
    response::Response,
};

use super::frame::DeskFrame;
use crate::{
    failure::{Failure, FailureCode, chain},
    web::{Web, answer, gate::SignedIn, language, observing::Failed, page, page::Frame},
    words,
};

#[derive(Template)]
#[template(path = "refused.html")]
struct Refused {
    frame: Frame,
    lines: [String; 2],
    code: &'static str,
}

#[derive(Template)]
#[template(path = "refused_elsewhere.html")]
struct RefusedWithAWayOn {
    frame: Frame,
    lines: [String; 2],
    code: &'static str,
    tail: String,
}

#[derive(Template)]
#[template(path = "desk_refused.html")]
struct DeskRefused {
    frame: DeskFrame,
    lines: [String; 2],
    code: &'static str,
}

/// On a page without a desk, in the browser's language.
pub(in crate::web) fn to_anybody(
    web: &Web,
    headers: &HeaderMap,
    status: StatusCode,
    failure: &Failure,
) -> Response {
    let lang = language::accepted(headers).unwrap_or(web.issuer.settings.default_language);
    plain(Frame::new(web, lang), status, failure)
}

/// On a page without a desk.
pub(in crate::web) fn plain(frame: Frame, status: StatusCode, failure: &Failure) -> Response {
    log(failure);
    let (lines, code) = (words::page_lines(&frame.words, failure), failure.code.as_str());
    Failed::marked(failure, page::show(status, &Refused { frame, lines, code }))
}

/// The same, with a link to where somebody can begin again; `tail` lies below the public address.
pub(super) fn with_a_way_on(frame: Frame, status: StatusCode, failure: &Failure, tail: String) -> Response {
    log(failure);
    let (lines, code) = (words::lines(&frame.words, failure), failure.code.as_str());
    Failed::marked(failure, page::show(status, &RefusedWithAWayOn { frame, lines, code, tail }))
}

/// To somebody who is signed in.
pub(in crate::web) fn to_somebody(
    web: &Web,
    who: &SignedIn,
    status: StatusCode,
    failure: &Failure,
) -> Response {
    on(DeskFrame::of(web, who), status, failure)
}

/// On a desk page.
pub(in crate::web) fn on(frame: DeskFrame, status: StatusCode, failure: &Failure) -> Response {
    log(failure);
    let (lines, code) = (words::page_lines(&frame.words, failure), failure.code.as_str());
    Failed::marked(failure, page::show(status, &DeskRefused { frame, lines, code }))
}

fn log(failure: &Failure) {
    tracing::info!(cause = chain(failure), "refused");
}

/// To the sign-in and back again; a form is not sent on, so whoever sent one is told to keep what they typed.
pub(in crate::web) fn sign_in_first(web: &Web, parts: &Parts) -> Response {
    if parts.method != Method::GET {
        let failure = Failure::new(FailureCode::SignedOut);
        return to_anybody(web, &parts.headers, StatusCode::UNAUTHORIZED, &failure);
    }
    let next = parts.uri.path_and_query().map(|path| path.as_str()).unwrap_or_default();
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    answer::see(web, &format!("/sign-in?next={next}"))
}
