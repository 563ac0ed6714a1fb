//! What the world may ask over HTTP: claim pages, OpenID4VCI 1.0, the public documents of organisations,
//! achievements, status lists and trust lists, and the desk, where facilitators work.
//!
//! Handlers read the input, call the domain once and show the result. Every request is bounded in size, time and
//! number of failures; every address that goes out is made from the public address of the settings.

mod achievement;
mod answer;
mod assets;
mod bearer;
mod claim;
mod credential;
mod desk;
mod documents;
mod front;
mod gate;
mod guard;
mod health;
mod language;
mod lists_at_hand;
mod metrics;
mod nonce;
mod notification;
mod observing;
mod offer;
mod openapi;
mod organisation;
mod origin;
mod page;
mod panicking;
mod privacy;
mod queue;
mod router;
mod routes;
mod throttle;
mod together;
mod token;
mod vc_api;
mod well_known;
mod wordless;

use std::sync::Arc;

pub use metrics::serve_metrics;
pub use openapi::openapi;
pub use router::{router, table};
pub use routes::{Access, Entry};

use schemas::{caller::MinuteBudget, serving};
use tokio::net::TcpListener;

use crate::{
    editions::{Claim, ClaimError},
    issuer::Issuer,
    offers::{RedeemError, Redeemed, Ticket},
    store::Edition,
};
use health::Readiness;
use lists_at_hand::ListsAtHand;
use queue::Queue;
use throttle::Throttle;
use together::Together;

/// What handlers share.
#[derive(Debug)]
struct Web {
    issuer: Arc<Issuer>,
    failures: MinuteBudget,
    throttle: Throttle,
    queue: Queue,
    later: claim::LaterPages,
    readiness: Readiness,
    lists: ListsAtHand,
    table: Vec<Entry>,
    tickets: Together<Ticket, Result<Redeemed, RedeemError>>,
    claims: Together<Claim, Result<Edition, ClaimError>>,
}

/// Answers on this listener until `stop`; requests under way are finished, unless it stops again.
pub async fn serve<F: Future<Output = ()>>(listener: TcpListener, issuer: Arc<Issuer>, stop: impl Fn() -> F) {
    let connections = serving::connections(issuer.settings.trusted_proxies.clone());
    serving::serve(listener, connections, router(issuer), stop).await;
}

type Shared = axum::extract::State<Arc<Web>>;
