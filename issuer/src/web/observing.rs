//! What is seen of every request: the pattern of its route, never its address, for that may hold a code or a name. It is
//! counted, and told to the log.

use std::{sync::Arc, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{Method, StatusCode},
    middleware::Next,
    response::Response,
};
use schemas::serving;

use super::Web;
use crate::{
    failure::{Exit, Failure, FailureCode},
    metrics::{Answered, Fault},
};

/// Marks an answer in which something of ours failed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failed(pub(super) Fault);

impl Failed {
    /// Whether this failure is a fault of something of ours, and not of what somebody asked for.
    fn of(failure: &Failure) -> Option<Self> {
        use FailureCode::{StoreBusy, StoreFailed, StoreFull, StoreNewer, StoreUnreachable};
        let is_store =
            matches!(failure.code, StoreBusy | StoreFailed | StoreFull | StoreNewer | StoreUnreachable);
        let fault = if is_store { Fault::Database } else { Fault::Other };
        (failure.code.exit() == Exit::CouldNot).then_some(Failed(fault))
    }

    /// The page that tells of the failure, marked where it is one.
    pub(super) fn marked(failure: &Failure, mut page: Response) -> Response {
        if let Some(failed) = Failed::of(failure) {
            page.extensions_mut().insert(failed);
        }
        page
    }
}

pub(super) async fn observe(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let (method, route) = (method(request.method()), route(&web, &request));
    let settings = &web.issuer.settings;
    let client = settings.log_addresses.then(|| serving::caller(&request, &settings.trusted_proxies));
    let begun = Instant::now();
    let mut response = next.run(request).await;
    let took = begun.elapsed();
    let code = response.status().as_u16();
    tracing::info!(
        method,
        route,
        status = code,
        milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        client = client.map(tracing::field::display),
        "answered"
    );
    if let Some(Failed(fault)) = response.extensions_mut().remove() {
        web.issuer.metrics.failed(fault);
    }
    web.issuer.metrics.answered(&Answered { method, route, status: class(response.status()) }, took);
    response
}

/// The pattern below the public address; `none` for what leads nowhere.
fn route(web: &Web, request: &Request) -> String {
    let matched = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    match matched.strip_prefix(web.issuer.settings.public_url.path()) {
        Some("") => "/".to_owned(),
        Some(below) => below.to_owned(),
        None => matched.to_owned(),
    }
}

/// Anybody may send a method of their own making.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::HEAD => "HEAD",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..200 => "1xx",
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    }
}
