//! What all pages have in common: language, title, the way to the style sheet.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse as _, Response},
};
use schemas::{lang::Lang, locale::Bundle};

use super::{Web, answer};
use crate::words;

/// The frame of a page.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) words: Bundle,
    pub(super) base: String,
    pub(super) is_demo: bool,
}

impl Frame {
    pub(super) fn new(web: &Web, lang: Lang) -> Self {
        Frame {
            words: words::bundle(lang),
            base: web.issuer.settings.public_url.as_str().to_owned(),
            is_demo: web.issuer.settings.demo.is_on(),
        }
    }

    pub(super) fn lang(&self) -> &'static str {
        self.words.lang().tag()
    }
}

/// The languages of Kreds by their own names.
pub(super) fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Da => "Dansk",
        Lang::Sv => "Svenska",
        Lang::Sl => "Slovenščina",
        Lang::De => "Deutsch",
        Lang::Pt => "Português",
    }
}

/// A day of the calendar as people write it.
pub(super) fn civil_day(words: &Bundle, day: jiff::civil::Date) -> String {
    // Noon lies on the same day wherever Kreds is used.
    let noon = format!("{day}T12:00:00Z").parse();
    noon.map_or_else(|_| day.to_string(), |noon| words.date(noon))
}

/// A page that says one thing: nothing is here, or it is over.
#[derive(Template)]
#[template(path = "notice.html")]
pub(super) struct Notice {
    pub(super) frame: Frame,
    pub(super) title: String,
    pub(super) text: String,
}

/// The page as an answer.
pub(super) fn show<T: Template>(status: StatusCode, page: &T) -> Response {
    match page.render() {
        Ok(text) => {
            let mut response = (status, Html(text)).into_response();
            let robots = HeaderValue::from_static("noindex");
            response.headers_mut().insert(header::HeaderName::from_static("x-robots-tag"), robots);
            response
        }
        Err(error) => answer::failed(&error),
    }
}
