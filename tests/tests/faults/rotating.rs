//! An organisation gets new keys again and again while its badges are collected. Each badge is signed with keys that signed
//! at its time, and all of them can be found in its DID document.
//!
//! KREDS_ROTATIONS  how often it gets new keys (script/test: 4, script/long: 10)

use std::{sync::Mutex, thread, time::Duration};

use super::{evening::Evening, wallet};

const PEOPLE: usize = 3;
const PAUSE: Duration = Duration::from_millis(300);
/// Badges that are collected from one time to the next.
const BETWEEN: usize = 8;

async fn rotate_under_load(evening: Evening) {
    let rotations = std::env::var("KREDS_ROTATIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(4);
    let offers = evening.offers_of_a_circle(BETWEEN * rotations).await;
    let mut serving = evening.serve();
    let left = Mutex::new(offers.iter());
    let collect = || {
        loop {
            // The lock is given back before the work begins.
            let next = left.lock().unwrap().next();
            let Some(offer) = next else { return };
            wallet::collect(evening.port, &evening.claim_path(offer), offer.id.0.unsigned_abs()).unwrap();
        }
    };
    tokio::task::block_in_place(|| {
        thread::scope(|scope| {
            let people: Vec<_> = (0..PEOPLE).map(|_| scope.spawn(collect)).collect();
            for _ in 0..rotations {
                thread::sleep(PAUSE);
                let rotated = evening.command().args(["keys", "new", "havnby"]).output().unwrap();
                assert!(rotated.status.success(), "{}", String::from_utf8_lossy(&rotated.stderr));
            }
            people.into_iter().for_each(|person| person.join().unwrap());
        });
    });
    serving.kill().unwrap();
    serving.wait().unwrap();
    let document = issuer::organisations::did_document(&evening.issuer, &evening.organisation).await.unwrap();
    let document = serde_json::to_string(&document).unwrap();
    let mut tx = evening.issuer.store.read().await.unwrap();
    let keys = tx.signing_keys(evening.organisation.id).await.unwrap();
    drop(tx);
    let missing = keys.iter().filter(|key| !document.contains(&format!("#{}\"", key.fragment))).count();
    assert_eq!((keys.len(), missing), (2 * (rotations + 1), 0));
    assert_eq!(evening.badges_in_order().await, offers.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn while_keys_change_every_badge_is_signed_with_keys_of_its_time() {
    rotate_under_load(Evening::prepare("rotating").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_postgresql_too_while_keys_change_every_badge_is_signed_with_keys_of_its_time() {
    rotate_under_load(Evening::on_postgres("rotating-postgres").await).await;
}
