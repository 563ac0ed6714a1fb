//! Many learners collect at once through a bad line. Each has the badge after two runs of the same command at the latest.
//!
//! KREDS_SLOW_CLAIMS  how many learners (script/test: 10, script/long: 100)

use std::{sync::atomic::Ordering, thread, time::Duration};

use tests::service;

use super::{
    bad_line::{self, Badness},
    evening::{Evening, claim_link},
    wallets::Wallet,
};

const SEED: u64 = 0x6c69_6e65;

#[tokio::test(flavor = "multi_thread")]
async fn through_a_bad_line_everybody_has_the_badge_after_two_runs() {
    let claims =
        std::env::var("KREDS_SLOW_CLAIMS").ok().and_then(|text| text.parse().ok()).unwrap_or(10_usize);
    let evening = Evening::prepare("slow-line").await;
    let behind = service::free_port().unwrap();
    let mut serving = evening.serve_behind(behind);
    let offers = evening.offers_of_a_circle(claims).await;
    let badness = Badness { delay: Duration::from_secs(2), speed: 1_000, length: 24_000 };
    let broken = bad_line::lay(evening.port, behind, badness, SEED);
    let links: Vec<String> = offers.iter().map(|offer| claim_link(&evening, offer)).collect();
    let left: Vec<String> = tokio::task::block_in_place(|| {
        thread::scope(|scope| {
            let learners: Vec<_> =
                links.iter().map(|link| scope.spawn(|| claimed_in_two_runs(link))).collect();
            learners.into_iter().filter_map(|learner| learner.join().unwrap().err()).collect()
        })
    });
    serving.kill().unwrap();
    serving.wait().unwrap();
    assert!(left.is_empty(), "{} of {claims} have no badge: {left:#?}", left.len());
    assert!(broken.load(Ordering::SeqCst) >= claims / 2, "the line was not bad");
}

/// What was said last, if there is no badge after two runs.
fn claimed_in_two_runs(link: &str) -> Result<(), String> {
    let wallet = Wallet::new();
    let first = wallet.claims(link);
    let last = if first.code == 0 { first } else { wallet.claims(link) };
    if (last.code, wallet.badges().as_slice()) == (0, &[2]) { Ok(()) } else { Err(last.errors) }
}
