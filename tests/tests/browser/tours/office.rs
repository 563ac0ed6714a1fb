//! The desk on the other days: one's own account, the team and its journal, badges, people.

use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::{Facilitator, TWELVE};
use crate::hands::Hands;
use crate::inspection::Tour;
use crate::reader::Script;
use schemas::lang::Lang;

pub(super) const ROUTES: [&str; 14] = [
    "/desk/account",
    "/desk/{org}/badges",
    "/desk/{org}/badges/new",
    "/desk/{org}/badges/{badge}",
    "/desk/{org}/badges/{badge}/city",
    "/desk/{org}/badges/{badge}/versions/new",
    "/desk/{org}/journal",
    "/desk/{org}/people",
    "/desk/{org}/people/{learner}",
    "/desk/{org}/people/{learner}/erase",
    "/desk/{org}/team",
    "/desk/{org}/team/{account}/password",
    "/invitation/{code}",
    "/new-password/{code}",
];

/// One's own account, the team, and a colleague's forgotten password.
async fn team(tour: &mut Tour<'_>, desk: &Desk) {
    let browser = tour.browser;
    tour.visit("account", &format!("{}/desk/account", desk.world.issuer_url())).await;
    tour.press("account-refused", "form[action$='/password'] button").await;
    browser.open(&desk.page("team")).await;
    browser.fill("#name", "Karen").await;
    tour.press("team-invited", "form[action$='/invite'] button").await;
    browser.open(&desk.page("team")).await;
    browser.click("li:has(a[href$='/password']) summary").await;
    tour.look("team").await;
    tour.press("password-link", "a[href$='/password']").await;
    let link = browser.find("#link").await.prop("value").await.unwrap().unwrap();
    tour.visit_in_language("new-password", &link).await;
    browser.fill("#password", "short").await;
    tour.press("new-password-refused", "main form button").await;
    tour.visit("journal", &desk.page("journal")).await;
    tour.visit("elsewhere", &format!("{}/desk/elsewhere/team", desk.world.issuer_url())).await;
}

/// A badge is made from one of the network's, and changed.
async fn badges(tour: &mut Tour<'_>, desk: &Desk) {
    let browser = tour.browser;
    tour.visit("badges", &desk.page("badges")).await;
    tour.visit("badge-starter", &desk.page("badges/climate-in-my-street")).await;
    tour.visit("badge-city", &desk.page("badges/climate-in-my-street/city")).await;
    tour.visit("badge-new", &desk.page("badges/new")).await;
    tour.press("badge-new-refused", "button[value=save]").await;
    tour.visit("badge-copy", &desk.page("badges/new?from=climate-in-my-street")).await;
    browser.fill("#name", "Tirsdagskredsen").await;
    tour.press("badge-own", "button[value=save]").await;
    tour.press("badge-version", "a[href$='/versions/new']").await;
}

/// Two of one name, one of whom is looked at.
async fn people(tour: &mut Tour<'_>, desk: &Desk) {
    let facilitator = Facilitator { browser: tour.browser, desk, hands: Hands::Finger };
    facilitator.make_circle(&["Sofie Bjørn", "Sofie Bjørn", TWELVE[5]], tour.lang).await;
    facilitator.tick_everybody().await;
    facilitator.issue().await;
    tour.visit("people", &desk.page("people")).await;
    tour.visit("people-found", &desk.page("people?name=Sofie")).await;
    tour.press("person", "a.person").await;
    tour.press("person-erase", "a.danger").await;
    tour.visit("person-unknown", &desk.page("people/987654")).await;
}

async fn office(lang: Lang) {
    let desk = Desk::open(&format!("office-{lang}"));
    let browser = Browser::start(Script::On).await;
    let mut tour = Tour::with(&browser, lang);
    browser.join(&desk, "facilitator", lang).await;
    tour.visit_in_language("invitation-as-myself", &desk.invitation("coordinator")).await;
    browser.open(&format!("{}/desk", desk.world.issuer_url())).await;
    browser.press("form[action$='/sign-out'] button").await;
    browser.join(&desk, "administrator", lang).await;
    team(&mut tour, &desk).await;
    badges(&mut tour, &desk).await;
    people(&mut tour, &desk).await;
    tour.end(&ROUTES);
}

#[tokio::test]
async fn the_office_is_without_fault_in_danish() {
    office(Lang::Da).await;
}

#[tokio::test]
async fn the_office_is_without_fault_in_slovene() {
    office(Lang::Sl).await;
}
