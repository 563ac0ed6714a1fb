//! Signs of life of the server: that it answers, and that it knows what was withdrawn.

use axum::{
    body::Body,
    http::{Request, Response},
};
use schemas::{Demo, trust::TrustBook};
use tower::ServiceExt as _;
use verifier::{
    checker::{Checker, Network},
    web::{Limits, Service, router},
};

use crate::town::now;

fn service() -> Service {
    let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::On);
    Service::new(checker, now).limited(Limits { a_minute: 0, proxies: Vec::new() })
}

fn asked(service: Service, path: &str) -> Response<Body> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(router(service).oneshot(Request::get(path).body(Body::empty()).unwrap())).unwrap()
}

#[test]
fn a_server_lives_from_its_start() {
    assert_eq!(asked(service(), "/healthz").status(), 200);
}

#[test]
fn a_server_is_ready_once_it_has_looked_for_the_lists() {
    let early = asked(service(), "/readyz");
    assert_eq!((early.status().as_u16(), early.headers().contains_key("retry-after")), (503, true));
    let service = service();
    service.refresh();
    assert_eq!(asked(service, "/readyz").status(), 200);
}
