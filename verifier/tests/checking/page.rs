//! The page, asked over loopback as a browser would.

use std::sync::mpsc;

use schemas::{
    Demo,
    fetch::{Body, Fetched, Fetcher, Headers, Policy},
    lang::Lang,
};
use url::Url;
use verifier::{
    checker::{Checker, Network},
    web::{Service, serve},
};

use crate::town::now;

/// A page that trusts nobody.
fn page() -> Url {
    let listen = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (ready, served) = mpsc::channel();
    std::thread::spawn(move || {
        let checker = Checker::new(Vec::new(), Network::Offline, Demo::On);
        serve(Service::new(checker, now), listen, || ready.send(()).is_ok()).unwrap();
    });
    served.recv().unwrap();
    format!("http://{listen}/").parse().unwrap()
}

fn browser() -> Fetcher {
    Fetcher::new(Policy::verifier(Demo::On))
}

fn posted(text: &str) -> (u16, String) {
    let Fetched { status, body, .. } =
        browser().post(&page(), Headers::accepting("text/html"), Body::Form(&[("text", text)])).unwrap();
    (status, String::from_utf8(body).unwrap())
}

#[test]
fn the_page_asks_in_the_readers_language() {
    let headers = Headers { lang: Some(Lang::Sl), ..Headers::accepting("text/html") };
    let asked = browser().get(&page(), headers).unwrap();
    let html = String::from_utf8(asked.body).unwrap();
    assert!(html.contains("<html lang=\"sl\">") && html.contains("Preverite značko"), "{html}");
}

#[test]
fn a_wifi_code_is_called_one_on_the_page() {
    let (status, html) = posted("WIFI:S:Bibliotek;;");
    assert_eq!(status, 200);
    assert!(html.contains("class=\"verdict cannot_tell\"") && html.contains("a Wi-Fi code"), "{html}");
}

#[test]
fn markup_that_somebody_pasted_is_not_markup_on_the_page() {
    let (_, html) = posted("<script>alert(1)</script>");
    assert!(!html.contains("<script>alert"), "{html}");
}

#[test]
fn nothing_given_is_answered_and_not_a_crash() {
    let (status, html) = posted("");
    assert_eq!(status, 200);
    assert!(html.contains("input_missing"), "{html}");
}
