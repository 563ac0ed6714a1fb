//! A picture and a page hold the whole badge: their code is read again after what albums and messengers do to pictures.

use std::process::Command;

use issuer::{
    badges::AwardedBadge,
    carriers::{self, Carried},
    editions,
    store::{AwardId, Carrier, HandOut, OfferId},
};
use schemas::{
    bake::{self, Baked},
    credential::AchievementCredential,
    qr::{self, BadgeLink, Medium, payload},
    stage::Signed,
};

use crate::library::Library;

/// The first award's badge as its learner gets it without a wallet.
async fn carried(library: &Library) -> (Carried, String) {
    let edition = editions::take(&library.issuer, OfferId(1), Carrier::Picture).await.unwrap();
    let mut tx = library.issuer.store.read().await.unwrap();
    let award = tx.award(AwardId(1)).await.unwrap().unwrap();
    let badge = AwardedBadge::find(&library.issuer, &mut tx, &award).await.unwrap().unwrap();
    (Carried::of(&library.issuer, &library.organisation, &badge, &edition).unwrap(), edition.jwt)
}

/// The picture as an album or a messenger keeps it.
fn as_jpeg(png: &[u8]) -> Vec<u8> {
    let picture = image::load_from_memory(png).unwrap().to_rgb8();
    let mut jpeg = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, 70).encode_image(&picture).unwrap();
    jpeg
}

/// The badge behind a link that was read.
fn badge_in(link: &str) -> String {
    payload::decode(link.parse::<BadgeLink>().unwrap().digits()).unwrap()
}

#[tokio::test]
async fn a_picture_saved_as_jpeg_still_holds_the_whole_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (badge, jwt) = carried(&library).await;
    let links = qr::read(&as_jpeg(&carriers::picture(&badge).unwrap())).unwrap();
    assert_eq!(badge_in(&links[0]), jwt);
}

#[tokio::test]
async fn a_picture_saved_as_jpeg_is_read_by_zbar() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (badge, jwt) = carried(&library).await;
    let file = library.folder.path().join("picture.jpg");
    std::fs::write(&file, as_jpeg(&carriers::picture(&badge).unwrap())).unwrap();
    let output = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&file).output();
    let output = output.expect("zbarimg is not in place: run script/setup");
    assert_eq!(badge_in(String::from_utf8(output.stdout).unwrap().trim_end()), jwt);
}

#[tokio::test]
async fn a_picture_is_as_tall_as_a_phone() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (badge, _) = carried(&library).await;
    let picture = image::load_from_memory(&carriers::picture(&badge).unwrap()).unwrap();
    assert_eq!((picture.width(), picture.height()), (1080, 1920));
}

#[tokio::test]
async fn a_page_needs_nothing_but_itself() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (badge, _) = carried(&library).await;
    let page = carriers::page(&badge).unwrap();
    assert!(page.contains("default-src 'none'") && page.contains("Sofie B.") && page.len() < 100_000);
    let outside = ["src=\"http", "url(", "@import", "<script", "<link rel=\"stylesheet"];
    assert!(outside.iter().all(|mark| !page.contains(mark)), "{page}");
}

#[tokio::test]
async fn the_one_link_of_a_page_is_its_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (badge, jwt) = carried(&library).await;
    let page = carriers::page(&badge).unwrap();
    let links: Vec<&str> = page.split("href=\"http").skip(1).collect();
    let link = links[0].split('"').next().unwrap();
    assert_eq!((links.len(), badge_in(&format!("http{link}"))), (1, jwt));
}

#[tokio::test]
async fn a_picture_has_the_badge_baked_in_as_well() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (badge, jwt) = carried(&library).await;
    assert_eq!(bake::read(&carriers::picture(&badge).unwrap()), Ok(Baked::Badge(jwt)));
}

/// Y6: an alias or a first name and initial, and nothing else about the person.
#[tokio::test]
async fn y6_the_code_names_nobody_in_full() {
    let library = Library::with_awards(HandOut::Slip).await;
    let (badge, _) = carried(&library).await;
    badge.qr(Medium::Paper).unwrap();
    let links = qr::read(&carriers::picture(&badge).unwrap()).unwrap();
    let signed: Signed<AchievementCredential> = Signed::read(&badge_in(&links[0])).unwrap();
    let payload = signed.text().split('.').nth(1).unwrap().to_owned();
    let payload = base64::Engine::decode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, payload).unwrap();
    let payload = String::from_utf8(payload).unwrap();
    assert!(payload.contains("Sofie B.") && !payload.contains("Bjørn"), "{payload}");
    for word in ["birth", "email", "phone", "mailto:"] {
        assert!(!payload.contains(word), "{word}: {payload}");
    }
}
