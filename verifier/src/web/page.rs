//! The one page, as a typed context: a question, and under an answer what is true.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};
use schemas::{Demo, lang::Lang, locale::Bundle, verdict::Word};

use super::{answer::Answer, ask::Offer, saved::Saved, within::sentences};
use crate::report::Report;

/// What all pages of this server have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Site {
    pub(super) demo: Demo,
    pub(super) offer: Offer,
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    say: &'a Bundle,
    languages: [Lang; 6],
    demo: Demo,
    offer: Offer,
    root: &'static str,
    here: &'static str,
    notice: Option<&'a str>,
    answer: Option<Answer>,
    words: [Word; 4],
    /// As JSON, for the page that checks by itself.
    sentences: &'static str,
    saved: Option<Saved>,
}

/// The page before anything was given, or when it could not be taken.
pub(super) fn question(say: &Bundle, site: Site, notice: Option<&str>) -> Response {
    rendered(&unanswered(say, site, notice))
}

/// The same as text.
pub(super) fn question_text(say: &Bundle, site: Site, notice: Option<&str>) -> String {
    unanswered(say, site, notice).render().unwrap_or_default()
}

/// The page with a verdict.
pub(super) fn verdict(say: &Bundle, site: Site, report: &Report) -> Response {
    rendered(&Page { answer: Some(Answer::of(report, say)), ..unanswered(say, site, None) })
}

/// The page as one file.
pub(super) fn saved(say: &Bundle, site: Site, saved: Saved) -> Response {
    let site = Site { offer: Offer::None, ..site };
    rendered(&Page { saved: Some(saved), ..unanswered(say, site, None) })
}

fn unanswered<'a>(say: &'a Bundle, site: Site, notice: Option<&'a str>) -> Page<'a> {
    let Site { demo, offer } = site;
    let (languages, words, sentences) = (Lang::ALL, Word::ALL, sentences(say.lang()));
    let (answer, saved) = (None, None);
    Page { say, languages, demo, offer, root: "", here: "./?", notice, answer, words, sentences, saved }
}

/// A page as an answer.
pub(super) fn rendered(page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => Html(html).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
