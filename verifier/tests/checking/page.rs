//! The page, asked over loopback as a browser would.

use std::sync::mpsc;

use schemas::{
    Demo,
    fetch::{Body, Fetched, Fetcher, Headers, Policy},
    lang::Lang,
    trust::{self, Anchor, TrustBook},
};
use url::Url;
use verifier::{
    checker::{Checker, Network},
    web::{Service, serve},
};

use crate::town::{Town, now};

/// A page that trusts nobody.
fn page() -> Url {
    page_with(Checker::new(TrustBook::default(), Network::Offline, Demo::On))
}

fn page_with(checker: Checker) -> Url {
    served(Service::new(checker, now))
}

/// The service on a port of loopback.
pub(crate) fn served(service: Service) -> Url {
    let listen = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let (ready, served) = mpsc::channel();
    std::thread::spawn(move || {
        serve(service, listen, || ready.send(()).is_ok()).unwrap();
    });
    served.recv().unwrap();
    format!("http://{listen}/").parse().unwrap()
}

fn browser() -> Fetcher {
    Fetcher::new(Policy::verifier(Demo::On))
}

fn posted(text: &str) -> (u16, String) {
    posted_to(&page(), text)
}

fn posted_to(page: &Url, text: &str) -> (u16, String) {
    let Fetched { status, body, .. } =
        browser().post(page, Headers::accepting("text/html"), Body::Form(&[("text", text)])).unwrap();
    (status, String::from_utf8(body).unwrap())
}

/// What the page says of a badge of a library that it knows.
fn verdict(name: &str) -> String {
    let town = Town::with_withdrawn(name, &[]);
    let [list, badge] =
        ["trust.jwt", "badge.jwt"].map(|file| std::fs::read_to_string(town.file(file)).unwrap());
    let trusted = trust::open(&list, Anchor::HandedOver).unwrap();
    posted_to(&page_with(Checker::new(TrustBook::new([trusted]), Network::Online, Demo::On)), &badge).1
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

#[test]
fn the_word_comes_before_everything_else() {
    let html = verdict("page-word");
    let places = ["class=\"verdict genuine\"", "<svg", "<h1 id=\"word\">Genuine</h1>", "gave it to", "<dl>"];
    let places = places.map(|part| html.find(part).unwrap_or_else(|| panic!("{part} is missing: {html}")));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn what_had_to_be_done_keeps_its_lines() {
    let html = verdict("page-lines");
    let lines = "<bdi>Can:</bdi><bdi>- mend a window</bdi><bdi>Came to five of six evenings.</bdi>";
    assert!(html.contains(lines), "{html}");
}

#[test]
fn how_it_was_assessed_stands_under_its_own_name() {
    let html = verdict("page-assessed");
    assert!(html.contains("<dt>Assessment</dt><dd><bdi>a project</bdi></dd>"), "{html}");
    assert!(!html.contains("Serves"), "{html}");
}

#[test]
fn a_verdict_can_be_printed() {
    assert!(verdict("page-print").contains("<button type=\"button\" id=\"print\""));
}

/// A proxy may put the page below any path, so no address on it may begin at the root of the host.
#[test]
fn every_address_on_the_page_is_relative() {
    let asked = browser().get(&page(), Headers::accepting("text/html")).unwrap();
    for html in [String::from_utf8(asked.body).unwrap(), verdict("page-relative")] {
        assert!(!html.contains("=\"/") && html.contains("href=\"style.css\""), "{html}");
    }
}
