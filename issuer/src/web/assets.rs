//! The style sheet and the script of the pages: one file each, put together when the program is built.

use axum::{http::HeaderMap, response::Response};

use super::answer::Document;

const CACHE: &str = "public, max-age=3600";

const STYLE: &str = concat!(
    include_str!("../../templates/css/base.css"),
    include_str!("../../templates/css/desk.css"),
    include_str!("../../templates/css/circle.css"),
    include_str!("../../templates/css/handout.css"),
    include_str!("../../templates/css/claim.css"),
    include_str!("../../templates/css/badges.css"),
    include_str!("../../templates/css/people.css"),
);

const SCRIPT: &str =
    concat!(include_str!("../../templates/desk.js"), include_str!("../../templates/handout.js"));

pub(super) async fn style(headers: HeaderMap) -> Response {
    Document { media_type: "text/css; charset=utf-8", text: STYLE, cache: CACHE }.answer(&headers)
}

pub(super) async fn script(headers: HeaderMap) -> Response {
    Document { media_type: "text/javascript; charset=utf-8", text: SCRIPT, cache: CACHE }.answer(&headers)
}
