//! `import`: a badge from a file, a picture of its QR code, or standard input. It is checked before it is kept.

use std::path::Path;

use schemas::{
    fetch::{Fetcher, Policy},
    offer::{Foreign, Scanned},
    qr::{BadgeLink, payload},
};

use super::arrived::Arrived;
use crate::{badges, input, issuer_key, session::Session, trouble::Trouble};

pub(super) fn run(file: &Path, session: &mut Session<'_>) -> Result<(), Trouble> {
    let text = badge_text(input::text_of(file, is_badge, session)?)?;
    let vault = session.open_vault()?;
    let demo = session.surroundings.demo;
    session.screen.progress("progress-checking", &[]);
    let (badge, key) = issuer_key::check(&text, &Fetcher::new(Policy::claim(demo)), demo)?;
    let now = session.now();
    let kept = vault.change(|content| badges::keep(content, &badge, &key, now))?;
    session.screen.answer(&Arrived::new(kept, badge.claims()))
}

fn is_badge(scanned: &Scanned) -> bool {
    matches!(scanned, Scanned::Badge(_) | Scanned::Json | Scanned::Jwt)
}

/// The signed badge in what was handed over.
fn badge_text(text: String) -> Result<String, Trouble> {
    match Scanned::sort(&text) {
        Scanned::Json | Scanned::Jwt => Ok(text),
        Scanned::Badge(link) => unpacked(&link),
        Scanned::Claim(_) | Scanned::Offer(_) => Err(Trouble::usage("badge_is_an_offer")),
        Scanned::Foreign(foreign) => Err(input::foreign("not_a_badge", &foreign)),
    }
}

fn unpacked(link: &BadgeLink) -> Result<String, Trouble> {
    payload::decode(link.digits()).map_err(|_| input::foreign("not_a_badge", &Foreign::DamagedBadge))
}
