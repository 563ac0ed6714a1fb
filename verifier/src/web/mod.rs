//! What the verifier serves: the page on which anybody checks a badge, and the same for programs (`api`). No account,
//! nothing stored, nothing logged, nothing from third parties.
//!
//! A badge that came as a link, a code or a token is checked by the page itself (`templates/check`), with the lists of
//! `lists`, and never reaches this server. What the page cannot decide, and everything where there is no script, comes
//! here as a form. Every request is bounded in size, in time and in number.

mod answer;
mod api;
mod ask;
mod assets;
mod form;
mod headers;
mod health;
mod limiting;
mod lists;
mod page;
mod renewal;
mod saved;
mod script;
mod service;
mod upload;
mod within;
mod words;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Query, State},
    http::{HeaderMap, StatusCode, Uri, header},
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use schemas::{lang::Lang, limits::PICTURE_BYTES, locale::Bundle, serving, verdict::Code};
use serde::Deserialize;
use tokio::net::TcpListener;
use tower_http::{compression::CompressionLayer, timeout::TimeoutLayer};

pub use self::{
    api::openapi,
    ask::Asking,
    renewal::Renewal,
    service::{Limits, Service},
};
use self::{page::Site, saved::Saved, upload::Upload};
use crate::{input, sentences};

/// A form around a picture.
const BODY_BYTES: usize = PICTURE_BYTES + 64 * 1024;
/// From the first byte of a request to the last of its answer.
const REQUEST_TIME: Duration = Duration::from_secs(20);

/// Serves until it is told to stop; `ready` is called once the address is taken.
pub fn serve(service: Service, listen: SocketAddr, ready: impl FnOnce() -> bool) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(async {
        let listener = TcpListener::bind(listen).await?;
        ready();
        answering(listener, service).await;
        Ok(())
    });
    // A list that is being fetched keeps nobody waiting.
    runtime.shutdown_background();
    served
}

/// Answers on this listener until it is told to stop; requests under way are finished.
async fn answering(listener: TcpListener, service: Service) {
    let connections = serving::connections(service.proxies().to_vec());
    let service = Arc::new(service);
    let refreshing = tokio::spawn(refresh(Arc::clone(&service)));
    serving::serve(listener, connections, routes(service), serving::stopped).await;
    refreshing.abort();
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
    let for_people = Router::new()
        .route("/", get(ask).post(answer))
        .route("/v", get(ask))
        .route("/v/lists", get(bundle))
        .route("/v/file", get(file))
        .fallback(get(asset))
        .layer(middleware::from_fn_with_state(Arc::clone(&service), limiting::for_people));
    for_people
        .merge(api::routes(&service))
        .merge(ask::routes(&service))
        .merge(health::routes())
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, REQUEST_TIME))
        .layer(CompressionLayer::new())
        .layer(middleware::map_response(headers::guard))
        .with_state(service)
}

#[derive(Default, Deserialize)]
struct Wish {
    lang: Option<Lang>,
}

fn language(wish: &Wish, headers: &HeaderMap) -> Bundle {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    sentences::in_language(wish.lang.or(accepted.and_then(Lang::negotiate)).unwrap_or_default())
}

async fn ask(State(service): State<Arc<Service>>, Query(wish): Query<Wish>, headers: HeaderMap) -> Response {
    page::question(&language(&wish, &headers), service.site(), None)
}

async fn answer(
    State(service): State<Arc<Service>>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
    body: Upload,
) -> Response {
    let say = language(&wish, &headers);
    let site = service.site();
    let (kind, body) = match body {
        Upload::Whole(kind, body) => (kind, body),
        Upload::TooLarge => return refusal(StatusCode::PAYLOAD_TOO_LARGE, &say, site, "page-too-large"),
        Upload::Busy => return refusal(StatusCode::SERVICE_UNAVAILABLE, &say, site, "page-busy"),
    };
    let moment = service.moment();
    let checked = service.check(body.weight(), move |checker| {
        let given = match form::given(&kind, &body) {
            Some(form::Given::File(bytes)) => input::from_bytes(&bytes),
            Some(form::Given::Text(text)) => input::from_text(&text, checker.fetcher()),
            None => Err(Code::InputMissing.into()),
        };
        checker.check(given, moment)
    });
    match checked.await {
        Ok(report) => page::verdict(&say, site, &report),
        Err(_) => refusal(StatusCode::INTERNAL_SERVER_ERROR, &say, site, "page-busy"),
    }
}

fn refusal(status: StatusCode, say: &Bundle, site: Site, key: &str) -> Response {
    (status, page::question(say, site, Some(&say.say(key)))).into_response()
}

async fn asset(State(service): State<Arc<Service>>, address: Uri, headers: HeaderMap) -> Response {
    service.assets.answer(address.path().trim_start_matches('/'), &headers)
}

async fn file(State(service): State<Arc<Service>>, Query(wish): Query<Wish>, headers: HeaderMap) -> Response {
    let say = language(&wish, &headers);
    let dated = say.say_with("page-saved", &[("date", (&say.date(service.now())).into())]);
    let saved = Saved::new(&service.bundle(), dated);
    let to_keep = [(header::CONTENT_DISPOSITION, "attachment; filename=\"check-a-badge.html\"")];
    (to_keep, page::saved(&say, service.site(), saved)).into_response()
}

async fn bundle(State(service): State<Arc<Service>>, headers: HeaderMap) -> Response {
    assets::tagged("application/json", service.bundle(), &headers)
}
