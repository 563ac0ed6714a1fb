//! The pages of a network as its coordinator sees them, in all six languages: with a city, and without any badge yet; who belongs to it, and a stolen key.

use crate::browser::Browser;
use crate::desk::Desk;
use crate::inspection::Tour;
use crate::reader::Script;
use schemas::lang::Lang;
use tests::library;

pub(super) const ROUTES: [&str; 5] = [
    "/network/{network}",
    "/network/{network}/badges",
    "/network/{network}/members",
    "/network/{network}/members/{did}",
    "/network/{network}/members/{did}/keys/{key}/dead",
];

/// Who belongs to it, and a key that somebody else may have.
async fn members(tour: &mut Tour<'_>, home: &str) {
    let browser = tour.browser;
    tour.visit("network-members", &format!("{home}/members")).await;
    tour.press("network-welcome-refused", "form[action$='/guests'] button").await;
    tour.press("network-recognise-refused", "form[action$='/recognised'] button").await;
    browser.open(&format!("{home}/members")).await;
    tour.press("network-member", "a.person").await;
    browser.open(&browser.address().await).await;
    tour.press("network-key", "a[href$='/dead']").await;
    browser.click("#sure").await;
    tour.press("network-key-dead", "button.danger").await;
    tour.press("network-ended", "form[action$='/end'] button").await;
    tour.visit("network-members-after", &format!("{home}/members")).await;
    tour.visit("network-unknown", &format!("{home}/members/nobody")).await;
}

/// What its members may give, and a badge that one of them made.
async fn badges(tour: &mut Tour<'_>, desk: &Desk, home: &str) {
    let file = desk.world.workplace().write("kombucha.toml", library::KOMBUCHA).unwrap();
    desk.world.issuer(&["badge", "add", &file.to_string_lossy()]).unwrap();
    tour.visit("network-badges", &format!("{home}/badges")).await;
    tour.press("network-share-refused", "form[action$='/badges'] button").await;
    desk.world.issuer(&["badge", "share", "havnby-kombucha"]).unwrap();
    tour.visit("network-badge-shared", &format!("{home}/badges")).await;
    tour.browser.click("details summary").await;
    tour.press("network-badge-unshared", "form[action$='/unshare'] button").await;
}

async fn coordinator(lang: Lang) {
    let desk = Desk::open(&format!("network-{lang}"));
    let browser = Browser::start(Script::On).await;
    let mut tour = Tour::with(&browser, lang);
    browser.join(&desk, "facilitator", lang).await;
    desk.world.issuer(&["network", "coordinator", "facilitator"]).unwrap();
    let home = format!("{}/network/north", desk.world.issuer_url());
    tour.visit("network-empty", &home).await;
    let circle = library::hold_circle(&desk.world).unwrap();
    library::close_circle(&desk.world, &circle).unwrap();
    tour.visit("network", &home).await;
    badges(&mut tour, &desk, &home).await;
    members(&mut tour, &home).await;
    tour.end(&ROUTES);
}

#[tokio::test]
async fn a_network_is_without_fault_in_english() {
    coordinator(Lang::En).await;
}

#[tokio::test]
async fn a_network_is_without_fault_in_danish() {
    coordinator(Lang::Da).await;
}

#[tokio::test]
async fn a_network_is_without_fault_in_swedish() {
    coordinator(Lang::Sv).await;
}

#[tokio::test]
async fn a_network_is_without_fault_in_slovene() {
    coordinator(Lang::Sl).await;
}

#[tokio::test]
async fn a_network_is_without_fault_in_german() {
    coordinator(Lang::De).await;
}

#[tokio::test]
async fn a_network_is_without_fault_in_portuguese() {
    coordinator(Lang::Pt).await;
}
