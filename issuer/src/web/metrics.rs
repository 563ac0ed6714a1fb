//! The counted, for Prometheus, on an address of its own: the world that collects badges has no business there.

use std::{net::IpAddr, sync::Arc};

use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse as _, Response},
    routing::get,
};
use schemas::serving;
use tokio::net::TcpListener;

use super::answer;
use crate::issuer::Issuer;

const TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Answers at `/metrics` on this listener until `stop`.
pub async fn serve_metrics<F: Future<Output = ()>>(
    listener: TcpListener,
    issuer: Arc<Issuer>,
    stop: impl Fn() -> F,
) {
    let nobody: Vec<IpAddr> = Vec::new();
    serving::serve(listener, serving::connections(nobody), routes(issuer), stop).await;
}

fn routes(issuer: Arc<Issuer>) -> Router {
    Router::new().route("/metrics", get(metrics)).with_state(issuer)
}

async fn metrics(State(issuer): State<Arc<Issuer>>) -> Response {
    match issuer.metrics.text() {
        Ok(text) => ([(header::CONTENT_TYPE, TYPE)], text).into_response(),
        Err(error) => answer::failed(&error),
    }
}
