//! A shop counter: a learner with a badge, an employer with a browser, and a verifier whose every received byte is kept.

use crate::browser::Browser;
use crate::evening::world;
use crate::reader::Script;
use crate::recorder::Recorder;
use schemas::lang::Lang;
use serde_json::{Value, json};
use std::time::Duration;
use tests::library::{self, Waiting};
use tests::service::{self, Service, free_port};
use tests::world::World;
use tests::{learner, programs::Answer};

/// How often it is asked whether the verifier has the lists, and how many times.
const PAUSE: Duration = Duration::from_millis(100);
const PATIENCE: u32 = 300;

/// The counter, before anything is shown on it.
pub(crate) struct Counter {
    pub(crate) world: World,
    pub(crate) waiting: Vec<Waiting>,
    pub(crate) recorder: Recorder,
    pub(crate) verifier: Option<Service>,
    behind: u16,
    _issuer: Service,
}

impl Counter {
    /// A badge is in the learner's wallet, and the verifier has all lists.
    pub(crate) async fn open(name: &str) -> Self {
        let world = world(name);
        library::set_up(&world).unwrap();
        let issuer = world.serve_issuer().unwrap();
        let circle = library::hold_circle(&world).unwrap();
        library::close_circle(&world, &circle).unwrap();
        let waiting = library::waiting(&world).unwrap();
        learner::make_wallet(&world).unwrap();
        learner::claim(&world, &waiting[0]).unwrap();
        let behind = free_port().unwrap();
        let recorder = Recorder::between(world.verifier_port(), behind).await;
        let mut counter = Counter { world, waiting, recorder, verifier: None, behind, _issuer: issuer };
        counter.serve().await;
        counter
    }

    /// Starts the verifier anew and waits until it has fetched the lists.
    pub(crate) async fn serve(&mut self) {
        self.verifier = None;
        self.verifier = Some(self.world.serve_verifier_behind(self.behind).unwrap());
        for _ in 0..PATIENCE {
            let lists: Value = serde_json::from_str(&service::get(self.behind, "/v/lists").unwrap()).unwrap();
            if lists["status"].as_object().is_some_and(|status| !status.is_empty()) {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("the verifier does not get the status lists");
    }

    /// The address in the learner's badge QR.
    pub(crate) fn badge_link(&self) -> String {
        let picture = std::fs::read(learner::present(&self.world).unwrap()).unwrap();
        schemas::qr::read(&picture).unwrap().remove(0)
    }

    /// The address of the verifier's page as somebody saves it in a folder.
    pub(crate) fn saved_page(&self, lang: Lang) -> String {
        let page = service::get(self.behind, &format!("/v/file?lang={lang}")).unwrap();
        let file = self.world.workplace().write(&format!("check-a-badge-{lang}.html"), &page).unwrap();
        format!("file://{}", file.to_str().unwrap())
    }

    /// The facilitator ends the badge.
    pub(crate) fn end(&self) -> Answer {
        self.world.issuer(&["award", "end", &self.waiting[0].award]).unwrap()
    }

    /// The library closes, and whoever trusts the network hears of it.
    pub(crate) fn retire(&self) {
        self.world.issuer(&["org", "retire", "havnby", "--out", "handed-over"]).unwrap();
        self.world.issuer(&["network", "export", &self.world.trust_list().to_string_lossy()]).unwrap();
    }

    /// A browser that has been on the verifier's page once, so that it holds page and lists.
    pub(crate) async fn visitor(&self) -> Browser {
        let browser = Browser::start(Script::On).await;
        browser.open(&format!("{}/v?lang=en", self.world.verifier_url())).await;
        browser.wait_until(HOLDS, &json!(true)).await;
        browser
    }
}

/// Whether the worker runs and all of its files and the lists are kept.
const HOLDS: &str = "
    window.held ??= false;
    Promise.all([navigator.serviceWorker.ready, caches.open('kreds-lists').then(drawer => drawer.match('v/lists'))])
        .then(([worker, lists]) => { window.held = Boolean(worker.active?.state === 'activated' && lists); });
    return window.held;";
