//! A shop that asks for badges, through the real router, with a clock that tests set.

use std::{
    cell::Cell,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use schemas::{
    Demo,
    jose::Compact,
    key::{P256Secret, SecretKey},
    time::Timestamp,
    trust::{self, Anchor, TrustBook},
};
use serde_json::Value;
use tower::ServiceExt as _;
use url::{Url, form_urlencoded};
use verifier::{
    asking::Asker,
    checker::{Checker, Network},
    web::{Asking, Service, router},
};

use crate::town::now;

pub(super) const SHOP: &str = "https://check.shop.example/kreds";

thread_local! {
    static LATER: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

fn clock() -> Timestamp {
    now().after(LATER.get())
}

/// From now on it is this much later.
pub(super) fn wait(span: Duration) {
    LATER.set(span);
}

/// Other bytes each time.
fn chance(bytes: &mut [u8]) {
    static DRAWN: AtomicU64 = AtomicU64::new(1);
    let drawn = DRAWN.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    bytes.iter_mut().zip(drawn.iter().rev().cycle()).for_each(|(byte, drawn)| *byte = *drawn);
}

pub(super) fn key() -> SecretKey {
    SecretKey::P256(P256Secret::from_bytes([9; 32]).unwrap())
}

/// An answer to a browser or a wallet.
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Reply {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

/// The shop's server.
pub(super) struct Shop {
    router: Router,
}

/// One request, as the shop's browser knows it.
pub(super) struct Begun {
    /// Below the server's own address.
    pub(super) page: String,
    pub(super) cookie: String,
}

impl Begun {
    pub(super) fn id(&self) -> &str {
        self.page.strip_prefix("/ask/").unwrap()
    }
}

impl Shop {
    /// Knows a library by this trust list, and signs its requests.
    pub(super) fn knowing(trust_list: &str) -> Self {
        let trusted = trust::open(trust_list, Anchor::HandedOver).unwrap();
        let checker = Checker::new(TrustBook::new([trusted]), Network::Online, Demo::On);
        Self::with(checker, Some(key()))
    }

    /// Signs nothing.
    pub(super) fn unsigned() -> Self {
        Self::with(Checker::new(TrustBook::default(), Network::Offline, Demo::On), None)
    }

    fn with(checker: Checker, key: Option<SecretKey>) -> Self {
        wait(Duration::ZERO);
        let asker = Asker::new(&SHOP.parse().unwrap(), key).unwrap();
        let service = Service::new(checker, clock).asking(Asking::new(asker, chance));
        Shop { router: router(service) }
    }

    fn send(&self, request: Request<Body>) -> Reply {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let answer = self.router.clone().oneshot(request).await.unwrap();
            let (status, headers) = (answer.status(), answer.headers().clone());
            let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
            Reply { status, headers, body: String::from_utf8(body.to_vec()).unwrap() }
        })
    }

    pub(super) fn get(&self, path: &str, cookie: &str) -> Reply {
        self.send(Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap())
    }

    pub(super) fn post(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let kind = "application/x-www-form-urlencoded";
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap())
    }

    /// Presses one of the buttons.
    pub(super) fn begin(&self, way: &str) -> Begun {
        let reply = self.post("/ask", &[("way", way)]);
        assert_eq!(reply.status, StatusCode::SEE_OTHER);
        let place = reply.headers[header::LOCATION].to_str().unwrap();
        let page = format!("/{}", place.split('?').next().unwrap());
        let cookie = reply.headers[header::SET_COOKIE].to_str().unwrap();
        Begun { page, cookie: cookie.split(';').next().unwrap().to_owned() }
    }

    /// A request that is scanned, and what a wallet is asked in it.
    pub(super) fn ask(&self) -> (Begun, Value) {
        let begun = self.begin("another_device");
        let fetched = self.get(&format!("{}/request", begun.page), "");
        let asked = serde_json::from_slice(Compact::read(&fetched.body).unwrap().payload()).unwrap();
        (begun, asked)
    }

    /// A request for the wallet on this device, and what it is asked in the link.
    pub(super) fn ask_here(&self) -> (Begun, Value) {
        let begun = self.begin("this_device");
        let page = self.look(&begun).body;
        let link = page.split('"').find(|text| text.starts_with("openid4vp://")).unwrap();
        let link = Url::parse(&link.replace("&#38;", "&")).unwrap();
        let asked = link.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned().into()));
        (begun, Value::Object(asked.collect()))
    }

    pub(super) fn answer(&self, state: &str, vp_token: &Value) -> Reply {
        self.post("/ask/answer", &[("state", state), ("vp_token", &vp_token.to_string())])
    }

    /// What the browser that asked sees.
    pub(super) fn look(&self, begun: &Begun) -> Reply {
        self.get(&format!("{}?lang=en", begun.page), &begun.cookie)
    }
}
