//! Which address leads where. Everything lies below the path of the public address, but for the two well-known
//! documents, which belong to the root of the host.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::from_fn_with_state,
    routing::{get, post},
};
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

use super::{
    Web, achievement, claim_page, credential, documents, failures::FailureBudget, guard, nonce, notification,
    offer, organisation, token, well_known,
};
use crate::issuer::Issuer;

/// Bytes of a request: tokens and forms are small.
const BODY: usize = 64 * 1024;
/// Time in which an answer is there or is given up.
const TIME: Duration = Duration::from_secs(15);
/// Requests that are worked on at once; others wait their turn.
const AT_ONCE: usize = 64;

/// All routes with their bounds.
pub fn router(issuer: Arc<Issuer>) -> Router {
    let path = issuer.settings.public_url.path().to_owned();
    let queue = tokio::sync::Semaphore::new(AT_ONCE);
    let web = Arc::new(Web { issuer, failures: FailureBudget::default(), queue });
    let below = if path.is_empty() { routes() } else { Router::new().nest(&path, routes()) };
    Router::new()
        .route("/.well-known/openid-credential-issuer/{*issuer}", get(well_known::credential_issuer))
        .route("/.well-known/oauth-authorization-server/{*issuer}", get(well_known::authorization_server))
        .merge(below)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME))
        .layer(from_fn_with_state(Arc::clone(&web), guard::guard))
        .with_state(web)
}

fn routes() -> Router<Arc<Web>> {
    Router::new()
        .route("/healthz", get(documents::healthz))
        .route("/style.css", get(documents::style))
        .route("/c/{code}", get(claim_page::show).post(claim_page::submit))
        .route("/c/{code}/offer", get(offer::offer))
        .route("/o/{org}", get(organisation::organisation))
        .route("/o/{org}/did.json", get(documents::did))
        .route("/o/{org}/status/{number}", get(documents::status_list))
        .route("/o/{org}/token", post(token::token))
        .route("/o/{org}/nonce", post(nonce::nonce))
        .route("/o/{org}/credential", post(credential::credential))
        .route("/o/{org}/notification", post(notification::notification))
        .route("/a/{badge}/{version}/{lang}", get(achievement::achievement))
        .route("/trust/{file}", get(documents::trust_list))
}
