//! Badges that members of a network share, on the page of whoever looks after it.

use issuer::badges::{self, Draft, Maker};
use schemas::outcome::{BadgeId, Catalogue, CityActivity};

use crate::{browser::Page, north::North};

const BADGES: &str = "/network/north/badges";

/// A member with a badge of its own.
async fn with_badge() -> (North, BadgeId) {
    let north = North::with_havnby().await;
    let draft = Draft::of(Catalogue::starter().badge(&"food-and-climate".parse().unwrap()).unwrap());
    let maker = Maker { owner: &north.library.organisation, actor: None };
    let badge = badges::make(&north.library.issuer, maker, &draft).await.unwrap().id;
    (north, badge)
}

async fn share(north: &mut North, badge: &str) -> Page {
    north.browser.get(BADGES).await;
    north.browser.post(BADGES, &[("badge", badge)]).await
}

async fn shared(north: &North) -> Vec<String> {
    let catalogue = badges::shared_in(&north.library.issuer, &north.network).await.unwrap();
    catalogue.badges().iter().map(|badge| badge.id.to_string()).collect()
}

#[tokio::test]
async fn n2_a_badge_of_one_member_is_shared_with_all() {
    let (mut north, badge) = with_badge().await;
    let sent = share(&mut north, badge.as_str()).await;
    assert_eq!(sent.location(), "/network/north/badges?done=shared");
    assert_eq!(shared(&north).await, [badge.to_string()]);
    let page = north.browser.get(BADGES).await.body;
    assert!(page.contains(&format!("badges/{badge}/unshare")), "{page}");
}

#[tokio::test]
async fn who_shared_a_badge_stands_in_the_journal_of_whoever_made_it() {
    let (mut north, badge) = with_badge().await;
    share(&mut north, badge.as_str()).await;
    assert_eq!(north.journal().await[0], ("share-badge".to_owned(), Some("Mette".to_owned())));
}

#[tokio::test]
async fn a_badge_that_is_shared_no_more_can_be_shared_again() {
    let (mut north, badge) = with_badge().await;
    share(&mut north, badge.as_str()).await;
    let sent = north.browser.post(&format!("{BADGES}/{badge}/unshare"), &[]).await;
    assert_eq!(sent.location(), "/network/north/badges?done=unshared");
    assert!(shared(&north).await.is_empty());
    let page = north.browser.get(BADGES).await.body;
    assert!(page.contains(&format!("<option value=\"{badge}\">")), "{page}");
}

#[tokio::test]
async fn without_a_choice_nothing_is_shared() {
    let (mut north, _) = with_badge().await;
    let refused = share(&mut north, "").await;
    assert!(refused.body.contains("id=\"badge-error\""), "{}", refused.body);
}

#[tokio::test]
async fn a_badge_that_no_member_made_is_not_shared() {
    let (mut north, _) = with_badge().await;
    let refused = share(&mut north, "food-and-climate").await;
    assert!(refused.refuses("badge_unknown"), "{}", refused.body);
}

#[tokio::test]
async fn n4_the_page_shows_which_cities_have_a_page_of_their_own() {
    let (mut north, badge) = with_badge().await;
    let maker = Maker { owner: &north.library.organisation, actor: None };
    let page = CityActivity::new("Havnby", "https://cities.example/havnby/7".parse().unwrap(), None);
    badges::set_page(&north.library.issuer, maker, &badge, "Havnby", Some(page)).await.unwrap();
    share(&mut north, badge.as_str()).await;
    let page = north.browser.get(BADGES).await.body;
    assert!(page.contains("href=\"https://cities.example/havnby/7\""), "{page}");
}
