//! Taking in a body: bounded in size, and only while there is room for one more.

use std::{convert::Infallible, sync::Arc};

use axum::{
    body::Bytes,
    extract::{FromRequest, Request, rejection::BytesRejection},
    http::header,
};

use super::{Service, api::Problem};

/// What became of a body.
pub(super) enum Upload {
    /// Its media type and all of it.
    Whole(String, Bytes),
    TooLarge,
    Busy,
}

impl Upload {
    /// The media type and the whole body, with something in it.
    pub(super) fn taken(self) -> Result<(String, Bytes), Problem> {
        match self {
            Upload::Whole(_, body) if body.trim_ascii().is_empty() => Err(Problem::Empty),
            Upload::Whole(kind, body) => Ok((kind, body)),
            Upload::TooLarge => Err(Problem::TooLarge),
            Upload::Busy => Err(Problem::Busy),
        }
    }
}

impl FromRequest<Arc<Service>> for Upload {
    type Rejection = Infallible;

    async fn from_request(request: Request, service: &Arc<Service>) -> Result<Self, Self::Rejection> {
        let Ok(_room) = service.uploads.try_acquire() else { return Ok(Upload::Busy) };
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        let body: Result<Bytes, BytesRejection> = Bytes::from_request(request, service).await;
        Ok(body.map_or(Upload::TooLarge, |body| Upload::Whole(kind, body)))
    }
}
