//! Signs of life for whatever watches over the service: that the process answers, and that it can do its work.

use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use schemas::time::Timestamp;
use tokio::sync::Mutex;

use super::{Shared, Web};
use crate::{
    failure::{FailureCode, chain},
    readiness,
};

/// What was found in this second: however many strangers ask, the work is looked at once.
#[derive(Debug, Default)]
pub(super) struct Readiness(Mutex<Option<(Timestamp, Result<(), FailureCode>)>>);

impl Readiness {
    async fn of(web: &Web) -> Result<(), FailureCode> {
        let mut last = web.readiness.0.lock().await;
        let now = web.issuer.clock.now();
        if let Some((at, found)) = *last
            && at == now
        {
            return found;
        }
        let found = readiness::ready(&web.issuer).await.map_err(|failure| {
            tracing::error!(cause = chain(&failure), "not ready");
            failure.code
        });
        *last = Some((now, found));
        found
    }
}

/// The process lives; nothing else is looked at.
pub(super) async fn healthz() -> &'static str {
    "ok\n"
}

/// Badges can be collected. If not, the code says what a claim would fail with; who is to blame stands in the log.
pub(super) async fn readyz(State(web): Shared) -> Response {
    match Readiness::of(&web).await {
        Ok(()) => "ok\n".into_response(),
        Err(code) => {
            let body = format!("{}\n", code.as_str());
            (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")], body).into_response()
        }
    }
}
