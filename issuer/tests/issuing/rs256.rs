//! RS256 as a third form: where it is switched on, and for badges that were signed since.

use issuer::{
    editions::{self, ClaimError},
    networks, offers, organisations,
    store::{Algorithm, AwardId, EditionForm, HandOut, OfferId, Rs256},
};
use schemas::{
    lang::Lang,
    proof::Suite,
    trust::{Anchor, open},
};

use crate::{browser::Browser, claims::holder, library::Library};

/// A library whose badges are signed with RS256 too.
async fn switched_on() -> Library {
    let library = Library::with_awards(HandOut::Slip).await;
    switch(&library, Rs256::On).await;
    library
}

async fn switch(library: &Library, to: Rs256) {
    organisations::switch_rs256(&library.issuer, &library.organisation, to).await.unwrap();
}

async fn rsa_keys(library: &Library) -> Vec<String> {
    let keys =
        library.issuer.store.read().await.unwrap().signing_keys(library.organisation.id).await.unwrap();
    keys.into_iter().filter(|key| key.algorithm == Algorithm::Rsa).map(|key| key.fragment).collect()
}

async fn printed(library: &Library, award: i64) -> Option<String> {
    editions::print(&library.issuer, AwardId(award)).await.unwrap().rs256
}

#[tokio::test]
async fn a_badge_has_no_third_form_unless_it_is_switched_on() {
    let library = Library::with_awards(HandOut::Slip).await;
    assert_eq!(printed(&library, 1).await, None);
}

#[tokio::test]
async fn the_third_form_holds_by_the_key_that_the_organisation_publishes() {
    let library = switched_on().await;
    let badge = library.verified(&printed(&library, 1).await.unwrap()).await;
    assert_eq!(badge.suites().iter().map(|suite: &Suite| suite.name()).collect::<Vec<_>>(), ["RS256"]);
}

#[tokio::test]
async fn all_three_forms_state_the_same() {
    let library = switched_on().await;
    let edition = editions::print(&library.issuer, AwardId(1)).await.unwrap();
    let token = library.verified(edition.form(EditionForm::Rs256).unwrap()).await;
    for form in [EditionForm::DataIntegrity, EditionForm::Jwt] {
        assert_eq!(library.verified(edition.form(form).unwrap()).await.claims(), token.claims());
    }
}

#[tokio::test]
async fn switched_on_twice_makes_one_key() {
    let library = switched_on().await;
    switch(&library, Rs256::On).await;
    assert_eq!(rsa_keys(&library).await, ["r202610a"]);
}

#[tokio::test]
async fn switched_off_it_signs_no_more_and_what_it_signed_still_holds() {
    let library = switched_on().await;
    let signed = printed(&library, 1).await.unwrap();
    switch(&library, Rs256::Off).await;
    assert_eq!(printed(&library, 2).await, None);
    library.verified(&signed).await;
}

#[tokio::test]
async fn new_keys_are_of_three_kinds_where_it_is_switched_on() {
    let library = switched_on().await;
    let made = organisations::new_keys(&library.issuer, &library.organisation).await.unwrap();
    assert_eq!(made, ["e202610b", "p202610b", "r202610b"]);
}

#[tokio::test]
async fn the_trust_list_pins_the_rsa_key_too() {
    let library = switched_on().await;
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    let text = networks::current_list(&library.issuer, &network).await.unwrap();
    let list = open(&text, Anchor::Pinned(network.root.fingerprint())).unwrap();
    let pinned = list.claims().issuers[0].keys.iter().map(|key| key.kid.fragment().to_owned());
    assert!(pinned.collect::<Vec<_>>().contains(&"r202610a".to_owned()));
}

#[tokio::test]
async fn a_dead_rsa_key_has_survivors_as_the_others_have() {
    let library = switched_on().await;
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    printed(&library, 1).await.unwrap();
    organisations::bury_key(&library.issuer, &library.organisation, "r202610a", None).await.unwrap();
    let (issuer, owner) = (&library.issuer, &library.organisation);
    let list = networks::current_list(issuer, &network).await.unwrap();
    let list = open(&list, Anchor::Pinned(network.root.fingerprint())).unwrap();
    let file = networks::survivors(issuer, &network, owner, "r202610a").await.unwrap();
    let file = schemas::trust::open_survivors(&file, list.claims()).unwrap();
    assert_eq!(file.claims().confirmed.len(), 1);
}

#[tokio::test]
async fn a_wallet_fetches_the_third_form_where_it_is_offered() {
    let library = switched_on().await;
    let edition = library.collect_as(EditionForm::Rs256, &holder(1)).await.unwrap();
    library.verified(&edition.rs256.unwrap()).await;
}

#[tokio::test]
async fn a_wallet_gets_no_third_form_of_a_badge_signed_before_and_may_still_have_the_others() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    switch(&library, Rs256::On).await;
    let refused = library.collect_as(EditionForm::Rs256, &holder(1)).await;
    assert!(matches!(refused, Err(ClaimError::FormNotMade)), "{refused:?}");
    library.collect(&holder(1)).await.unwrap();
}

#[tokio::test]
async fn a_shared_computer_is_offered_the_third_form_as_a_file() {
    let library = switched_on().await;
    let path = format!("/c/{}", offers::claim_code(&library.issuer.secret, OfferId(1)).to_text());
    let mut browser = Browser::new(&library.issuer);
    let offered = browser.post(&path, &[("step", "shared")]).await;
    assert!(offered.body.contains("value=\"rs256\""), "{offered:?}");
    let file = browser.post(&path, &[("step", "rs256")]).await;
    library.verified(&file.body).await;
}
