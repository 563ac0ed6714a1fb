//! The whole last session with twelve people in three languages: from an empty desk to the twelfth badge.

use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::{Facilitator, TWELVE, Waiting};
use crate::hands::Hands;
use crate::inspection::{assert_none, faults};
use crate::reader::{DESKTOP, PHONE, Screen, Script};
use schemas::lang::Lang;
use tests::learner;

/// How the evening goes.
struct Evening {
    name: &'static str,
    script: Script,
    hands: Hands,
    screen: Screen,
    lang: Lang,
}

/// The languages in which the learners read, one after the other.
const READERS: [Lang; 3] = [Lang::Da, Lang::Sl, Lang::En];

/// Four take the badge into a wallet, seven as a picture, one prints it at the library's computer.
async fn collect(browser: &Browser, desk: &Desk, waiting: &[Waiting]) {
    learner::make_wallet(&desk.world).unwrap();
    for (at, badge) in waiting.iter().enumerate() {
        let lang = READERS[at % READERS.len()];
        match at {
            0..4 => {
                let arguments = ["claim", &badge.link, "--tx-code", &badge.code, "--yes"];
                desk.world.wallet(&arguments).unwrap();
            }
            4..11 => {
                let folder = desk.world.workplace().path(&format!("phone-{at}"));
                let picture = browser.take_picture(badge, lang, &folder).await;
                assert_eq!(desk.verdict(&picture), "genuine");
            }
            _ => {
                browser.open_claim(badge, lang).await;
                browser.press_steadily("button[value=shared]", "button[value=print]").await;
                browser.press_steadily("button[value=print]", ".carried-check").await;
                browser.press_steadily("button[value=done]", "h1").await;
            }
        }
    }
}

async fn last_session(evening: Evening) {
    let Evening { name, script, hands, screen, lang } = evening;
    let desk = Desk::open(name);
    let browser = Browser::start(script).await;
    browser.look_through(screen).await;
    browser.join(&desk, "facilitator", lang).await;
    let facilitator = Facilitator { browser: &browser, desk: &desk, hands };
    let circle = facilitator.make_circle(&TWELVE, lang).await;
    facilitator.tick_everybody().await;
    facilitator.issue().await;
    let waiting = facilitator.waiting(&circle).await;
    assert_eq!(waiting.len(), TWELVE.len());
    collect(&browser, &desk, &waiting).await;
    assert_eq!(facilitator.tally(&circle).await, (TWELVE.len(), TWELVE.len()));
}

#[tokio::test]
async fn twelve_badges_are_handed_out_on_a_phone_in_danish() {
    let evening = Evening {
        name: "last-phone",
        script: Script::On,
        hands: Hands::Finger,
        screen: PHONE,
        lang: Lang::Da,
    };
    last_session(evening).await;
}

#[tokio::test]
async fn twelve_badges_are_handed_out_without_script_in_slovene() {
    let evening = Evening {
        name: "last-plain",
        script: Script::Off,
        hands: Hands::Finger,
        screen: DESKTOP,
        lang: Lang::Sl,
    };
    last_session(evening).await;
}

#[tokio::test]
async fn twelve_badges_are_handed_out_with_the_keyboard_alone() {
    let evening = Evening {
        name: "last-keys",
        script: Script::On,
        hands: Hands::Keyboard,
        screen: DESKTOP,
        lang: Lang::En,
    };
    last_session(evening).await;
}

/// The pages of the evening, inspected one after the other in one language.
async fn inspect_desk(desk: &Desk, browser: &Browser, role: &str, lang: Lang) -> Vec<String> {
    browser.join(desk, role, lang).await;
    let mut found = faults(browser, &format!("desk-home-{lang}")).await;
    let facilitator = Facilitator { browser, desk, hands: Hands::Finger };
    for (name, page) in
        [("circles-empty", "circles"), ("circle-new", "circles/new"), ("exchange", "exchange")]
    {
        found.extend(at(browser, &format!("{name}-{lang}"), &desk.page(page)).await);
    }
    let circle = facilitator.make_circle(&TWELVE, lang).await;
    found.extend(faults(browser, &format!("circle-{lang}")).await);
    facilitator.tick_everybody().await;
    found.extend(at(browser, &format!("circle-ticked-{lang}"), &circle).await);
    found.extend(at(browser, &format!("close-{lang}"), &format!("{circle}/close")).await);
    browser.open(&circle).await;
    facilitator.issue().await;
    found.extend(faults(browser, &format!("hand-out-{lang}")).await);
    for page in ["wall", "links", "attendance-list"] {
        found.extend(at(browser, &format!("{page}-{lang}"), &format!("{circle}/{page}")).await);
    }
    browser.open(&format!("{circle}/hand-out")).await;
    browser.press("form[action$='/slips'] button").await;
    let sheet = at(browser, &format!("slips-{lang}"), &format!("{circle}/slips")).await;
    // A sheet of slips holds twelve whole badges, and weighs what they weigh.
    found.extend(sheet.into_iter().filter(|fault| !fault.contains(" weighs ")));
    browser.open(&format!("{circle}/hand-out")).await;
    browser.press("#live li .who").await;
    found.extend(faults(browser, &format!("award-{lang}")).await);
    found
}

async fn at(browser: &Browser, name: &str, url: &str) -> Vec<String> {
    crate::inspection::faults_at(browser, name, url).await
}

#[tokio::test]
async fn the_pages_of_the_last_session_are_without_fault_in_danish() {
    let desk = Desk::open("pages-da");
    let browser = Browser::start(Script::On).await;
    assert_none(&inspect_desk(&desk, &browser, "facilitator", Lang::Da).await);
}

#[tokio::test]
async fn the_pages_of_the_last_session_are_without_fault_in_slovene() {
    let desk = Desk::open("pages-sl");
    let browser = Browser::start(Script::On).await;
    assert_none(&inspect_desk(&desk, &browser, "facilitator", Lang::Sl).await);
}
