//! Signs of life: for whatever restarts a service that hangs, and for whatever sends people to one that works.

use std::{fs, os::unix::fs::PermissionsExt as _, time::Duration};

use axum::http::StatusCode;
use issuer::store::HandOut;
use tokio::time::timeout;

use crate::{
    browser::{Browser, Page},
    library::Library,
};

/// How the service says that it is not ready, and why.
fn not_ready(page: &Page) -> &str {
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE, "{page:?}");
    assert!(page.headers.contains_key("retry-after"), "{page:?}");
    page.body.trim_end()
}

async fn readyz(library: &Library) -> Page {
    Browser::new(&library.issuer).get("/readyz").await
}

#[tokio::test]
async fn a_service_that_can_hand_out_badges_is_ready() {
    let library = Library::open().await;
    assert_eq!(readyz(&library).await.status, StatusCode::OK);
}

#[tokio::test]
async fn without_its_database_a_service_lives_and_is_not_ready() {
    let library = Library::open().await;
    library.issuer.store.close().await;
    assert_eq!(not_ready(&readyz(&library).await), "store_failed");
    assert_eq!(Browser::new(&library.issuer).get("/healthz").await.body, "ok\n");
}

#[tokio::test]
async fn a_database_that_does_not_answer_in_time_is_not_waited_for() {
    let library = Library::open().await;
    let mut readers = Vec::new();
    while let Ok(reader) = timeout(Duration::from_millis(200), library.issuer.store.read()).await {
        readers.push(reader.unwrap());
    }
    let asked = timeout(Duration::from_secs(3), readyz(&library)).await;
    assert_eq!(not_ready(&asked.unwrap()), "store_busy");
}

#[tokio::test]
async fn a_service_whose_keys_are_gone_is_not_ready() {
    let library = Library::open().await;
    fs::rename(library.folder.path().join("keys"), library.folder.path().join("away")).unwrap();
    assert_eq!(not_ready(&readyz(&library).await), "key_file_unreachable");
}

#[tokio::test]
async fn a_service_whose_keys_others_may_read_is_not_ready() {
    let library = Library::open().await;
    for key in fs::read_dir(library.folder.path().join("keys")).unwrap() {
        fs::set_permissions(key.unwrap().path(), fs::Permissions::from_mode(0o640)).unwrap();
    }
    assert_eq!(not_ready(&readyz(&library).await), "key_file_open_to_others");
}

#[tokio::test]
async fn what_was_found_counts_for_one_second() {
    let library = Library::open().await;
    let mut browser = Browser::new(&library.issuer);
    assert_eq!(browser.get("/readyz").await.status, StatusCode::OK);
    library.issuer.store.close().await;
    assert_eq!(browser.get("/readyz").await.status, StatusCode::OK);
    library.wait(1);
    assert_eq!(browser.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn somebody_who_guesses_codes_does_not_silence_the_signs_of_life() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut browser = Browser::new(&library.issuer);
    for _ in 0..20 {
        browser.get("/c/nobody-s-code").await;
    }
    assert_eq!(browser.get("/").await.status, StatusCode::TOO_MANY_REQUESTS);
    for path in ["/healthz", "/readyz"] {
        assert_eq!(browser.get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn strangers_learn_nothing_from_the_signs_of_life_but_a_code() {
    let library = Library::open().await;
    fs::remove_dir_all(library.folder.path().join("keys")).unwrap();
    let page = readyz(&library).await;
    assert!(page.body.len() < 40 && !page.body.contains('/'), "{}", page.body);
}
