//! The issuer is stopped, and then killed, between the evening on which badges were offered and the day on which they are
//! collected. Whatever stood open stands open, for as long as before and with as many tries.
//!
//! KREDS_OPEN_OFFERS  how many badges wait (script/test: 50, script/long: 500)

use issuer::store::{CircleId, Offer, OfferState};

use super::{
    browser::{Request, ask},
    evening::Evening,
    stopping::{end_of, tell_to_stop},
    wallet,
};

/// Wrong codes that an offer bears before it pauses.
const TRIES: usize = 5;

/// Starts the issuer, does something while it serves, and tells it to stop.
fn until_stopped<T>(evening: &Evening, work: impl FnOnce() -> T) -> T {
    let mut serving = evening.serve();
    let done = work();
    tell_to_stop(&serving);
    assert!(end_of(&mut serving).0.success());
    done
}

/// The same, and kills it.
fn until_killed<T>(evening: &Evening, work: impl FnOnce() -> T) -> T {
    let mut serving = evening.serve();
    let done = work();
    serving.kill().unwrap();
    serving.wait().unwrap();
    done
}

#[tokio::test(flavor = "multi_thread")]
async fn offers_outlive_a_stop_and_a_kill() {
    let people = std::env::var("KREDS_OPEN_OFFERS").ok().and_then(|text| text.parse().ok()).unwrap_or(50);
    let evening = Evening::prepare("restarting").await;
    let offers = evening.offers_of_a_circle(people).await;
    let collected = tokio::task::block_in_place(|| {
        until_stopped(&evening, || ());
        until_killed(&evening, || ());
        until_killed(&evening, || {
            let collect = |offer: &&Offer| {
                wallet::collect(evening.port, &evening.claim_path(offer), offer.id.0.unsigned_abs()).is_ok()
            };
            offers.iter().filter(collect).count()
        })
    });
    assert_eq!(collected, people);
}

/// Somebody at the wall who does not know the code; what the page answers.
fn guess(evening: &Evening, offer: &Offer) -> u16 {
    let headers = format!(
        "content-type: application/x-www-form-urlencoded\r\norigin: http://localhost:{}\r\n",
        evening.port
    );
    let (path, body) = (evening.claim_path(offer), "step=code&tx_code=12345");
    ask(evening.port, &Request { method: "POST", path: &path, headers: &headers, body }).unwrap().status
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tries_and_the_end_of_an_offer_outlive_a_stop_and_a_kill() {
    let evening = Evening::prepare("restarting-wall").await;
    let handle = evening.hold_circle(1, 1).await;
    assert!(evening.start(&["circle", "close", &handle, "--hand-out", "wall"]).wait().unwrap().success());
    let before = evening.offers(CircleId(1)).await.remove(0);
    tokio::task::block_in_place(|| {
        until_stopped(&evening, || guess(&evening, &before));
        until_killed(&evening, || (2..TRIES).for_each(|_| assert_eq!(guess(&evening, &before), 403)));
    });
    let four_tried = evening.offers(CircleId(1)).await.remove(0);
    assert_eq!((four_tried.state, four_tried.expires_at), (OfferState::Open, before.expires_at));
    tokio::task::block_in_place(|| until_killed(&evening, || guess(&evening, &before)));
    assert_eq!(evening.offers(CircleId(1)).await.remove(0).state, OfferState::Paused);
}
