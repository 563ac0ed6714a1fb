//! What is wrong with a page: everything that can be measured of it, in each of its shapes.

mod accessibility;
mod layout;
mod pictures;
mod tour;
mod traffic;

use crate::browser::Browser;
use crate::reader::{Colours, DESKTOP, NARROW, PHONE};
use pictures::keep as keep_picture;
pub(crate) use tour::Tour;
use traffic::Traffic;

/// The faults of the page that is open, a line each. `name` is what its pictures are called.
pub(crate) async fn faults(browser: &Browser, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for screen in [NARROW, DESKTOP, PHONE] {
        browser.look_through(screen).await;
        found.extend(layout::faults(browser, screen).await);
        if screen != NARROW {
            keep_picture(browser, name, screen).await;
        }
    }
    for colours in [Colours::Dark, Colours::Light] {
        browser.prefer(colours).await;
        found.extend(accessibility::faults(browser, colours).await);
    }
    found.extend(Traffic::of(&browser.network_log().await).faults(&browser.address().await));
    found.iter().map(|fault| format!("{name}: {fault}")).collect()
}

/// Opens a page and gives its faults.
pub(crate) async fn faults_at(browser: &Browser, name: &str, url: &str) -> Vec<String> {
    browser.network_log().await;
    browser.open(url).await;
    faults(browser, name).await
}

/// Fails with all faults at once.
pub(crate) fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "faults of pages:\n  {}", faults.join("\n  "));
}
