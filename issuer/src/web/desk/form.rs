//! A form of ours, sent by the session that it was shown to.

use std::sync::Arc;

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, FromRequestParts, Request},
    http::StatusCode,
    response::Response,
};
use axum_extra::extract::Form;
use serde::{Deserialize, de::DeserializeOwned};
use url::form_urlencoded;

use super::{
    extract::{Desk, HasToken},
    frame::is_ours,
    refusal,
};
use crate::{
    failure::{Failure, FailureCode},
    web::{Web, gate},
};

/// The name of the hidden field.
pub(super) const FIELD: &str = "csrf";

/// A form with a button and nothing else.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Nothing {}

/// A form with who sent it. Names that come several times fill a `Vec`.
#[derive(Debug)]
pub(in crate::web) struct DeskForm<T, D = Desk> {
    pub(in crate::web) desk: D,
    pub(in crate::web) form: T,
}

impl<T, D> FromRequest<Arc<Web>> for DeskForm<T, D>
where
    T: DeserializeOwned,
    D: FromRequestParts<Arc<Web>, Rejection = Response> + HasToken + Send,
{
    type Rejection = Response;

    async fn from_request(request: Request, web: &Arc<Web>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let desk = D::from_request_parts(&mut parts, web).await?;
        let not_understood = || Failure::new(FailureCode::FormNotUnderstood);
        let whole = Request::from_parts(parts.clone(), body);
        let Ok(bytes) = Bytes::from_request(whole, web).await else {
            return Err(refusal::on(desk.into_frame(), StatusCode::PAYLOAD_TOO_LARGE, &not_understood()));
        };
        let sent = form_urlencoded::parse(&bytes).find(|(name, _)| name == FIELD).map(|(_, value)| value);
        if !sent.is_some_and(|sent| is_ours(&web.issuer.secret, desk.token(), &sent)) {
            return Err(refusal::on(desk.into_frame(), StatusCode::FORBIDDEN, &gate::form_not_ours()));
        }
        match Form::<T>::from_request(Request::from_parts(parts, Body::from(bytes)), web).await {
            Ok(Form(form)) => Ok(DeskForm { desk, form }),
            Err(error) => {
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                Err(refusal::on(desk.into_frame(), status, &not_understood().because(error)))
            }
        }
    }
}
