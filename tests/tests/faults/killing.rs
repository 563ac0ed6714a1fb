//! Five hundred awards are made, printed and collected while the issuer is killed again and again, at moments that
//! a seed decides. Whatever was cut off is tried again by those who wait for it, as people do.
//!
//! KREDS_KILL_ROUNDS  how often it is killed (script/test: 10, script/long: 100)

use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use issuer::store::{Award, AwardId, CircleId, EditionId, EditionKind, Offer};
use tokio::runtime::Handle;

use super::{browser::Desk, evening::Evening, wallet};

const AWARDS: usize = 500;
const SEED: u64 = 0x6b_7265_6473;

/// Something that somebody waits for.
#[derive(Clone, Debug)]
enum Task {
    Close { circle: CircleId, handle: String },
    Print { circle: CircleId, handle: String },
    Collect(Offer),
}

/// What everybody works at.
struct Work<'w> {
    evening: &'w Evening,
    desk: &'w Desk,
    tasks: Mutex<VecDeque<Task>>,
    /// What each award's learner holds in hand.
    held: Mutex<HashMap<AwardId, String>>,
    is_over: AtomicBool,
}

impl Work<'_> {
    /// Works until the issuer is gone or nothing is left; what fails is put back.
    fn go_on(&self, runtime: &Handle) {
        while !self.is_over.load(Ordering::SeqCst) {
            let Some(task) = self.tasks.lock().unwrap().pop_front() else { return };
            match self.attempt(&task, runtime) {
                Some(more) => self.tasks.lock().unwrap().extend(more),
                None => self.tasks.lock().unwrap().push_back(task),
            }
        }
    }

    /// What there is to do next; `None` when it was cut off.
    fn attempt(&self, task: &Task, runtime: &Handle) -> Option<Vec<Task>> {
        match task {
            Task::Close { circle, handle } => {
                let print = Task::Print { circle: *circle, handle: handle.clone() };
                self.close(handle).then(|| vec![print])
            }
            // Whoever has collected gets no slip any more, so everybody collects from a slip that was printed.
            Task::Print { circle, handle } => {
                let path = format!("/desk/havnby/circles/{handle}/slips");
                self.desk.press(&path).unwrap_or(false).then(|| {
                    let offers = runtime.block_on(self.evening.offers(*circle));
                    offers.into_iter().map(Task::Collect).collect()
                })
            }
            Task::Collect(offer) => {
                let (port, path) = (self.evening.port, self.evening.claim_path(offer));
                let badge = wallet::collect(port, &path, offer.award.0.unsigned_abs()).ok()?;
                let before = self.held.lock().unwrap().insert(offer.award, badge.clone());
                assert!(before.is_none_or(|before| before == badge), "award {} came twice", offer.award);
                Some(Vec::new())
            }
        }
    }

    /// Closing is a command of its own, and is killed with the rest.
    fn close(&self, handle: &str) -> bool {
        let mut closing = self.evening.start(&["circle", "close", handle, "--hand-out", "slip"]);
        loop {
            if let Some(status) = closing.try_wait().unwrap() {
                return status.success();
            }
            if self.is_over.load(Ordering::SeqCst) {
                closing.kill().unwrap();
                closing.wait().unwrap();
                return false;
            }
            thread::sleep(Duration::from_millis(2));
        }
    }
}

/// Numbers that look like chance and are the same on every run (splitmix64).
pub(crate) struct Moments(pub(crate) u64);

impl Moments {
    pub(crate) fn next(&mut self, most: u64) -> Duration {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        Duration::from_millis((mixed ^ mixed >> 27) % most)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_every_kill_each_award_has_one_badge_on_paper_and_one_in_a_wallet() {
    disturb(Evening::prepare("kill").await, &KillIssuer).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_after_every_kill_each_award_has_both_its_badges() {
    disturb(Evening::on_postgres("kill-postgres").await, &KillIssuer).await;
}

/// What happens in the middle of the work.
pub(crate) trait Disturbance: Sync {
    /// Happens, while the issuer serves.
    fn happen(&self, evening: &Evening);
}

/// Nothing but the end of the issuer, which each round comes to.
struct KillIssuer;

impl Disturbance for KillIssuer {
    fn happen(&self, _: &Evening) {}
}

/// Works in rounds, each of which is disturbed and then cut off, until everything is done; then all must be in order.
pub(crate) async fn disturb(evening: Evening, disturbance: &dyn Disturbance) {
    let rounds =
        std::env::var("KREDS_KILL_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(10_usize);
    let mut first = evening.serve();
    let desk = evening.facilitator().await;
    first.kill().unwrap();
    first.wait().unwrap();
    let work = Work {
        evening: &evening,
        desk: &desk,
        tasks: Mutex::default(),
        held: Mutex::default(),
        is_over: AtomicBool::new(false),
    };
    let mut moments = Moments(SEED);
    for round in 0..rounds {
        let people = AWARDS * (round + 1) / rounds - AWARDS * round / rounds;
        let handle = evening.hold_circle(round + 1, people).await;
        let circle = evening.circle(&handle).await;
        work.tasks.lock().unwrap().push_front(Task::Close { circle, handle });
        // Twenty milliseconds an award: now and then all is done, mostly much is under way.
        let moment = moments.next(200 + 20 * people as u64);
        tokio::task::block_in_place(|| round_of(&work, Some((moment, disturbance))));
    }
    tokio::task::block_in_place(|| round_of(&work, None));
    let held = work.held.into_inner().unwrap();
    assert!(work.tasks.into_inner().unwrap().is_empty());
    settle(&evening, &held).await;
}

/// The issuer serves four impatient people until it is killed, or until everything is done.
fn round_of(work: &Work<'_>, killed_after: Option<(Duration, &dyn Disturbance)>) {
    let mut serving = work.evening.serve();
    work.is_over.store(false, Ordering::SeqCst);
    let runtime = Handle::current();
    thread::scope(|scope| {
        let people: Vec<_> = (0..4).map(|_| scope.spawn(|| work.go_on(&runtime))).collect();
        match killed_after {
            Some((moment, disturbance)) => {
                thread::sleep(moment);
                disturbance.happen(work.evening);
                serving.kill().unwrap();
                work.is_over.store(true, Ordering::SeqCst);
            }
            None => {
                people.into_iter().for_each(|person| person.join().unwrap());
                // Somebody may have put a task back while the others had left already.
                work.go_on(&runtime);
                serving.kill().unwrap();
            }
        }
    });
    serving.wait().unwrap();
}

/// What the database says when it is over.
async fn settle(evening: &Evening, held: &HashMap<AwardId, String>) {
    let mut tx = evening.issuer.store.read().await.unwrap();
    let awards: Vec<Award> = tx.award_lines(None).await.unwrap().into_iter().map(|line| line.award).collect();
    assert_eq!((awards.len(), held.len()), (AWARDS, AWARDS));
    assert!(tx.unsigned_editions(EditionId(0), 9).await.unwrap().is_empty());
    let mut slots = HashSet::new();
    for award in &awards {
        let editions = tx.editions_of_award(award.id).await.unwrap();
        let on_paper = editions.iter().filter(|edition| edition.kind == EditionKind::Paper).count();
        assert_eq!((editions.len(), on_paper), (2, 1), "award {}", award.id);
        assert!(editions.iter().all(|edition| slots.insert(edition.slot) && edition.ended_at.is_none()));
        let offer = tx.newest_offer(award.id).await.unwrap().unwrap();
        let stored = tx.editions_of_offers(&[offer.id]).await.unwrap()[&offer.id].signed.clone().unwrap();
        assert_eq!(&stored.jwt, &held[&award.id]);
    }
    drop(tx);
    evening.is_in_order().await;
}
