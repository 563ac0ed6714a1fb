//! Issuers of other servers, taken in and let go in the browser by whoever looks after the network.

use issuer::{networks, store::HandOut};
use schemas::trust::Fingerprint;

use crate::{
    browser::Page,
    library::Library,
    north::{MEMBERS, North},
};

const GUESTS: &str = "/network/north/guests";
/// The page of Piran's library in the network.
const PIRAN: &str = "/network/north/members/did%3Aweb%3Abadges.example%3Akreds%3Ao%3Apiran";

/// The card of a library on another server.
async fn card() -> String {
    let piran = Library::open_as("piran").await;
    networks::card(&piran.issuer, &piran.organisation).await.unwrap()
}

async fn welcome(north: &mut North, card: &str, fingerprint: &str) -> Page {
    north.browser.get(MEMBERS).await;
    let file = ("card", "piran.json", card.as_bytes());
    north.browser.upload(GUESTS, &[("card-root", fingerprint)], file).await
}

async fn with_piran() -> North {
    let (mut north, card) = (North::open().await, card().await);
    let sent = welcome(&mut north, &card, &Fingerprint::of_text(&card).to_string()).await;
    assert_eq!(sent.location(), "/network/north/members?done=welcomed");
    north
}

#[tokio::test]
async fn an_issuer_of_another_server_is_taken_in_by_its_card_and_the_fingerprint_that_was_read_out() {
    let mut north = with_piran().await;
    assert_eq!(north.list().await.issuers[0].did.as_str(), "did:web:badges.example:kreds:o:piran");
    let page = north.browser.get(MEMBERS).await.body;
    assert!(page.contains("on another server") && page.contains("p202610a</code> signs now"), "{page}");
}

#[tokio::test]
async fn a_card_with_another_fingerprint_takes_in_nobody() {
    let (mut north, card) = (North::open().await, card().await);
    let sent = welcome(&mut north, &card, &Fingerprint::of_text("another").to_string()).await;
    assert!(sent.body.contains("id=\"card-error\""), "{}", sent.body);
    assert!(north.list().await.issuers.is_empty());
}

#[tokio::test]
async fn what_is_no_fingerprint_is_said_beside_its_field() {
    let (mut north, card) = (North::open().await, card().await);
    let sent = welcome(&mut north, &card, "abcd").await;
    assert!(sent.body.contains("id=\"card-root-error\""), "{}", sent.body);
    assert!(sent.body.contains("value=\"abcd\""), "{}", sent.body);
}

#[tokio::test]
async fn where_something_is_wrong_the_bar_still_says_which_page_this_is() {
    let (mut north, card) = (North::open().await, card().await);
    let sent = welcome(&mut north, &card, "abcd").await;
    assert!(sent.body.contains("/network/north/members\" aria-current=\"page\""), "{}", sent.body);
}

#[tokio::test]
async fn the_membership_of_an_issuer_elsewhere_ends_with_its_last_day() {
    let mut north = with_piran().await;
    let ended = north.post(&format!("{PIRAN}/end"), &[("day", "2026-12-31")]).await;
    assert_eq!(ended.location(), format!("{PIRAN}?done=ended"));
    assert_eq!(north.list().await.issuers[0].until, "2027-01-01T00:00:00Z".parse().ok());
}

#[tokio::test]
async fn its_keys_are_declared_dead_on_its_own_server_only() {
    let mut north = with_piran().await;
    let page = north.browser.get(PIRAN).await.body;
    assert!(page.contains("changed on its own server") && !page.contains("/dead\""), "{page}");
}

#[tokio::test]
async fn an_issuer_that_has_closed_is_shown_with_the_day() {
    let piran = Library::open_as("piran").await;
    piran.finish(HandOut::Slip).await;
    issuer::retiring::close(&piran.issuer, &piran.organisation).await.unwrap();
    let card = networks::card(&piran.issuer, &piran.organisation).await.unwrap();
    let mut north = North::open().await;
    welcome(&mut north, &card, &Fingerprint::of_text(&card).to_string()).await;
    let page = north.browser.get(MEMBERS).await.body;
    assert!(page.contains("closed on 14 October 2026"), "{page}");
}
