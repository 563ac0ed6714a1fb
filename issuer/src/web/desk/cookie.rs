//! The one cookie: the session's token. Over https it is bound to this very host by its name (`__Host-`, RFC 6265bis
//! 4.1.3), which demands the path `/`, on a sub-path too. Plain http exists on loopback in demo mode only, where
//! browsers would refuse that name.

use axum::{
    http::{HeaderMap, header::SET_COOKIE},
    response::{IntoResponse as _, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use crate::{accounts::SessionToken, public_url::PublicUrl};

fn name(public_url: &PublicUrl) -> &'static str {
    if public_url.is_https() { "__Host-kreds" } else { "kreds" }
}

/// The token that the browser sent.
pub(in crate::web) fn token(headers: &HeaderMap, public_url: &PublicUrl) -> Option<SessionToken> {
    CookieJar::from_headers(headers).get(name(public_url)).map(|cookie| SessionToken::sent(cookie.value()))
}

fn cookie(value: &str, public_url: &PublicUrl) -> Cookie<'static> {
    Cookie::build((name(public_url), value.to_owned()))
        .path("/")
        .secure(public_url.is_https())
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}

fn with(mut response: Response, cookie: &Cookie<'_>) -> Response {
    match cookie.to_string().parse() {
        Ok(value) => {
            response.headers_mut().append(SET_COOKIE, value);
            response
        }
        Err(_) => axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The answer, with the token for the browser to keep until it is closed.
pub(super) fn give(response: Response, token: &SessionToken, public_url: &PublicUrl) -> Response {
    with(response, &cookie(token.expose(), public_url))
}

/// The answer, after which the browser has no token.
pub(super) fn take(response: Response, public_url: &PublicUrl) -> Response {
    let mut over = cookie("", public_url);
    over.make_removal();
    with(response, &over)
}
