//! A badge whose issuer has closed, at a shop counter: genuine, and the page says since when there is no issuer any more.

use crate::counter::Counter;
use crate::in_the_browser::arrive;
use schemas::lang::Lang;
use schemas::locale::Bundle;

/// What stands in the sentence between its facts.
fn said(lang: Lang) -> String {
    let sentence =
        Bundle::new(lang, &[]).say_with("told-closed", &[("issuer", "X".into()), ("date", "Y".into())]);
    let part = sentence.split(['X', 'Y']).map(str::trim).find(|part| part.len() > 3).unwrap();
    part.to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_in_six_languages_that_the_issuer_closed() {
    let mut counter = Counter::open("closed").await;
    let link = counter.badge_link();
    counter.retire();
    counter.serve().await;
    let browser = counter.visitor().await;
    for lang in Lang::ALL {
        let link = link.replace("/v#", &format!("/v?lang={lang}#"));
        assert_eq!(arrive(&browser, &link).await, "genuine", "{lang}");
        let text = browser.text().await;
        assert!(text.contains(&said(lang)), "{lang}: {} in {text}", said(lang));
    }
}
