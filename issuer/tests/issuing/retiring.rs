//! An organisation that ends: its badges stay as they are for ever, and nothing of it can sign any more.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use issuer::{
    awards::{self, AwardError},
    circles::{self, CircleError, Closing},
    editions::{self, ClaimError, EditionError, TakeError},
    invariants, networks,
    organisations::{self, OrganisationError},
    retiring::{self, Estate},
    status_lists,
    store::{AwardId, Carrier, EditionId, HandOut, Issuing, OfferId},
};
use schemas::{
    lang::Lang,
    stage::{Form, Signed},
    status::StatusListCredential,
    trust::{Anchor, Card, Fingerprint, open},
};

use crate::{claims::holder, library::Library};

async fn retire(library: &Library) -> Estate {
    let estate = retiring::close(&library.issuer, &library.organisation).await.unwrap();
    retiring::delete_keys(&library.issuer, &library.organisation).await.unwrap();
    estate
}

/// A library with three awards, the first of them on paper, that ended.
async fn retired(hand_out: HandOut) -> (Library, Estate) {
    let library = Library::with_awards(hand_out).await;
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    let estate = retire(&library).await;
    (library, estate)
}

fn key_files(library: &Library) -> Vec<String> {
    let files = std::fs::read_dir(library.folder.path().join("keys")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with("o.")).collect()
}

async fn list(library: &Library) -> Signed<StatusListCredential> {
    let text = status_lists::publish(&library.issuer, &library.organisation, 1, Form::Jwt).await.unwrap();
    Signed::read(&text.unwrap()).unwrap()
}

#[tokio::test]
async fn nothing_new_is_signed_after_the_end() {
    let (library, _) = retired(HandOut::Slip).await;
    let printed = editions::print(&library.issuer, AwardId(2)).await;
    assert!(matches!(printed, Err(EditionError::Closed)), "{printed:?}");
    let taken = editions::take(&library.issuer, OfferId(2), Carrier::Picture).await;
    assert!(matches!(taken, Err(TakeError::Edition(EditionError::Closed))), "{taken:?}");
}

#[tokio::test]
async fn a_wallet_is_denied_after_the_end() {
    let (library, _) = retired(HandOut::Slip).await;
    let refused = library.collect(&holder(1)).await;
    assert!(matches!(refused, Err(ClaimError::Edition(EditionError::Closed))), "{refused:?}");
}

#[tokio::test]
async fn a_circle_cannot_be_closed_after_the_end() {
    let (library, _) = retired(HandOut::Slip).await;
    let refused = circles::close(&library.issuer, "p2pu-512", &Closing::with(HandOut::Slip)).await;
    assert!(matches!(refused, Err(CircleError::OrganisationClosed)), "{refused:?}");
}

#[tokio::test]
async fn what_no_status_list_would_tell_is_refused() {
    let (library, _) = retired(HandOut::Slip).await;
    let ended = awards::end(&library.issuer, AwardId(1), None, None).await;
    assert!(matches!(ended, Err(AwardError::Closed)), "{ended:?}");
    let offered = awards::renew(&library.issuer, AwardId(2), HandOut::Slip, None).await;
    assert!(matches!(offered, Err(AwardError::Closed)), "{offered:?}");
    let suspended = awards::suspend(&library.issuer, AwardId(1), None).await;
    assert!(matches!(suspended, Err(AwardError::Closed)), "{suspended:?}");
}

#[tokio::test]
async fn issuing_does_not_go_on_and_there_are_no_new_keys() {
    let (library, _) = retired(HandOut::Slip).await;
    let switched = organisations::switch_issuing(&library.issuer, &library.organisation, Issuing::On).await;
    assert!(matches!(switched, Err(OrganisationError::Closed)), "{switched:?}");
    let made = organisations::new_keys(&library.issuer, &library.organisation).await;
    assert!(matches!(made, Err(OrganisationError::Closed)), "{made:?}");
}

#[tokio::test]
async fn the_secret_keys_are_gone_and_no_other() {
    let library = Library::with_awards(HandOut::Slip).await;
    assert_eq!(key_files(&library).len(), 2);
    retire(&library).await;
    assert!(key_files(&library).is_empty());
    assert!(library.folder.path().join("keys/passphrase").exists());
}

#[tokio::test]
async fn keys_of_an_organisation_that_lives_are_not_deleted() {
    let library = Library::open().await;
    let deleted = retiring::delete_keys(&library.issuer, &library.organisation).await.unwrap();
    assert_eq!((deleted, key_files(&library).len()), (0, 2));
}

#[tokio::test]
async fn the_last_status_list_has_no_end_and_stays_as_it_is() {
    let (library, _) = retired(HandOut::Slip).await;
    let last = list(&library).await;
    let claims = payload(last.text());
    assert!(claims.get("validUntil").is_none(), "{claims}");
    library.wait(400 * 24 * 60 * 60);
    assert_eq!(list(&library).await.text(), last.text());
}

fn payload(token: &str) -> serde_json::Value {
    let payload = BASE64URL.decode(token.split('.').nth(1).unwrap()).unwrap();
    serde_json::from_slice(&payload).unwrap()
}

#[tokio::test]
async fn the_trust_list_says_when_it_closed() {
    let library = Library::with_awards(HandOut::Slip).await;
    let name = [(Lang::En, "Cities".to_owned())].into_iter().collect();
    let network = networks::found(&library.issuer, "cities", name).await.unwrap();
    networks::add_member(&library.issuer, &network, &library.organisation, None).await.unwrap();
    let estate = retire(&library).await;
    let text = networks::current_list(&library.issuer, &network).await.unwrap();
    let list = open(&text, Anchor::HandedOver).unwrap();
    let entry = &list.claims().issuers[0];
    assert_eq!(entry.closed, Some(estate.closed));
    assert!(entry.keys.iter().all(|key| key.until == Some(estate.closed)));
}

#[tokio::test]
async fn what_is_handed_over_is_whole_and_holds_no_secret() {
    let (library, estate) = retired(HandOut::Slip).await;
    let names: Vec<&str> = estate.files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["card.json", "did.json", "status-1.json", "status-1.jwt"]);
    let card = Card::read(&estate.card, Fingerprint::of_text(&estate.card)).unwrap();
    assert_eq!((card.issuer.did, card.issuer.closed), (library.organisation.did, Some(estate.closed)));
    assert!(estate.files.iter().all(|(_, text)| !text.contains("\"d\"")));
}

#[tokio::test]
async fn asked_again_it_hands_over_the_same() {
    let (library, first) = retired(HandOut::Slip).await;
    library.wait(1_000);
    let again = retire(&library).await;
    assert_eq!((again.closed, again.files), (first.closed, first.files));
}

#[tokio::test]
async fn everything_holds_after_the_end() {
    let (library, _) = retired(HandOut::Slip).await;
    let checked = invariants::check(&library.issuer, |_| {}).await.unwrap();
    let breaches: Vec<&String> = checked.iter().flat_map(|checked| &checked.breaches).collect();
    assert!(breaches.is_empty(), "{breaches:?}");
    issuer::readiness::ready(&library.issuer).await.unwrap();
}

#[tokio::test]
async fn what_was_written_down_before_the_end_is_signed_before_the_keys_go() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (key, aside) = ("keys/o.havnby.p202610a.jwk", "aside.jwk");
    let [key, aside] = [key, aside].map(|name| library.folder.path().join(name));
    std::fs::rename(&key, &aside).unwrap();
    let printed = editions::print(&*library.reopen().await, AwardId(1)).await;
    assert!(matches!(printed, Err(EditionError::Key(_))), "{printed:?}");
    std::fs::rename(&aside, &key).unwrap();
    retire(&library).await;
    let left = library.issuer.store.read().await.unwrap().unsigned_editions(EditionId(0), 9).await.unwrap();
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test]
async fn the_journal_says_that_it_closed() {
    let (library, _) = retired(HandOut::Slip).await;
    let mut tx = library.issuer.store.read().await.unwrap();
    let lines = tx.journal_lines(library.organisation.id, 99).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.deed.name() == "retire").count(), 1);
}
