//! A stolen key: what it signed is believed no more by its dates, only by the records.

use issuer::{
    editions, networks, organisations, status_lists,
    store::{AwardId, HandOut, Network},
};
use schemas::{
    credential::AchievementCredential,
    lang::Lang,
    stage::{Form, Signed},
    status::StatusListCredential,
    trust::{Anchor, Mark, TrustList, open, open_survivors},
};

use crate::library::Library;

/// A library in a network, whose badges are signed.
async fn in_a_network() -> (Library, Network) {
    let library = Library::with_awards(HandOut::Slip).await;
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    (library, network)
}

async fn list(library: &Library, network: &Network) -> TrustList {
    let text = networks::current_list(&library.issuer, network).await.unwrap();
    open(&text, Anchor::Pinned(network.root.fingerprint())).unwrap().claims().clone()
}

/// The tokens of all paper editions, signed now.
async fn tokens(library: &Library) -> Vec<String> {
    let mut tokens = Vec::new();
    for award in 1..=3 {
        tokens.push(editions::print(&library.issuer, AwardId(award)).await.unwrap().jwt);
    }
    tokens
}

fn mark(token: &str) -> Mark {
    Mark::of(&Signed::<AchievementCredential>::read(token).unwrap()).unwrap()
}

#[tokio::test]
async fn the_trust_list_says_that_a_key_is_dead_and_where_its_survivors_stand() {
    let (library, network) = in_a_network().await;
    let new =
        organisations::bury_key(&library.issuer, &library.organisation, "p202610a", None).await.unwrap();
    assert_eq!(new, ["e202610b", "p202610b"]);
    let list = list(&library, &network).await;
    let dead = list.issuers[0].keys.iter().find(|key| key.kid.fragment() == "p202610a").unwrap();
    let address = "https://badges.example/kreds/trust/cities/havnby.p202610a.jwt";
    assert_eq!(dead.survivors.as_ref().map(|address| address.as_str()), Some(address));
    assert!(dead.dead.is_some());
}

#[tokio::test]
async fn badges_on_record_survive_their_key_and_others_do_not() {
    let (library, network) = in_a_network().await;
    let tokens = tokens(&library).await;
    organisations::bury_key(&library.issuer, &library.organisation, "p202610a", None).await.unwrap();
    let text =
        networks::survivors(&library.issuer, &network, &library.organisation, "p202610a").await.unwrap();
    let file = open_survivors(&text, &list(&library, &network).await).unwrap();
    assert_eq!((tokens.len(), file.claims().confirmed.len()), (3, 3));
    assert!(tokens.iter().all(|token| file.claims().confirmed.hold(mark(token))));
}

#[tokio::test]
async fn a_key_that_lives_has_no_survivors() {
    let (library, network) = in_a_network().await;
    let refused = networks::survivors(&library.issuer, &network, &library.organisation, "p202610a").await;
    assert!(matches!(refused, Err(networks::NetworkError::NotDead(_))), "{refused:?}");
}

#[tokio::test]
async fn status_lists_are_signed_anew_with_a_living_key() {
    let (library, _) = in_a_network().await;
    let published = async || {
        let text = status_lists::publish(&library.issuer, &library.organisation, 1, Form::Jwt)
            .await
            .unwrap()
            .unwrap();
        Signed::<StatusListCredential>::read(&text).unwrap().asks_for().key().unwrap().fragment().to_owned()
    };
    assert_eq!(published().await, "p202610a");
    organisations::bury_key(&library.issuer, &library.organisation, "p202610a", None).await.unwrap();
    assert_eq!(published().await, "p202610b");
}
