//! The verifier's page as somebody keeps it: installed, or as a file that is opened from a folder with every server gone.

use crate::browser::Browser;
use crate::counter::Counter;
use crate::inspection::{assert_none, faults};
use crate::reader::Script;
use schemas::lang::Lang;
use serde_json::json;

/// Opens the file and gives it a text.
async fn check(browser: &Browser, file: &str, text: &str) {
    browser.open(file).await;
    browser.wait_until("return document.documentElement.dataset.checks === 'here'", &json!(true)).await;
    browser.network_log().await;
    browser.fill("#text", text).await;
    browser.click("#badge > button").await;
    browser.wait_until("return document.querySelector('#answer .verdict') !== null", &json!(true)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_page_judges_a_badge_in_six_languages_and_asks_nobody() {
    let mut counter = Counter::open("saved").await;
    let link = counter.badge_link();
    let saved: Vec<_> = Lang::ALL.map(|lang| (lang, counter.saved_page(lang))).into();
    counter.verifier = None;
    let browser = Browser::start(Script::On).await;
    let mut found = Vec::new();
    for (lang, file) in saved {
        check(&browser, &file, &link).await;
        assert!(browser.has(".verdict.genuine").await, "{lang}");
        let asked: Vec<String> = browser
            .network_log()
            .await
            .iter()
            .filter_map(|event| Some(event.parameters["request"]["url"].as_str()?.to_owned()))
            .filter(|address| !address.starts_with("data:"))
            .collect();
        assert_eq!(asked, [""; 0], "{lang}");
        found.extend(faults(&browser, &format!("saved-{lang}")).await);
    }
    assert_none(&found);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_saved_page_cannot_decide_is_sent_nowhere() {
    let mut counter = Counter::open("saved-beyond").await;
    let badge = tests::learner::export(&counter.world, "json").unwrap();
    let file = counter.saved_page(Lang::En);
    counter.verifier = None;
    let browser = Browser::start(Script::On).await;
    check(&browser, &file, &std::fs::read_to_string(badge).unwrap()).await;
    assert!(browser.has(".verdict.cannot_tell").await);
    assert!(!browser.has("[data-part=server]").await);
    let said = browser.text().await;
    assert!(said.contains("Ask for the badge in another form") && !said.contains("server behind"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_finds_nothing_against_installing_the_page() {
    let counter = Counter::open("install").await;
    let browser = counter.visitor().await;
    let found = browser.devtools("Page.getInstallabilityErrors", &json!({})).await;
    assert_eq!(found["installabilityErrors"], json!([]), "{found}");
}
