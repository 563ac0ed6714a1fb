//! What anybody meets who is not signed in: the doors to the desk, the issuer, its badges, and what is stored.

use crate::browser::Browser;
use crate::desk::Desk;
use crate::evening::world;
use crate::inspection::Tour;
use crate::reader::Script;
use schemas::lang::Lang;
use tests::library;
use tests::service::free_port;

pub(super) const ROUTES: [&str; 9] = [
    "/",
    "/a/{badge}/{version}/{lang}",
    "/first-run",
    "/invitation/{code}",
    "/o/{org}",
    "/privacy",
    "/sign-in",
    "/sign-in/elsewhere",
    "/v",
];

/// A server on which nobody has an account yet, and whose provider of accounts is down.
async fn first_run(tour: &mut Tour<'_>) {
    let world = world(&format!("first-run-{}", tour.lang));
    let made = world.issuer(&["--json", "init", "--dir", "issuer", "--public-url", &world.issuer_url()]);
    let made = made.unwrap().json().unwrap();
    library::name_provider(&world, free_port().unwrap(), "secret").unwrap();
    let _serving = world.serve_issuer().unwrap();
    tour.visit_in_language("sign-in-with-another", &format!("{}/sign-in", world.issuer_url())).await;
    tour.press("provider-down", "main a.button").await;
    tour.visit_in_language("first-run", made["first_run"].as_str().unwrap()).await;
    tour.press("first-run-refused", "main form button").await;
    tour.visit_in_language("first-run-over", &format!("{}/first-run?code=none", world.issuer_url())).await;
}

async fn doors(lang: Lang) {
    let desk = Desk::open(&format!("doors-{lang}"));
    let browser = Browser::start(Script::On).await;
    let mut tour = Tour::with(&browser, lang);
    first_run(&mut tour).await;
    let at = |path: &str| format!("{}/{path}", desk.world.issuer_url());
    tour.visit_in_language("invitation", &desk.invitation("coordinator")).await;
    tour.press("invitation-refused", "main form button").await;
    tour.visit_in_language("invitation-over", &at("invitation/none")).await;
    tour.visit_in_language("sign-in", &at("sign-in")).await;
    browser.fill("#login", "mette").await;
    browser.fill("#password", "not the password").await;
    tour.press("sign-in-wrong", "main form button").await;
    tour.visit_in_language("front", &at("")).await;
    tour.visit_in_language("badge-code", &at("v")).await;
    tour.visit_in_language("privacy", &at("privacy")).await;
    tour.visit_in_language("issuer", &at("o/havnby")).await;
    tour.visit_in_language("issuer-unknown", &at("o/nowhere")).await;
    tour.visit("badge", &at(&format!("a/climate-in-my-street/1/{lang}"))).await;
    tour.visit_in_language("badge-unknown", &at(&format!("a/kombucha/1/{lang}"))).await;
    tour.visit_in_language("nowhere", &at("nowhere")).await;
    tour.end(&ROUTES);
}

#[tokio::test]
async fn the_doors_are_without_fault_in_danish() {
    doors(Lang::Da).await;
}

#[tokio::test]
async fn the_doors_are_without_fault_in_slovene() {
    doors(Lang::Sl).await;
}
