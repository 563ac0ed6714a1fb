//! What breaks off halfway is taken up again, and what has ended stays ended.

use std::fs;

use issuer::{
    editions::{self, EditionError},
    store::{AwardId, HandOut},
};

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
    let journalled = issuer.store.read().await.unwrap().unsigned_editions().await.unwrap();
    assert_eq!(editions::resume(&issuer).await.unwrap(), 1);
    let edition = editions::print(&issuer, AwardId(1)).await.unwrap();
    assert_eq!(edition.id, journalled[0].id);
    assert!(issuer.store.read().await.unwrap().unsigned_editions().await.unwrap().is_empty());
}

#[tokio::test]
async fn an_ended_award_is_neither_printed_nor_offered() {
    let library = Library::with_awards(HandOut::Slip).await;
    issuer::awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    assert!(matches!(editions::print(&library.issuer, AwardId(1)).await, Err(EditionError::AwardEnded)));
    assert!(issuer::awards::renew(&library.issuer, AwardId(1), HandOut::Slip, None).await.is_err());
}
