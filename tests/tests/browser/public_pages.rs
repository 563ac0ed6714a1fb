//! Pages that anybody may open: the issuer, what a badge is for, and the claim page in its states.

use crate::browser::Browser;
use crate::evening::{Evening, READ_IN};
use crate::inspection::{assert_none, faults, faults_at};
use crate::reader::Script;

#[tokio::test]
async fn the_issuer_and_its_badge_have_pages_without_fault() {
    let evening = Evening::begin("public");
    let browser = Browser::start(Script::On).await;
    let mut found = Vec::new();
    for lang in READ_IN {
        let issuer = evening.world.issuer_url();
        for (name, path) in [
            ("issuer", format!("/o/havnby?lang={lang}")),
            ("badge", format!("/a/climate-in-my-street/1/{lang}?lang={lang}")),
            ("claim-unknown", format!("/c/aaaaaaaaaaaaaaaaaaaaaaaaaa?lang={lang}")),
        ] {
            found.extend(faults_at(&browser, &format!("{name}-{lang}"), &format!("{issuer}{path}")).await);
        }
    }
    assert_none(&found);
}

#[tokio::test]
async fn the_claim_page_is_without_fault_before_and_after_the_code() {
    let evening = Evening::begin("claim-page");
    let browser = Browser::start(Script::On).await;
    let (link, code) = (&evening.waiting[0].link, evening.waiting[0].tx_code.as_deref().unwrap());
    let mut found = Vec::new();
    for lang in READ_IN {
        found.extend(
            faults_at(&browser, &format!("claim-locked-{lang}"), &format!("{link}?lang={lang}")).await,
        );
        browser.fill("#tx_code", "000000").await;
        browser.press("main button").await;
        found.extend(faults(&browser, &format!("claim-wrong-code-{lang}")).await);
        browser.fill("#tx_code", code).await;
        browser.press("main button").await;
        found.extend(faults(&browser, &format!("claim-open-{lang}")).await);
    }
    assert_none(&found);
}

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
