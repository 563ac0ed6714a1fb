//! L4: a data protection officer asks what is stored, why, for how long, and for one person's copy.

use super::{coordinator, issued};
use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::TWELVE;
use crate::reader::Script;

#[tokio::test]
async fn l4_the_officer_sees_every_field_and_gets_one_persons_copy() {
    let desk = Desk::open("l4");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    issued(&facilitator, &TWELVE[..1]).await;
    browser.open(&format!("{}/privacy?lang=en", desk.world.issuer_url())).await;
    assert!(browser.count("main tbody tr, main dt").await > 20);
    let folder = desk.world.workplace().path("export");
    browser.save_into(&folder).await;
    browser.open(&desk.page("people?name=Sofie")).await;
    browser.press("a.person").await;
    let copy = browser.save("form[action$='/export'] button", &folder).await;
    assert!(std::fs::read_to_string(copy).unwrap().contains("Sofie Bjørn"));
    desk.world.issuer(&["retention", "--dry-run"]).unwrap();
}
