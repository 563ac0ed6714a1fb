//! The pages at the desk beside the last session: the doors, the team, badges, people, and what is said to everybody.

use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::{Facilitator, TWELVE};
use crate::hands::Hands;
use crate::inspection::{assert_none, faults_at};
use crate::reader::Script;
use schemas::lang::Lang;

const PAGES: [(&str, &str); 9] = [
    ("team", "team"),
    ("journal", "journal"),
    ("badges", "badges"),
    ("badge", "badges/climate-in-my-street"),
    ("badge-new", "badges/new"),
    ("people", "people"),
    ("people-found", "people?name=Sofie"),
    ("person", "people/1"),
    ("person-erase", "people/1/erase"),
];

async fn inspect(name: &str, lang: Lang) -> Vec<String> {
    let desk = Desk::open(name);
    let browser = Browser::start(Script::On).await;
    let issuer = desk.world.issuer_url();
    let invitation = format!("{}?lang={lang}", desk.invitation("coordinator"));
    let mut found = faults_at(&browser, &format!("invitation-{lang}"), &invitation).await;
    for (name, path) in [("sign-in", "sign-in"), ("privacy", "privacy")] {
        let url = format!("{issuer}/{path}?lang={lang}");
        found.extend(faults_at(&browser, &format!("{name}-{lang}"), &url).await);
    }
    browser.join(&desk, "administrator", lang).await;
    let facilitator = Facilitator { browser: &browser, desk: &desk, hands: Hands::Finger };
    facilitator.make_circle(&TWELVE, lang).await;
    found.extend(faults_at(&browser, &format!("account-{lang}"), &format!("{issuer}/desk/account")).await);
    for (name, page) in PAGES {
        found.extend(faults_at(&browser, &format!("{name}-{lang}"), &desk.page(page)).await);
    }
    found
}

#[tokio::test]
async fn the_pages_around_the_circles_are_without_fault_in_danish() {
    assert_none(&inspect("around-da", Lang::Da).await);
}

#[tokio::test]
async fn the_pages_around_the_circles_are_without_fault_in_slovene() {
    assert_none(&inspect("around-sl", Lang::Sl).await);
}
