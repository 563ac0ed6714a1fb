//! Issuers on other servers: taken in by their card, brought up to date, and taken over when they close.

use issuer::{
    editions,
    networks::{self, Legacy, NetworkError},
    organisations,
    retiring::{self, Estate},
    store::{AwardId, HandOut, Network},
};
use schemas::{
    credential::AchievementCredential,
    lang::Lang,
    stage::Signed,
    trust::{Anchor, Fingerprint, Mark, NotACard, TrustList, TrustedIssuer, open, open_survivors},
};

use crate::library::Library;

/// A network on a server of its own. Its own organisation has another name than the one that is taken in.
async fn coordinator() -> (Library, Network) {
    let library = Library::open_as("north").await;
    let name = [(Lang::En, "North".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "north", name).await.unwrap();
    (library, network)
}

async fn card(city: &Library) -> String {
    networks::card(&city.issuer, &city.organisation).await.unwrap()
}

async fn welcome(coordinator: &Library, network: &Network, card: &str) -> Result<(), NetworkError> {
    let compared = Fingerprint::of_text(card);
    networks::welcome(&coordinator.issuer, network, card, compared, None).await.map(drop)
}

async fn list(coordinator: &Library, network: &Network) -> TrustList {
    let text = networks::current_list(&coordinator.issuer, network).await.unwrap();
    open(&text, Anchor::Pinned(network.root.fingerprint())).unwrap().claims().clone()
}

async fn entry(coordinator: &Library, network: &Network) -> TrustedIssuer {
    list(coordinator, network).await.issuers.remove(0)
}

fn legacy(estate: &Estate) -> Legacy {
    let text = |wanted: &str| {
        let found = estate.files.iter().find(|(name, _)| name == wanted);
        found.map(|(_, text)| text.clone()).unwrap()
    };
    Legacy { card: estate.card.clone(), lists: vec![(text("status-1.json"), text("status-1.jwt"))] }
}

async fn inherit(coordinator: &Library, network: &Network, legacy: &Legacy) -> Result<(), NetworkError> {
    let compared = Fingerprint::of_text(&legacy.card);
    networks::inherit(&coordinator.issuer, network, legacy, compared).await.map(drop)
}

#[tokio::test]
async fn an_issuer_of_another_server_stands_on_the_list_as_its_card_says() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    welcome(&coordinator, &network, &card(&city).await).await.unwrap();
    let entry = entry(&coordinator, &network).await;
    assert_eq!((entry.did, entry.keys.len()), (city.organisation.did.clone(), 2));
    assert_eq!(entry.status_lists[0].as_str(), "https://badges.example/kreds/o/havnby/status/1");
}

#[tokio::test]
async fn a_card_with_another_fingerprint_is_refused() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    let compared = Fingerprint::of_text("what they read out");
    let refused = networks::welcome(&coordinator.issuer, &network, &card(&city).await, compared, None).await;
    assert!(matches!(refused, Err(NetworkError::NotACard(NotACard::AnotherText(_)))), "{refused:?}");
}

#[tokio::test]
async fn an_organisation_of_this_server_needs_no_card() {
    let (coordinator, network) = coordinator().await;
    let refused = welcome(&coordinator, &network, &card(&coordinator).await).await;
    assert!(matches!(refused, Err(NetworkError::OfThisServer(_))), "{refused:?}");
}

#[tokio::test]
async fn a_newer_card_brings_new_keys_beside_the_old_ones() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    welcome(&coordinator, &network, &card(&city).await).await.unwrap();
    let before = list(&coordinator, &network).await.version;
    city.wait(1_000);
    organisations::new_keys(&city.issuer, &city.organisation).await.unwrap();
    welcome(&coordinator, &network, &card(&city).await).await.unwrap();
    let list = list(&coordinator, &network).await;
    let ended = list.issuers[0].keys.iter().filter(|key| key.until.is_some()).count();
    assert_eq!((list.issuers[0].keys.len(), ended, list.version), (4, 2, before + 1));
}

#[tokio::test]
async fn a_card_that_leaves_out_a_key_is_refused() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    let older = card(&city).await;
    organisations::new_keys(&city.issuer, &city.organisation).await.unwrap();
    welcome(&coordinator, &network, &card(&city).await).await.unwrap();
    let refused = welcome(&coordinator, &network, &older).await;
    assert!(matches!(refused, Err(NetworkError::TakesBack(_))), "{refused:?}");
}

#[tokio::test]
async fn the_network_signs_the_survivors_of_a_key_that_died_elsewhere() {
    let (city, (coordinator, network)) = (Library::with_awards(HandOut::Slip).await, coordinator().await);
    let badge = editions::print(&city.issuer, AwardId(1)).await.unwrap().jwt;
    organisations::bury_key(&city.issuer, &city.organisation, "p202610a", None).await.unwrap();
    welcome(&coordinator, &network, &card(&city).await).await.unwrap();
    let list = list(&coordinator, &network).await;
    let dead = list.issuers[0].keys.iter().find(|key| key.dead.is_some()).unwrap();
    let file = dead.survivors.as_ref().unwrap().as_str().rsplit('/').next().unwrap().to_owned();
    let networks::PublicFile::OfGuest(guest, fragment) = file.parse().unwrap() else { panic!("{file}") };
    let text = networks::survivors_of_guest(&coordinator.issuer, &network, guest, &fragment).await.unwrap();
    let survivors = open_survivors(&text, &list).unwrap();
    let mark = Mark::of(&Signed::<AchievementCredential>::read(&badge).unwrap()).unwrap();
    assert!(survivors.claims().confirmed.hold(mark));
}

#[tokio::test]
async fn a_key_of_a_guest_that_lives_has_no_survivors() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    welcome(&coordinator, &network, &card(&city).await).await.unwrap();
    let guest = coordinator.issuer.store.read().await.unwrap().guests(network.id).await.unwrap()[0].id;
    let refused = networks::survivors_of_guest(&coordinator.issuer, &network, guest, "p202610a").await;
    assert!(matches!(refused, Err(NetworkError::NotDead(_))), "{refused:?}");
}

#[tokio::test]
async fn the_membership_of_a_guest_ends_and_goes_on() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    let card = card(&city).await;
    welcome(&coordinator, &network, &card).await.unwrap();
    let now = coordinator.issuer.clock.now();
    networks::end_guest(&coordinator.issuer, &network, &city.organisation.did, now, None).await.unwrap();
    assert_eq!(entry(&coordinator, &network).await.until, Some(now));
    welcome(&coordinator, &network, &card).await.unwrap();
    assert_eq!(entry(&coordinator, &network).await.until, None);
}

#[tokio::test]
async fn who_was_never_welcomed_cannot_leave() {
    let (coordinator, network) = coordinator().await;
    let did = "did:web:badges.example:o:nobody".parse().unwrap();
    let now = coordinator.issuer.clock.now();
    let refused = networks::end_guest(&coordinator.issuer, &network, &did, now, None).await;
    assert!(matches!(refused, Err(NetworkError::NotAMember(_))), "{refused:?}");
}

#[tokio::test]
async fn the_network_keeps_the_last_lists_of_an_issuer_that_closed() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    let estate = retiring::close(&city.issuer, &city.organisation).await.unwrap();
    inherit(&coordinator, &network, &legacy(&estate)).await.unwrap();
    let entry = entry(&coordinator, &network).await;
    assert_eq!(entry.closed, Some(estate.closed));
    assert_eq!(entry.kept_lists[0].list, entry.status_lists[0]);
    assert_eq!(entry.kept_lists[0].at.as_str(), "https://badges.example/kreds/trust/north/status_1");
}

#[tokio::test]
async fn lists_that_are_not_the_last_or_not_all_are_refused() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    let publish = async |form| {
        issuer::status_lists::publish(&city.issuer, &city.organisation, 1, form).await.unwrap().unwrap()
    };
    let living =
        (publish(schemas::stage::Form::DataIntegrity).await, publish(schemas::stage::Form::Jwt).await);
    let whole = legacy(&retiring::close(&city.issuer, &city.organisation).await.unwrap());
    let swapped = whole.lists.iter().map(|(one, other)| (other.clone(), one.clone())).collect();
    for lists in [vec![living], Vec::new(), swapped] {
        let refused = inherit(&coordinator, &network, &Legacy { lists, ..whole.clone() }).await;
        assert!(matches!(refused, Err(NetworkError::NotLast)), "{refused:?}");
    }
}

#[tokio::test]
async fn an_issuer_that_has_not_closed_is_not_inherited() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    let open = card(&city).await;
    let whole = legacy(&retiring::close(&city.issuer, &city.organisation).await.unwrap());
    let refused = inherit(&coordinator, &network, &Legacy { card: open, ..whole }).await;
    assert!(matches!(refused, Err(NetworkError::NotLast)), "{refused:?}");
}

#[tokio::test]
async fn an_issuer_that_closed_does_not_open_again() {
    let (city, (coordinator, network)) = (Library::open().await, coordinator().await);
    let open = card(&city).await;
    let whole = legacy(&retiring::close(&city.issuer, &city.organisation).await.unwrap());
    inherit(&coordinator, &network, &whole).await.unwrap();
    let refused = welcome(&coordinator, &network, &open).await;
    assert!(matches!(refused, Err(NetworkError::TakesBack(_))), "{refused:?}");
}
