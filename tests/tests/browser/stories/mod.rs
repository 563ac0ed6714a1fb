//! The stories of facilitators, young people and data protection officers, one named test each.

mod autosave;
mod facilitators;
mod officers;
mod wifi;
mod youth;

use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::{Facilitator, Waiting};
use crate::hands::Hands;
use issuer::words;
use schemas::lang::Lang;

/// What the issuer's pages say in English.
fn said(key: &str) -> String {
    words::bundle(Lang::En).say(key)
}

/// A coordinator at the desk, who may do all that a facilitator may.
async fn coordinator<'a>(browser: &'a Browser, desk: &'a Desk) -> Facilitator<'a> {
    browser.join(desk, "coordinator", Lang::En).await;
    Facilitator { browser, desk, hands: Hands::Finger }
}

/// A circle of these people, issued; gives its address and what waits.
async fn issued(facilitator: &Facilitator<'_>, names: &[&str]) -> (String, Vec<Waiting>) {
    let circle = facilitator.make_circle(names, Lang::En).await;
    facilitator.tick_everybody().await;
    facilitator.issue().await;
    let waiting = facilitator.waiting(&circle).await;
    (circle, waiting)
}
