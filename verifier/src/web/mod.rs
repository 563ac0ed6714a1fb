//! The page on which anybody checks a badge: no account, nothing stored, nothing logged, nothing from third parties.
//!
//! Every request is bounded in size, in time and in number. A badge comes as a link whose `#…` a small script hands
//! to this server, as pasted text, or as a file; works without script except for that link.

mod form;
mod headers;
mod page;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Query, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use schemas::{
    lang::Lang,
    limits::PICTURE_BYTES,
    locale::Bundle,
    time::Timestamp,
    verdict::{Code, Moment},
};
use serde::Deserialize;
use tokio::sync::Semaphore;
use tower_http::timeout::TimeoutLayer;

use crate::{checker::Checker, input, sentences};

/// Uploads taken at one time; a picture may be 32 MiB, and a small server has little more than ten times that.
const UPLOADS: usize = 8;
/// A form around a picture.
const BODY_BYTES: usize = PICTURE_BYTES + 64 * 1024;
/// From the first byte of a request to the last of its answer.
const REQUEST_TIME: Duration = Duration::from_secs(20);

/// What all requests share.
#[derive(Debug)]
pub struct Service {
    checker: Checker,
    clock: fn() -> Timestamp,
    uploads: Semaphore,
}

impl Service {
    /// Checks with this checker, by this clock.
    pub fn new(checker: Checker, clock: fn() -> Timestamp) -> Self {
        Service { checker, clock, uploads: Semaphore::new(UPLOADS) }
    }
}

/// Serves until the process ends; `ready` is called once the address is taken.
pub fn serve(service: Service, listen: SocketAddr, ready: impl FnOnce() -> bool) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen).await?;
        ready();
        axum::serve(listener, router(service)).await
    })
}

/// The routes.
pub fn router(service: Service) -> Router {
    Router::new()
        .route("/", get(ask).post(answer))
        .route("/v", get(ask))
        .route("/style.css", get(|| async { asset("text/css; charset=utf-8", page::STYLE) }))
        .route("/badge.js", get(|| async { asset("text/javascript; charset=utf-8", page::SCRIPT) }))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIME))
        .layer(middleware::map_response(headers::guard))
        .with_state(Arc::new(service))
}

#[derive(Deserialize)]
struct Wish {
    lang: Option<Lang>,
}

fn language(wish: &Wish, headers: &HeaderMap) -> Bundle {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    sentences::in_language(wish.lang.or(accepted.and_then(Lang::negotiate)).unwrap_or_default())
}

async fn ask(State(service): State<Arc<Service>>, Query(wish): Query<Wish>, headers: HeaderMap) -> Response {
    page::question(&language(&wish, &headers), service.checker.demo(), None)
}

async fn answer(
    State(service): State<Arc<Service>>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
    body: Upload,
) -> Response {
    let say = language(&wish, &headers);
    let demo = service.checker.demo();
    let (kind, body) = match body {
        Upload::Whole(kind, body) => (kind, body),
        Upload::TooLarge => return refusal(StatusCode::PAYLOAD_TOO_LARGE, &say, demo, "page-too-large"),
        Upload::Busy => return refusal(StatusCode::SERVICE_UNAVAILABLE, &say, demo, "page-busy"),
    };
    let moment = Moment::Clock((service.clock)());
    let checked = tokio::task::spawn_blocking(move || {
        let given = match form::given(&kind, &body) {
            Some(form::Given::File(bytes)) => input::from_bytes(&bytes),
            Some(form::Given::Text(text)) => input::from_text(&text, service.checker.fetcher()),
            None => Err(Code::InputMissing.into()),
        };
        service.checker.check(given, moment)
    });
    match checked.await {
        Ok(report) => page::verdict(&say, &report),
        Err(_) => refusal(StatusCode::INTERNAL_SERVER_ERROR, &say, demo, "page-busy"),
    }
}

fn refusal(status: StatusCode, say: &Bundle, demo: schemas::Demo, key: &str) -> Response {
    (status, page::question(say, demo, Some(&say.say(key)))).into_response()
}

/// A body, taken only while there is room for one more.
enum Upload {
    Whole(String, Bytes),
    TooLarge,
    Busy,
}

impl axum::extract::FromRequest<Arc<Service>> for Upload {
    type Rejection = std::convert::Infallible;

    async fn from_request(
        request: axum::extract::Request,
        service: &Arc<Service>,
    ) -> Result<Self, Self::Rejection> {
        let Ok(_room) = service.uploads.try_acquire() else { return Ok(Upload::Busy) };
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        let body: Result<Bytes, BytesRejection> = Bytes::from_request(request, service).await;
        Ok(body.map_or(Upload::TooLarge, |body| Upload::Whole(kind, body)))
    }
}

fn asset(media_type: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, media_type)], text).into_response()
}
