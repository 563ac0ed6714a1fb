//! What no log may hold: whoever reads logs could collect badges, or learn who was there.

use std::{
    io,
    sync::{Arc, Mutex},
};

use issuer::{
    offers,
    store::{HandOut, OfferId},
};
use tracing::{Level, subscriber};

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

#[tokio::test]
async fn a_visit_leaves_neither_code_nor_name_in_the_log() {
    let log = Log::default();
    let writer = log.clone();
    let written = tracing_subscriber::fmt().with_max_level(Level::TRACE).with_writer(move || writer.clone());
    subscriber::set_global_default(written.with_ansi(false).finish()).unwrap();
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
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(!log.is_empty(), "the store at least says what it does");
    for secret in [code.as_str(), "Sofie", "Bjørn"] {
        assert!(!log.contains(secret), "{secret}");
    }
}
