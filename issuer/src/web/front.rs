//! The two addresses that people type or scan without knowing what lies there: the bare host, and the code of a badge
//! brought to an issuer that is no verifier. Both say where to go.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

use super::{
    Shared, Web,
    language::{LangQuery, language},
    page::{self, Frame},
};
use crate::public_url::in_words;

#[derive(Template)]
#[template(path = "front.html")]
struct Page {
    frame: Frame,
    title: String,
    verifier: Option<Verifier>,
}

/// Where badges are checked, when that is somewhere else.
struct Verifier {
    address: String,
    in_words: String,
}

pub(super) async fn front(
    State(web): Shared,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    show(&web, &query, &headers, "front-title")
}

/// What follows `#` in the code of a badge stays in the browser: this page knows only that somebody scanned one.
pub(super) async fn badge_code(
    State(web): Shared,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    show(&web, &query, &headers, "front-badge-code")
}

fn show(web: &Web, query: &LangQuery, headers: &HeaderMap, title: &str) -> Response {
    let settings = &web.issuer.settings;
    let frame = Frame::new(web, language(query, headers, settings.default_language));
    let elsewhere = Some(&settings.verifier_url).filter(|url| **url != settings.public_url);
    let verifier = elsewhere.map(|url| Verifier {
        address: url.as_str().to_owned(),
        in_words: in_words(url.as_str()).to_owned(),
    });
    page::show(StatusCode::OK, &Page { title: frame.words.say(title), verifier, frame })
}
