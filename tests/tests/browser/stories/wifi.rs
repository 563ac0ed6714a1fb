//! F1 and F2: a wifi that is slow and drops, and fingers that press twice.

use super::coordinator;
use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::TWELVE;
use crate::reader::Script;
use crate::slow_network::SlowNetwork;
use schemas::lang::Lang;
use std::collections::HashSet;
use std::time::Duration;
use tokio::time::Instant;

/// From opening the page to the twelfth badge.
const MOST_TIME: Duration = Duration::from_secs(5 * 60);

/// A desk behind a slow wifi.
async fn desk_over_wifi(name: &str, seed: u64) -> (Desk, SlowNetwork) {
    let behind = tests::service::free_port().unwrap();
    let desk = Desk::open_with(name, |world| world.serve_issuer_behind(behind).unwrap());
    let wifi = SlowNetwork::between(desk.world.issuer_port(), behind, seed).await;
    (desk, wifi)
}

/// The status slots of all editions; each award is printed for that.
fn slots(desk: &Desk) -> HashSet<String> {
    let slot = |award: &serde_json::Value| {
        let award = award["award"].to_string();
        desk.world.issuer(&["award", "print", &award, "--out", "paper"]).unwrap();
        let badge = desk.world.workplace().read(&format!("paper/badge-{award}.json")).unwrap();
        let badge: serde_json::Value = serde_json::from_str(&badge).unwrap();
        let status = &badge["credentialStatus"];
        status.get(0).unwrap_or(status)["statusListIndex"].to_string()
    };
    desk.awards().iter().map(slot).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn f1_twelve_leave_with_a_badge_within_five_minutes_over_a_slow_wifi() {
    let (desk, _wifi) = desk_over_wifi("f1", 1).await;
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let circle = facilitator.make_circle(&TWELVE, Lang::En).await;
    facilitator.tick_everybody().await;
    let started = Instant::now();
    browser.open_steadily(&circle, "form.roster #outlook").await;
    facilitator.issue().await;
    for (at, waiting) in facilitator.waiting(&circle).await.iter().enumerate() {
        let folder = desk.world.workplace().path(&format!("phone-{at}"));
        browser.take_picture(waiting, Lang::En, &folder).await;
    }
    let taken = started.elapsed();
    assert_eq!(facilitator.tally(&circle).await, (12, 12));
    assert!(taken < MOST_TIME, "{taken:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn f2_pressing_issue_twice_gives_twelve_badges() {
    let (desk, _wifi) = desk_over_wifi("f2", 2).await;
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let circle = facilitator.make_circle(&TWELVE, Lang::En).await;
    facilitator.tick_everybody().await;
    browser.press_steadily("#outlook button[value=close]", "#consent").await;
    browser.click("#consent").await;
    let page = browser.find("html").await;
    let twice = "const button = document.querySelector('form[action$=\"/close\"] button'); button.click(); button.click();";
    browser.run(twice, vec![]).await;
    browser.leave(&page).await;
    let _ = browser.client().refresh().await;
    let _ = browser.client().back().await;
    browser.open_steadily(&format!("{circle}/close"), ".actions, #consent").await;
    if browser.has("#consent").await {
        // The press was lost with its connection: a person presses again.
        facilitator.hands.tick(&browser, "#consent").await;
        browser.press_steadily("form[action$='/close'] button", "#live").await;
    }
    assert_eq!(desk.awards().len(), TWELVE.len());
    assert_eq!(slots(&desk).len(), TWELVE.len());
}
