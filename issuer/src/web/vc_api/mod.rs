//! `POST /credentials/issue` of VC-API: a credential in, the same credential signed out, for programs with a token. Where the
//! settings name nobody the address does not exist.
//!
//! 201 with the credential itself, 400 with a problem document for whatever is not signed. The token is looked at before
//! the body.

mod problem;
mod request;

use axum::{
    body::Bytes,
    extract::{FromRequest as _, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use schemas::json;

pub(super) use problem::Problem;

use super::{Shared, Web, answer, bearer, language};
use crate::{vc_api, words};

pub(super) async fn issue(State(web): Shared, request: Request) -> Response {
    if web.issuer.settings.vc_api.is_none() {
        return answer::not_found();
    }
    let headers = request.headers().clone();
    issued(&web, &headers, request).await.unwrap_or_else(|problem| {
        let lang = language::accepted(&headers).unwrap_or(web.issuer.settings.default_language);
        problem.said(&words::bundle(lang))
    })
}

async fn issued(web: &Web, headers: &HeaderMap, request: Request) -> Result<Response, Problem> {
    let token = bearer::shown(headers).unwrap_or_default();
    let caller = web.issuer.callers.who(token).ok_or(Problem::TokenWrong)?;
    if !request::is_json(headers) {
        return Err(Problem::MediaType);
    }
    let body = Bytes::from_request(request, &()).await.map_err(|refused| Problem::from(refused.status()))?;
    let body = json::read(&body)?;
    let credential = request::credential(&body).ok_or(Problem::NotUnderstood)?;
    let signed = vc_api::issue(&web.issuer, &caller, credential).await?;
    let kind = [(header::CONTENT_TYPE, "application/vc")];
    Ok((StatusCode::CREATED, kind, signed).into_response())
}
