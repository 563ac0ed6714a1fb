//! What every answer tells the browser beside its body, whatever was asked for.

use schemas::{Demo, trust::TrustBook};
use verifier::{
    asking::Asker,
    checker::{Checker, Network},
    web::{Asking, Service},
};

use crate::{asking::asked, page::served, town::now};

/// Each route, wrong methods and what is not there.
const ROUTES: [&str; 19] = [
    "GET /",
    "POST /",
    "DELETE /",
    "GET /v",
    "GET /v/lists",
    "GET /v/file",
    "GET /style.css",
    "GET /worker.js",
    "GET /nowhere",
    "POST /api/check",
    "GET /api/openapi.json",
    "POST /credentials/verify",
    "POST /presentations/verify",
    "GET /ask",
    "POST /ask",
    "GET /ask/none",
    "GET /ask/did.json",
    "GET /ask/none/request",
    "POST /ask/answer",
];

/// What a browser keeps and asks for again; everything else it forgets.
const KEPT: [&str; 3] = ["GET /v/lists", "GET /style.css", "GET /worker.js"];

const ALWAYS: [(&str, &str); 5] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; \
         manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=(self), geolocation=(), microphone=()"),
    ("cross-origin-opener-policy", "same-origin"),
];

#[test]
fn every_answer_lets_the_browser_load_keep_and_tell_nothing() {
    let checker = Checker::new(TrustBook::default(), Network::Offline, Demo::On);
    let asker = Asker::new(&"https://check.shop.example".parse().unwrap(), None).unwrap();
    let asking = Asking::new(asker, |bytes| bytes.fill(7));
    let server = served(Service::new(checker, now).asking(asking));
    for route in ROUTES {
        let reply = asked(&server, route, &[], b"");
        let kept = if KEPT.contains(&route) { "no-cache" } else { "no-store" };
        for (name, value) in ALWAYS.into_iter().chain([("cache-control", kept)]) {
            assert_eq!(reply.header(name), Some(value), "{route} ({}): {name}", reply.status);
        }
    }
}
