//! The fetch guard against a server on loopback that answers as a hostile one might.
#![cfg(feature = "fetch")]
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its server has failed")]

use std::{
    io::{Read, Write},
    net::TcpListener,
    thread::JoinHandle,
    time::Duration,
};

use schemas::{
    Demo,
    fetch::{Allowance, Authorization, Body, FetchError, Fetcher, Forbidden, Headers, Policy},
};
use url::Url;

/// Answers one connection with these bytes and gives back what was asked.
fn answer(bytes: Vec<u8>) -> (Url, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/x", listener.local_addr().unwrap()).parse().unwrap();
    let asked = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut asked = [0; 4096];
        let length = stream.read(&mut asked).unwrap();
        let _gone = stream.write_all(&bytes);
        String::from_utf8_lossy(&asked[..length]).into_owned()
    });
    (address, asked)
}

fn fetcher() -> Fetcher {
    Fetcher::new(Policy::verifier(Demo::On))
}

fn get(bytes: impl Into<Vec<u8>>) -> Result<schemas::fetch::Fetched, FetchError> {
    let (address, _asked) = answer(bytes.into());
    fetcher().get(&address, Headers::accepting("*/*"))
}

#[test]
fn a_document_is_fetched_with_its_media_type() {
    let fetched =
        get("HTTP/1.1 200 OK\r\nContent-Type: Application/VC; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}")
            .unwrap();
    assert_eq!(
        (fetched.media_type.as_deref(), fetched.body.as_slice()),
        (Some("application/vc"), &b"{}"[..])
    );
}

#[test]
fn a_redirect_is_not_followed() {
    let result = get("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
    assert!(matches!(result, Err(FetchError::Redirected)), "{result:?}");
}

#[test]
fn a_missing_document_is_an_error_with_its_status() {
    let result = get("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    assert!(matches!(result, Err(FetchError::Status { status: 404 })), "{result:?}");
}

#[test]
fn an_answer_larger_than_the_bound_is_cut_off() {
    let mut bytes = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    bytes.resize(bytes.len() + schemas::limits::FETCH_BYTES + 1, b'x');
    let result = get(bytes);
    assert!(matches!(result, Err(FetchError::TooLarge { .. })), "{result:?}");
}

#[test]
fn one_piece_of_work_asks_no_more_often_than_it_may() {
    let work = fetcher().within(Allowance { requests: 1, time: Duration::from_secs(60) });
    let ask = || {
        let (address, asked) = answer(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".to_vec());
        (work.get(&address, Headers::accepting("*/*")), asked)
    };
    let (first, asked) = ask();
    assert!(first.is_ok() && asked.join().unwrap().starts_with("GET /x"));
    let (second, _nobody) = ask();
    assert!(matches!(second, Err(FetchError::Spent)), "{second:?}");
}

#[test]
fn a_server_that_says_nothing_is_left_alone_in_time() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
    let hasty = Policy { total: Duration::from_millis(50), ..Policy::verifier(Demo::On) };
    let result = Fetcher::new(hasty).get(&address, Headers::accepting("*/*"));
    assert!(matches!(result, Err(FetchError::TooSlow)), "{result:?}");
}

#[test]
fn one_piece_of_work_asks_no_longer_than_it_may() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address: Url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
    let fetcher = fetcher().within(Allowance { requests: 9, time: Duration::from_millis(50) });
    let first = fetcher.get(&address, Headers::accepting("*/*"));
    assert!(matches!(first, Err(FetchError::TooSlow)), "{first:?}");
    drop(listener.accept().unwrap());
    listener.set_nonblocking(true).unwrap();
    let second = fetcher.post(&address, Headers::accepting("*/*"), Body::Empty);
    assert!(matches!(second, Err(FetchError::Spent)), "{second:?}");
    assert!(listener.accept().is_err(), "it was asked again");
}

#[test]
fn loopback_is_not_asked_outside_demo_mode() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let port = listener.local_addr().unwrap().port();
    let address = format!("https://localhost:{port}/").parse().unwrap();
    let result = Fetcher::new(Policy::verifier(Demo::Off)).get(&address, Headers::accepting("*/*"));
    assert!(matches!(result, Err(FetchError::Forbidden(Forbidden::NotPublic(_)))), "{result:?}");
    assert!(listener.accept().is_err(), "a packet went out");
}

#[test]
fn a_form_is_posted_and_a_refusal_has_its_body() {
    let (address, asked) = answer(
        b"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n{\"error\":\"invalid_grant\"}"
            .to_vec(),
    );
    let fields = [("grant_type", "urn:x"), ("tx_code", "12 34")];
    let fetched =
        fetcher().post(&address, Headers::accepting("application/json"), Body::Form(&fields)).unwrap();
    assert_eq!((fetched.status, fetched.body.as_slice()), (400, &br#"{"error":"invalid_grant"}"#[..]));
    assert!(asked.join().unwrap().contains("application/x-www-form-urlencoded"));
}

#[test]
fn a_token_travels_in_its_header() {
    let (address, asked) = answer(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".to_vec());
    let authorization = Some(Authorization::Bearer("secret"));
    let headers = Headers { authorization, ..Headers::accepting("application/json") };
    fetcher().post(&address, headers, Body::Json("{}")).unwrap();
    assert!(asked.join().unwrap().to_ascii_lowercase().contains("authorization: bearer secret"));
}

#[test]
fn a_text_that_is_held_already_is_asked_for_only_if_it_changed() {
    let (address, asked) =
        answer(b"HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\nConnection: close\r\n\r\n".to_vec());
    let headers = Headers { held: Some("\"7\""), ..Headers::default() };
    let result = Fetcher::new(Policy::verifier(Demo::On)).get(&address, headers);
    assert!(matches!(result, Err(FetchError::Status { status: 304 })), "{result:?}");
    assert!(asked.join().unwrap().to_ascii_lowercase().contains("if-none-match: \"7\""));
}
