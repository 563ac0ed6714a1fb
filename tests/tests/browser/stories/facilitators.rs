//! F3 to F7: no network, a photo of the screen, a list on paper, a mistake, and a last day at work.

use super::{coordinator, issued, said};
use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::{Facilitator, TWELVE, Waiting};
use crate::hands::Hands;
use crate::reader::Script;
use schemas::lang::Lang;
use tests::learner;

#[tokio::test]
async fn f3_slips_printed_beforehand_work_later_from_home_and_once() {
    let desk = Desk::open("f3");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let circle = facilitator.make_circle(&TWELVE, Lang::En).await;
    browser.open(&format!("{circle}/slips")).await;
    browser.press(".actions form button").await;
    assert_eq!(browser.count(".slip").await, TWELVE.len());
    let address = browser.find(".slip .address").await.text().await.unwrap();
    let link = if address.contains("://") { address } else { format!("http://{address}") };
    browser.open(&format!("{link}?lang=en")).await;
    assert!(browser.text().await.contains(&said("claim-sleeping")));
    browser.open(&circle).await;
    facilitator.tick_everybody().await;
    browser.press("#outlook button[value=close]").await;
    browser.click("input[name=hand_out][value=slip]").await;
    browser.click("#consent").await;
    browser.press("form[action$='/close'] button").await;
    learner::make_wallet(&desk.world).unwrap();
    desk.world.wallet(&["claim", &link, "--yes"]).unwrap();
    browser.open(&format!("{link}?lang=en")).await;
    assert!(browser.text().await.contains(&said("claim-collected")));
}

/// What a friend at home sees who was sent a photo of the screen, and tries a code with it.
async fn with_the_photo(browser: &Browser, link: &str, code: &str) -> String {
    browser.open(&format!("{link}?lang=en")).await;
    let send = "const form = document.createElement('form');
        form.method = 'post';
        for (const [name, value] of [['tx_code', arguments[0]], ['step', 'picture']])
            form.append(Object.assign(document.createElement('input'), { name, value }));
        document.body.append(form);
        form.submit();";
    let page = browser.find("html").await;
    browser.run(send, vec![code.into()]).await;
    browser.leave(&page).await;
    browser.text().await
}

#[tokio::test]
async fn f4_a_photo_of_the_screen_yields_nothing_once_the_seats_are_taken() {
    let desk = Desk::open("f4");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let (circle, waiting) = issued(&facilitator, &TWELVE[..2]).await;
    let mut photos = Vec::new();
    for seat in &waiting {
        browser.open(&format!("{circle}/wall?at={}", seat.award)).await;
        assert!(!browser.text().await.contains(&seat.code), "the wall shows the code");
        photos
            .extend(schemas::qr::read(&browser.find(".wall-qr").await.screenshot().await.unwrap()).unwrap());
    }
    assert_eq!(photos, [waiting[0].link.as_str(), &waiting[1].link]);
    learner::make_wallet(&desk.world).unwrap();
    desk.world.wallet(&["claim", &photos[0], "--tx-code", &waiting[0].code, "--yes"]).unwrap();
    browser.take_picture(&waiting[1], Lang::En, &desk.world.workplace().path("phone")).await;
    let told = [
        with_the_photo(&browser, &photos[0], &waiting[0].code).await,
        with_the_photo(&browser, &photos[1], &waiting[0].code).await,
    ];
    assert!(told[0].contains(&said("claim-collected")), "{}", told[0]);
    assert!(told[1].contains(&said("claim-code-wrong")), "{}", told[1]);
    assert!(!told.iter().any(|page| page.contains("Climate in my street")), "{told:?}");
    assert_eq!(facilitator.tally(&circle).await, (2, 2));
}

#[tokio::test]
async fn f5_names_from_paper_come_in_as_they_are_and_wrong_rows_are_named() {
    let desk = Desk::open("f5");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let long = "Ž".repeat(128);
    let names = ["Žan Čuš", "Åse Ørsted", "D'Ávila", "李", "=SUM(A1)", "Sofie Bjørn", "Sofie Bjørn", &long];
    facilitator.make_circle(&names, Lang::En).await;
    let shown =
        "return [...document.querySelectorAll('form.roster legend bdi')].map(name => name.textContent)";
    let mut apart = names;
    [apart[5], apart[6]] = ["Sofie Bjørn (1)", "Sofie Bjørn (2)"];
    assert_eq!(browser.run(shown, vec![]).await, serde_json::json!(apart));
    let list = desk.world.workplace().write("list.csv", "name,email\nSofie,s@example.org\nŽan\n").unwrap();
    browser.open(&desk.page("circles/new")).await;
    browser.find("#file").await.send_keys(&list.to_string_lossy()).await.unwrap();
    browser.press(".actions button[value=look]").await;
    let refusal = browser.find("[role=alert]").await.text().await.unwrap();
    assert!(refusal.contains('3'), "{refusal}");
}

#[tokio::test]
async fn f6_a_wrong_name_is_corrected_in_one_act() {
    let desk = Desk::open("f6");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let (circle, waiting) = issued(&facilitator, &TWELVE[..2]).await;
    let folder = |name: &str| desk.world.workplace().path(name);
    let wrong = browser.take_picture(&waiting[0], Lang::En, &folder("wrong")).await;
    browser.open(&format!("{circle}/hand-out")).await;
    browser.press("#live li.is-collected .who").await;
    browser.fill("#name", "Sofie af Havnby").await;
    browser.press("form[action$='/correct'] button").await;
    let link = browser.find("#link").await.prop("value").await.unwrap().unwrap();
    let new = Waiting { award: waiting[0].award.clone(), link, code: String::new() };
    let right = browser.take_picture(&new, Lang::En, &folder("right")).await;
    assert_eq!([desk.verdict(&wrong), desk.verdict(&right)], ["no_longer_valid", "genuine"]);
    browser.open(&desk.page("journal")).await;
    assert!(browser.find("main").await.text().await.unwrap().contains("Mette Møller"));
}

#[tokio::test]
async fn f7_whoever_leaves_issues_no_more_and_what_was_issued_stays_genuine() {
    let desk = Desk::open("f7");
    let browser = Browser::start(Script::On).await;
    browser.join(&desk, "facilitator", Lang::En).await;
    let facilitator = Facilitator { browser: &browser, desk: &desk, hands: Hands::Finger };
    let (_, waiting) = issued(&facilitator, &TWELVE[..1]).await;
    let badge = browser.take_picture(&waiting[0], Lang::En, &desk.world.workplace().path("phone")).await;
    facilitator.make_circle(&TWELVE[1..], Lang::En).await;
    facilitator.tick_everybody().await;
    browser.press("#outlook button[value=close]").await;
    browser.click("#consent").await;
    desk.world.issuer(&["account", "end", "facilitator"]).unwrap();
    browser.press("form[action$='/close'] button").await;
    assert!(!browser.has("#live").await);
    assert_eq!(desk.awards().len(), 1);
    assert_eq!(desk.verdict(&badge), "genuine");
}
