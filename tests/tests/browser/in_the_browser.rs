//! The badge is checked where the employer stands: in the browser, with the server gone, and nobody else hears of it.

use crate::browser::Browser;
use crate::counter::Counter;
use crate::inspection::{assert_none, faults};
use crate::paper::read_by_rxing;
use crate::photograph::photograph;
use crate::reader::Script;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemas::jose::Compact;
use schemas::lang::Lang;
use schemas::qr::{self, DICTIONARY_1, Medium, Picture};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens the badge's address as a phone's camera app does, and waits for the word.
pub(crate) async fn arrive(browser: &Browser, link: &str) -> String {
    browser.open("about:blank").await;
    browser.open(link).await;
    word(browser).await
}

async fn word(browser: &Browser) -> String {
    browser.wait_until("return Boolean(document.querySelector('#answer .verdict'))", &json!(true)).await;
    browser.find("#answer .verdict").await.attr("class").await.unwrap().unwrap().replace("verdict ", "")
}

/// What zxing-cpp, which many camera apps use, reads in the photograph.
fn read_by_zxing(photo: &image::GrayImage) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("interop");
    let mut command = Command::new(folder.join(".venv/bin/python"));
    let mut child = command
        .arg(folder.join("scan.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("zxing-cpp is not in place: run script/setup");
    let grey = BASE64_STANDARD.encode(photo.as_raw());
    let question = json!({ "width": photo.width(), "height": photo.height(), "grey": grey });
    child.stdin.take().unwrap().write_all(question.to_string().as_bytes()).unwrap();
    let answer: Value = serde_json::from_slice(&child.wait_with_output().unwrap().stdout).unwrap();
    serde_json::from_value(answer["texts"].clone()).unwrap()
}

/// Digits of a link, or letters of a signature, that nobody has by chance.
const RUN: usize = 21;
/// Letters of a payload that no other document of the same issuer begins or goes on with.
const RUN_OF_PAYLOAD: usize = 80;

fn runs(whole: &str, length: usize) -> impl Iterator<Item = &str> {
    (0..=whole.len() - length).map(move |at| &whole[at..at + length])
}

/// Nothing of the badge stands in the text: no part of its link or its token, not its id, not its holder's name.
fn assert_nothing_of(link: &str, text: &str) {
    let digits = link.split_once('#').unwrap().1;
    let token = qr::payload::decode(&digits.parse().unwrap()).unwrap();
    let [_, payload, signature] = token.split('.').collect::<Vec<_>>().try_into().unwrap();
    let parts = runs(digits, RUN).chain(runs(signature, RUN)).chain(runs(payload, RUN_OF_PAYLOAD));
    assert_eq!(parts.filter(|part| text.contains(part)).collect::<Vec<_>>(), Vec::<&str>::new());
    let badge: Value = serde_json::from_slice(Compact::read(&token).unwrap().payload()).unwrap();
    for pointer in ["/id", "/credentialSubject/id", "/credentialSubject/identifier/0/identityHash"] {
        let said = badge.pointer(pointer).and_then(Value::as_str).unwrap();
        assert!(!text.contains(said), "{pointer}: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_badly_photographed_code_is_judged_with_the_server_gone() {
    let mut counter = Counter::open("photo").await;
    let browser = counter.visitor().await;
    let link = counter.badge_link();
    counter.verifier = None;
    let photo = photograph(&Picture::of(&link, Medium::Paper).unwrap(), 45.0);
    assert_eq!(read_by_zxing(&photo), std::slice::from_ref(&link));
    assert_eq!(read_by_rxing(&photo), std::slice::from_ref(&link));
    assert_eq!(arrive(&browser, &link).await, "genuine");
    assert!(browser.text().await.contains("Havnby Library"));
}

/// A learner's telephone is held to the counter's camera, and its screen may be small.
#[tokio::test(flavor = "multi_thread")]
async fn a_code_on_a_screen_is_read_at_3_and_at_5_centimetres() {
    let link = Counter::open("screen").await.badge_link();
    for millimetres in [30.0, 50.0] {
        let photo = photograph(&Picture::of(&link, Medium::Screen).unwrap(), millimetres);
        assert_eq!(read_by_zxing(&photo), std::slice::from_ref(&link), "zxing-cpp at {millimetres} mm");
        assert_eq!(read_by_rxing(&photo), std::slice::from_ref(&link), "rxing at {millimetres} mm");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_the_server_nor_a_cache_holds_anything_of_a_badge() {
    let counter = Counter::open("secret").await;
    let browser = counter.visitor().await;
    let link = counter.badge_link();
    assert_eq!(arrive(&browser, &link).await, "genuine");
    assert!(!browser.address().await.contains('#'), "{}", browser.address().await);
    let caches = browser.run_async(
        "const done = arguments[arguments.length - 1];
        (async () => {
            let all = JSON.stringify(localStorage);
            for (const name of await caches.keys()) {
                const drawer = await caches.open(name);
                for (const request of await drawer.keys()) {
                    all += request.url + await (await drawer.match(request)).text();
                }
            }
            done(all);
        })();",
    );
    let caches = caches.await.as_str().unwrap().to_owned();
    assert!(caches.contains("/v/lists") && caches.contains("check/page.js"), "the caches were not read");
    // It is the same for everybody, and made of what badges have in common.
    assert_nothing_of(&link, &caches.replace(&BASE64_STANDARD.encode(DICTIONARY_1), ""));
    let received = counter.recorder.received();
    assert!(!received.contains("POST "), "something was sent");
    assert!(received.contains("GET /v?lang=en ") && received.contains("GET /v/lists "), "{received}");
    assert_nothing_of(&link, &received);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_badge_that_was_ended_is_withdrawn_on_the_page_and_stays_so() {
    let mut counter = Counter::open("ended").await;
    let browser = counter.visitor().await;
    let link = counter.badge_link();
    assert_eq!(arrive(&browser, &link).await, "genuine");
    counter.end();
    counter.serve().await;
    assert_eq!(arrive(&browser, &link).await, "no_longer_valid");
    counter.verifier = None;
    assert_eq!(arrive(&browser, &link).await, "no_longer_valid");
}

/// A page that stays open for a whole day at a counter.
#[tokio::test(flavor = "multi_thread")]
async fn a_badge_that_was_ended_is_withdrawn_on_a_page_that_was_open_before() {
    let mut counter = Counter::open("ended-meanwhile").await;
    let browser = counter.visitor().await;
    let link = counter.badge_link();
    assert_eq!(arrive(&browser, &link).await, "genuine");
    counter.end();
    counter.serve().await;
    let later = "const real = Date.now; Date.now = () => real() + 301000; location.hash = arguments[0]";
    browser.run(later, vec![link.split_once('#').unwrap().1.into()]).await;
    let ended = "return document.querySelector('#answer .verdict.no_longer_valid') !== null";
    browser.wait_until(ended, &json!(true)).await;
}

/// Browsers of 2022 lack what is younger than everything else that the page needs.
#[tokio::test(flavor = "multi_thread")]
async fn an_older_browser_judges_all_the_same() {
    let counter = Counter::open("older").await;
    let browser = Browser::start(Script::On).await;
    let without = json!({ "source": "delete URL.canParse; delete Response.json" });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &without).await;
    assert_eq!(arrive(&browser, &counter.badge_link()).await, "genuine");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_code_in_the_same_window_is_judged_anew() {
    let counter = Counter::open("second").await;
    let browser = counter.visitor().await;
    let link = counter.badge_link();
    assert_eq!(arrive(&browser, &link).await, "genuine");
    let cut = &link[..link.len() - 40];
    browser.run("location.hash = arguments[0]", vec![cut.split_once('#').unwrap().1.into()]).await;
    let damaged = "return document.querySelector('#answer .verdict.cannot_tell') !== null";
    browser.wait_until(damaged, &json!(true)).await;
    assert!(browser.text().await.contains("This code is damaged or incomplete."));
    assert!(!browser.text().await.contains("Not genuine"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_cannot_check_says_so_and_sends_nothing() {
    let counter = Counter::open("unable").await;
    let browser = Browser::start(Script::On).await;
    let without = json!({ "source": "delete window.DecompressionStream" });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &without).await;
    let link = counter.badge_link();
    browser.open(&link.replace("/v#", "/v?lang=en#")).await;
    assert!(browser.text().await.contains("This browser cannot check badges by itself."));
    assert_nothing_of(&link, &counter.recorder.received());
    browser.press("main form button").await;
    assert!(browser.has(".verdict.genuine").await, "the way through the server is closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_page_cannot_decide_goes_to_its_server_on_a_button_only() {
    let counter = Counter::open("button").await;
    let browser = counter.visitor().await;
    let badge = tests::learner::export(&counter.world, "json").unwrap();
    browser.find("#file").await.send_keys(&badge.to_string_lossy()).await.unwrap();
    assert_eq!(word(&browser).await, "cannot_tell");
    assert!(!counter.recorder.received().contains("POST "));
    browser.press("[data-part=server] button").await;
    assert!(browser.has(".verdict.genuine").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_verdict_in_the_page_is_without_fault_in_six_languages() {
    let counter = Counter::open("pages").await;
    let browser = counter.visitor().await;
    let link = counter.badge_link();
    let mut found = Vec::new();
    for lang in Lang::ALL {
        browser.network_log().await;
        let asked = format!("/v?lang={lang}");
        arrive(&browser, &link.replace("/v#", &format!("{asked}#"))).await;
        found.extend(faults(&browser, &format!("page-genuine-{lang}")).await);
        let damaged = link.replace("/v#", &format!("{asked}#"));
        arrive(&browser, &damaged[..damaged.len() - 30]).await;
        found.extend(faults(&browser, &format!("page-damaged-{lang}")).await);
    }
    assert_none(&found);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_visit_weighs_less_than_100_kilobytes_and_leads_the_reader_to_the_word() {
    let counter = Counter::open("first").await;
    let browser = Browser::start(Script::On).await;
    browser.network_log().await;
    let link = counter.badge_link().replace("/v#", "/v?lang=da#");
    assert_eq!(arrive(&browser, &link).await, "genuine");
    assert_none(&faults(&browser, "page-first").await);
    let focused = browser.run("return document.activeElement.id", vec![]).await;
    assert_eq!((focused, browser.text().await.contains("Ægte")), (json!("word"), true));
}

/// A camera that shows a slip with its two codes, and a browser that reads it: neither is there on a machine without a screen.
const CAMERA: &str = "
    window.stopped = 0;
    window.BarcodeDetector = class {
        static getSupportedFormats() { return Promise.resolve(['qr_code']); }
        detect() { return Promise.resolve([{ rawValue: 'https://badges.example/c/01234567890123456789abcdef' }, { rawValue: 'LINK' }]); }
    };
    navigator.mediaDevices.getUserMedia = async ({ video }) => {
        if (video.facingMode !== 'environment') throw new Error('the front camera');
        const stream = document.createElement('canvas').captureStream();
        for (const track of stream.getTracks()) {
            const stop = track.stop.bind(track);
            track.stop = () => { window.stopped += 1; stop(); };
        }
        return stream;
    };";

#[tokio::test(flavor = "multi_thread")]
async fn a_code_before_the_camera_is_judged_and_the_camera_goes_off() {
    let counter = Counter::open("camera").await;
    let link = counter.badge_link();
    let browser = Browser::start(Script::On).await;
    let source = json!({ "source": CAMERA.replace("LINK", &link) });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &source).await;
    browser.open(&format!("{}/v?lang=en", counter.world.verifier_url())).await;
    browser.wait_until("return document.querySelector('#camera').hidden", &json!(false)).await;
    browser.click("#camera button").await;
    assert_eq!(word(&browser).await, "genuine");
    assert_eq!(browser.run("return window.stopped", vec![]).await, json!(1));
    assert_nothing_of(&link, &counter.recorder.received());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_without_a_reader_of_codes_offers_no_camera() {
    let counter = Counter::open("no-camera").await;
    let browser = counter.visitor().await;
    assert_eq!(browser.run("return 'BarcodeDetector' in window", vec![]).await, json!(false));
    assert!(browser.find("#camera").await.attr("hidden").await.unwrap().is_some());
    let picture = tests::learner::present(&counter.world).unwrap();
    browser.find("#file").await.send_keys(&picture.to_string_lossy()).await.unwrap();
    browser.wait_until("return document.querySelector('#picture').hidden", &json!(false)).await;
    assert!(!counter.recorder.received().contains("POST "), "a picture left the browser unasked");
    browser.press("#picture button").await;
    assert!(browser.has(".verdict.genuine").await);
}
