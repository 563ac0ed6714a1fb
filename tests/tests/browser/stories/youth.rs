//! Y1, Y5, Y6: paper is enough, forgotten and still valid, and no more told than an alias. Y2 is told by `shared_computer`.

use super::{coordinator, issued};
use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::TWELVE;
use crate::paper::{WEAR, first_slip, read_by_rxing, read_by_zbar};
use crate::reader::Script;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use image::GrayImage;
use schemas::lang::Lang;
use schemas::offer::ClaimLink;
use schemas::qr::{self, BadgeLink};

/// The sheet of slips of a circle that has just been issued, printed.
async fn printed_slips(desk: &Desk, browser: &Browser) -> GrayImage {
    let facilitator = coordinator(browser, desk).await;
    let (circle, _) = issued(&facilitator, &TWELVE[..4]).await;
    browser.open(&format!("{circle}/hand-out")).await;
    browser.press("form[action$='/slips'] button").await;
    browser.print_in_black(desk.world.workplace().folder()).await
}

/// How many links to collect a badge, and how many whole badges.
fn counted(codes: &[String]) -> (usize, usize) {
    let claims = codes.iter().filter(|code| code.parse::<ClaimLink>().is_ok()).count();
    let badges = codes.iter().filter(|code| code.parse::<BadgeLink>().is_ok()).count();
    (claims, badges)
}

#[tokio::test]
async fn y1_a_slip_of_a_black_and_white_printer_holds_the_whole_badge() {
    let desk = Desk::open("y1");
    let browser = Browser::start(Script::On).await;
    let sheet = printed_slips(&desk, &browser).await;
    let by_zbar = read_by_zbar(&sheet, desk.world.workplace().folder());
    assert_eq!(counted(&by_zbar), (4, 4), "zbar: {by_zbar:?}");
    let by_rxing = read_by_rxing(&sheet);
    assert_eq!(counted(&by_rxing), (4, 4), "rxing: {by_rxing:?}");
    let badge = by_zbar.iter().find(|code| code.parse::<BadgeLink>().is_ok()).unwrap();
    let badge = desk.world.workplace().write("scanned.txt", badge).unwrap();
    assert_eq!(desk.verdict(&badge), "genuine");
}

#[tokio::test]
async fn y1_a_slip_is_read_after_it_was_folded_copied_and_held_askew() {
    let desk = Desk::open("y1-worn");
    let browser = Browser::start(Script::On).await;
    let slip = first_slip(&printed_slips(&desk, &browser).await);
    for (what, wear) in WEAR {
        let worn = wear(&slip);
        let by_zbar = read_by_zbar(&worn, desk.world.workplace().folder());
        assert_eq!(counted(&by_zbar), (1, 1), "{what}, zbar: {by_zbar:?}");
        let by_rxing = read_by_rxing(&worn);
        assert_eq!(counted(&by_rxing), (1, 1), "{what}, rxing: {by_rxing:?}");
    }
}

#[tokio::test]
async fn y5_forgotten_by_the_library_the_badge_stays_genuine() {
    let desk = Desk::open("y5");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let (circle, waiting) = issued(&facilitator, &TWELVE[..1]).await;
    let badge = browser.take_picture(&waiting[0], Lang::En, &desk.world.workplace().path("phone")).await;
    browser.open(&desk.page("people?name=Sofie")).await;
    browser.press("a.person").await;
    browser.press("a.danger").await;
    browser.click("#sure").await;
    browser.press("button.danger").await;
    browser.open(&circle).await;
    assert!(!browser.text().await.contains("Sofie"));
    assert_eq!(desk.verdict(&badge), "genuine");
}

#[tokio::test]
async fn y6_the_code_tells_the_alias_and_nothing_else_of_the_person() {
    let desk = Desk::open("y6");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let (_, waiting) = issued(&facilitator, &TWELVE[..1]).await;
    let folder = desk.world.workplace().path("phone");
    browser.save_into(&folder).await;
    browser.open_claim(&waiting[0], Lang::En).await;
    browser.fill("#name", "Ravn").await;
    browser.press("button[value=phone]").await;
    let picture = browser.save("button[value=picture]", &folder).await;
    let code = qr::read(&std::fs::read(picture).unwrap()).unwrap().remove(0);
    let token = qr::payload::decode(code.parse::<BadgeLink>().unwrap().digits()).unwrap();
    let payload = BASE64URL.decode(token.split('.').nth(1).unwrap()).unwrap();
    let told = String::from_utf8(payload).unwrap();
    assert!(told.contains("Ravn"), "{told}");
    for personal in ["Sofie", "Bjørn", "birth", "mailto", "emailAddress", "phone"] {
        assert!(!told.contains(personal), "{personal} in {told}");
    }
}
