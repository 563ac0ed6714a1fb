//! Signs of life for whatever watches over the server: that the process answers, and that it has looked for the lists
//! once, so that the page knows what was withdrawn.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};

use super::Service;

/// Neither counted nor limited.
pub(super) fn routes() -> Router<Arc<Service>> {
    Router::new().route("/healthz", get(healthz)).route("/readyz", get(readyz))
}

async fn healthz() -> &'static str {
    "ok\n"
}

async fn readyz(State(service): State<Arc<Service>>) -> Response {
    if service.has_lists() {
        return "ok\n".into_response();
    }
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")], "lists_not_fetched\n").into_response()
}
