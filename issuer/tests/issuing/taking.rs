//! A badge is collected without a wallet: one paper edition, on whatever carries it, and the name on it.

use issuer::{
    editions::{self, ClaimError, TakeError},
    offers::{self, NamingError, Standing},
    store::{AwardId, Carrier, HandOut, Means, OfferId},
};

use crate::{claims::holder, library::Library};

const OFFER: OfferId = OfferId(1);

impl Library {
    async fn take(&self, on: Carrier) -> Result<issuer::store::Edition, TakeError> {
        editions::take(&self.issuer, OFFER, on).await
    }

    async fn name(&self, name: &str) -> Result<(), NamingError> {
        offers::name(&self.issuer, OFFER, name.parse().ok().as_ref()).await
    }
}

#[tokio::test]
async fn the_facilitator_sees_by_what_a_badge_was_collected() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.take(Carrier::Picture).await.unwrap();
    assert_eq!(library.offer().await.collected.unwrap().by, Means::On(Carrier::Picture));
}

#[tokio::test]
async fn taken_again_on_something_else_it_is_the_same_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    let first = library.take(Carrier::Picture).await.unwrap();
    assert_eq!(library.take(Carrier::Page).await.unwrap(), first);
    assert_eq!(library.offer().await.collected.unwrap().by, Means::On(Carrier::Picture));
}

#[tokio::test]
async fn taken_twice_at_once_it_is_one_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (one, two) = tokio::join!(library.take(Carrier::Picture), library.take(Carrier::Print));
    assert_eq!(one.unwrap(), two.unwrap());
}

#[tokio::test]
async fn a_slip_printed_with_its_badge_and_the_picture_are_one_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    let printed = editions::print(&library.issuer, AwardId(1)).await.unwrap();
    assert_eq!(library.take(Carrier::Picture).await.unwrap(), printed);
}

#[tokio::test]
async fn after_a_picture_a_wallet_is_denied() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.take(Carrier::Picture).await.unwrap();
    assert!(matches!(library.collect(&holder(1)).await, Err(ClaimError::OtherHolder)));
}

#[tokio::test]
async fn after_a_wallet_there_is_no_picture() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    let refused = library.take(Carrier::Picture).await;
    assert!(matches!(refused, Err(TakeError::NotOpen(Standing::Collected))));
}

#[tokio::test]
async fn an_ended_badge_is_not_given_again() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.take(Carrier::Picture).await.unwrap();
    issuer::awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    assert!(library.take(Carrier::Picture).await.is_err());
}

#[tokio::test]
async fn an_offer_past_its_time_gives_no_picture() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.wait(90 * 24 * 60 * 60);
    assert!(matches!(library.take(Carrier::Picture).await, Err(TakeError::NotOpen(Standing::Expired))));
}

#[tokio::test]
async fn a_link_used_on_a_shared_computer_ends_after_half_an_hour() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.take(Carrier::Print).await.unwrap();
    library.wait(29 * 60);
    library.take(Carrier::Print).await.unwrap();
    library.wait(2 * 60);
    library.take(Carrier::Print).await.unwrap_err();
}

#[tokio::test]
async fn done_on_a_shared_computer_ends_the_link() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.take(Carrier::File).await.unwrap();
    editions::finish(&library.issuer, OFFER).await.unwrap();
    library.take(Carrier::File).await.unwrap_err();
}

#[tokio::test]
async fn done_before_anything_was_taken_loses_no_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::finish(&library.issuer, OFFER).await.unwrap();
    library.take(Carrier::File).await.unwrap();
}

#[tokio::test]
async fn the_chosen_name_stands_on_the_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.name("Bølle").await.unwrap();
    let edition = library.take(Carrier::Picture).await.unwrap();
    assert!(edition.data_integrity.contains("Bølle") && !edition.data_integrity.contains("Sofie"));
}

#[tokio::test]
async fn a_badge_without_a_name_names_nobody() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.name("").await.unwrap();
    let edition = library.take(Carrier::Picture).await.unwrap();
    assert!(!edition.data_integrity.contains("identityHash"));
}

#[tokio::test]
async fn a_signed_name_stays() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    assert!(matches!(library.name("Bølle").await, Err(NamingError::Signed)));
    assert!(library.name("Sofie B.").await.is_ok(), "the same name changes nothing");
}

#[tokio::test]
async fn an_offer_that_is_over_takes_no_name() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.wait(90 * 24 * 60 * 60);
    assert!(matches!(library.name("Bølle").await, Err(NamingError::NotOpen(Standing::Expired))));
}
