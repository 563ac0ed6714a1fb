//! The verifier's page with its question and with each of its four words.

use crate::browser::Browser;
use crate::evening::Evening;
use crate::inspection::{assert_none, faults, faults_at};
use crate::reader::Script;
use schemas::lang::Lang;
use serde_json::json;
use std::path::{Path, PathBuf};
use tests::{learner, library};

/// A badge for each word.
pub(crate) fn badges(evening: &Evening) -> Vec<(&'static str, PathBuf)> {
    let world = &evening.world;
    let print = |at: usize| {
        let award = &evening.waiting[at].award;
        world.issuer(&["award", "print", award, "--out", "paper"]).unwrap();
        world.workplace().path(&format!("paper/badge-{award}.json"))
    };
    learner::make_wallet(world).unwrap();
    learner::claim(world, &evening.waiting[0]).unwrap();
    let genuine = learner::export(world, "json").unwrap();
    let forged = library::forge(world, "badge.json", "forged.json").unwrap();
    let ended = print(1);
    world.issuer(&["award", "end", &evening.waiting[1].award]).unwrap();
    let unreadable = world.workplace().write("wifi.txt", "WIFI:S:library;T:WPA;P:books;;").unwrap();
    vec![
        ("genuine", genuine),
        ("not-genuine", forged),
        ("no-longer-valid", ended),
        ("cannot-tell", unreadable),
    ]
}

/// Hands the server a file, as where there is no script.
async fn check(browser: &Browser, page: &str, badge: &Path, lang: Lang) {
    browser.open(&format!("{page}/?lang={lang}")).await;
    browser.find("#file").await.send_keys(&badge.to_string_lossy()).await.unwrap();
    browser.network_log().await;
    browser.press("main form button").await;
}

/// The same where the page checks by itself what it can.
pub(crate) async fn check_with_script(browser: &Browser, page: &str, badge: &Path, lang: Lang) {
    browser.open(&format!("{page}/?lang={lang}")).await;
    let taken = json!(true);
    browser.wait_until("return document.documentElement.dataset.checks === 'here'", &taken).await;
    browser.find("#file").await.send_keys(&badge.to_string_lossy()).await.unwrap();
    browser.wait_until("return document.querySelector('#answer .verdict') !== null", &taken).await;
    browser.network_log().await;
    if browser.has("[data-part=server]").await {
        browser.press("[data-part=server] button").await;
    }
}

#[tokio::test]
async fn the_verifier_is_without_fault_whatever_its_verdict() {
    let evening = Evening::begin("verdicts");
    let browser = Browser::start(Script::On).await;
    let page = evening.world.verifier_url();
    let mut found = Vec::new();
    for lang in Lang::ALL {
        found.extend(faults_at(&browser, &format!("verifier-{lang}"), &format!("{page}/?lang={lang}")).await);
    }
    for (word, badge) in badges(&evening) {
        for lang in Lang::ALL {
            check_with_script(&browser, &page, &badge, lang).await;
            browser.find(&format!(".verdict.{}", word.replace('-', "_"))).await;
            found.extend(faults(&browser, &format!("verdict-{word}-{lang}")).await);
        }
    }
    assert_none(&found);
}

/// A page on which a genuine file was looked at before, and now somebody pastes a forgery.
#[tokio::test]
async fn what_is_sent_to_the_server_is_what_was_looked_at_last() {
    let evening = Evening::begin("verdict-last");
    let browser = Browser::start(Script::On).await;
    let badges = badges(&evening);
    let page = evening.world.verifier_url();
    check_with_script(&browser, &page, &badges[0].1, Lang::En).await;
    assert!(browser.has(".verdict.genuine").await);
    browser.open(&format!("{page}/?lang=en")).await;
    browser.find("#file").await.send_keys(&badges[0].1.to_string_lossy()).await.unwrap();
    let asks_server = "return document.querySelector('[data-part=server] button') !== null";
    browser.wait_until(asks_server, &json!(true)).await;
    let paste = "document.querySelector('#answer').replaceChildren();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', arguments[0]);
        dispatchEvent(new ClipboardEvent('paste', { clipboardData }));";
    let forged = std::fs::read_to_string(&badges[1].1).unwrap();
    browser.run(paste, vec![forged.into()]).await;
    browser.wait_until(asks_server, &json!(true)).await;
    browser.press("[data-part=server] button").await;
    assert!(browser.has(".verdict.not_genuine").await);
}

#[tokio::test]
async fn the_verifier_checks_a_file_without_script() {
    let evening = Evening::begin("verdict-plain");
    let browser = Browser::start(Script::Off).await;
    learner::make_wallet(&evening.world).unwrap();
    learner::claim(&evening.world, &evening.waiting[0]).unwrap();
    let badge = learner::export(&evening.world, "json").unwrap();
    check(&browser, &evening.world.verifier_url(), &badge, Lang::En).await;
    assert!(browser.has(".verdict.genuine").await);
}

/// The pages on which somebody asks for a badge, until a wallet answers.
#[tokio::test]
async fn asking_for_a_badge_is_without_fault() {
    let evening = Evening::begin("asking");
    let browser = Browser::start(Script::On).await;
    let page = evening.world.verifier_url();
    let mut found = Vec::new();
    for lang in Lang::ALL {
        let begin = format!("{page}/ask?lang={lang}");
        found.extend(faults_at(&browser, &format!("ask-{lang}"), &begin).await);
        for way in ["another_device", "this_device"] {
            browser.open(&begin).await;
            browser.network_log().await;
            browser.press(&format!("button[value={way}]")).await;
            found.extend(faults(&browser, &format!("ask-{way}-{lang}")).await);
        }
        let over = format!("{page}/ask/none?lang={lang}");
        found.extend(faults_at(&browser, &format!("ask-over-{lang}"), &over).await);
    }
    assert_none(&found);
}

/// Somebody asks on the learner's own device; gives the page that waits, and what the wallet is asked.
async fn asked(browser: &Browser, page: &str, lang: Lang) -> (String, String) {
    browser.open(&format!("{page}/ask?lang={lang}")).await;
    browser.press("button[value=this_device]").await;
    let link = browser.find("a[href^='openid4vp:']").await.attr("href").await.unwrap().unwrap();
    (browser.address().await, link)
}

/// The same when a wallet has answered, and when its holder said no.
#[tokio::test]
async fn what_a_wallet_answers_is_told_without_fault() {
    let evening = Evening::begin("answered");
    let world = &evening.world;
    learner::make_wallet(world).unwrap();
    learner::claim(world, &evening.waiting[0]).unwrap();
    let browser = Browser::start(Script::On).await;
    let page = world.verifier_url();
    let mut found = Vec::new();
    for lang in Lang::ALL {
        let (_, link) = asked(&browser, &page, lang).await;
        let answer = world.wallet(&["answer", &link, "--yes", "--json"]).unwrap().json().unwrap();
        let back = answer["redirect_uri"].as_str().unwrap();
        found.extend(faults_at(&browser, &format!("answered-{lang}"), back).await);
        assert!(browser.has(".verdict.genuine").await);
        let (waiting, link) = asked(&browser, &page, lang).await;
        world.wallet(&["answer", &link, "--decline"]).unwrap();
        found.extend(faults_at(&browser, &format!("declined-{lang}"), &waiting).await);
        assert!(!browser.has("a[href^='openid4vp:']").await);
    }
    assert_none(&found);
}
