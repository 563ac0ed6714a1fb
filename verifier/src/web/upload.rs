//! Taking in a body: bounded in size, and only while there is room for one more. Documents have room of their own, so
//! that slow pictures keep no document waiting, and nobody has all of the room.

use std::{convert::Infallible, net::IpAddr, ops::Deref, sync::Arc};

use axum::{
    body::Bytes,
    extract::{FromRequest, Request, rejection::BytesRejection},
    http::header,
};
use schemas::{
    caller::{Place, Places},
    limits::DOCUMENT_BYTES,
};

use super::{Service, api::Problem, service::Weight};

/// Pictures taken in at one time; one may be 32 MiB, and a small server has little more than ten times that.
const PICTURES: usize = 8;
/// Documents taken in at one time, 1 MiB each.
const DOCUMENTS: usize = 64;
/// A form around a document.
const FORM_BYTES: usize = 16 * 1024;

/// The room for bodies. One address has half of it.
#[derive(Debug)]
pub(super) struct Uploads {
    documents: Arc<Places>,
    pictures: Arc<Places>,
}

impl Uploads {
    /// Where these proxies speak for many.
    pub(super) fn new(proxies: &[IpAddr]) -> Self {
        let places = |all| Places::new(all, all / 2, proxies.to_vec());
        Uploads { documents: places(DOCUMENTS), pictures: places(PICTURES) }
    }

    /// A place for a body that says to be so long; one that does not say may be anything.
    fn take(&self, caller: IpAddr, length: Option<usize>) -> Option<Place> {
        let small = length.is_some_and(|length| length <= DOCUMENT_BYTES + FORM_BYTES);
        let places = if small { &self.documents } else { &self.pictures };
        places.take(caller)
    }
}

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
    _room: Option<Place>,
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
        let length = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
        let length = length.and_then(|value| value.parse().ok());
        let Some(room) = service.uploads.take(service.caller(&request), length) else {
            return Ok(Upload::Busy);
        };
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

    fn stranger(number: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, number])
    }

    /// Pictures of as many people that there is room for.
    fn room(service: &Service) -> usize {
        let taken: Vec<Place> =
            (0..=255).map_while(|number| service.uploads.take(stranger(number), None)).collect();
        taken.len()
    }

    /// Places that are taken while a body of this size is held.
    async fn taken_by(bytes: usize) -> usize {
        let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::On);
        let service = Arc::new(Service::new(checker, || Timestamp::EPOCH));
        let all = room(&service);
        let mut request = Request::new(Body::from(vec![b'x'; bytes]));
        DefaultBodyLimit::max(2 * DOCUMENT_BYTES).apply(&mut request);
        let Ok(Upload::Whole(_, held)) = Upload::from_request(request, &service).await else {
            panic!("not taken")
        };
        let taken = all - room(&service);
        drop(held);
        assert_eq!(room(&service), all);
        taken
    }

    #[tokio::test]
    async fn a_picture_keeps_its_place_until_it_was_looked_at_and_a_document_does_not() {
        assert_eq!((taken_by(DOCUMENT_BYTES).await, taken_by(DOCUMENT_BYTES + 1).await), (0, 1));
    }

    #[test]
    fn one_address_takes_half_of_the_room_for_pictures() {
        let uploads = Uploads::new(&[]);
        let slow: Vec<Place> = (0..9).map_while(|_| uploads.take(stranger(1), None)).collect();
        assert_eq!(slow.len(), PICTURES / 2);
        assert!(uploads.take(stranger(2), None).is_some());
    }

    #[test]
    fn pictures_keep_no_document_waiting() {
        let uploads = Uploads::new(&[]);
        let slow: Vec<Place> =
            (0..9).map_while(|number| uploads.take(stranger(number), Some(PICTURES << 20))).collect();
        assert_eq!(slow.len(), PICTURES);
        assert!(uploads.take(stranger(1), Some(DOCUMENT_BYTES)).is_some());
    }
}
