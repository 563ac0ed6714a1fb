//! Answers that come without a word, because no handler of ours made them: no such page, a number in the address that
//! is none, a body beyond its bound, a panic. People get a page instead that says what is wrong and what to do.

use axum::{
    http::{StatusCode, header},
    response::Response,
};

use super::{
    Web,
    desk::refusal,
    guard::Reader,
    language::{accepts, language},
    observing::Failed,
    page::Frame,
};
use crate::failure::{Failure, FailureCode};

/// The answer, or a page in its place.
pub(super) fn with_words(web: &Web, reader: &Reader, response: Response) -> Response {
    let Some(code) = missing(&response) else { return response };
    if !accepts(&reader.headers, "text/html") {
        return response;
    }
    let frame =
        Frame::new(web, language(&reader.query, &reader.headers, web.issuer.settings.default_language));
    let mut page = refusal::plain(frame, response.status(), &Failure::new(code));
    if let Some(failed) = response.extensions().get::<Failed>() {
        page.extensions_mut().insert(*failed);
    }
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

/// What a page would have to say.
fn missing(response: &Response) -> Option<FailureCode> {
    let kind = response.headers().get(header::CONTENT_TYPE).map(|kind| kind.to_str().unwrap_or_default());
    if kind.is_some_and(|kind| !kind.starts_with("text/plain")) {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST | StatusCode::METHOD_NOT_ALLOWED => {
            Some(FailureCode::PageUnknown)
        }
        StatusCode::PAYLOAD_TOO_LARGE => Some(FailureCode::UploadTooLarge),
        StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => {
            Some(FailureCode::FormNotUnderstood)
        }
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::INTERNAL_SERVER_ERROR => Some(FailureCode::NotNow),
        _ => None,
    }
}
