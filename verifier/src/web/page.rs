//! The one page, as a typed context: a question, and under an answer what is true.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};
use schemas::{
    Demo,
    lang::Lang,
    locale::{Arg, Bundle},
    verdict::Word,
};

use super::assets::MODULE_NAMES;
use crate::report::{self, CheckLine, Line, Report};

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    say: &'a Bundle,
    languages: [Lang; 6],
    demo: Demo,
    notice: Option<&'a str>,
    answer: Option<Answer>,
    words: [Word; 4],
    modules: &'static [&'static str],
}

/// What is shown of a report.
struct Answer {
    word: &'static str,
    headline: String,
    sentences: Vec<String>,
    advice: Option<String>,
    network: Option<String>,
    through: Option<String>,
    lines: Vec<Line>,
    checks: Vec<CheckLine>,
    details: String,
}

impl Answer {
    fn of(report: &Report, say: &Bundle) -> Self {
        let known = report.verdict.issuer();
        let network = known.and_then(|issuer| issuer.network.get(say.lang()));
        let through = known.and_then(|issuer| issuer.through.as_ref()?.get(say.lang()));
        Answer {
            word: report.verdict.word().as_str(),
            headline: report::headline(report, say),
            sentences: report::told(report, say),
            advice: report::advice(report, say),
            network: network.map(|(_, name)| say.say_with("page-network", &[("network", Arg::Text(name))])),
            through: through.map(|(_, name)| say.say_with("trust-through", &[("through", Arg::Text(name))])),
            lines: report::lines(report, say),
            checks: report::check_lines(report, say),
            details: report::json(report, None, say.lang()).unwrap_or_default(),
        }
    }
}

/// The page before anything was given, or when it could not be taken.
pub(super) fn question(say: &Bundle, demo: Demo, notice: Option<&str>) -> Response {
    shown(&unanswered(say, demo, notice))
}

/// The same as text.
pub(super) fn question_text(say: &Bundle, demo: Demo, notice: Option<&str>) -> String {
    unanswered(say, demo, notice).render().unwrap_or_default()
}

/// The page with a verdict.
pub(super) fn verdict(say: &Bundle, report: &Report) -> Response {
    shown(&Page { answer: Some(Answer::of(report, say)), ..unanswered(say, report.demo, None) })
}

fn unanswered<'a>(say: &'a Bundle, demo: Demo, notice: Option<&'a str>) -> Page<'a> {
    Page { say, languages: Lang::ALL, demo, notice, answer: None, words: Word::ALL, modules: MODULE_NAMES }
}

fn shown(page: &Page<'_>) -> Response {
    match page.render() {
        Ok(html) => Html(html).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
