//! Two processes serve one library from one PostgreSQL. Every offer is collected at both at the same moment, by two
//! wallets, and now and then one of the processes is killed. Each offer becomes one badge, for one of the two.
//!
//! KREDS_SHARED_OFFERS  how many offers (script/test: 120, script/long: 4000)

use std::{
    collections::VecDeque,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use issuer::store::Offer;
use tests::service;

use super::{evening::Evening, in_turn::kill_in_turn, wallet};

/// People who collect at once; each has two wallets.
const PEOPLE: usize = 32;

/// The library, where both processes listen, and what is left to be collected.
struct Shared<'e> {
    evening: &'e Evening,
    ports: [u16; 2],
    offers: Mutex<VecDeque<Offer>>,
    is_over: AtomicBool,
}

impl Shared<'_> {
    fn collect_everything(&self) {
        loop {
            // The lock is given back before the work begins.
            let next = self.offers.lock().unwrap().pop_front();
            let Some(offer) = next else { return };
            self.collect(&offer);
        }
    }

    /// Both wallets try until one of them has the badge; the other never gets one.
    fn collect(&self, offer: &Offer) {
        let path = self.evening.claim_path(offer);
        let mut has_badge = [false; 2];
        while has_badge == [false; 2] {
            let tried = thread::scope(|scope| {
                [0, 1]
                    .map(|wallet| {
                        let seed = offer.id.0.unsigned_abs() * 2 + wallet as u64;
                        let (port, path) = (self.ports[wallet], &path);
                        scope.spawn(move || wallet::collect(port, path, seed).is_ok())
                    })
                    .map(|trying| trying.join().unwrap())
            });
            has_badge = [has_badge[0] || tried[0], has_badge[1] || tried[1]];
        }
        assert_ne!(has_badge, [true; 2], "offer {} became two badges", offer.id);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_processes_on_one_postgresql_no_offer_gets_two_badges_and_none_gets_none() {
    let count = std::env::var("KREDS_SHARED_OFFERS").ok().and_then(|text| text.parse().ok());
    let evening = Evening::on_postgres("two-processes").await;
    let offers = evening.offers_of_a_circle(count.unwrap_or(120)).await;
    let ports = [evening.port, service::free_port().unwrap()];
    let processes = ports.map(|port| evening.serve_behind(port));
    let every = Duration::from_secs(if count.is_some() { 5 } else { 1 });
    let all = offers.len();
    let shared = Shared {
        evening: &evening,
        ports,
        offers: Mutex::new(offers.into()),
        is_over: AtomicBool::new(false),
    };
    tokio::task::block_in_place(|| {
        thread::scope(|scope| {
            let killer = scope.spawn(|| {
                kill_in_turn(shared.evening, shared.ports, processes, every, &shared.is_over);
            });
            let people: Vec<_> = (0..PEOPLE).map(|_| scope.spawn(|| shared.collect_everything())).collect();
            people.into_iter().for_each(|person| person.join().unwrap());
            shared.is_over.store(true, Ordering::SeqCst);
            killer.join().unwrap();
        });
    });
    assert_eq!(evening.badges_in_order().await, all);
}
