//! The session's token, and for ten minutes the journey to the library's own sign-in. Over https a cookie is bound
//! to this very host by its name (`__Host-`, RFC 6265bis 4.1.3), which demands the path `/`, on a sub-path too. Plain
//! http exists on loopback in demo mode only, where browsers would refuse that name.

use axum::{
    http::{HeaderMap, header::SET_COOKIE},
    response::{IntoResponse as _, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use crate::{accounts::SessionToken, public_url::PublicUrl};

fn name(public_url: &PublicUrl) -> &'static str {
    if public_url.is_https() { "__Host-kreds" } else { "kreds" }
}

fn journey_name(public_url: &PublicUrl) -> &'static str {
    if public_url.is_https() { "__Host-kreds-journey" } else { "kreds-journey" }
}

/// The token that the browser sent.
pub(in crate::web) fn token(headers: &HeaderMap, public_url: &PublicUrl) -> Option<SessionToken> {
    CookieJar::from_headers(headers).get(name(public_url)).map(|cookie| SessionToken::sent(cookie.value()))
}

/// The journey that this browser is on.
pub(super) fn journey(headers: &HeaderMap, public_url: &PublicUrl) -> Option<String> {
    CookieJar::from_headers(headers).get(journey_name(public_url)).map(|cookie| cookie.value().to_owned())
}

fn cookie(name: &'static str, value: &str, public_url: &PublicUrl) -> Cookie<'static> {
    Cookie::build((name, value.to_owned()))
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
    with(response, &cookie(name(public_url), token.expose(), public_url))
}

/// The answer, after which the browser has no token.
pub(super) fn take(response: Response, public_url: &PublicUrl) -> Response {
    without(response, name(public_url), public_url)
}

/// The answer, with a journey for the browser to keep until it comes back.
pub(super) fn give_journey(response: Response, sealed: &str, public_url: &PublicUrl) -> Response {
    with(response, &cookie(journey_name(public_url), sealed, public_url))
}

/// The answer, after which the browser is on no journey.
pub(super) fn take_journey(response: Response, public_url: &PublicUrl) -> Response {
    without(response, journey_name(public_url), public_url)
}

fn without(response: Response, name: &'static str, public_url: &PublicUrl) -> Response {
    let mut over = cookie(name, "", public_url);
    over.make_removal();
    with(response, &over)
}

#[cfg(test)]
mod tests {
    use schemas::Demo;

    use super::*;

    #[test]
    fn a_journey_is_bound_to_this_very_host_and_out_of_reach_of_scripts() {
        let url = PublicUrl::parse("https://badges.example/kreds", Demo::Off).unwrap();
        let response = give_journey(Response::default(), "sealed", &url);
        let cookie = response.headers()[SET_COOKIE].to_str().unwrap();
        assert!(cookie.starts_with("__Host-kreds-journey=sealed; "), "{cookie}");
        for part in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            assert!(cookie.split("; ").any(|one| one == part), "{part}: {cookie}");
        }
    }
}
