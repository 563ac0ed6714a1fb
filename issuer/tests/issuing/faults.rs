//! What breaks off halfway is taken up again, and what has ended stays ended.

use std::fs;

use issuer::{
    editions::{self, EditionError},
    status_lists,
    store::{AwardId, EditionId, HandOut},
};
use schemas::stage::Form;

use crate::library::Library;

/// The key folder is away between the journal and the signature, as if the process had died there.
#[tokio::test]
async fn what_was_journalled_and_not_signed_is_signed_after_a_restart() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (keys, away) = (library.folder.path().join("keys"), library.folder.path().join("away"));
    fs::rename(&keys, &away).unwrap();
    let failed = editions::print(&library.issuer, AwardId(1)).await;
    assert!(matches!(failed, Err(EditionError::Key(_))));
    fs::rename(&away, &keys).unwrap();

    let issuer = library.reopen().await;
    let journalled = issuer.store.read().await.unwrap().unsigned_editions(EditionId(0), 9).await.unwrap();
    assert_eq!(editions::resume(&issuer).await.unwrap(), 1);
    let edition = editions::print(&issuer, AwardId(1)).await.unwrap();
    assert_eq!(edition.id, journalled[0].id);
    assert!(issuer.store.read().await.unwrap().unsigned_editions(EditionId(0), 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_ended_award_is_neither_printed_nor_offered() {
    let library = Library::with_awards(HandOut::Slip).await;
    issuer::awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    assert!(matches!(editions::print(&library.issuer, AwardId(1)).await, Err(EditionError::AwardEnded)));
    assert!(issuer::awards::renew(&library.issuer, AwardId(1), HandOut::Slip, None).await.is_err());
}

impl Library {
    /// The published list, or nothing where it cannot be had.
    async fn published(&self) -> Option<String> {
        status_lists::publish(&self.issuer, &self.organisation, 1, Form::Jwt).await.ok().flatten()
    }

    /// The keys cannot be had any more, in a process that starts now.
    async fn without_keys(mut self) -> Self {
        self.issuer = self.reopen().await;
        let keys = self.folder.path().join("keys");
        fs::rename(&keys, self.folder.path().join("away")).unwrap();
        self
    }
}

#[tokio::test]
async fn a_status_list_that_cannot_be_signed_anew_is_given_as_it_was_while_it_holds() {
    let library = Library::with_awards(HandOut::Slip).await;
    let before = library.published().await.unwrap();
    let library = library.without_keys().await;
    library.wait(2 * 24 * 60 * 60);
    assert_eq!(library.published().await, Some(before));
}

#[tokio::test]
async fn a_status_list_that_cannot_be_signed_anew_is_not_given_when_its_time_is_over() {
    let library = Library::with_awards(HandOut::Slip).await;
    library.published().await.unwrap();
    let library = library.without_keys().await;
    library.wait(7 * 24 * 60 * 60);
    assert_eq!(library.published().await, None);
}

#[tokio::test]
async fn a_status_list_of_before_is_not_given_when_something_was_withdrawn_since() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    library.published().await.unwrap();
    let library = library.without_keys().await;
    issuer::awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    assert_eq!(library.published().await, None);
}
