//! What the facilitator sees and presses while handing out: live view, wall, slips, links, one award, exchange.

use axum::http::StatusCode;
use issuer::{
    awards, offers,
    store::{AwardId, CircleId, HandOut, NewOrganisation, OfferState, Role},
};
use schemas::{lang::Lang, qr, qr::Medium, qr::Picture};

use crate::{
    browser::{Browser, Page},
    claims::holder,
    library::Library,
};

const CIRCLE: &str = "/desk/havnby/circles/p2pu-512";

/// A facilitator at a circle that was closed with offers of this kind.
async fn facilitator(hand_out: HandOut) -> (Library, Browser) {
    let library = Library::with_awards(hand_out).await;
    let browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    (library, browser)
}

async fn circle_page(browser: &mut Browser, page: &str) -> Page {
    browser.get(&format!("{CIRCLE}/{page}")).await
}

/// The code of the first offer as the facilitator says it.
async fn spoken_code(library: &Library) -> String {
    let code = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    format!("{} {}", &code[..3], &code[3..])
}

#[tokio::test]
async fn the_live_view_shows_each_code_and_how_long_it_lives() {
    let (library, mut browser) = facilitator(HandOut::Wall).await;
    let page = circle_page(&mut browser, "hand-out").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains(&spoken_code(&library).await));
    // 19:00 UTC is 21:00 by the clocks of Havnby in October.
    assert!(page.body.contains("21:00"), "{}", page.body);
}

#[tokio::test]
async fn the_live_view_tells_who_collected_when_and_by_what() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    let page = circle_page(&mut browser, "hand-out").await;
    assert!(page.body.contains("Collected 20:00, by wallet."), "{}", page.body);
    assert!(page.body.contains("One of 3 has collected."));
}

#[tokio::test]
async fn the_stamp_changes_when_somebody_collects() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    let before = circle_page(&mut browser, "hand-out/stamp").await.body;
    assert_eq!(circle_page(&mut browser, "hand-out/stamp").await.body, before);
    library.collect(&holder(1)).await.unwrap();
    assert_ne!(circle_page(&mut browser, "hand-out/stamp").await.body, before);
}

#[tokio::test]
async fn one_tap_ends_a_copy_in_wrong_hands_and_pressing_twice_changes_nothing_more() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    circle_page(&mut browser, "hand-out").await;
    let fields = [("edition", "1"), ("hand_out", "wall"), ("back", "hand-out")];
    for _ in 0..2 {
        let answer = browser.post("/desk/havnby/awards/1/replace", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.location(), format!("{CIRCLE}/hand-out#award-1"));
    }
    let offers = library.issuer.store.read().await.unwrap().offers_of_award(AwardId(1)).await.unwrap();
    let states: Vec<OfferState> = offers.iter().map(|offer| offer.state).collect();
    assert_eq!(states, [OfferState::Collected, OfferState::Open]);
}

#[tokio::test]
async fn a_circle_or_an_award_of_another_organisation_does_not_exist() {
    let library = Library::with_awards(HandOut::Slip).await;
    let other = NewOrganisation {
        slug: "aaby".into(),
        did: library.issuer.organisation_did("aaby").unwrap(),
        name: [(Lang::Da, "Åby Bibliotek".to_owned())].into_iter().collect(),
        city: "Åby".into(),
        country_code: "DK".into(),
        website: None,
        language: Lang::Da,
        time_zone: "Europe/Copenhagen".into(),
    };
    let aaby = issuer::organisations::add(&library.issuer, &other).await.unwrap();
    let guest = issuer::accounts::Guest { name: "Ea", role: Role::Administrator };
    let invited = issuer::accounts::invite(&library.issuer, aaby.id, None, guest).await.unwrap();
    let mut browser = Browser::new(&library.issuer);
    let fields = [("person", "Ea"), ("login", "ea"), ("password", crate::browser::PASSWORD)];
    browser.post(&format!("/invitation/{}", invited.code), &fields).await;
    for page in ["circles/p2pu-512/hand-out", "circles/p2pu-512/wall", "circles/p2pu-512/slips", "awards/1"] {
        let answer = browser.get(&format!("/desk/aaby/{page}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
    }
}

#[tokio::test]
async fn the_wall_shows_one_name_and_no_code() {
    let (library, mut browser) = facilitator(HandOut::Wall).await;
    let page = circle_page(&mut browser, "wall?at=2").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.contains("Žiga Č.") && !page.body.contains("Sofie"), "{}", page.body);
    assert!(page.body.contains("Indtil 21.00."), "the wall speaks the circle's language");
    let tx_code = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    assert!(!page.body.contains(&tx_code) && !page.body.contains(&spoken_code(&library).await));
}

#[tokio::test]
async fn two_people_of_one_name_stand_on_the_wall_with_their_whole_names_and_numbers() {
    let (_library, mut browser) = facilitator(HandOut::Wall).await;
    assert!(circle_page(&mut browser, "wall").await.body.contains("<h1><bdi>Sofie Bjørn (1)</bdi></h1>"));
}

#[tokio::test]
async fn f4_who_has_collected_disappears_from_the_wall_and_the_photograph_is_worthless() {
    let (library, mut browser) = facilitator(HandOut::Wall).await;
    let wall = circle_page(&mut browser, "wall?at=2").await.body;
    awards::end(&library.issuer, AwardId(2), None, None).await.unwrap();
    let after = circle_page(&mut browser, "wall?at=2").await.body;
    assert!(wall.contains("Žiga") && !after.contains("Žiga"), "{after}");
}

#[tokio::test]
async fn slips_printed_before_the_last_session_have_their_first_half_only() {
    let library = Library::open().await;
    library.import().await;
    let mut browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    circle_page(&mut browser, "slips").await;
    let made = browser.post(&format!("{CIRCLE}/slips"), &[]).await;
    assert_eq!(made.location(), format!("{CIRCLE}/slips"), "{}", made.body);
    let sheet = circle_page(&mut browser, "slips").await.body;
    assert_eq!(sheet.matches("class=\"code-square\"").count(), 3, "{sheet}");
    assert_eq!(sheet.matches("Denne halvdel udskrives,").count(), 3);
}

#[tokio::test]
async fn slips_printed_after_closing_have_both_halves() {
    let (_library, mut browser) = facilitator(HandOut::Slip).await;
    circle_page(&mut browser, "slips").await;
    browser.post(&format!("{CIRCLE}/slips"), &[]).await;
    let sheet = circle_page(&mut browser, "slips").await.body;
    assert_eq!(sheet.matches("class=\"code-square\"").count(), 6, "{sheet}");
    assert!(sheet.contains("badges.example/kreds/c/"));
}

#[tokio::test]
async fn looking_at_slips_signs_nothing() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    circle_page(&mut browser, "slips").await;
    let editions = library.issuer.store.read().await.unwrap().editions_of_circle(CircleId(1)).await.unwrap();
    assert!(editions.is_empty());
}

#[tokio::test]
async fn a_correction_with_a_hidden_character_comes_back_filled_in() {
    let (_library, mut browser) = facilitator(HandOut::Slip).await;
    browser.get("/desk/havnby/awards/1").await;
    let fields = [("name", "Sofie\u{202e}B."), ("because", "typo")];
    let page = browser.post("/desk/havnby/awards/1/correct", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("id=\"name-error\"") && page.body.contains("value=\"typo\""), "{}", page.body);
}

#[tokio::test]
async fn f6_a_wrong_name_is_corrected_in_one_act_and_written_in_the_journal_without_the_reason() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    browser.get("/desk/havnby/awards/1").await;
    let fields = [("name", "Sofie Bjerg"), ("because", "she married"), ("hand_out", "slip")];
    let done = browser.post("/desk/havnby/awards/1/correct", &fields).await;
    assert_eq!(done.location(), "/desk/havnby/awards/1?corrected");
    let mut tx = library.issuer.store.read().await.unwrap();
    assert!(tx.editions_of_award(AwardId(1)).await.unwrap()[0].ended_at.is_some());
    let line = tx.journal_lines(library.organisation.id, 1).await.unwrap().remove(0);
    assert_eq!(
        (line.deed.name(), line.about.as_str(), line.actor.as_deref()),
        ("correct", "award 1", Some("bo"))
    );
}

#[tokio::test]
async fn a_correction_that_changes_nothing_comes_back_and_ends_nothing() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    browser.get("/desk/havnby/awards/1").await;
    let page = browser.post("/desk/havnby/awards/1/correct", &[("name", "Sofie B.")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let editions = library.issuer.store.read().await.unwrap().editions_of_award(AwardId(1)).await.unwrap();
    assert!(editions.iter().all(|edition| edition.ended_at.is_none()));
}

#[tokio::test]
async fn slips_that_people_hold_are_not_ended_by_one_press() {
    let (_library, mut browser) = facilitator(HandOut::Slip).await;
    let page = browser.get(&format!("{CIRCLE}/hand-out")).await.body;
    assert!(page.contains("slips that were made and not used stop working"), "{page}");
    assert!(page.contains("Show on the wall all the same"), "{page}");
}

#[tokio::test]
async fn slips_for_the_others_make_no_copies_for_those_who_have_collected() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    library.collect(&holder(1)).await.unwrap();
    browser.get(&format!("{CIRCLE}/hand-out")).await;
    browser.post(&format!("{CIRCLE}/slips"), &[]).await;
    let editions = library.issuer.store.read().await.unwrap().editions_of_award(AwardId(1)).await.unwrap();
    assert_eq!(editions.len(), 1, "only the wallet's");
}

#[tokio::test]
async fn after_a_correction_the_page_says_so_until_it_is_opened_anew() {
    let (_library, mut browser) = facilitator(HandOut::Slip).await;
    let said = "The name is corrected.";
    assert!(browser.get("/desk/havnby/awards/1?corrected").await.body.contains(said));
    assert!(!browser.get("/desk/havnby/awards/1").await.body.contains(said));
}

#[tokio::test]
async fn a_badge_is_taken_back_only_with_the_tick() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    browser.get("/desk/havnby/awards/1").await;
    let refused = browser.post("/desk/havnby/awards/1/end", &[("because", "wrong person")]).await;
    assert!(refused.body.contains("id=\"sure-error\"") && refused.body.contains("value=\"wrong person\""));
    for _ in 0..2 {
        let done = browser.post("/desk/havnby/awards/1/end", &[("sure", "yes")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
    }
    let award = library.issuer.store.read().await.unwrap().award(AwardId(1)).await.unwrap().unwrap();
    assert!(award.ended_at.is_some());
}

#[tokio::test]
async fn y1_a_picture_of_a_slip_is_exchanged_for_a_new_link() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    let badge = issuer::editions::print(&library.issuer, AwardId(1)).await.unwrap();
    let digits = qr::payload::encode(&badge.jwt).unwrap();
    let verifier = "https://verify.example".parse().unwrap();
    let link = qr::BadgeLink::new(&verifier, digits).to_string();
    let picture = Picture::of(&link, Medium::Paper).unwrap().png();
    browser.get("/desk/havnby/exchange").await;
    let done =
        browser.upload("/desk/havnby/exchange", &[("badge", "")], ("file", "slip.png", &picture)).await;
    assert_eq!(done.location(), "/desk/havnby/awards/1", "{}", done.body);
}

#[tokio::test]
async fn what_is_no_badge_stays_in_the_form_with_what_to_do() {
    let (_library, mut browser) = facilitator(HandOut::Slip).await;
    browser.get("/desk/havnby/exchange").await;
    let fields = [("badge", "WIFI:S:Bibliotek;;")];
    let page = browser.upload("/desk/havnby/exchange", &fields, ("other", "", b"")).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.body.contains("WIFI:S:Bibliotek") && page.body.contains("id=\"badge-error\""));
}

#[tokio::test]
async fn the_attendance_list_has_a_box_for_everybody_and_every_session() {
    let (_library, mut browser) = facilitator(HandOut::Slip).await;
    let page = circle_page(&mut browser, "attendance-list").await.body;
    assert_eq!(page.matches("is-ticked").count(), 6, "{page}");
    assert!(page.contains("Žiga Čučnik"));
}

#[tokio::test]
async fn links_are_there_to_copy_and_mail_is_off_unless_switched_on() {
    let (library, mut browser) = facilitator(HandOut::Slip).await;
    let page = circle_page(&mut browser, "links").await.body;
    let link = offers::claim_link(
        &library.issuer.settings.public_url,
        &library.issuer.secret,
        library.offer().await.id,
    );
    assert!(page.contains(link.page_url().as_str()) && !page.contains("type=\"email\""), "{page}");
    let refused =
        browser.post(&format!("{CIRCLE}/links"), &[("award", "1"), ("address", "a@b.example")]).await;
    assert!(refused.body.contains("E-mail is not switched on"), "{}", refused.body);
}
