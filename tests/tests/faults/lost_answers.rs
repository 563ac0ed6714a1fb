//! The answer with the badge in it breaks off on its way to the wallet, at one byte after the other. The same command
//! brings the same badge, and the issuer made one.
//!
//! KREDS_LOST_ANSWERS  at how many bytes it breaks off (script/test: 20, script/long: 200)

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, Shutdown, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use issuer::store::Offer;
use tests::service;

use super::{
    evening::{Evening, claim_link},
    wallets::Wallet,
};

/// About as long as the shorter of the two answers with a badge is.
const ANSWER: usize = 4_000;
/// Nothing breaks off.
const NOWHERE: usize = usize::MAX;

/// A line that breaks off one answer to a request for a badge.
#[derive(Clone)]
struct Scissors(Arc<AtomicUsize>);

impl Scissors {
    /// Between these ports, until the process ends.
    fn lay(from: u16, to: u16) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, from)).unwrap();
        let scissors = Scissors(Arc::new(AtomicUsize::new(NOWHERE)));
        let laid = scissors.clone();
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                let Ok(far) = TcpStream::connect((Ipv4Addr::LOCALHOST, to)) else { continue };
                let scissors = laid.clone();
                thread::spawn(move || scissors.pass(near, far));
            }
        });
        scissors
    }

    /// The next badge breaks off after so many bytes.
    fn cut_after(&self, bytes: usize) {
        self.0.store(bytes, Ordering::SeqCst);
    }

    fn has_cut(&self) -> bool {
        self.0.load(Ordering::SeqCst) == NOWHERE
    }

    /// One request at a time passes, as the wallet sends them, and its answer after it.
    fn pass(&self, near: TcpStream, far: TcpStream) -> Option<()> {
        let (mut asking, mut asked) = (near.try_clone().ok()?, far.try_clone().ok()?);
        let wanted = Arc::new(AtomicUsize::new(0));
        let seen = Arc::clone(&wanted);
        thread::spawn(move || {
            let mut bytes = [0; 16 * 1024];
            while let Ok(length @ 1..) = asking.read(&mut bytes) {
                let head = String::from_utf8_lossy(&bytes[..length.min(200)]).into_owned();
                if head.starts_with("POST ") || head.starts_with("GET ") {
                    seen.store(usize::from(head.contains("/credential HTTP")), Ordering::SeqCst);
                }
                if asked.write_all(&bytes[..length]).is_err() {
                    break;
                }
            }
            asked.shutdown(Shutdown::Write).ok();
        });
        self.answer(near, far, &wanted)
    }

    fn answer(&self, mut near: TcpStream, mut far: TcpStream, wanted: &AtomicUsize) -> Option<()> {
        let mut bytes = [0; 512];
        let mut passed = 0;
        loop {
            let length = far.read(&mut bytes).ok().filter(|length| *length > 0);
            let left = self.0.load(Ordering::SeqCst).saturating_sub(passed);
            if wanted.load(Ordering::SeqCst) == 1 && length.is_some_and(|length| left <= length) {
                near.write_all(&bytes[..left]).ok();
                self.cut_after(NOWHERE);
                near.shutdown(Shutdown::Both).ok();
                return far.shutdown(Shutdown::Both).ok();
            }
            passed += length.filter(|_| wanted.load(Ordering::SeqCst) == 1).unwrap_or_default();
            near.write_all(&bytes[..length?]).ok()?;
        }
    }
}

/// Both forms as the wallet has them at last.
fn forms_after_a_cut(evening: &Evening, scissors: &Scissors, offer: &Offer, bytes: usize) -> Vec<String> {
    let (wallet, link) = (Wallet::new(), claim_link(evening, offer));
    scissors.cut_after(bytes);
    if wallet.claims(&link).code != 0 {
        wallet.claims(&link).ended_with(0).unwrap();
    }
    assert!(scissors.has_cut(), "nothing broke off at byte {bytes}");
    wallet.texts()
}

#[tokio::test(flavor = "multi_thread")]
async fn wherever_the_answer_with_the_badge_breaks_off_the_wallet_gets_that_same_badge() {
    let places = std::env::var("KREDS_LOST_ANSWERS").ok().and_then(|text| text.parse().ok());
    let places: usize = places.unwrap_or(20);
    let evening = Evening::prepare("lost-answers").await;
    let behind = service::free_port().unwrap();
    let mut serving = evening.serve_behind(behind);
    let offers = evening.offers_of_a_circle(places).await;
    let scissors = Scissors::lay(evening.port, behind);
    for (round, offer) in offers.iter().enumerate() {
        let bytes = ANSWER * round / places;
        let mut held = tokio::task::block_in_place(|| forms_after_a_cut(&evening, &scissors, offer, bytes));
        let mut tx = evening.issuer.store.read().await.unwrap();
        let made = tx.editions_of_offers(&[offer.id]).await.unwrap()[&offer.id].signed.clone().unwrap();
        assert_eq!(tx.editions_of_award(offer.award).await.unwrap().len(), 1);
        let mut stored = vec![made.data_integrity, made.jwt];
        held.sort();
        stored.sort();
        assert_eq!(held, stored, "cut after {bytes} bytes");
    }
    serving.kill().unwrap();
    serving.wait().unwrap();
    evening.is_in_order().await;
}
