//! What the page says by itself when a badge is not genuine, and when it cannot look by itself: without fault, in any
//! language.

use crate::browser::Browser;
use crate::counter::Counter;
use crate::in_the_browser::arrive;
use crate::inspection::{assert_none, faults};
use crate::reader::Script;
use schemas::jose::{self, Compact, SigningKey};
use schemas::key::P256Secret;
use schemas::lang::Lang;
use schemas::qr::{BadgeLink, payload};
use serde_json::json;

/// The token in a link.
fn token(link: &str) -> String {
    payload::decode(link.parse::<BadgeLink>().unwrap().digits()).unwrap()
}

/// The same link with another token.
fn with_token(link: &str, token: &str) -> String {
    let (page, _) = link.split_once('#').unwrap();
    format!("{page}#{}", payload::encode(token).unwrap().as_str())
}

/// With a signature that does not fit.
fn forged(link: &str) -> String {
    let token = token(link);
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let other = if signature.starts_with('A') { "B" } else { "A" };
    with_token(link, &format!("{signed}.{other}{}", &signature[1..]))
}

/// The same badge by an issuer on nobody's list.
fn of_a_stranger(link: &str) -> String {
    let token = token(link);
    let said = String::from_utf8(Compact::read(&token).unwrap().payload().to_vec()).unwrap();
    let badge: serde_json::Value = serde_json::from_str(&said).unwrap();
    let stranger = "did:web:elsewhere.example";
    let said = said.replace(badge["issuer"]["id"].as_str().unwrap(), stranger);
    let (key, name) = (P256Secret::from_bytes([9; 32]).unwrap(), format!("{stranger}#p202601a"));
    let signed = jose::sign(SigningKey::P256(&key), "JWT", &name, said.as_bytes()).unwrap();
    with_token(link, &signed)
}

/// The link for a reader of this language.
fn in_language(link: &str, lang: Lang) -> String {
    link.replace("/v#", &format!("/v?lang={lang}#"))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_verdict_in_the_page_is_without_fault() {
    let mut counter = Counter::open("states").await;
    let link = counter.badge_link();
    counter.end();
    counter.serve().await;
    let browser = counter.visitor().await;
    let states = [
        ("withdrawn", link.clone(), "no_longer_valid"),
        ("forged", forged(&link), "not_genuine"),
        ("of-a-stranger", of_a_stranger(&link), "cannot_tell"),
    ];
    let mut found = Vec::new();
    for (name, link, word) in states {
        for lang in [Lang::Da, Lang::Sl, Lang::De] {
            browser.network_log().await;
            assert_eq!(arrive(&browser, &in_language(&link, lang)).await, word, "{name}");
            found.extend(faults(&browser, &format!("page-{name}-{lang}")).await);
        }
    }
    assert_none(&found);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_cannot_check_is_told_so_without_fault() {
    let counter = Counter::open("unable-faults").await;
    let link = counter.badge_link();
    let browser = Browser::start(Script::On).await;
    let without = json!({ "source": "delete window.DecompressionStream" });
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &without).await;
    let mut found = Vec::new();
    for lang in Lang::ALL {
        browser.network_log().await;
        browser.open("about:blank").await;
        browser.open(&in_language(&link, lang)).await;
        browser.wait_until("return document.querySelector('#unable').hidden", &json!(false)).await;
        found.extend(faults(&browser, &format!("page-unable-{lang}")).await);
    }
    assert_none(&found);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_the_page_cannot_read_is_told_of_without_fault() {
    let counter = Counter::open("picture-faults").await;
    let browser = counter.visitor().await;
    let picture = tests::learner::present(&counter.world).unwrap();
    let mut found = Vec::new();
    for lang in Lang::ALL {
        browser.network_log().await;
        browser.open(&format!("{}/v?lang={lang}", counter.world.verifier_url())).await;
        let ready = "return document.documentElement.dataset.checks === 'here'";
        browser.wait_until(ready, &json!(true)).await;
        browser.find("#file").await.send_keys(&picture.to_string_lossy()).await.unwrap();
        browser.wait_until("return document.querySelector('#picture').hidden", &json!(false)).await;
        found.extend(faults(&browser, &format!("page-picture-{lang}")).await);
    }
    assert_none(&found);
}
