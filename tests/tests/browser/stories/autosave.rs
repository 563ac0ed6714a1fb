//! A facilitator ticks and types while the wifi is away: nothing of it is lost.

use super::coordinator;
use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::TWELVE;
use crate::reader::{Network, Script};
use issuer::words;
use schemas::lang::Lang;
use serde_json::json;

const NOTE: &str = "Drew the map of the drains.";

/// What the page of the circle came with from the issuer, whatever was ticked and typed on it since.
const CAME_WITH: &str = "
    const first = document.querySelector('form.roster ol > li');
    return [first.querySelector('.dot input').defaultChecked, first.querySelector('.chip input').defaultChecked,
        first.querySelector('textarea').defaultValue];";

/// What this tab keeps of it, and whether it has been sent.
const WAITS: &str = "return Object.keys(sessionStorage).length";

/// The first person was there and reached something, and there is something to say about them.
async fn tick_and_type(browser: &Browser) {
    let row = "form.roster ol > li:first-child";
    browser.click(&format!("{row} .dot input")).await;
    browser.click(&format!("{row} .chip input")).await;
    browser.click(&format!("{row} summary")).await;
    browser.find(&format!("{row} textarea")).await.send_keys(NOTE).await.unwrap();
}

async fn a_roster(name: &str) -> (Desk, Browser, String) {
    let desk = Desk::open(name);
    let browser = Browser::start(Script::On).await;
    let circle = coordinator(&browser, &desk).await.make_circle(&TWELVE[..2], Lang::En).await;
    browser.open(&circle).await;
    (desk, browser, circle)
}

async fn assert_kept(browser: &Browser, circle: &str) {
    browser.wait_until(WAITS, &json!(0)).await;
    browser.open(circle).await;
    assert_eq!(browser.run(CAME_WITH, vec![]).await, json!([true, true, NOTE]));
}

#[tokio::test]
async fn what_is_ticked_and_typed_is_in_the_store_without_a_button() {
    let (_desk, browser, circle) = a_roster("autosave").await;
    tick_and_type(&browser).await;
    assert_kept(&browser, &circle).await;
}

#[tokio::test]
async fn what_is_ticked_and_typed_without_network_is_in_the_store_once_it_is_back() {
    let (_desk, browser, circle) = a_roster("autosave-offline").await;
    browser.network_is(Network::Away).await;
    tick_and_type(&browser).await;
    let said = json!(words::bundle(Lang::En).say("circle-waiting"));
    browser.wait_until("return document.getElementById('kept').textContent", &said).await;
    browser.network_is(Network::There).await;
    assert_kept(&browser, &circle).await;
}

#[tokio::test]
async fn a_reload_without_network_loses_nothing_that_was_ticked_or_typed() {
    let (_desk, browser, circle) = a_roster("autosave-reload").await;
    browser.network_is(Network::Away).await;
    tick_and_type(&browser).await;
    let _ = browser.client().refresh().await;
    assert!(!browser.has("form.roster").await, "the page came without network");
    browser.network_is(Network::There).await;
    browser.open_steadily(&circle, "form.roster").await;
    assert_kept(&browser, &circle).await;
}
