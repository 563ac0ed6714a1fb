//! What no log may hold: whoever reads logs could collect badges, or learn who was there.

use std::{
    io,
    panic::{set_hook, take_hook},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::http::StatusCode;

use issuer::{
    clock::Clock,
    offers,
    store::{HandOut, OfferId},
};
use schemas::serving;
use tracing::{Level, Subscriber, subscriber};

use crate::{browser::Browser, library::Library};

/// A log in memory.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(line)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes down everything that it is told.
fn writing(log: &Log) -> impl Subscriber + Send + Sync + use<> {
    let writer = log.clone();
    let written = tracing_subscriber::fmt().with_max_level(Level::TRACE).with_writer(move || writer.clone());
    written.with_ansi(false).finish()
}

/// What this thread logs from here on, until the guard is dropped.
fn logged() -> (Log, subscriber::DefaultGuard) {
    let log = Log::default();
    let guard = subscriber::set_default(writing(&log));
    (log, guard)
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// The clock of a library in which the next page that looks at it meets a fault.
fn faulty(library: &Library) -> (Clock, Arc<AtomicBool>) {
    let (right, broken) = (library.issuer.clock.clone(), Arc::new(AtomicBool::new(false)));
    let looked_at = Arc::clone(&broken);
    let calls = std::sync::atomic::AtomicUsize::new(0);
    let clock = Clock::new(move || {
        // The first look of a request is for its bounds.
        let is_second = looked_at.load(Ordering::SeqCst) && calls.fetch_add(1, Ordering::SeqCst) == 1;
        assert!(!is_second, "Sofie Bjørn is at an impossible hour");
        right.now()
    });
    (clock, broken)
}

#[tokio::test]
async fn a_fault_of_the_program_is_told_by_its_place_and_never_by_its_words() {
    let (log, _guard) = logged();
    let usual = take_hook();
    serving::hush_panics();
    let library = Library::with_awards(HandOut::Slip).await;
    let (clock, broken) = faulty(&library);
    let mut issuer = Arc::into_inner(library.reopen().await).unwrap();
    issuer.clock = clock;
    let mut browser = Browser::new(&Arc::new(issuer));
    let code = offers::claim_code(&library.issuer.secret, OfferId(1)).to_text();
    broken.store(true, Ordering::SeqCst);
    let page = browser.get(&format!("/c/{code}")).await;
    set_hook(usual);
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR, "{}", page.body);
    assert!(page.refuses("not_now"), "{}", page.body);
    let log = log.text();
    assert!(log.contains("a fault of the program") && log.contains("logs.rs"), "{log}");
    assert!(!log.contains("Sofie"), "{log}");
}

#[tokio::test]
async fn a_request_is_logged_by_the_pattern_of_its_route_and_by_nobody_s_address() {
    let library = Library::open().await;
    let mut browser = Browser::new(&library.issuer);
    let (log, _guard) = logged();
    browser.get("/o/havnby?secret=1").await;
    let log = log.text();
    let line = log.lines().find(|line| line.contains("answered")).unwrap_or_else(|| panic!("{log}"));
    assert!(line.contains("INFO") && line.contains("/o/{org}") && line.contains("200"), "{line}");
    assert!(!log.contains("secret=1") && !line.contains("client="), "{log}");
}

#[tokio::test]
async fn l5_addresses_are_logged_where_the_settings_ask_for_them() {
    let library = Library::open().await;
    let mut issuer = Arc::into_inner(library.reopen().await).unwrap();
    issuer.settings.log_addresses = true;
    let mut browser = Browser::new(&Arc::new(issuer));
    let (log, _guard) = logged();
    browser.get("/o/havnby").await;
    assert!(log.text().contains("client=0.0.0.0"), "{}", log.text());
}

#[tokio::test]
async fn a_visit_leaves_neither_code_nor_name_in_the_log() {
    let log = Log::default();
    subscriber::set_global_default(writing(&log)).unwrap();
    let library = Library::with_awards(HandOut::Wall).await;
    let code = offers::claim_code(&library.issuer.secret, OfferId(1)).to_text();
    let tx_code = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    let mut browser = Browser::new(&library.issuer);
    let path = format!("/c/{code}");
    browser.get(&path).await;
    browser.get(&format!("{path}/offer")).await;
    for step in ["code", "phone", "picture", "done"] {
        browser.post(&path, &[("tx_code", &tx_code), ("step", step), ("name", "Sofie")]).await;
    }
    let log = log.text();
    assert!(!log.is_empty(), "the store at least says what it does");
    for secret in [code.as_str(), "Sofie", "Bjørn"] {
        assert!(!log.contains(secret), "{secret}");
    }
}
