//! The root key lies in a safe, and comes out when the working key is near its end.

use std::path::PathBuf;

use issuer::{
    networks::{self, NetworkError},
    store::Network,
};
use schemas::{
    lang::Lang,
    trust::{Anchor, TrustList, open},
};

use crate::library::Library;

const DAY: i64 = 24 * 60 * 60;

/// A network whose root key was taken off the machine.
async fn founded() -> (Library, Network, PathBuf) {
    let library = Library::open().await;
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    let stick = library.folder.path().join("stick.jwk");
    std::fs::rename(library.folder.path().join("keys/n.cities.root.jwk"), &stick).unwrap();
    (library, network, stick)
}

async fn text(library: &Library) -> String {
    let network = networks::find(&library.issuer, Some("cities")).await.unwrap().unwrap();
    networks::current_list(&library.issuer, &network).await.unwrap()
}

fn read(text: &str, network: &Network) -> TrustList {
    open(text, Anchor::Pinned(network.root.fingerprint())).unwrap().claims().clone()
}

#[tokio::test]
async fn lists_are_signed_while_the_root_key_lies_in_a_safe() {
    let (library, network, _) = founded().await;
    assert_eq!(read(&text(&library).await, &network).version, 1);
}

#[tokio::test]
async fn no_list_outlives_the_key_that_signs_it() {
    let (library, network, _) = founded().await;
    library.wait(390 * DAY);
    let end = network.working_key().unwrap().exp;
    assert_eq!(read(&text(&library).await, &network).exp, end);
}

#[tokio::test]
async fn with_the_root_key_a_new_key_signs_and_readers_notice_nothing() {
    let (library, network, stick) = founded().await;
    let before = text(&library).await;
    library.wait(390 * DAY);
    let end = networks::renew(&library.issuer, &network, &stick).await.unwrap();
    let after = text(&library).await;
    let (before, after) = (read(&before, &network), read(&after, &network));
    assert_eq!(end, library.issuer.clock.now().after(std::time::Duration::from_secs(400 * 24 * 60 * 60)));
    assert_ne!(before.root.names, after.root.names);
    assert_eq!((before.version, after.version), (1, 2));
}

#[tokio::test]
async fn a_second_working_key_of_one_month_gets_another_name() {
    let (library, network, stick) = founded().await;
    networks::renew(&library.issuer, &network, &stick).await.unwrap();
    let renewed = networks::find(&library.issuer, Some("cities")).await.unwrap().unwrap();
    networks::renew(&library.issuer, &renewed, &stick).await.unwrap();
    let again = networks::find(&library.issuer, Some("cities")).await.unwrap().unwrap();
    assert_eq!([network.fragment, renewed.fragment, again.fragment], ["p202610a", "p202610b", "p202610c"]);
}

#[tokio::test]
async fn another_root_key_names_nobody() {
    let (library, network, _) = founded().await;
    let name = [(Lang::En, "Other".to_owned())].into_iter().collect();
    networks::found(&library.issuer, "other", name).await.unwrap();
    let other = library.folder.path().join("keys/n.other.root.jwk");
    let refused = networks::renew(&library.issuer, &network, &other).await;
    assert!(matches!(refused, Err(NetworkError::AnotherRoot(_))), "{refused:?}");
}

#[tokio::test]
async fn sixty_days_before_its_end_a_working_key_is_worth_a_warning() {
    let (library, _, _) = founded().await;
    library.wait(340 * DAY - 1);
    assert!(networks::ends_soon(&library.issuer).await.unwrap().is_empty());
    library.wait(1);
    assert_eq!(networks::ends_soon(&library.issuer).await.unwrap().len(), 1);
}

#[tokio::test]
async fn after_its_end_nothing_is_signed_and_the_last_list_stays_to_be_seen() {
    let (library, network, _) = founded().await;
    let last = text(&library).await;
    library.wait(400 * DAY);
    let refused = networks::current_list(&library.issuer, &network).await;
    assert!(matches!(refused, Err(NetworkError::WorkingKeyEnded(_))), "{refused:?}");
    assert_eq!(networks::published_list(&library.issuer, &network).await.unwrap(), last);
}

#[tokio::test]
async fn a_new_working_key_leaves_everything_in_order() {
    let (library, network, stick) = founded().await;
    text(&library).await;
    networks::renew(&library.issuer, &network, &stick).await.unwrap();
    text(&library).await;
    let checked = issuer::invariants::check(&library.issuer, |_| {}).await.unwrap();
    assert!(checked.iter().all(|checked| checked.breaches.is_empty()), "{checked:?}");
}
