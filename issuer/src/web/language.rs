//! The language and the kind of answer that a reader wants.

use axum::http::{HeaderMap, header};
use schemas::lang::Lang;
use serde::Deserialize;

/// `?lang=da`
#[derive(Debug, Default, Deserialize)]
pub(super) struct LangQuery {
    pub(super) lang: Option<String>,
}

/// The language asked for in the address, else the browser's, else the fallback.
pub(super) fn language(query: &LangQuery, headers: &HeaderMap, fallback: Lang) -> Lang {
    let asked = query.lang.as_deref().and_then(|tag| tag.parse().ok());
    asked.or_else(|| accepted(headers)).unwrap_or(fallback)
}

/// The browser's or wallet's language, if it is one of ours.
pub(super) fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let value = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    value.and_then(Lang::negotiate)
}

/// Does the reader's `Accept` name this media type?
pub(super) fn accepts(headers: &HeaderMap, media_type: &str) -> bool {
    let value = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value
        .split(',')
        .any(|range| range.split(';').next().is_some_and(|name| name.trim().eq_ignore_ascii_case(media_type)))
}

/// Does the reader want a page? Who asks for JSON by name gets JSON; people get a page, and so do the programs that
/// show a link to people, which seldom say what they want.
pub(super) fn wants_page(headers: &HeaderMap) -> bool {
    accepts(headers, "text/html")
        || !["application/ld+json", "application/json"].iter().any(|json| accepts(headers, json))
}
