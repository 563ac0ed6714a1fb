//! The whole last session with twelve people in three languages: from an empty desk to the twelfth badge.

use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::{Facilitator, TWELVE, Waiting};
use crate::hands::Hands;
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
