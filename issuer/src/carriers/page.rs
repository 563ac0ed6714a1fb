//! A page that needs nothing but itself: opened from a phone's storage without network, it shows badge and code.

use askama::Template;
use base64::{Engine as _, prelude::BASE64_STANDARD as BASE64};
use schemas::qr::Medium;
use sha2::{Digest as _, Sha256};

use super::{Carried, CarrierError};

const STYLE: &str = include_str!("../../templates/carried/page.css");

#[derive(Template)]
#[template(path = "carried/page.html")]
struct Page<'a> {
    badge: &'a Carried,
    style: &'static str,
    /// What the page's own policy lets in: this style and nothing else.
    style_hash: String,
    icon: String,
    code: String,
    /// The badge as a link; also how a verifier finds it in the saved page.
    link: String,
}

/// The page as HTML.
pub fn page(badge: &Carried) -> Result<String, CarrierError> {
    let page = Page {
        badge,
        style: STYLE,
        style_hash: BASE64.encode(Sha256::digest(STYLE)),
        icon: BASE64.encode(&badge.art),
        code: badge.qr(Medium::Screen)?.svg(),
        link: badge.link()?,
    };
    Ok(page.render()?)
}
