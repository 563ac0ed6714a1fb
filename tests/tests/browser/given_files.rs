//! Files that people give to the page: what it reads by itself, and what it leaves to its server on a button.

use crate::browser::Browser;
use crate::counter::Counter;
use serde_json::json;

async fn give(browser: &Browser, file: &std::path::Path) {
    browser.find("#file").await.send_keys(&file.to_string_lossy()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drawing_with_a_badge_in_it_goes_to_the_server_on_a_button_only() {
    let counter = Counter::open("drawing").await;
    let browser = counter.visitor().await;
    give(&browser, &tests::learner::export(&counter.world, "svg").unwrap()).await;
    browser.wait_until("return document.querySelector('#picture').hidden", &json!(false)).await;
    assert!(browser.text().await.contains("This page does not open such files by itself."));
    assert!(!counter.recorder.received().contains("POST "));
    browser.press("#picture button").await;
    assert!(browser.has(".verdict.genuine").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_somebody_saved_is_judged_by_the_link_in_it() {
    let counter = Counter::open("saved-badge").await;
    let browser = counter.visitor().await;
    let page = format!("<!doctype html><title>Badge</title><a href=\"{}\">Check</a>", counter.badge_link());
    give(&browser, &counter.world.workplace().write("badge.html", &page).unwrap()).await;
    browser
        .wait_until("return document.querySelector('#answer .verdict.genuine') !== null", &json!(true))
        .await;
    assert!(!counter.recorder.received().contains("POST "));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_collect_with_is_named_and_sent_nowhere() {
    let counter = Counter::open("claim-link").await;
    let browser = counter.visitor().await;
    browser.fill("#text", "https://badges.example/c/01234567890123456789abcdef").await;
    browser.click("#badge > button").await;
    browser.wait_until("return document.querySelector('#answer .verdict') !== null", &json!(true)).await;
    assert!(browser.text().await.contains("a code for collecting a badge"));
    assert!(!browser.has("[data-part=server]").await);
}
