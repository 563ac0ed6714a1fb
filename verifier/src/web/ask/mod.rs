//! The pages on which somebody asks for a badge, and what wallets fetch and send.
//!
//! Who sees the result: only the browser that asked, by a cookie that no script reads and no other request gets. So nobody
//! who photographs the code on the screen, or is sent its address, sees what is shown. All of it works without script.

mod cookie;
mod page;
mod wallet;

use std::sync::Arc;

use axum::{
    Form, Router,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use schemas::{lang::Lang, limits::ANSWER_BYTES};
use serde::Deserialize;

use self::page::View;
use super::{Service, Wish, language, limiting};
use crate::asking::{Asker, Chance, Requests, Seen, Visitor, Way};

/// Everything that asking needs.
#[derive(Debug)]
pub struct Asking {
    asker: Asker,
    requests: Requests,
    chance: Chance,
}

impl Asking {
    /// Asks as this server, with this machine's chance.
    pub fn new(asker: Asker, chance: Chance) -> Self {
        Asking { asker, requests: Requests::default(), chance }
    }
}

/// Whether badges can be asked for here, which takes an address under which wallets reach this server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// They can.
    Made,
    /// They cannot.
    None,
}

/// The routes, where badges can be asked for.
pub(super) fn routes(service: &Arc<Service>) -> Router<Arc<Service>> {
    let Some(asking) = &service.asking else { return Router::new() };
    let for_people = Router::new()
        .route("/ask", get(begin).post(open))
        .route("/ask/{id}", get(show))
        .layer(middleware::from_fn_with_state(Arc::clone(service), limiting::for_askers));
    let for_wallets = Router::new()
        .route("/ask/did.json", get(wallet::did_document))
        .route("/ask/answer", post(wallet::answer))
        .route("/ask/{id}/request", get(wallet::request).post(wallet::request_with_nonce))
        .layer(middleware::from_fn_with_state(Arc::clone(service), limiting::for_machines));
    for_people
        .merge(for_wallets)
        .layer(DefaultBodyLimit::max(ANSWER_BYTES))
        .layer(axum::Extension(Arc::clone(asking)))
}

type Desk = axum::Extension<Arc<Asking>>;

async fn begin(
    State(service): State<Arc<Service>>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Response {
    page::begin(&language(&wish, &headers), service.checker().demo(), View::Begin { notice: None })
}

#[derive(Deserialize)]
struct Begun {
    #[serde(default)]
    way: Way,
}

async fn open(
    State(service): State<Arc<Service>>,
    axum::Extension(asking): Desk,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
    Form(begun): Form<Begun>,
) -> Response {
    let say = language(&wish, &headers);
    match asking.requests.open(begun.way, service.now(), asking.chance) {
        Ok(opened) => {
            let place = format!("ask/{}?lang={}", opened.id.as_str(), say.lang());
            let cookie = cookie::of(&opened, asking.asker.public_url());
            (StatusCode::SEE_OTHER, [(header::LOCATION, place), (header::SET_COOKIE, cookie)]).into_response()
        }
        Err(full) => {
            let wait = [(header::RETRY_AFTER, full.wait.as_secs().to_string())];
            let view = View::Begin { notice: Some(say.say("ask-busy")) };
            let page = page::begin(&say, service.checker().demo(), view);
            (StatusCode::TOO_MANY_REQUESTS, wait, page).into_response()
        }
    }
}

#[derive(Deserialize)]
struct Look {
    lang: Option<Lang>,
    response_code: Option<String>,
}

async fn show(
    State(service): State<Arc<Service>>,
    axum::Extension(asking): Desk,
    Path(id): Path<String>,
    Query(look): Query<Look>,
    headers: HeaderMap,
) -> Response {
    let say = language(&Wish { lang: look.lang }, &headers);
    let demo = service.checker().demo();
    let ticket = cookie::ticket(&headers, &id).unwrap_or_default();
    let code = look.response_code.as_deref();
    let seen = asking.requests.seen_by(&Visitor { id: &id, ticket, code }, service.now());
    let (status, view) = match seen {
        None => (StatusCode::NOT_FOUND, View::Over),
        Some(Seen::Declined) => (StatusCode::OK, View::Declined),
        Some(Seen::Waiting(asked, way)) => {
            (StatusCode::ACCEPTED, View::waiting(asking.asker.link(&asked).to_string(), way))
        }
        Some(Seen::Answered(reports)) => (StatusCode::OK, View::answered(&reports, &say)),
    };
    (status, page::of_request(&say, demo, code, view)).into_response()
}
