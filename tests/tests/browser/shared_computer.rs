//! A young person without a phone collects a badge on a library's computer, and the next visitor sits down.

use crate::browser::Browser;
use crate::evening::Evening;
use crate::reader::Script;

const BADGE: &str = "Climate in my street";

async fn at_the_printed_badge(evening: &Evening, browser: &Browser) {
    let waiting = &evening.waiting[0];
    browser.open(&format!("{}?lang=en", waiting.link)).await;
    browser.fill("#tx_code", waiting.tx_code.as_deref().unwrap()).await;
    browser.press("main button").await;
    browser.press("button[value=shared]").await;
    browser.press("button[value=print]").await;
}

#[tokio::test]
async fn y2_after_done_the_back_button_shows_nothing_of_the_badge() {
    let evening = Evening::begin("shared-back");
    let browser = Browser::start(Script::On).await;
    at_the_printed_badge(&evening, &browser).await;
    assert!(browser.has(".carried-code svg").await);
    browser.press("button[value=done]").await;
    for _ in 0..5 {
        assert!(!browser.text().await.contains(BADGE), "{}", browser.text().await);
        browser.back().await;
    }
}

#[tokio::test]
async fn y2_after_done_the_browser_keeps_nothing() {
    let evening = Evening::begin("shared-storage");
    let browser = Browser::start(Script::On).await;
    at_the_printed_badge(&evening, &browser).await;
    browser.press("button[value=done]").await;
    let kept = "return localStorage.length + sessionStorage.length + document.cookie.length";
    assert_eq!(browser.run(kept, vec![]).await, 0);
    assert!(browser.address().await.ends_with("/c/done?lang=en"));
}

#[tokio::test]
async fn the_print_button_is_there_only_with_script() {
    let evening = Evening::begin("shared-print");
    for (script, shown) in [(Script::On, true), (Script::Off, false)] {
        let browser = Browser::start(script).await;
        at_the_printed_badge(&evening, &browser).await;
        assert_eq!(browser.has("#print:not([hidden])").await, shown);
    }
}
