//! Badges are withdrawn while two processes publish the status list and are killed in turn, and many readers ask. What was
//! withdrawn is seen at once and for ever, no list takes the place of a newer one, and an ETag means the same bytes.
//!
//! KREDS_WITHDRAWING_SECONDS  for how long (script/test: 4, script/long: 60)

use std::{
    collections::{BTreeSet, HashMap},
    process::Child,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use issuer::{awards, editions, store::AwardId};
use schemas::{
    did::document::DidDocument,
    proof,
    stage::Signed,
    status::{StatusListCredential, pointer},
    time::Timestamp,
};
use tests::service;
use tokio::runtime::Handle;

use super::{
    browser::{Request, ask},
    evening::Evening,
    in_turn::kill_in_turn,
};

const READERS: usize = 8;
const BREATH: Duration = Duration::from_millis(20);
const BETWEEN_KILLS: Duration = Duration::from_millis(700);
const LIST: &str = "/o/havnby/status/1";
const TOKEN: &str = "accept: application/vc+jwt\r\n";

/// What one reader was given.
struct Reading {
    valid_from: Timestamp,
    withdrawn: BTreeSet<u64>,
}

/// Everybody's view of the one list.
struct Town<'t> {
    evening: &'t Evening,
    ports: [u16; 2],
    document: DidDocument,
    /// Places whose end was acknowledged.
    acknowledged: Mutex<BTreeSet<u64>>,
    /// The newest that anybody has read.
    newest: Mutex<Timestamp>,
    bytes: Mutex<HashMap<String, String>>,
    is_over: AtomicBool,
}

impl Town<'_> {
    /// Reads again and again; `None` for a reader whose process was just killed.
    fn read(&self, port: u16) -> usize {
        let mut readings = 0;
        while !self.is_over.load(Ordering::SeqCst) {
            let must_have = self.acknowledged.lock().unwrap().clone();
            let not_before = *self.newest.lock().unwrap();
            let Ok(answer) = ask(port, &Request { method: "GET", path: LIST, headers: TOKEN, body: "" })
            else {
                thread::sleep(BREATH);
                continue;
            };
            if answer.status != 200 {
                continue;
            }
            let tag = answer.head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().to_owned();
            let same =
                self.bytes.lock().unwrap().entry(tag).or_insert_with(|| answer.body.clone()) == &answer.body;
            assert!(same, "one ETag for two texts");
            let reading = self.opened(&answer.body);
            assert!(reading.valid_from >= not_before, "an older list after a newer one");
            let missing: Vec<&u64> = must_have.difference(&reading.withdrawn).collect();
            assert!(missing.is_empty(), "{missing:?} were withdrawn, and the list does not say so");
            let mut newest = self.newest.lock().unwrap();
            *newest = (*newest).max(reading.valid_from);
            readings += 1;
            drop(newest);
            thread::sleep(BREATH);
        }
        readings
    }

    fn opened(&self, text: &str) -> Reading {
        let signed = Signed::<StatusListCredential>::read(text).unwrap();
        let key = self.document.key(signed.asks_for().key().unwrap()).unwrap();
        let list = proof::verify(signed, &key).unwrap();
        let bits = list.claims().list().unwrap();
        let withdrawn = (0..bits.entries()).filter(|place| bits.get(*place) == Ok(true)).collect();
        Reading { valid_from: list.claims().valid_from, withdrawn }
    }

    /// Ends one award after the other; they were printed before.
    fn withdraw(&self, awards: &[(AwardId, u64)], runtime: &Handle) {
        for (award, place) in awards {
            if self.is_over.load(Ordering::SeqCst) {
                return;
            }
            runtime.block_on(awards::end(&self.evening.issuer, *award, None, None)).unwrap();
            self.acknowledged.lock().unwrap().insert(*place);
            thread::sleep(BREATH * 2);
        }
    }

    /// Everything happens at once, for so long; gives how often the list was read.
    fn live(
        &self,
        seconds: u64,
        awards: &[(AwardId, u64)],
        processes: [Child; 2],
        runtime: &Handle,
    ) -> usize {
        thread::scope(|scope| {
            let killer = scope.spawn(|| {
                kill_in_turn(self.evening, self.ports, processes, BETWEEN_KILLS, &self.is_over);
            });
            let withdrawing = scope.spawn(|| self.withdraw(awards, runtime));
            let readers: Vec<_> = (0..READERS)
                .map(|reader| self.ports[reader % 2])
                .map(|port| scope.spawn(move || self.read(port)))
                .collect();
            thread::sleep(Duration::from_secs(seconds));
            self.is_over.store(true, Ordering::SeqCst);
            killer.join().unwrap();
            withdrawing.join().unwrap();
            readers.into_iter().map(|reader| reader.join().unwrap()).sum()
        })
    }
}

/// Every award on paper, with its place on the list.
async fn printed(evening: &Evening, people: usize) -> Vec<(AwardId, u64)> {
    let mut awards = Vec::new();
    for offer in evening.offers_of_a_circle(people).await {
        let edition = editions::print(&evening.issuer, offer.award).await.unwrap();
        let signed = Signed::<schemas::credential::AchievementCredential>::read(&edition.jwt).unwrap();
        let document = document(evening).await;
        let key = document.key(signed.asks_for().key().unwrap()).unwrap();
        let entries = proof::verify(signed, &key).unwrap().claims().credential_status.clone().unwrap();
        awards.push((offer.award, pointer(&entries.as_slice()[0]).unwrap().unwrap().index));
    }
    awards
}

async fn document(evening: &Evening) -> DidDocument {
    issuer::organisations::did_document(&evening.issuer, &evening.organisation).await.unwrap()
}

async fn withdraw_under_fire(evening: Evening) {
    let seconds = std::env::var("KREDS_WITHDRAWING_SECONDS").ok().and_then(|text| text.parse().ok());
    let seconds: u64 = seconds.unwrap_or(4);
    let awards = printed(&evening, 12 * usize::try_from(seconds).unwrap()).await;
    let ports = [evening.port, service::free_port().unwrap()];
    let processes = ports.map(|port| evening.serve_behind(port));
    let town = Town {
        document: document(&evening).await,
        evening: &evening,
        ports,
        acknowledged: Mutex::default(),
        newest: Mutex::new(Timestamp::EPOCH),
        bytes: Mutex::default(),
        is_over: AtomicBool::new(false),
    };
    let runtime = Handle::current();
    let readings = tokio::task::block_in_place(|| town.live(seconds, &awards, processes, &runtime));
    let withdrawn = town.acknowledged.into_inner().unwrap().len();
    assert!(withdrawn > 3 && readings > withdrawn, "{withdrawn} withdrawn, {readings} readings");
    evening.is_in_order().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_withdrawn_is_seen_at_once_and_for_ever_whoever_publishes_and_dies() {
    withdraw_under_fire(Evening::prepare("withdrawing").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_what_was_withdrawn_is_seen_at_once_and_for_ever() {
    withdraw_under_fire(Evening::on_postgres("withdrawing-postgres").await).await;
}
