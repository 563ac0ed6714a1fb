//! What wallets fetch and send: the signed request, the document of its key, the answer. They get JSON, with the error
//! codes of the standard and nothing about anybody.

use std::sync::Arc;

use axum::{
    Json,
    body::Bytes,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use schemas::{
    did::document::DidDocument,
    openid4vci::ErrorBody,
    openid4vp::{Answer, ErrorCode, REQUEST_OBJECT, Received, VpToken, wallet_nonce},
};

use super::{
    super::{service::Weight, upload::Upload},
    Asking, Desk, Service,
};
use crate::{
    asking::{Answering, Asked, NothingShown, Taken},
    report::Report,
};

/// A refusal of what a wallet sent.
struct Refused(StatusCode, ErrorCode, &'static str);

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let Refused(status, error, description) = self;
        (status, Json(ErrorBody { error, error_description: description.parse().ok() })).into_response()
    }
}

const NOT_OPEN: Refused =
    Refused(StatusCode::BAD_REQUEST, ErrorCode::InvalidRequest, "no such request is open");
const NOT_READ: Refused =
    Refused(StatusCode::BAD_REQUEST, ErrorCode::InvalidRequest, "the answer cannot be read");
const NOTHING_SHOWN: Refused =
    Refused(StatusCode::BAD_REQUEST, ErrorCode::InvalidRequest, "no presentation answers the request");
const TOO_LARGE: Refused =
    Refused(StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::InvalidRequest, "the answer is too large");

/// The code is that of OAuth (RFC 6749, 4.1.2.1).
fn busy() -> Refused {
    let code = ErrorCode::Other("temporarily_unavailable".to_owned());
    Refused(StatusCode::SERVICE_UNAVAILABLE, code, "try again in a moment")
}

pub(super) async fn did_document(axum::Extension(asking): Desk) -> Response {
    let found: Option<DidDocument> = asking.asker.did_document();
    match found.map(|document| serde_json::to_string(&document)) {
        Some(Ok(text)) => ([(header::CONTENT_TYPE, "application/did+json")], text).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

pub(super) async fn request(
    State(service): State<Arc<Service>>,
    axum::Extension(asking): Desk,
    Path(id): Path<String>,
) -> Response {
    signed(&asking, asking.requests.waiting(&id, service.now()), None)
}

pub(super) async fn request_with_nonce(
    State(service): State<Arc<Service>>,
    axum::Extension(asking): Desk,
    Path(id): Path<String>,
    body: Bytes,
) -> Response {
    match wallet_nonce(&body) {
        Ok(nonce) => signed(&asking, asking.requests.waiting(&id, service.now()), nonce.as_deref()),
        Err(_) => NOT_READ.into_response(),
    }
}

fn signed(asking: &Asking, asked: Option<Asked>, nonce: Option<&str>) -> Response {
    match asked.and_then(|asked| asking.asker.signed(&asked, nonce)) {
        Some(Ok(token)) => ([(header::CONTENT_TYPE, REQUEST_OBJECT)], token).into_response(),
        Some(Err(_)) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

pub(super) async fn answer(
    State(service): State<Arc<Service>>,
    axum::Extension(asking): Desk,
    body: Upload,
) -> Response {
    let body = match body {
        Upload::Whole(_, body) => body,
        Upload::TooLarge => return TOO_LARGE.into_response(),
        Upload::Busy => return busy().into_response(),
    };
    let taken = match Answer::from_form(&body) {
        Ok(Answer::Shown { state, vp_token }) => shown(&service, &asking, state, vp_token).await,
        Ok(Answer::Declined { state, .. }) => {
            asking.requests.decline(&state, service.now()).map(|taken| (state, taken)).ok_or(NOT_OPEN)
        }
        Err(_) => Err(NOT_READ),
    };
    match taken {
        Ok((id, Taken { code })) => {
            let redirect_uri = code.map(|code| asking.asker.way_back(&id, &code));
            Json(Received { redirect_uri }).into_response()
        }
        Err(refused) => refused.into_response(),
    }
}

async fn shown(
    service: &Arc<Service>,
    asking: &Arc<Asking>,
    id: String,
    vp_token: VpToken,
) -> Result<(String, Taken), Refused> {
    let now = service.now();
    let asked = asking.requests.waiting(&id, now).ok_or(NOT_OPEN)?;
    let at = Arc::clone(asking);
    let judged = service.check(Weight::TEXT, move |checker| {
        let client = at.asker.client_id();
        Answering { checker, client: &client, asked: &asked, now }.reports(&vp_token)
    });
    let reports: Result<Vec<Report>, NothingShown> = judged.await.unwrap_or(Err(NothingShown));
    let reports = reports.map_err(|NothingShown| NOTHING_SHOWN)?;
    let taken = asking.requests.answer(&id, reports, service.now(), asking.chance);
    taken.map(|taken| (id, taken)).ok_or(NOT_OPEN)
}
