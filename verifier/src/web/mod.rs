//! The page on which anybody checks a badge: no account, nothing stored, nothing logged, nothing from third parties.
//!
//! A badge that came as a link, a code or a token is checked by the page itself (`templates/check`), with the lists of
//! `lists`, and never reaches this server. What the page cannot decide, and everything where there is no script, comes
//! here as a form. Every request is bounded in size, in time and in number.

mod assets;
mod form;
mod headers;
mod lists;
mod page;
mod renewal;
mod words;

use std::{
    net::SocketAddr,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Query, State, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, Uri, header},
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
use tower_http::{compression::CompressionLayer, timeout::TimeoutLayer};

pub use self::renewal::Renewal;
use self::{assets::Assets, lists::Lists};
use crate::{
    checker::{Checker, Network},
    input, sentences,
};

/// Uploads taken at one time; a picture may be 32 MiB, and a small server has little more than ten times that.
const UPLOADS: usize = 8;
/// A form around a picture.
const BODY_BYTES: usize = PICTURE_BYTES + 64 * 1024;
/// From the first byte of a request to the last of its answer.
const REQUEST_TIME: Duration = Duration::from_secs(20);

/// What all requests share.
#[derive(Debug)]
pub struct Service {
    checker: RwLock<Arc<Checker>>,
    renewal: Option<Renewal>,
    clock: fn() -> Timestamp,
    uploads: Semaphore,
    assets: Assets,
    lists: Lists,
}

impl Service {
    /// Checks with this checker, by this clock.
    pub fn new(checker: Checker, clock: fn() -> Timestamp) -> Self {
        let assets = Assets::new(checker.demo());
        let checker = RwLock::new(Arc::new(checker));
        let (uploads, lists) = (Semaphore::new(UPLOADS), Lists::default());
        Service { checker, renewal: None, clock, uploads, assets, lists }
    }

    /// The same, reading its trust lists again from there.
    #[must_use]
    pub fn renewing(self, renewal: Renewal) -> Self {
        Service { renewal: Some(renewal), ..self }
    }

    fn checker(&self) -> Arc<Checker> {
        Arc::clone(&self.checker.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Trust lists from the store, then everything that they name from the network.
    fn refresh(&self) {
        if let Some(book) = self.renewal.as_ref().and_then(Renewal::book) {
            let checker = self.checker();
            let renewed =
                Checker::new(book, Network::Online, checker.demo()).keeping(checker.shelf().cloned());
            let renewed = Arc::new(renewed);
            *self.checker.write().unwrap_or_else(PoisonError::into_inner) = renewed;
        }
        self.lists.refresh(&self.checker());
    }
}

/// Serves until the process ends; `ready` is called once the address is taken.
pub fn serve(service: Service, listen: SocketAddr, ready: impl FnOnce() -> bool) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen).await?;
        let service = Arc::new(service);
        tokio::spawn(refresh(Arc::clone(&service)));
        ready();
        axum::serve(listener, routes(service)).await
    })
}

/// Keeps the lists fresh for as long as the service runs.
async fn refresh(service: Arc<Service>) {
    let mut round = tokio::time::interval(lists::REFRESH);
    loop {
        round.tick().await;
        let service = Arc::clone(&service);
        let fetched = tokio::task::spawn_blocking(move || service.refresh());
        if fetched.await.is_err() {
            tracing::warn!("the lists were not refreshed");
        }
    }
}

/// The routes.
pub fn router(service: Service) -> Router {
    routes(Arc::new(service))
}

fn routes(service: Arc<Service>) -> Router {
    Router::new()
        .route("/", get(ask).post(answer))
        .route("/v", get(ask))
        .route("/v/lists", get(bundle))
        .fallback(get(asset))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIME))
        .layer(CompressionLayer::new())
        .layer(middleware::map_response(headers::guard))
        .with_state(service)
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
    page::question(&language(&wish, &headers), service.checker().demo(), None)
}

async fn answer(
    State(service): State<Arc<Service>>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
    body: Upload,
) -> Response {
    let say = language(&wish, &headers);
    let checker = service.checker();
    let demo = checker.demo();
    let (kind, body) = match body {
        Upload::Whole(kind, body) => (kind, body),
        Upload::TooLarge => return refusal(StatusCode::PAYLOAD_TOO_LARGE, &say, demo, "page-too-large"),
        Upload::Busy => return refusal(StatusCode::SERVICE_UNAVAILABLE, &say, demo, "page-busy"),
    };
    let moment = Moment::Clock((service.clock)());
    let checked = tokio::task::spawn_blocking(move || {
        let given = match form::given(&kind, &body) {
            Some(form::Given::File(bytes)) => input::from_bytes(&bytes),
            Some(form::Given::Text(text)) => input::from_text(&text, checker.fetcher()),
            None => Err(Code::InputMissing.into()),
        };
        checker.check(given, moment)
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

async fn asset(State(service): State<Arc<Service>>, address: Uri, headers: HeaderMap) -> Response {
    service.assets.answer(address.path().trim_start_matches('/'), &headers)
}

async fn bundle(State(service): State<Arc<Service>>, headers: HeaderMap) -> Response {
    assets::tagged("application/json", service.lists.bundle(&service.checker()), &headers)
}
