//! What is counted, and that counting names nobody.

use std::sync::Arc;

use issuer::{
    awards,
    store::{AwardId, HandOut},
    web,
};
use schemas::did::Did;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use crate::{browser::Browser, library::Library};

const HOLDER: &str = "did:key:z6MkmM42vxfqZQsv4ehtTjFFxQ4sQKS2w6WR7emozFAn5cxu";

impl Library {
    fn metrics(&self) -> String {
        self.issuer.metrics.text().unwrap()
    }

    /// The figure of the line that begins so.
    fn counted(&self, line: &str) -> u64 {
        let text = self.metrics();
        let figure = text.lines().find_map(|one| one.strip_prefix(line)?.strip_prefix(' '));
        figure.map_or(0, |figure| figure.parse().unwrap())
    }
}

#[tokio::test]
async fn requests_are_counted_by_the_pattern_of_their_route() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut browser = Browser::new(&library.issuer);
    for path in ["/c/first-guess", "/c/second-guess", "/o/havnby", "/nowhere/to/be/found"] {
        browser.get(path).await;
    }
    let answered = |route: &str, status: &str| {
        library.counted(&format!(r#"kreds_requests_total{{method="GET",route="{route}",status="{status}"}}"#))
    };
    assert_eq!(answered("/c/{code}", "4xx"), 2);
    assert_eq!(answered("/o/{org}", "2xx"), 1);
    assert_eq!(answered("none", "4xx"), 1);
    assert_eq!(library.counted(r#"kreds_request_duration_seconds_count{route="/c/{code}"}"#), 2);
}

#[tokio::test]
async fn nobody_s_request_makes_a_label_of_its_own() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut browser = Browser::new(&library.issuer);
    browser.get("/c/canary").await;
    browser.get("/canary/canary?canary=canary").await;
    browser.send("CANARY", "/").await;
    assert!(!library.metrics().to_lowercase().contains("canary"), "{}", library.metrics());
    assert_eq!(library.counted(r#"kreds_requests_total{method="other",route="/",status="4xx"}"#), 1);
}

#[tokio::test]
async fn a_badge_is_signed_once_and_collected_once_however_often_it_is_fetched() {
    let library = Library::with_awards(HandOut::Slip).await;
    let key: Did = HOLDER.parse().unwrap();
    library.collect(&key).await.unwrap();
    library.collect(&key).await.unwrap();
    assert_eq!(library.counted(r#"kreds_badges_signed_total{organisation="havnby"}"#), 1);
    assert_eq!(library.counted(r#"kreds_badges_collected_total{by="wallet"}"#), 1);
}

#[tokio::test]
async fn wrong_codes_and_the_pause_that_follows_are_counted() {
    let library = Library::with_awards(HandOut::Wall).await;
    library.pause().await;
    assert_eq!(
        (library.counted("kreds_wrong_codes_total"), library.counted("kreds_offers_paused_total")),
        (5, 1)
    );
}

#[tokio::test]
async fn a_status_list_is_counted_when_it_is_signed_and_not_when_it_is_read() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&HOLDER.parse().unwrap()).await.unwrap();
    awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    let mut browser = Browser::new(&library.issuer);
    for _ in 0..3 {
        browser.get("/o/havnby/status/1").await;
    }
    assert_eq!(library.counted(r#"kreds_status_lists_signed_total{organisation="havnby"}"#), 1);
}

#[tokio::test]
async fn answers_that_fail_of_the_database_are_counted_apart() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.issuer.store.close().await;
    Browser::new(&library.issuer).get("/o/havnby/did.json").await;
    assert_eq!(library.counted(r#"kreds_faults_total{cause="database"}"#), 1);
}

#[tokio::test]
async fn somebody_who_guesses_and_is_sent_away_is_counted() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut browser = Browser::new(&library.issuer);
    for _ in 0..21 {
        browser.get("/c/guess").await;
    }
    assert_eq!(library.counted(r#"kreds_requests_turned_away_total{cause="guessed"}"#), 1);
}

#[tokio::test]
async fn the_program_says_which_it_is() {
    let library = Library::open().await;
    assert_eq!(library.counted(concat!("kreds_build_info{version=\"", env!("CARGO_PKG_VERSION"), "\"}")), 1);
}

#[tokio::test]
async fn the_world_that_collects_badges_gets_no_figures() {
    let library = Library::open().await;
    assert_eq!(Browser::new(&library.issuer).get("/metrics").await.status, 404);
}

#[tokio::test]
async fn figures_have_an_address_of_their_own() {
    let library = Library::open().await;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(web::serve_metrics(listener, Arc::clone(&library.issuer), std::future::pending));
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(b"GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.contains("application/openmetrics-text") && answer.contains("# EOF"), "{answer}");
}
