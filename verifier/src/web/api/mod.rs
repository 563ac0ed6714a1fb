//! What programs ask: the verdict on a badge as JSON, and VC-API (VCALM 1.0) for any credential.
//!
//! HTTP's own codes say only whether a question could be taken. `/api/check` answers 200 to whatever could be looked at,
//! whatever the verdict; VC-API answers 200 to what is verified and 400 to everything else, as its test suites ask. What
//! is not taken at all (413, 415, 429, 503) is a problem document (RFC 9457).
//!
//! Scripts of any site may ask (CORS): there is no account and no cookie here that a stranger's page could borrow.

mod check;
mod credentials;
mod envelope;
mod problem;
mod vc_answer;
mod vc_request;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{Method, header},
    middleware,
    routing::post,
};
use schemas::limits::DOCUMENT_BYTES;
use tower_http::cors::{Any, CorsLayer};

pub(super) use problem::Problem;

use super::{Service, limiting};

/// The routes for programs.
pub(super) fn routes(service: &Arc<Service>) -> Router<Arc<Service>> {
    let any_site = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([header::CONTENT_TYPE, header::ACCEPT_LANGUAGE])
        .expose_headers([header::RETRY_AFTER]);
    Router::new()
        .route("/credentials/verify", post(credentials::verify))
        .layer(DefaultBodyLimit::max(DOCUMENT_BYTES))
        .route("/api/check", post(check::check))
        .layer(middleware::from_fn_with_state(Arc::clone(service), limiting::for_machines))
        .layer(any_site)
}
