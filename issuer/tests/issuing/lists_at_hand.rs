//! Status lists are given out from memory, and yet what anybody changed is seen by the next who asks.

use issuer::{
    awards, editions, status_lists,
    store::{AwardId, HandOut},
};
use schemas::stage::Form;

use crate::{browser::Browser, library::Library};

#[tokio::test]
async fn a_list_that_did_not_change_is_given_out_as_it_was() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    let mut browser = Browser::new(&library.issuer);
    let before = browser.get("/o/havnby/status/1").await.body;
    assert_eq!(browser.get("/o/havnby/status/1").await.body, before);
}

#[tokio::test]
async fn a_list_that_another_process_signed_anew_is_given_out_next() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    let mut browser = Browser::new(&library.issuer);
    let before = browser.get("/o/havnby/status/1").await.body;
    let other = library.reopen().await;
    awards::end(&other, AwardId(1), None, None).await.unwrap();
    status_lists::publish(&other, &library.organisation, 1, Form::Jwt).await.unwrap();
    assert_ne!(browser.get("/o/havnby/status/1").await.body, before);
}
