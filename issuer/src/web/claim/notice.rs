//! Pages that say one thing: why there is nothing to collect here, and what to do.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use askama::Template as _;
use axum::{
    body::Bytes,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse as _, Response},
};
use schemas::{lang::Lang, locale::Bundle};

use super::{
    super::{
        Shared, Web, answer,
        language::{LangQuery, language},
        offer,
        page::{Frame, Notice, show},
    },
    visit::Visit,
};
use crate::{
    offers::Standing,
    store::{Organisation, Sleep},
};

/// The offer is not to be had, or no more.
pub(super) fn over(visit: &Visit<'_>, standing: Standing) -> Response {
    let status = if standing == Standing::Paused { StatusCode::FORBIDDEN } else { StatusCode::GONE };
    about(visit, status, standing.name())
}

/// The badge does not fit into a code.
pub(super) fn too_long(visit: &Visit<'_>) -> Response {
    about(visit, StatusCode::OK, "too-long")
}

/// The organisation issues nothing for now.
pub(super) fn stopped(visit: &Visit<'_>) -> Response {
    about(visit, StatusCode::FORBIDDEN, "stopped")
}

/// The organisation has closed.
pub(super) fn closed(visit: &Visit<'_>) -> Response {
    about(visit, StatusCode::GONE, "closed")
}

fn about(visit: &Visit<'_>, status: StatusCode, what: &str) -> Response {
    let title = visit.say(&format!("claim-{what}"));
    let text = visit.say(&format!("claim-{what}-remedy"));
    let frame = Frame::new(visit.web, visit.lang());
    show(status, &Notice { frame, title, text })
}

/// A code that opens no offer: a slip that was printed before its circle closed, or nothing.
pub(super) async fn without_offer(web: &Web, code: &str, query: &LangQuery, headers: &HeaderMap) -> Response {
    match offer::find_slip(web, code).await {
        Ok(Some((organisation, sleep))) => asleep(web, &organisation, sleep, query),
        Ok(None) => unknown(web, query, headers),
        Err(error) => answer::failed(&error),
    }
}

fn asleep(web: &Web, organisation: &Organisation, sleep: Sleep, query: &LangQuery) -> Response {
    let (what, status) = match sleep {
        Sleep::Waiting => ("sleeping", StatusCode::OK),
        Sleep::Void => ("void", StatusCode::GONE),
    };
    let asked = query.lang.as_deref().and_then(|tag| tag.parse().ok());
    let frame = Frame::new(web, asked.unwrap_or(organisation.language));
    let name = organisation.name.get(frame.words.lang()).map_or("", |(_, name)| name);
    let say = |key: String| frame.words.say_with(&key, &[("issuer", name.into())]);
    let [title, text] = [format!("claim-{what}"), format!("claim-{what}-remedy")].map(say);
    show(status, &Notice { frame, title, text })
}

/// Perhaps mistyped, perhaps guessed.
fn unknown(web: &Web, query: &LangQuery, headers: &HeaderMap) -> Response {
    let frame = frame(web, query, headers);
    let [title, text] = pair(&frame.words, "unknown");
    answer::guess(show(StatusCode::NOT_FOUND, &Notice { frame, title, text }))
}

/// The end of a visit on a computer that others use.
pub(in crate::web) async fn done(
    State(web): Shared,
    Query(query): Query<LangQuery>,
    headers: HeaderMap,
) -> Response {
    let frame = frame(&web, &query, &headers);
    let [title, text] = ["claim-done-title", "claim-done-remedy"].map(|key| frame.words.say(key));
    show(StatusCode::OK, &Notice { frame, title, text })
}

/// Why somebody has to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::web) enum Wait {
    /// Too many failures from this address.
    Guessed,
    /// Too many people at once.
    Queue,
}

/// Not now.
pub(in crate::web) fn later(web: &Web, query: &LangQuery, headers: &HeaderMap, wait: Wait) -> Response {
    let (what, seconds) = match wait {
        Wait::Guessed => ("too-many", "60"),
        Wait::Queue => ("busy", "5"),
    };
    let lang = language(query, headers, web.issuer.settings.default_language);
    let page = web.later.page(wait, lang, || {
        let frame = Frame::new(web, lang);
        let [title, text] = pair(&frame.words, what);
        Notice { frame, title, text }.render()
    });
    match page {
        Ok(page) => {
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds)], Html(page)).into_response()
        }
        Err(error) => answer::failed(&error),
    }
}

/// The pages that tell people to wait, made once: whoever is sent away because there is too much to do must cost nothing.
#[derive(Debug, Default)]
pub(in crate::web) struct LaterPages(Mutex<HashMap<(Wait, Lang), Bytes>>);

impl LaterPages {
    fn page(
        &self,
        wait: Wait,
        lang: Lang,
        make: impl FnOnce() -> askama::Result<String>,
    ) -> askama::Result<Bytes> {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(page) = made.get(&(wait, lang)) {
            return Ok(page.clone());
        }
        let page = Bytes::from(make()?);
        made.insert((wait, lang), page.clone());
        Ok(page)
    }
}

fn frame(web: &Web, query: &LangQuery, headers: &HeaderMap) -> Frame {
    Frame::new(web, language(query, headers, web.issuer.settings.default_language))
}

fn pair(words: &Bundle, what: &str) -> [String; 2] {
    [format!("claim-{what}"), format!("claim-{what}-remedy")].map(|key| words.say(&key))
}
