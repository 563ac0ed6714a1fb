//! The life of a network: members leave and come back, other networks are recognised and forgotten.

use issuer::{
    networks::{self, NetworkError},
    store::Network,
};
use schemas::{
    lang::Lang,
    time::Timestamp,
    trust::{Anchor, TrustList, open},
};

use crate::library::Library;

async fn founded(library: &Library, slug: &str) -> Network {
    let name = [(Lang::En, slug.to_owned())].into_iter().collect();
    networks::found(&library.issuer, slug, name).await.unwrap()
}

async fn text(library: &Library, network: &Network) -> String {
    networks::current_list(&library.issuer, network).await.unwrap()
}

async fn list(library: &Library, network: &Network) -> TrustList {
    let text = text(library, network).await;
    open(&text, Anchor::Pinned(network.root.fingerprint())).unwrap().claims().clone()
}

async fn with_a_member() -> (Library, Network) {
    let library = Library::open().await;
    let network = founded(&library, "north").await;
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    (library, network)
}

#[tokio::test]
async fn a_member_that_leaves_stays_on_the_list_with_the_day_of_its_end() {
    let (library, network) = with_a_member().await;
    let before = list(&library, &network).await.version;
    let end: Timestamp = "2026-12-31T23:00:00Z".parse().unwrap();
    networks::end_member(&library.issuer, &network, &library.organisation, end, None).await.unwrap();
    let list = list(&library, &network).await;
    assert_eq!((list.issuers[0].until, list.version), (Some(end), before + 1));
}

#[tokio::test]
async fn a_member_that_comes_back_goes_on_from_its_first_day() {
    let (library, network) = with_a_member().await;
    let first = list(&library, &network).await.issuers.remove(0);
    let now = library.issuer.clock.now();
    networks::end_member(&library.issuer, &network, &library.organisation, now, None).await.unwrap();
    library.wait(1_000);
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    assert_eq!(list(&library, &network).await.issuers, [first]);
}

#[tokio::test]
async fn who_is_no_member_cannot_leave() {
    let library = Library::open().await;
    let network = founded(&library, "north").await;
    let now = library.issuer.clock.now();
    let refused = networks::end_member(&library.issuer, &network, &library.organisation, now, None).await;
    assert!(matches!(refused, Err(NetworkError::NotAMember(_))), "{refused:?}");
}

#[tokio::test]
async fn another_network_is_recognised_by_its_root_until_it_is_forgotten() {
    let library = Library::open().await;
    let (north, south) = (founded(&library, "north").await, founded(&library, "south").await);
    let theirs = text(&library, &south).await;
    networks::recognise(&library.issuer, &north, &theirs, south.root.fingerprint(), None).await.unwrap();
    let known = list(&library, &north).await.recognises;
    assert_eq!((&known[0].network, known[0].root, known.len()), (&south.did, south.root.fingerprint(), 1));
    networks::forget(&library.issuer, &north, &south.did, None).await.unwrap();
    assert!(list(&library, &north).await.recognises.is_empty());
}

#[tokio::test]
async fn a_network_is_not_recognised_by_another_root_than_on_its_paper() {
    let library = Library::open().await;
    let (north, south) = (founded(&library, "north").await, founded(&library, "south").await);
    let theirs = text(&library, &south).await;
    let refused = networks::recognise(&library.issuer, &north, &theirs, north.root.fingerprint(), None).await;
    assert!(matches!(refused, Err(NetworkError::NotTheirList(_))), "{refused:?}");
}

#[tokio::test]
async fn a_network_does_not_recognise_itself() {
    let library = Library::open().await;
    let north = founded(&library, "north").await;
    let own = text(&library, &north).await;
    let refused = networks::recognise(&library.issuer, &north, &own, north.root.fingerprint(), None).await;
    assert!(matches!(refused, Err(NetworkError::Itself)), "{refused:?}");
}

#[tokio::test]
async fn a_network_that_was_never_recognised_cannot_be_forgotten() {
    let library = Library::open().await;
    let north = founded(&library, "north").await;
    let refused = networks::forget(&library.issuer, &north, &north.did, None).await;
    assert!(matches!(refused, Err(NetworkError::NotRecognised(_))), "{refused:?}");
}

#[tokio::test]
async fn joining_and_leaving_stand_in_the_journal() {
    let (library, network) = with_a_member().await;
    let now = library.issuer.clock.now();
    networks::end_member(&library.issuer, &network, &library.organisation, now, None).await.unwrap();
    let mut tx = library.issuer.store.read().await.unwrap();
    let lines = tx.journal_lines(library.organisation.id, 9).await.unwrap();
    let told: Vec<_> = lines.iter().map(|line| (line.deed.name(), line.about.as_str())).collect();
    assert_eq!(told, [("leave-network", "north 2026-10-14"), ("join-network", "north")]);
}
