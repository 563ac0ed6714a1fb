//! A status list that is given away far enough is left for the next one, which trust lists name before any badge does.

use issuer::{
    editions, networks,
    store::{AwardId, HandOut},
};
use schemas::trust::{Anchor, open};

use crate::library::Library;

/// All places but each sixty-fourth: at these the places are counted.
const NEARLY_ALL: &str = "with recursive place (number) as (
        select 0 union all select number + 1 from place where number < 131071
    )
    insert into status_slot (status_list, place)
    select (select id from status_list where number = 1), number from place where number % 64 <> 0";

/// A library whose first list is nearly used up, and which gave one more badge since.
async fn crowded() -> Library {
    let library = Library::with_awards(HandOut::Slip).await;
    library.home.say(NEARLY_ALL).await;
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    library
}

/// The status list that a badge refers to.
async fn list_of(library: &Library, award: i64) -> String {
    let badge = editions::print(&library.issuer, AwardId(award)).await.unwrap().data_integrity;
    let claims: serde_json::Value = serde_json::from_str(&badge).unwrap();
    claims["credentialStatus"][0]["statusListCredential"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn badges_go_on_to_the_next_list() {
    let library = crowded().await;
    assert!(list_of(&library, 1).await.ends_with("/o/havnby/status/1"));
    assert!(list_of(&library, 2).await.ends_with("/o/havnby/status/2"));
}

#[tokio::test]
async fn the_trust_list_names_the_next_list_before_a_badge_refers_to_it() {
    let library = crowded().await;
    let name = [(schemas::lang::Lang::En, "North".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "north", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    let text = networks::current_list(&library.issuer, &network).await.unwrap();
    let list = open(&text, Anchor::HandedOver).unwrap();
    let named: Vec<_> = list.claims().issuers[0].status_lists.iter().map(|list| list.as_str()).collect();
    let address = |number: u32| format!("https://badges.example/kreds/o/havnby/status/{number}");
    assert_eq!(named, [address(1), address(2)]);
}
