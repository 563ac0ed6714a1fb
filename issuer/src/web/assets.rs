//! The style sheet and the script of the pages: one file each, put together when the program is built.

use axum::{http::HeaderMap, response::Response};

use super::{answer, answer::Document};
use crate::art;

const CACHE: &str = "public, max-age=3600";

/// Pixels of the logo as a picture.
const LOGO_WIDTH: u32 = 512;

const STYLE: &str = concat!(
    include_str!("../../templates/css/base.css"),
    include_str!("../../templates/css/desk.css"),
    include_str!("../../templates/css/circle.css"),
    include_str!("../../templates/css/handout.css"),
    include_str!("../../templates/css/claim.css"),
    include_str!("../../templates/css/badges.css"),
    include_str!("../../templates/css/people.css"),
    include_str!("../../templates/css/network.css"),
);

const SCRIPT: &str = concat!(
    include_str!("../../templates/desk.js"),
    include_str!("../../templates/circle.js"),
    include_str!("../../templates/badges.js"),
    include_str!("../../templates/handout.js"),
);

pub(super) async fn style(headers: HeaderMap) -> Response {
    Document { media_type: "text/css; charset=utf-8", text: STYLE, cache: CACHE }.answer(&headers)
}

pub(super) async fn script(headers: HeaderMap) -> Response {
    Document { media_type: "text/javascript; charset=utf-8", text: SCRIPT, cache: CACHE }.answer(&headers)
}

pub(super) async fn logo(headers: HeaderMap) -> Response {
    let text = art::logo();
    Document { media_type: "image/svg+xml", text: &text, cache: CACHE }.answer(&headers)
}

/// For pages that show a link and know no drawings.
pub(super) async fn logo_picture() -> Response {
    match tokio::task::spawn_blocking(|| art::png(&art::logo(), LOGO_WIDTH)).await {
        Ok(Ok(bytes)) => answer::png(bytes, CACHE),
        Ok(Err(error)) => answer::failed(&error),
        Err(error) => answer::failed(&error),
    }
}

pub(super) async fn print_script(headers: HeaderMap) -> Response {
    let text = include_str!("../../templates/print.js");
    Document { media_type: "text/javascript; charset=utf-8", text, cache: CACHE }.answer(&headers)
}
