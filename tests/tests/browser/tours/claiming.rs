//! The page behind a claim QR in all its shapes, from the code to *Done*, and when there is nothing to collect.

use crate::browser::Browser;
use crate::evening::Evening;
use crate::inspection::Tour;
use crate::reader::Script;
use schemas::lang::Lang;
use tests::library::Waiting;

pub(super) const ROUTES: [&str; 2] = ["/c/done", "/c/{code}"];

/// Wrong codes after which an offer pauses.
const TRIES: usize = 5;

/// Past the code, to the badge.
async fn open(browser: &Browser, waiting: &Waiting) {
    browser.fill("#tx_code", waiting.tx_code.as_deref().unwrap()).await;
    browser.press("main button").await;
}

/// From the code to a phone of one's own.
async fn on_a_phone(tour: &mut Tour<'_>, waiting: &Waiting) {
    let browser = tour.browser;
    tour.visit_in_language("claim-locked", &waiting.link).await;
    browser.fill("#tx_code", "000000").await;
    tour.press("claim-wrong-code", "main button").await;
    open(browser, waiting).await;
    tour.look("claim-open").await;
    browser.fill("#name", &"x".repeat(129)).await;
    tour.press("claim-name-refused", "button[value=phone]").await;
    browser.fill("#name", "Ravn").await;
    tour.press("claim-phone", "button[value=phone]").await;
}

/// The same badge at a computer that others use.
async fn on_a_shared_computer(tour: &mut Tour<'_>, waiting: &Waiting) {
    let browser = tour.browser;
    browser.open(&format!("{}?lang={}", waiting.link, tour.lang)).await;
    open(browser, waiting).await;
    tour.press("claim-shared", "button[value=shared]").await;
    tour.press("claim-print", "button[value=print]").await;
    browser.open(&format!("{}?lang={}", waiting.link, tour.lang)).await;
    open(browser, waiting).await;
    tour.look("claim-taken").await;
    browser.press("button[value=shared]").await;
    tour.press("claim-done", "button[value=done]").await;
}

/// Why there is nothing to collect.
async fn nothing_here(tour: &mut Tour<'_>, evening: &Evening) {
    let [collected, paused] = [&evening.waiting[0], &evening.waiting[1]];
    tour.visit_in_language("claim-collected", &collected.link).await;
    tour.browser.open(&paused.link).await;
    for _ in 0..TRIES {
        tour.browser.fill("#tx_code", "000000").await;
        tour.browser.press("main button").await;
    }
    tour.visit_in_language("claim-paused", &paused.link).await;
    evening.world.issuer(&["award", "end", &paused.award]).unwrap();
    tour.visit_in_language("claim-void", &paused.link).await;
    let unknown = format!("{}/c/aaaaaaaaaaaaaaaaaaaaaaaaaa", evening.world.issuer_url());
    tour.visit_in_language("claim-unknown", &unknown).await;
}

async fn claiming(lang: Lang) {
    let evening = Evening::begin(&format!("claiming-{lang}"));
    let browser = Browser::start(Script::On).await;
    let mut tour = Tour::with(&browser, lang);
    on_a_phone(&mut tour, &evening.waiting[0]).await;
    on_a_shared_computer(&mut tour, &evening.waiting[0]).await;
    nothing_here(&mut tour, &evening).await;
    tour.end(&ROUTES);
}

#[tokio::test]
async fn the_claim_page_is_without_fault_in_danish() {
    claiming(Lang::Da).await;
}

#[tokio::test]
async fn the_claim_page_is_without_fault_in_slovene() {
    claiming(Lang::Sl).await;
}
