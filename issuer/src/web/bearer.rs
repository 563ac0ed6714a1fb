//! Tokens in the header of a request (RFC 6750, 2.1 and 3).

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use super::answer;

/// The token that somebody shows.
pub(super) fn shown(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

/// Without a token or with a bad one; whoever shows many is guessing.
pub(super) fn unauthorised() -> Response {
    challenged(StatusCode::UNAUTHORIZED.into_response())
}

/// The same with words.
pub(super) fn challenged(mut response: Response) -> Response {
    let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
    response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
    answer::guess(response)
}
