//! Taking in a body: bounded in size, and only while there is room for one more.

use std::{convert::Infallible, ops::Deref, sync::Arc};

use axum::{
    body::Bytes,
    extract::{FromRequest, Request, rejection::BytesRejection},
    http::header,
};
use schemas::limits::DOCUMENT_BYTES;
use tokio::sync::OwnedSemaphorePermit;

use super::{Service, api::Problem, service::Weight};

/// What became of a body.
pub(super) enum Upload {
    /// Its media type and all of it.
    Whole(String, Held),
    TooLarge,
    Busy,
}

/// A body in memory. A picture keeps its place until it has been looked at, for looking takes several times its size;
/// a document gives its place back, so that slow issuers keep nobody waiting.
pub(super) struct Held {
    bytes: Bytes,
    _room: Option<OwnedSemaphorePermit>,
}

impl Deref for Held {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Held {
    /// How much it takes to look at it.
    pub(super) fn weight(&self) -> Weight {
        if self.bytes.len() > DOCUMENT_BYTES { Weight::PICTURE } else { Weight::TEXT }
    }
}

impl Upload {
    /// The media type and the whole body, with something in it.
    pub(super) fn taken(self) -> Result<(String, Held), Problem> {
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
        let Ok(room) = Arc::clone(&service.uploads).try_acquire_owned() else { return Ok(Upload::Busy) };
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let kind = kind.unwrap_or_default().to_owned();
        let body: Result<Bytes, BytesRejection> = Bytes::from_request(request, service).await;
        Ok(body.map_or(Upload::TooLarge, |bytes| {
            let room = (bytes.len() > DOCUMENT_BYTES).then_some(room);
            Upload::Whole(kind, Held { bytes, _room: room })
        }))
    }
}

#[cfg(test)]
mod tests {
    use axum::{body::Body, extract::DefaultBodyLimit};
    use schemas::{Demo, time::Timestamp, trust::TrustBook};

    use super::*;
    use crate::checker::{Checker, Network};

    /// Places that are taken while a body of this size is held.
    async fn taken_by(bytes: usize) -> usize {
        let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::On);
        let service = Arc::new(Service::new(checker, || Timestamp::EPOCH));
        let all = service.uploads.available_permits();
        let mut request = Request::new(Body::from(vec![b'x'; bytes]));
        DefaultBodyLimit::max(2 * DOCUMENT_BYTES).apply(&mut request);
        let Ok(Upload::Whole(_, held)) = Upload::from_request(request, &service).await else {
            panic!("not taken")
        };
        let taken = all - service.uploads.available_permits();
        drop(held);
        assert_eq!(service.uploads.available_permits(), all);
        taken
    }

    #[tokio::test]
    async fn a_picture_keeps_its_place_until_it_was_looked_at_and_a_document_does_not() {
        assert_eq!((taken_by(DOCUMENT_BYTES).await, taken_by(DOCUMENT_BYTES + 1).await), (0, 1));
    }
}
