//! A circle from its import to its end: who gets an award, and who does not yet.

use issuer::{
    circles::{self, Closing, Reached, Who},
    store::HandOut,
};

use crate::library::Library;

#[tokio::test]
async fn importing_twice_doubles_nobody() {
    let library = Library::open().await;
    assert_eq!(library.import().await.learners, 3);
    assert_eq!(library.import().await.learners, 3);
}

#[tokio::test]
async fn closing_twice_gives_one_award_each() {
    let library = Library::with_awards(HandOut::Slip).await;
    let again = library.close(HandOut::Slip).await;
    assert_eq!((again.awarded.len(), again.had), (0, 3));
}

#[tokio::test]
async fn who_missed_too_much_gets_no_award_yet() {
    let library = Library::open().await;
    library.import().await;
    circles::reach(&library.issuer, "p2pu-512", &Who::Everybody, &Reached::Everything).await.unwrap();
    let closed = library.close(HandOut::Slip).await;
    assert_eq!((closed.awarded.len(), closed.missing.len()), (0, 3));
}

#[tokio::test]
async fn an_exception_with_a_reason_is_enough() {
    let library = Library::open().await;
    library.import().await;
    circles::reach(&library.issuer, "p2pu-512", &Who::Everybody, &Reached::Everything).await.unwrap();
    let exceptions = vec![("Žiga Čučnik".to_owned(), "looked after a child".parse().unwrap())];
    let closing = Closing { exceptions, ..Closing::with(HandOut::Slip) };
    assert_eq!(circles::close(&library.issuer, "p2pu-512", &closing).await.unwrap().awarded.len(), 1);
}

#[tokio::test]
async fn a_session_that_was_not_held_is_refused_and_nothing_is_kept() {
    let library = Library::open().await;
    let circle = library.import().await.circle;
    let refused = circles::attend(&library.issuer.store, "p2pu-512", &Who::Everybody, &[1, 3]).await;
    assert!(matches!(refused, Err(circles::CircleError::SessionUnknown { number: 3, held: 2 })));
    let mut tx = library.issuer.store.read().await.unwrap();
    assert!(tx.attendance(circle.id).await.unwrap().is_empty());
}
