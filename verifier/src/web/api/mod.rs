//! What programs ask: the verdict on a badge as JSON, and VC-API (VCALM 1.0) for any credential.
//!
//! HTTP's own codes say only whether a question could be taken. `/api/check` answers 200 to whatever could be looked at,
//! whatever the verdict; VC-API answers 200 to what is verified and 400 to everything else, as its test suites ask. What
//! is not taken at all (413, 415, 429, 503) is a problem document (RFC 9457).
//!
//! Scripts of any site may ask (CORS): there is no account and no cookie here that a stranger's page could borrow.

mod asked;
mod check;
mod credentials;
mod envelope;
mod openapi;
mod presentations;
mod problem;
mod vc_answer;
mod vc_request;
mod vc_results;

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{Method, header},
    middleware,
    routing::{MethodRouter, get, post},
};
use schemas::limits::DOCUMENT_BYTES;
use tower_http::cors::{Any, CorsLayer};

pub use openapi::openapi;
pub(super) use problem::Problem;

use super::{Service, limiting};

/// Every route for programs; the OpenAPI document describes each of them, and no others (test).
fn table() -> [(&'static str, MethodRouter<Arc<Service>>); 4] {
    let small = || DefaultBodyLimit::max(DOCUMENT_BYTES);
    [
        ("/api/check", post(check::check)),
        ("/api/openapi.json", get(openapi::document)),
        ("/credentials/verify", post(credentials::verify).layer(small())),
        ("/presentations/verify", post(presentations::verify).layer(small())),
    ]
}

/// The routes for programs.
pub(super) fn routes(service: &Arc<Service>) -> Router<Arc<Service>> {
    let any_site = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([header::CONTENT_TYPE, header::ACCEPT_LANGUAGE])
        .expose_headers([header::RETRY_AFTER]);
    let routes = table().into_iter().fold(Router::new(), |router, (path, route)| router.route(path, route));
    routes.layer(middleware::from_fn_with_state(Arc::clone(service), limiting::for_machines)).layer(any_site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_route_is_described_and_nothing_else() {
        let document = openapi();
        let described: Vec<&str> =
            document["paths"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(described, table().map(|(path, _)| path));
    }
}
