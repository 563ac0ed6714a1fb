//! The page that asks, as a typed context: what to do now, or what was shown.

use askama::Template;
use axum::response::Response;
use schemas::{
    Demo,
    lang::Lang,
    locale::Bundle,
    qr::{Medium, Picture},
};

use super::super::{answer::Answer, page::rendered};
use crate::{asking::Way, report::Report};

#[derive(Template)]
#[template(path = "ask.html")]
struct Page<'a> {
    say: &'a Bundle,
    languages: [Lang; 6],
    demo: Demo,
    /// From this page to where style and scripts stand.
    root: &'static str,
    /// The address of this page, up to its language.
    here: String,
    view: View,
}

/// How far a request has come, as it is shown.
pub(super) enum View {
    /// Not begun, or not to be begun just now.
    Begin { notice: Option<String> },
    /// Waits for a wallet that scans this drawing.
    Scan { code: String },
    /// Waits for a wallet, but the code would be too fine to be scanned.
    TooFine,
    /// Waits for the wallet on this device, which takes this link.
    Open { link: String },
    /// Badges were shown.
    Answered { answers: Vec<Answer> },
    /// The holder shows nothing.
    Declined,
    /// Not there for this browser.
    Over,
}

impl View {
    pub(super) fn waiting(link: String, way: Way) -> Self {
        match (way, Picture::of(&link, Medium::Screen)) {
            (Way::ThisDevice, _) => View::Open { link },
            (Way::AnotherDevice, Ok(picture)) => View::Scan { code: picture.svg() },
            (Way::AnotherDevice, Err(_)) => View::TooFine,
        }
    }

    pub(super) fn answered(reports: &[Report], say: &Bundle) -> Self {
        let answers = reports.iter().enumerate();
        View::Answered { answers: answers.map(|(at, report)| Answer::shown(report, at, say)).collect() }
    }

    fn waits(&self) -> bool {
        matches!(self, View::Scan { .. } | View::TooFine | View::Open { .. })
    }
}

/// The page on which a request begins.
pub(super) fn begin(say: &Bundle, demo: Demo, view: View) -> Response {
    let (root, here) = ("", "ask?".to_owned());
    rendered(&Page { say, languages: Lang::ALL, demo, root, here, view })
}

/// The page of one request, for a browser that was sent back with this code or by nobody.
pub(super) fn of_request(say: &Bundle, demo: Demo, code: Option<&str>, view: View) -> Response {
    let code =
        code.filter(|code| code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
    let here = code.map_or("?".to_owned(), |code| format!("?response_code={code}&"));
    rendered(&Page { say, languages: Lang::ALL, demo, root: "../", here, view })
}
