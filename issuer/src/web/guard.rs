//! Around requests: the queue and the failure budget; and the headers that every answer carries.

use std::sync::Arc;

use axum::{
    extract::{Query, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use schemas::serving;

use super::{
    Web,
    claim::{self, Wait},
    language::LangQuery,
    wordless,
};
use crate::metrics::TurnedAway;

/// Marks an answer to somebody who may be guessing.
#[derive(Clone, Copy, Debug)]
pub(super) struct MayBeGuessing;

pub(super) async fn guard(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let now = web.issuer.clock.now();
    let address = serving::caller(&request, &web.issuer.settings.trusted_proxies);
    let reader = Reader::of(&request);
    let mut response = if web.failures.spent_until(address, now).is_some() {
        web.issuer.metrics.turned_away(TurnedAway::Guessed);
        claim::later(&web, &reader.query, &reader.headers, Wait::Guessed)
    } else {
        match web.queue.turn(&web.issuer.metrics).await {
            Some(_turn) => next.run(request).await,
            None => {
                web.issuer.metrics.turned_away(TurnedAway::Queue);
                claim::later(&web, &reader.query, &reader.headers, Wait::Queue)
            }
        }
    };
    if response.extensions_mut().remove::<MayBeGuessing>().is_some() {
        web.failures.count(address, now);
    }
    wordless::with_words(&web, &reader, response)
}

/// The language in which somebody is told to wait: what a request says of it, kept while the request is worked on.
pub(super) struct Reader {
    pub(super) query: LangQuery,
    pub(super) headers: HeaderMap,
}

impl Reader {
    fn of(request: &Request) -> Self {
        let query = Query::try_from_uri(request.uri()).map_or_else(|_| LangQuery::default(), |query| query.0);
        let named = [header::ACCEPT, header::ACCEPT_LANGUAGE];
        let kept = |name: HeaderName| Some((name.clone(), request.headers().get(&name)?.clone()));
        Reader { query, headers: named.into_iter().filter_map(kept).collect() }
    }
}

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

pub(super) async fn add_headers(State(web): State<Arc<Web>>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    let mut add = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    add(header::CONTENT_SECURITY_POLICY, POLICY);
    add(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not no-referrer: browsers would then hide the origin of our own forms.
    add(header::REFERRER_POLICY, "same-origin");
    add(header::CACHE_CONTROL, "no-store");
    if web.issuer.settings.public_url.is_https() {
        add(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    if web.issuer.settings.demo.is_on() {
        add(HeaderName::from_static("kreds-demo"), "1");
    }
    response
}
