//! The desk as a facilitator goes through it on the last evening, from an empty one to a corrected badge.

use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::{Facilitator, TWELVE};
use crate::hands::Hands;
use crate::inspection::Tour;
use crate::reader::Script;
use schemas::lang::Lang;

pub(super) const ROUTES: [&str; 14] = [
    "/desk",
    "/desk/{org}/awards/{award}",
    "/desk/{org}/circles",
    "/desk/{org}/circles/new",
    "/desk/{org}/circles/{circle}",
    "/desk/{org}/circles/{circle}/attendance-list",
    "/desk/{org}/circles/{circle}/change",
    "/desk/{org}/circles/{circle}/close",
    "/desk/{org}/circles/{circle}/hand-out",
    "/desk/{org}/circles/{circle}/links",
    "/desk/{org}/circles/{circle}/remove/{learner}",
    "/desk/{org}/circles/{circle}/slips",
    "/desk/{org}/circles/{circle}/wall",
    "/desk/{org}/exchange",
];

/// Before there is any circle, and while the first one is made. Gives its address.
async fn first_circle(tour: &mut Tour<'_>, facilitator: &Facilitator<'_>) -> String {
    let desk = facilitator.desk;
    tour.look("desk-empty").await;
    tour.visit("circles-empty", &desk.page("circles")).await;
    tour.visit("circle-new", &desk.page("circles/new")).await;
    tour.press("circle-new-refused", ".actions button[value=look]").await;
    facilitator.describe_circle(&TWELVE, tour.lang).await;
    tour.look("circle-preview").await;
    let circle = facilitator.keep_circle().await;
    tour.look("circle-made").await;
    circle
}

/// The roster, and its way to badges.
async fn roster(tour: &mut Tour<'_>, facilitator: &Facilitator<'_>, circle: &str) {
    let browser = facilitator.browser;
    tour.visit("circle-change", &format!("{circle}/change")).await;
    browser.open(circle).await;
    browser.click("form.roster details summary").await;
    tour.look("circle-row-open").await;
    tour.press("circle-remove", "button[value^='remove.']").await;
    tour.visit("attendance-list", &format!("{circle}/attendance-list")).await;
    tour.visit("slips-before", &format!("{circle}/slips")).await;
    tour.visit("hand-out-before", &format!("{circle}/hand-out")).await;
    browser.open(circle).await;
    facilitator.tick_everybody().await;
    tour.visit("circle-ticked", circle).await;
    tour.visit("desk-ready", &format!("{}/desk", facilitator.desk.world.issuer_url())).await;
    tour.visit("close", &format!("{circle}/close")).await;
    tour.press("close-refused", "form[action$='/close'] button").await;
}

/// Badges go out by every way, and one of them is looked after.
async fn badges(tour: &mut Tour<'_>, facilitator: &Facilitator<'_>, circle: &str) {
    let (browser, desk, lang) = (facilitator.browser, facilitator.desk, tour.lang);
    browser.open(circle).await;
    facilitator.issue().await;
    tour.look("hand-out").await;
    tour.visit("wall", &format!("{circle}/wall")).await;
    tour.visit("links", &format!("{circle}/links")).await;
    let waiting = facilitator.waiting(circle).await;
    browser.take_picture(&waiting[0], lang, &desk.world.workplace().path("phone")).await;
    tour.visit("hand-out-collected", &format!("{circle}/hand-out")).await;
    tour.press("award-collected", "#live li.is-collected .who").await;
    browser.click("details summary").await;
    tour.look("award-copy").await;
    tour.press("award-refused", "form[action$='/end'] button").await;
    browser.open(&format!("{circle}/hand-out")).await;
    tour.press("award", "#live li:not(.is-collected) .who").await;
    browser.open(&format!("{circle}/hand-out")).await;
    browser.press("form[action$='/slips'] button").await;
    tour.visit("slips", &format!("{circle}/slips")).await;
    tour.visit("wall-empty", &format!("{circle}/wall")).await;
}

async fn evening(lang: Lang) {
    let desk = Desk::open(&format!("evening-{lang}"));
    let browser = Browser::start(Script::On).await;
    browser.join(&desk, "facilitator", lang).await;
    let facilitator = Facilitator { browser: &browser, desk: &desk, hands: Hands::Finger };
    let mut tour = Tour::with(&browser, lang);
    let circle = first_circle(&mut tour, &facilitator).await;
    roster(&mut tour, &facilitator, &circle).await;
    badges(&mut tour, &facilitator, &circle).await;
    tour.visit("circle-done", &circle).await;
    tour.visit("circles", &desk.page("circles")).await;
    tour.visit("desk-done", &format!("{}/desk", desk.world.issuer_url())).await;
    tour.visit("exchange", &desk.page("exchange")).await;
    tour.press("exchange-refused", "main form button").await;
    tour.visit("circle-unknown", &desk.page("circles/nowhere")).await;
    tour.end(&ROUTES);
}

#[tokio::test]
async fn the_last_evening_is_without_fault_in_danish() {
    evening(Lang::Da).await;
}

#[tokio::test]
async fn the_last_evening_is_without_fault_in_slovene() {
    evening(Lang::Sl).await;
}
