//! `POST /api/check`, and the bounds on what programs may ask.

use axum::{body::Body, extract::Request};
use schemas::{
    Demo, bake,
    qr::{Medium, Picture, payload},
    trust::{Anchor, TrustBook, open},
};
use serde_json::Value;
use tower::ServiceExt as _;
use url::Url;
use verifier::{
    checker::{Checker, Network},
    web::{Limits, Service, router},
};

use crate::{
    asking::{asked, lonely, posted},
    page::served,
    town::{Town, now},
};

const PATH: &str = "/api/check";

/// A verifier that knows the town's library.
pub(crate) fn knowing(town: &Town) -> Service {
    let list = std::fs::read_to_string(town.file("trust.jwt")).unwrap();
    let trusted = open(&list, Anchor::HandedOver).unwrap();
    Service::new(Checker::new(TrustBook::new([trusted]), Network::Online, Demo::On), now)
}

#[test]
fn the_answer_is_the_line_of_the_command() {
    let town = Town::with_withdrawn("api-line", &[6]);
    let server = served(knowing(&town));
    for badge in [town.badge(5), town.badge(6)] {
        let reply = posted(&server, PATH, "application/vc+jwt", &badge);
        assert_eq!((reply.status, reply.header("content-type")), (200, Some("application/json")));
        let line = town.check(&["--json", &badge]).lines().remove(0);
        assert_eq!(reply.json(), line, "{badge}");
    }
}

#[test]
fn a_badge_is_taken_in_every_shape_in_which_it_travels() {
    let town = Town::with_withdrawn("api-shapes", &[]);
    let server = served(knowing(&town));
    let badge = town.badge(5);
    let link = format!("https://verify.example/v#{}", payload::encode(&badge).unwrap().as_str());
    let picture = Picture::of(&link, Medium::Screen).unwrap().png();
    let drawing = bake::write(b"<svg xmlns='http://www.w3.org/2000/svg'/>", &badge).unwrap();
    let bodies: [(&str, &[u8]); 5] = [
        ("application/jwt", badge.as_bytes()),
        ("text/plain; charset=utf-8", link.as_bytes()),
        ("text/plain", badge.as_bytes()),
        ("image/png", &picture),
        ("image/svg+xml", &drawing),
    ];
    for (media_type, body) in bodies {
        let verdict = posted(&server, PATH, media_type, body).json()["verdict"].take();
        assert_eq!(verdict, "genuine", "{media_type}");
    }
}

#[test]
fn what_could_be_looked_at_is_answered_whatever_it_is() {
    let reply =
        posted(&lonely(), PATH, "application/json", r#"{"type":"OpenBadgeCredential","type":"Other"}"#);
    assert_eq!((reply.status, reply.json()["reason"].as_str()), (200, Some("member_twice")));
}

#[test]
fn names_come_in_the_language_that_was_asked_for() {
    let town = Town::with_withdrawn("api-language", &[]);
    let headers = ["Content-Type: application/jwt", "Accept-Language: da"];
    let reply = asked(&served(knowing(&town)), "POST /api/check", &headers, town.badge(5).as_bytes());
    assert_eq!(reply.json()["issuer"]["name"], "Aarhus Biblioteker");
}

fn problem(server: &Url, media_type: &str, body: &[u8]) -> (u16, Value) {
    let reply = posted(server, PATH, media_type, body);
    assert_eq!(reply.header("content-type"), Some("application/problem+json"), "{reply:?}");
    let document = reply.json();
    assert_eq!(document["status"], reply.status, "{document}");
    (reply.status, document["code"].clone())
}

#[test]
fn what_is_not_taken_is_a_problem_document() {
    let server = lonely();
    assert_eq!(problem(&server, "application/json", b" "), (400, "body_empty".into()));
    assert_eq!(
        problem(&server, "application/x-www-form-urlencoded", b"a=1"),
        (415, "media_type_unknown".into())
    );
    assert_eq!(problem(&server, "", b"{}"), (415, "media_type_unknown".into()));
}

#[test]
fn a_body_larger_than_any_picture_is_not_taken() {
    let body = vec![b' '; 33 * 1024 * 1024];
    let request = Request::post(PATH).header("Content-Type", "image/png").body(Body::from(body)).unwrap();
    let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::On);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let response = runtime.block_on(router(Service::new(checker, now)).oneshot(request)).unwrap();
    assert_eq!(response.status(), 413);
}

#[test]
fn scripts_of_any_site_may_ask_and_bring_nothing_of_their_visitor_along() {
    let preflight = [
        "Origin: https://jobs.example",
        "Access-Control-Request-Method: POST",
        "Access-Control-Request-Headers: content-type",
    ];
    let server = lonely();
    for path in [PATH, "/credentials/verify"] {
        let reply = asked(&server, &format!("OPTIONS {path}"), &preflight, b"");
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"), "{path}");
        assert!(reply.header("access-control-allow-headers").unwrap().contains("content-type"));
        assert_eq!(reply.header("access-control-allow-credentials"), None);
    }
    let page = asked(&server, "GET /", &["Origin: https://jobs.example"], b"");
    assert_eq!(page.header("access-control-allow-origin"), None);
}

fn limited(a_minute: u32, proxies: &[&str]) -> Url {
    let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::On);
    let proxies = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
    served(Service::new(checker, now).limited(Limits { a_minute, proxies }))
}

#[test]
fn who_sends_too_much_is_told_when_to_come_back() {
    let server = limited(2, &[]);
    let statuses = [1, 2, 3].map(|_| posted(&server, PATH, "text/plain", "x").status);
    assert_eq!(statuses, [200, 200, 429]);
    let headers = ["Content-Type: text/plain", "Origin: https://jobs.example"];
    let reply = asked(&server, "POST /api/check", &headers, b"x");
    assert_eq!((reply.header("retry-after"), reply.json()["code"].as_str()), (Some("60"), Some("too_often")));
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"), "a script cannot read why");
    let page = posted(&server, "/?lang=da", "application/x-www-form-urlencoded", "text=x");
    assert_eq!((page.status, page.header("retry-after")), (429, Some("60")));
    assert!(page.body.contains("Vent lidt"), "{}", page.body);
}

#[test]
fn looking_costs_nothing() {
    let server = limited(1, &[]);
    posted(&server, PATH, "text/plain", "x");
    assert_eq!(
        ["/", "/v", "/v/lists"].map(|path| asked(&server, &format!("GET {path}"), &[], b"").status),
        [200; 3]
    );
}

#[test]
fn behind_a_named_proxy_everybody_has_an_address_of_their_own_and_nobody_can_invent_one() {
    let from = |server: &Url, address: &str| {
        let headers = ["Content-Type: text/plain", &format!("X-Forwarded-For: {address}")];
        asked(server, "POST /api/check", &headers, b"x").status
    };
    let behind = limited(1, &["127.0.0.1"]);
    assert_eq!(["192.0.2.1", "192.0.2.2", "192.0.2.1"].map(|who| from(&behind, who)), [200, 200, 429]);
    let open = limited(1, &[]);
    assert_eq!(["192.0.2.1", "192.0.2.2"].map(|who| from(&open, who)), [200, 429]);
}
