//! Answers: JSON, documents that may be kept for a while, and refusals.

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::openid4vci::ErrorBody;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use url::Url;

use super::{Web, guard::MayBeGuessing, observing::Failed};
use crate::{failure::chain, metrics::Fault, store::StoreError};

/// A JSON answer that nobody keeps.
pub(super) fn json<T: Serialize>(status: StatusCode, value: &T) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => (status, [(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Err(error) => failed(&error),
    }
}

/// An error of the protocol.
pub(super) fn error<Code: Serialize>(status: StatusCode, code: Code) -> Response {
    json(status, &ErrorBody::from(code))
}

/// The same, said to somebody who may be guessing.
pub(super) fn guess(mut response: Response) -> Response {
    response.extensions_mut().insert(MayBeGuessing);
    response
}

/// Done: see this page, which may be loaded again. `tail` lies below the public address and begins with a slash.
pub(super) fn see(web: &Web, tail: &str) -> Response {
    match HeaderValue::from_str(&web.issuer.settings.public_url.below(tail)) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(error) => failed(&error),
    }
}

/// To a page of somebody else, whom the settings name.
pub(super) fn elsewhere(address: &Url) -> Response {
    match HeaderValue::from_str(address.as_str()) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(error) => failed(&error),
    }
}

/// Nothing here.
pub(super) fn not_found() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

/// The store or a key failed: the log gets the cause, the wallet tries again later.
pub(super) fn failed(error: &(dyn std::error::Error + 'static)) -> Response {
    tracing::error!(cause = chain(error), "a request failed");
    later(if StoreError::is_behind(error) { Fault::Database } else { Fault::Other })
}

/// What was asked for came to no end: the log has the cause already, the wallet tries again later.
pub(super) fn unfinished() -> Response {
    later(Fault::Other)
}

fn later(fault: Fault) -> Response {
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")]).into_response();
    response.extensions_mut().insert(Failed(fault));
    response
}

/// A public picture.
pub(super) fn png(bytes: Vec<u8>, cache: &'static str) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// A public document: others may keep it this long, and ask whether it changed.
pub(super) struct Document<'d> {
    pub(super) media_type: &'static str,
    pub(super) text: &'d str,
    pub(super) cache: &'static str,
}

impl Document<'_> {
    /// The document, or the word that it has not changed.
    pub(super) fn answer(&self, asked: &HeaderMap) -> Response {
        Tagged::new(self).answer(asked)
    }
}

/// A public document with the mark by which others know it again, to be answered with many times.
#[derive(Debug)]
pub(super) struct Tagged {
    media_type: &'static str,
    text: Bytes,
    cache: &'static str,
    tag: String,
}

impl Tagged {
    pub(super) fn new(document: &Document<'_>) -> Self {
        Tagged {
            media_type: document.media_type,
            text: Bytes::copy_from_slice(document.text.as_bytes()),
            cache: document.cache,
            tag: format!("\"{}\"", BASE64URL.encode(Sha256::digest(document.text))),
        }
    }

    /// The document, or the word that it has not changed.
    pub(super) fn answer(&self, asked: &HeaderMap) -> Response {
        let tag = &self.tag;
        let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
        let unchanged = known
            .is_some_and(|known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == *tag));
        let mut response = match unchanged {
            true => StatusCode::NOT_MODIFIED.into_response(),
            false => Body::from(self.text.clone()).into_response(),
        };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.media_type));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.cache));
        headers.insert(header::VARY, HeaderValue::from_static("accept, accept-language"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        if let Ok(tag) = HeaderValue::from_str(tag) {
            headers.insert(header::ETAG, tag);
        }
        response
    }
}
