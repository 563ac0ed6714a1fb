//! All routes with their bounds. Everything lies below the path of the public address, but for the two well-known
//! documents, which belong to the root of the host.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{from_fn_with_state, map_response_with_state},
    routing::get,
};
use schemas::caller::MinuteBudget;
use tower_http::{catch_panic::CatchPanicLayer, timeout::TimeoutLayer};

use super::{
    Web, achievement, assets, claim, credential, desk, documents, front, guard, health,
    health::Readiness,
    lists_at_hand::ListsAtHand,
    nonce, notification, observing, offer, openapi, organisation, panicking, privacy,
    queue::Queue,
    routes::{Access, Entry, Routes},
    throttle::Throttle,
    together::Together,
    token, vc_api, well_known,
};
use crate::{editions, issuer::Issuer, offers};

/// Bytes of a request: tokens and forms are small.
const BODY: usize = 64 * 1024;
/// Time in which an answer is there or is given up.
const TIME: Duration = Duration::from_secs(15);
/// Failures of one address in a minute: guessing is slow, and twelve phones behind one library address that do nothing
/// wrong are not slowed at all.
const FAILURES: u32 = 20;

/// All routes with their bounds.
pub fn router(issuer: Arc<Issuer>) -> Router {
    let path = issuer.settings.public_url.path().to_owned();
    let (redeeming, claiming) = (Arc::clone(&issuer), Arc::clone(&issuer));
    let web = Arc::new(Web {
        issuer,
        failures: MinuteBudget::new(FAILURES),
        throttle: Throttle::default(),
        queue: Queue::default(),
        later: claim::LaterPages::default(),
        readiness: Readiness::default(),
        lists: ListsAtHand::default(),
        table: table(),
        tickets: Together::new(move |tickets| {
            let issuer = Arc::clone(&redeeming);
            async move { offers::redeem_all(&issuer, tickets).await }
        }),
        claims: Together::new(move |claims: Vec<editions::Claim>| {
            let issuer = Arc::clone(&claiming);
            async move { editions::claim_all(&issuer, &claims).await }
        }),
    });
    let placed = |routes: Routes| match path.as_str() {
        "" => routes.behind_gates(&web),
        path => Router::new().nest(path, routes.behind_gates(&web)),
    };
    let below = match path.as_str() {
        "" => placed(routes()),
        path => placed(routes()).route(&format!("{path}/"), get(front::front)),
    };
    let bounded = at_the_root()
        .behind_gates(&web)
        .merge(below)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(CatchPanicLayer::custom(panicking::caught))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME))
        .layer(from_fn_with_state(Arc::clone(&web), guard::guard));
    // In this order: what leads nowhere is answered behind the guard, too.
    placed(signs_of_life())
        .merge(bounded)
        .layer(map_response_with_state(Arc::clone(&web), guard::add_headers))
        .layer(from_fn_with_state(Arc::clone(&web), observing::observe))
        .with_state(web)
}

/// Every route below the public address, and who may ask there.
pub fn table() -> Vec<Entry> {
    routes().merge(signs_of_life()).table()
}

/// Every route that is for programs, by no page.
#[cfg(test)]
pub(super) fn for_programs() -> Vec<Entry> {
    at_the_root().merge(programs()).table()
}

fn at_the_root() -> Routes {
    Routes::new()
        .get("/.well-known/openid-credential-issuer/{*issuer}", Access::Public, well_known::credential_issuer)
        .get(
            "/.well-known/oauth-authorization-server/{*issuer}",
            Access::Public,
            well_known::authorization_server,
        )
}

fn routes() -> Routes {
    pages().merge(achievement::routes()).merge(programs()).merge(desk::routes())
}

fn pages() -> Routes {
    Routes::new()
        .get("/", Access::Public, front::front)
        .get("/v", Access::Public, front::badge_code)
        .get("/style.css", Access::Public, assets::style)
        .get("/desk.js", Access::Public, assets::script)
        .get("/logo.svg", Access::Public, assets::logo)
        .get("/logo.png", Access::Public, assets::logo_picture)
        .get("/print.js", Access::Public, assets::print_script)
        .get("/o/{org}", Access::Public, organisation::organisation)
        .get("/privacy", Access::Public, privacy::privacy)
        .get("/c/{code}", Access::Public, claim::show)
        .post("/c/{code}", Access::Public, claim::submit)
        .get("/c/done", Access::Public, claim::done)
}

/// Neither counted nor queued: what watches over the service must hear from it at its busiest, and when somebody at the
/// same address is guessing.
fn signs_of_life() -> Routes {
    let routes = Routes::new().get("/healthz", Access::Public, health::healthz);
    routes.get("/readyz", Access::Public, health::readyz)
}

/// What `docs/issuer-openapi.json` describes.
fn programs() -> Routes {
    Routes::new()
        .get("/api/openapi.json", Access::Public, openapi::document)
        .get("/o/{org}/did.json", Access::Public, documents::did)
        .get("/o/{org}/status/{number}", Access::Public, documents::status_list)
        .get("/trust/{file}", Access::Public, documents::trust_list)
        .get("/trust/{network}/catalogue.jwt", Access::Public, documents::catalogue)
        .get("/trust/{network}/{file}", Access::Public, documents::beside_trust_list)
        .get("/c/{code}/offer", Access::Public, offer::offer)
        .post("/o/{org}/token", Access::Machine, token::token)
        .post("/o/{org}/nonce", Access::Machine, nonce::nonce)
        .post("/o/{org}/credential", Access::Machine, credential::credential)
        .post("/o/{org}/notification", Access::Machine, notification::notification)
        .post_document("/credentials/issue", Access::Machine, vc_api::issue)
}
