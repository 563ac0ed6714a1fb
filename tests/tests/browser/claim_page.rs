//! The claim page without script, and without a mouse.

use crate::browser::Browser;
use crate::evening::Evening;
use crate::reader::Script;

#[tokio::test]
async fn the_claim_page_opens_without_script() {
    let evening = Evening::begin("claim-plain");
    let browser = Browser::start(Script::Off).await;
    let (link, code) = (&evening.waiting[0].link, evening.waiting[0].tx_code.as_deref().unwrap());
    browser.open(&format!("{link}?lang=en")).await;
    assert!(!browser.text().await.contains("Climate in my street"));
    browser.fill("#tx_code", code).await;
    browser.press("main button").await;
    assert!(browser.text().await.contains("Climate in my street"));
}

#[tokio::test]
async fn the_claim_page_needs_no_mouse() {
    let evening = Evening::begin("claim-keys");
    let browser = Browser::start(Script::On).await;
    let (link, code) = (&evening.waiting[0].link, evening.waiting[0].tx_code.as_deref().unwrap());
    browser.open(&format!("{link}?lang=en")).await;
    browser.tab_to("#tx_code").await;
    browser.type_keys(code).await;
    browser.enter().await;
    assert!(browser.text().await.contains("Climate in my street"));
}
