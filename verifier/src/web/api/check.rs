//! `POST /api/check`: a badge as the body, and the same JSON as from `kreds-verifier check --json`.

use std::sync::Arc;

use axum::{
    extract::{Query, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use schemas::locale::Bundle;

use super::{
    super::{Service, Wish, language, upload::Upload},
    Problem,
};
use crate::{input, report};

/// Files of a badge, or pictures of its code; which of these it is, their bytes say.
pub(super) const FILES: [&str; 12] = [
    "application/json",
    "application/ld+json",
    "application/vc",
    "application/vc+jwt",
    "application/vc+ld+json",
    "application/vp",
    "application/jwt",
    "application/octet-stream",
    "image/png",
    "image/svg+xml",
    "image/jpeg",
    "image/webp",
];
/// A link to a badge, the digits of its code, or the badge itself.
pub(super) const TEXT: &str = "text/plain";

pub(super) async fn check(
    State(service): State<Arc<Service>>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
    body: Upload,
) -> Response {
    let say = language(&wish, &headers);
    checked(&service, &say, body).await.unwrap_or_else(|problem| problem.said(&say))
}

async fn checked(service: &Service, say: &Bundle, body: Upload) -> Result<Response, Problem> {
    let (kind, body) = body.taken()?;
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind != TEXT && !FILES.contains(&kind.as_str()) {
        return Err(Problem::MediaType);
    }
    let moment = service.moment();
    let checked = service.check(body.weight(), move |checker| {
        let badge = match std::str::from_utf8(&body) {
            Ok(text) if kind == TEXT => input::from_text(text, checker.fetcher()),
            _ => input::from_bytes(&body),
        };
        checker.check(badge, moment)
    });
    let report = checked.await.map_err(|_| Problem::Broken)?;
    let line = report::json(&report, None, say.lang()).map_err(|_| Problem::Broken)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], line).into_response())
}
