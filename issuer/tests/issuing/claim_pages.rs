//! What a learner meets behind a claim QR, asked of the real router as a browser without script would.

use issuer::{
    awards, editions, offers, organisations,
    store::{AwardId, Carrier, CircleId, HandOut, Issuing, OfferId},
};

use crate::{
    browser::{Browser, Page},
    claims::holder,
    library::Library,
};

const TITLE: &str = "Klima i min gade";

/// Somebody with the link of the first award.
struct Learner<'l> {
    library: &'l Library,
    browser: Browser,
    path: String,
}

impl<'l> Learner<'l> {
    fn of(library: &'l Library) -> Self {
        let path = format!("/c/{}", code(library));
        Learner { library, browser: Browser::new(&library.issuer), path }
    }

    async fn look(&mut self) -> Page {
        self.browser.get(&self.path.clone()).await
    }

    async fn send(&mut self, fields: &[(&str, &str)]) -> Page {
        self.browser.post(&self.path.clone(), fields).await
    }

    async fn step(&mut self, step: &str) -> Page {
        self.send(&[("step", step)]).await
    }
}

fn code(library: &Library) -> String {
    offers::claim_code(&library.issuer.secret, OfferId(1)).to_text()
}

fn header<'p>(page: &'p Page, name: &str) -> &'p str {
    page.headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn before_the_code_the_page_names_issuer_and_end_and_no_badge() {
    let library = Library::with_awards(HandOut::Wall).await;
    let page = Learner::of(&library).look().await;
    assert!(
        page.body.contains("Havnby Bibliotek") && page.body.contains("14. oktober 2026 kl. 21.00"),
        "{page:?}"
    );
    assert!(!page.body.contains(TITLE) && !page.body.contains("Sofie"));
}

#[tokio::test]
async fn the_right_code_opens_the_badge_with_two_choices_and_nothing_else() {
    let library = Library::with_awards(HandOut::Wall).await;
    let right = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    let page = Learner::of(&library).send(&[("tx_code", &right)]).await;
    assert!(page.body.contains(TITLE) && page.body.contains("value=\"Sofie B.\""), "{page:?}");
    assert_eq!(page.body.matches("<button").count(), 2);
    assert!(!page.body.contains("openid-credential-offer:"));
}

#[tokio::test]
async fn a_code_typed_as_the_screen_shows_it_is_right() {
    let library = Library::with_awards(HandOut::Wall).await;
    let right = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    let as_shown = format!(" {} {} ", &right[..3], &right[3..]);
    let mut learner = Learner::of(&library);
    assert!(!learner.look().await.body.contains("maxlength=\"6\""));
    assert!(learner.send(&[("tx_code", &as_shown)]).await.body.contains(TITLE));
}

#[tokio::test]
async fn the_link_of_a_badge_that_was_taken_back_offers_nothing() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    learner.step("picture").await;
    awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    for page in [learner.look().await, learner.step("phone").await] {
        assert!(!page.body.contains(TITLE) && !page.body.contains("<button"), "{}", page.body);
    }
}

#[tokio::test]
async fn from_the_printed_badge_a_file_is_one_press_away() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    assert!(learner.step("print").await.body.contains("value=\"shared\""));
    assert!(learner.step("shared").await.body.contains("value=\"json\""));
}

#[tokio::test]
async fn a_wrong_code_is_told_beside_the_field_and_opens_nothing() {
    let library = Library::with_awards(HandOut::Wall).await;
    let right = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    let wrong = if right == "000000" { "000001" } else { "000000" };
    let page = Learner::of(&library).send(&[("tx_code", wrong), ("step", "picture")]).await;
    assert_eq!(page.status, 403);
    assert!(page.body.contains("id=\"tx_code-error\"") && !page.body.contains(TITLE));
}

#[tokio::test]
async fn the_fifth_wrong_code_says_at_once_that_it_is_paused() {
    let library = Library::with_awards(HandOut::Wall).await;
    let right = offers::tx_code(&library.issuer.secret, &library.offer().await).unwrap();
    let wrong = if right == "000000" { "000001" } else { "000000" };
    let mut learner = Learner::of(&library);
    for _ in 0..4 {
        assert!(learner.send(&[("tx_code", wrong)]).await.body.contains("id=\"tx_code-error\""));
    }
    let page = learner.send(&[("tx_code", wrong)]).await;
    assert!(page.body.contains("Sig det til facilitatoren"), "{page:?}");
}

#[tokio::test]
async fn the_link_of_a_badge_that_was_corrected_says_at_once_that_there_is_a_newer_one() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    learner.step("picture").await;
    let name = Some("Sofie Bjerg".parse().unwrap());
    let right = awards::Correction { name, hand_out: HandOut::Slip, because: None };
    awards::correct(&library.issuer, AwardId(1), &right, None).await.unwrap();
    let page = learner.look().await;
    assert!(page.body.contains("det nyeste, du har fået af Havnby Bibliotek"), "{page:?}");
}

#[tokio::test]
async fn a_refused_name_comes_back_as_typed_with_the_reason_beside_it() {
    let library = Library::with_awards(HandOut::Slip).await;
    let page = Learner::of(&library).send(&[("step", "phone"), ("name", "So\u{202e}fie")]).await;
    assert_eq!(page.status, 422);
    assert!(
        page.body.contains("value=\"So\u{202e}fie\"") && page.body.contains("id=\"name-error\""),
        "{page:?}"
    );
}

#[tokio::test]
async fn a_chosen_name_is_kept_before_anything_is_signed() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    learner.send(&[("step", "phone"), ("name", " Bølle ")]).await;
    assert!(learner.look().await.body.contains("value=\"Bølle\""));
    assert!(learner.step("json").await.body.contains("\"Bølle\""));
}

#[tokio::test]
async fn a_signed_name_is_shown_and_not_asked_for() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::print(&library.issuer, AwardId(1)).await.unwrap();
    let mut learner = Learner::of(&library);
    let page = learner.look().await;
    assert!(page.body.contains("<bdi>Sofie B.</bdi>") && !page.body.contains("name=\"name\""), "{page:?}");
    assert_eq!(learner.send(&[("step", "phone"), ("name", "Bølle")]).await.status, 409);
}

#[tokio::test]
async fn on_a_phone_there_are_a_picture_a_page_and_a_wallet() {
    let library = Library::with_awards(HandOut::Slip).await;
    let page = Learner::of(&library).step("phone").await;
    for way in ["value=\"picture\"", "value=\"page\"", "href=\"openid-credential-offer://"] {
        assert!(page.body.contains(way), "{way}: {page:?}");
    }
}

#[tokio::test]
async fn after_a_picture_the_page_says_why_no_wallet_can_collect() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    let picture = learner.step("picture").await;
    assert_eq!(header(&picture, "content-type"), "image/png");
    assert!(header(&picture, "content-disposition").ends_with("climate-in-my-street.png\""));
    let page = learner.step("phone").await;
    assert!(
        page.body.contains("bed Havnby Bibliotek om et nyt link") && !page.body.contains("openid-"),
        "{page:?}"
    );
}

#[tokio::test]
async fn files_and_page_hold_the_badge_that_was_signed() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    let [json, jwt] = [learner.step("json").await.body, learner.step("jwt").await.body];
    let edition = editions::print(&library.issuer, AwardId(1)).await.unwrap();
    assert_eq!((json, jwt), (edition.data_integrity, edition.jwt));
}

/// Y2: a shared library computer.
#[tokio::test]
async fn y2_after_done_neither_back_nor_the_link_shows_the_badge() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    assert!(learner.step("print").await.body.contains(TITLE));
    let done = learner.step("done").await;
    assert_eq!((done.status.as_u16(), done.location()), (303, "/c/done?lang=da"));
    assert_eq!(header(&done, "clear-site-data"), "\"cache\", \"storage\"");
    for page in [learner.look().await, learner.step("print").await, learner.browser.get("/c/done").await] {
        assert!(!page.body.contains(TITLE) && !page.body.contains("Sofie"), "{page:?}");
    }
}

#[tokio::test]
async fn nothing_of_a_visit_is_stored_by_the_browser() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    for step in ["phone", "shared", "print", "picture", "page", "png", "json", "jwt"] {
        let page = learner.step(step).await;
        assert_eq!((page.status.as_u16(), header(&page, "cache-control")), (200, "no-store"), "{step}");
        assert!(page.headers.get("set-cookie").is_none(), "{step}");
    }
}

#[tokio::test]
async fn pressing_done_twice_is_harmless() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    learner.step("print").await;
    for _ in 0..2 {
        assert_eq!(learner.step("done").await.status, 303);
    }
}

#[tokio::test]
async fn every_end_of_an_offer_says_what_to_do() {
    let day = 24 * 60 * 60;
    for (end, told) in [
        ("expired", "Bed Havnby Bibliotek om et nyt link"),
        ("collected", "så spørg Havnby Bibliotek"),
        ("replaced", "det nyeste, du har fået af Havnby Bibliotek"),
        ("void", "Spørg Havnby Bibliotek"),
        ("paused", "Sig det til facilitatoren"),
    ] {
        let library = Library::with_awards(HandOut::Wall).await;
        match end {
            "expired" => library.wait(day),
            "collected" => {
                library.collect_with_code(&holder(1)).await;
            }
            "replaced" => {
                awards::renew(&library.issuer, AwardId(1), HandOut::Slip, None).await.unwrap();
            }
            "void" => {
                awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
            }
            _ => library.pause().await,
        }
        let page = Learner::of(&library).look().await;
        assert!(page.body.contains(told) && !page.body.contains(TITLE), "{end}: {page:?}");
    }
}

#[tokio::test]
async fn a_code_that_opens_nothing_is_told_in_the_readers_language() {
    let library = Library::open().await;
    let page = Browser::new(&library.issuer).get("/c/00000000000000000000000000").await;
    assert_eq!(page.status, 404);
    assert!(page.body.contains("This link leads nowhere"), "{page:?}");
}

#[tokio::test]
async fn who_guesses_too_often_is_told_to_wait_in_the_readers_language() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    for _ in 0..20 {
        learner.browser.get("/c/00000000000000000000000000").await;
    }
    let page = learner.look().await;
    assert_eq!((page.status.as_u16(), header(&page, "retry-after")), (429, "60"));
    assert!(page.body.contains("Too many tries from here") && !page.body.contains(TITLE), "{page:?}");
    library.wait(60);
    assert!(learner.look().await.body.contains(TITLE));
}

#[tokio::test]
async fn the_circles_language_comes_before_the_browsers_and_after_the_address() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    assert!(learner.look().await.body.contains("<html lang=\"da\">"));
    let asked = learner.browser.get(&format!("{}?lang=sl", learner.path)).await;
    assert!(asked.body.contains("<html lang=\"sl\">") && asked.body.contains("action=\"?lang=sl\""));
}

#[tokio::test]
async fn a_long_offer_ends_on_a_day() {
    let library = Library::with_awards(HandOut::Slip).await;
    let page = Learner::of(&library).look().await;
    assert!(page.body.contains("indtil 12. januar 2027."), "{page:?}");
}

#[tokio::test]
async fn every_page_is_small_and_loads_nothing_from_elsewhere() {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut learner = Learner::of(&library);
    for step in ["code", "phone", "shared", "print", "page"] {
        let page = learner.step(step).await;
        assert!(page.body.len() < 100_000, "{step}: {}", page.body.len());
        let tags = page.body.split('<').filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag);
        let loading =
            tags.filter(|tag| ["link ", "script ", "img "].iter().any(|name| tag.starts_with(name)));
        for tag in loading.filter(|tag| tag.contains("://")) {
            assert!(tag.contains("\"https://badges.example/kreds/"), "{step}: {tag}");
        }
    }
}

#[tokio::test]
async fn the_link_stands_in_no_title_and_is_told_to_nobody_else() {
    let library = Library::with_awards(HandOut::Slip).await;
    let page = Learner::of(&library).look().await;
    let title = page.body.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
    assert!(!title.contains(&code(&library)) && !page.body.contains(&code(&library)));
    assert_eq!(header(&page, "referrer-policy"), "same-origin");
}

#[tokio::test]
async fn the_picture_of_an_edition_that_ended_is_not_to_be_had() {
    let library = Library::with_awards(HandOut::Slip).await;
    editions::take(&library.issuer, OfferId(1), Carrier::Picture).await.unwrap();
    awards::end(&library.issuer, AwardId(1), None, None).await.unwrap();
    let mut learner = Learner::of(&library);
    let page = learner.step("picture").await;
    assert_eq!(page.status, 410, "{page:?}");
    assert!(!learner.library.offer().await.collected.unwrap().by.name().is_empty());
}

#[tokio::test]
async fn a_slip_printed_before_the_last_session_says_that_it_sleeps() {
    let library = Library::open().await;
    library.import().await;
    let slips = offers::print_early(&library.issuer, CircleId(1)).await.unwrap();
    let code = offers::early_slip_code(&library.issuer.secret, slips[0].id).to_text();
    let page = Browser::new(&library.issuer).get(&format!("/c/{code}")).await;
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains("Dit badge er ikke klar endnu") && page.body.contains("Havnby Bibliotek giver")
    );
}

#[tokio::test]
async fn while_issuing_is_off_the_page_says_that_the_badge_is_not_lost() {
    let library = Library::with_awards(HandOut::Slip).await;
    organisations::switch_issuing(&library.issuer, &library.organisation, Issuing::Off).await.unwrap();
    let page = Learner::of(&library).step("picture").await;
    assert!(page.body.contains("Dit badge er ikke tabt"), "{page:?}");
}
