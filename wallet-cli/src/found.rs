//! The badges in what somebody hands over: a document, a token, a picture with a badge in it or with codes on it, a saved
//! page, a presentation of several.
//!
//! What is found is text and has been checked for nothing.

use std::path::Path;

use schemas::{
    bake::{self, BakeError, Baked},
    jose::Compact,
    json::{self, Value},
    offer::{Foreign, Scanned},
    presentation::credentials_in,
    qr::{self, BadgeLink, NotRead, payload},
};

use crate::{checked::Received, input, trouble::Trouble};

/// What is in these bytes, never nothing: each badge, and for each that can be seen but not read why not.
pub fn badges_in(bytes: Vec<u8>, file: &Path) -> Result<Vec<Result<String, Trouble>>, Trouble> {
    match bake::read(&bytes) {
        Ok(Baked::Badge(text)) => in_text(&text).map(all),
        Ok(Baked::Older) => Err(Trouble::refused("badge_older").about(file)),
        Ok(Baked::Nothing) if bake::is_svg(&bytes) => {
            Err(Trouble::refused("picture_without_badge").about(file))
        }
        Ok(Baked::Nothing) | Err(BakeError::NotAPicture | BakeError::Damaged(_)) => {
            in_codes_or_text(bytes, file)
        }
        Err(BakeError::TooLarge) => Err(Trouble::refused("picture_unreadable").about(file)),
        Err(BakeError::Twice | BakeError::Packed | BakeError::Entities) => {
            Err(Trouble::refused("baked_unreadable").about(file))
        }
    }
}

fn in_codes_or_text(bytes: Vec<u8>, file: &Path) -> Result<Vec<Result<String, Trouble>>, Trouble> {
    match qr::read(&bytes) {
        Ok(codes) => in_codes(&codes, file),
        Err(NotRead::NotAPicture) => {
            let text = String::from_utf8(bytes).map_err(|_| not_a_badge(&Foreign::Text))?;
            let text = text.trim_start_matches('\u{feff}').trim();
            let found = if text.starts_with('<') { in_saved_page(text) } else { in_text(text) };
            found.map(all)
        }
        Err(NotRead::NoCode) => Err(Trouble::refused("picture_without_code").about(file)),
        Err(NotRead::TooLarge | NotRead::Damaged(_)) => {
            Err(Trouble::refused("picture_unreadable").about(file))
        }
    }
}

/// Every badge on a sheet of codes, damaged ones as such; without any, what the first code is.
fn in_codes(codes: &[String], file: &Path) -> Result<Vec<Result<String, Trouble>>, Trouble> {
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for code in codes {
        match in_text(code) {
            Ok(texts) => found.extend(all(texts)),
            Err(trouble) if trouble == damaged() => found.push(Err(trouble)),
            Err(trouble) => others.push(trouble),
        }
    }
    if found.is_empty() {
        let nothing = Trouble::refused("picture_without_code").about(file);
        return Err(others.into_iter().next().unwrap_or(nothing));
    }
    Ok(found)
}

fn all(texts: Vec<String>) -> Vec<Result<String, Trouble>> {
    texts.into_iter().map(Ok).collect()
}

/// A page that the issuer made for a phone carries its badge as a link to a verifier.
fn in_saved_page(page: &str) -> Result<Vec<String>, Trouble> {
    let after_marks = page.split("/v#").skip(1);
    let mut digits = after_marks.filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    let link = digits.find_map(|digits| digits.parse::<BadgeLink>().ok());
    link.map_or_else(|| Err(not_a_badge(&Foreign::Text)), |link| Ok(vec![unpacked(&link)?]))
}

fn in_text(text: &str) -> Result<Vec<String>, Trouble> {
    match Scanned::sort(text) {
        Scanned::Json => shown_in(text).unwrap_or_else(|| Ok(vec![text.trim().to_owned()])),
        Scanned::Jwt => {
            let document = document_of(text.trim());
            document
                .and_then(|document| shown_in(&document))
                .unwrap_or_else(|| Ok(vec![text.trim().to_owned()]))
        }
        Scanned::Badge(link) => Ok(vec![unpacked(&link)?]),
        Scanned::Claim(_) | Scanned::Offer(_) => Err(Trouble::usage("badge_is_an_offer")),
        Scanned::Foreign(foreign) => Err(not_a_badge(&foreign)),
    }
}

/// The badges that a presentation shows; `None` when the document is none. Status lists that came along stay behind.
fn shown_in(document: &str) -> Option<Result<Vec<String>, Trouble>> {
    let mut shown = credentials_in(document).ok().filter(|shown| !shown.is_empty())?;
    shown.retain(|text| Received::read(text).is_ok());
    let empty = || Trouble::refused("presentation_without_badge");
    Some(if shown.is_empty() { Err(empty()) } else { Ok(shown) })
}

/// What a token carries; in the older model a presentation stands in a claim of its own.
fn document_of(token: &str) -> Option<String> {
    let token = Compact::read(token).ok()?;
    let payload = json::read(token.payload()).ok()?;
    let payload = payload.as_object()?;
    Some(payload.get("vp").and_then(Value::as_object).unwrap_or(payload).to_string())
}

fn unpacked(link: &BadgeLink) -> Result<String, Trouble> {
    payload::decode(link.digits()).map_err(|_| damaged())
}

fn damaged() -> Trouble {
    not_a_badge(&Foreign::DamagedBadge)
}

fn not_a_badge(foreign: &Foreign) -> Trouble {
    input::foreign("not_a_badge", foreign)
}
