//! An organisation that stops issuing for a while: nothing new is made, and nothing that is there is lost.

use issuer::{
    editions::{self, ClaimError, EditionError, TakeError},
    organisations, status_lists,
    store::{AwardId, Carrier, HandOut, Issuing, OfferId},
};
use schemas::stage::Form;

use crate::{claims::holder, library::Library};

/// A library with awards that stopped issuing.
async fn stopped(hand_out: HandOut) -> Library {
    let library = Library::with_awards(hand_out).await;
    switch(&library, Issuing::Off).await;
    library
}

async fn switch(library: &Library, to: Issuing) {
    organisations::switch_issuing(&library.issuer, &library.organisation, to).await.unwrap();
}

#[tokio::test]
async fn nothing_new_is_signed_while_issuing_is_off() {
    let library = stopped(HandOut::Slip).await;
    let refused = editions::print(&library.issuer, AwardId(1)).await;
    assert!(matches!(refused, Err(EditionError::IssuingOff)), "{refused:?}");
    switch(&library, Issuing::On).await;
    assert!(editions::print(&library.issuer, AwardId(1)).await.is_ok());
}

#[tokio::test]
async fn what_was_signed_before_is_still_to_be_had() {
    let library = Library::with_awards(HandOut::Slip).await;
    let before = editions::print(&library.issuer, AwardId(1)).await.unwrap();
    switch(&library, Issuing::Off).await;
    assert_eq!(editions::print(&library.issuer, AwardId(1)).await.unwrap().jwt, before.jwt);
}

#[tokio::test]
async fn what_was_offered_waits_until_issuing_goes_on() {
    let library = stopped(HandOut::Slip).await;
    let refused = editions::take(&library.issuer, OfferId(1), Carrier::Picture).await;
    assert!(matches!(refused, Err(TakeError::Edition(EditionError::IssuingOff))), "{refused:?}");
    switch(&library, Issuing::On).await;
    assert!(editions::take(&library.issuer, OfferId(1), Carrier::Picture).await.is_ok());
}

#[tokio::test]
async fn a_wallet_is_denied_and_may_come_again() {
    let library = stopped(HandOut::Slip).await;
    let refused = library.collect(&holder(1)).await;
    assert!(matches!(refused, Err(ClaimError::Edition(EditionError::IssuingOff))), "{refused:?}");
    switch(&library, Issuing::On).await;
    assert!(library.collect(&holder(1)).await.is_ok());
}

#[tokio::test]
async fn status_lists_are_signed_as_ever_while_issuing_is_off() {
    let library = stopped(HandOut::Slip).await;
    let list = status_lists::publish(&library.issuer, &library.organisation, 1, Form::Jwt).await.unwrap();
    assert!(list.is_some());
}

#[tokio::test]
async fn the_journal_says_who_stopped_issuing_once() {
    let library = stopped(HandOut::Slip).await;
    switch(&library, Issuing::Off).await;
    let mut tx = library.issuer.store.read().await.unwrap();
    let lines = tx.journal_lines(library.organisation.id, 99).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.deed.name() == "stop-issuing").count(), 1);
}
