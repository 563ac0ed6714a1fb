//! A wallet is killed at moments that a seed decides while it collects from the real issuer. Its vault is the old one or
//! a newer one, the same command finishes, and the issuer made one badge.
//!
//! KREDS_CLAIM_KILLS  how often it is killed (script/test: 20, script/long: 200)

use std::time::{Duration, Instant};

use issuer::store::{EditionKind, Offer};

use super::{
    evening::{Evening, claim_link},
    killing::Moments,
    wallets::Wallet,
};

const SEED: u64 = 0x7761_6c6c_6574;

#[tokio::test(flavor = "multi_thread")]
async fn after_a_kill_at_any_moment_the_same_command_ends_with_one_badge() {
    let kills =
        std::env::var("KREDS_CLAIM_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(20_usize);
    let evening = Evening::prepare("kill-wallet").await;
    let mut serving = evening.serve();
    let offers = evening.offers_of_a_circle(kills + 1).await;
    let usual = tokio::task::block_in_place(|| how_long_it_takes(&evening, &offers[0]));
    let mut moments = Moments(SEED);
    for offer in &offers[1..] {
        let moment = moments.next(u64::try_from(usual.as_millis()).unwrap());
        let forms = tokio::task::block_in_place(|| killed_and_again(&claim_link(&evening, offer), moment));
        assert_eq!(forms, [2], "killed after {moment:?} of {usual:?}");
    }
    serving.kill().unwrap();
    serving.wait().unwrap();
    let mut tx = evening.issuer.store.read().await.unwrap();
    for offer in &offers {
        let editions = tx.editions_of_award(offer.award).await.unwrap();
        let in_wallets =
            editions.iter().filter(|edition| matches!(edition.kind, EditionKind::Wallet(_))).count();
        assert_eq!((editions.len(), in_wallets), (1, 1), "award {}", offer.award);
    }
}

fn how_long_it_takes(evening: &Evening, offer: &Offer) -> Duration {
    let begun = Instant::now();
    Wallet::new().claims(&claim_link(evening, offer)).ended_with(0).unwrap();
    begun.elapsed()
}

fn killed_and_again(link: &str, moment: Duration) -> Vec<usize> {
    let wallet = Wallet::new();
    let mut claiming = wallet.begins_to_claim(link);
    std::thread::sleep(moment);
    claiming.kill().unwrap();
    claiming.wait().unwrap();
    assert!(wallet.badges().len() <= 1);
    wallet.claims(link).ended_with(0).unwrap();
    wallet.badges()
}
