//! From what somebody gave to the text of a badge: a file, standard input, a link, the text of a QR, a picture.
//!
//! Nothing here looks inside a badge. What is no badge is named as far as it can be.

use std::{fs::File, io::Read, path::Path};

use schemas::{
    bake::{self, BakeError, Baked},
    fetch::{Fetcher, Headers},
    limits::{DOCUMENT_BYTES, PICTURE_BYTES},
    offer::{Foreign, Scanned},
    qr::{self, BadgeLink, NotRead, payload},
    verdict::Code,
};

use crate::looks::Looks;

/// Why there is no badge to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoBadge {
    /// The reason.
    pub code: Code,
    /// What it seems to be instead.
    pub looks: Option<Looks>,
}

impl From<Code> for NoBadge {
    fn from(code: Code) -> Self {
        NoBadge { code, looks: None }
    }
}

/// What an argument of the command line stands for: standard input, a file, or the thing itself.
pub fn from_argument(argument: &str, fetcher: Option<&Fetcher>) -> Result<String, NoBadge> {
    if argument == "-" {
        return from_bytes(&read(std::io::stdin().lock())?);
    }
    if Path::new(argument).is_file() {
        return from_file(Path::new(argument));
    }
    match from_text(argument, fetcher) {
        Err(NoBadge { looks: Some(Looks::Text), .. }) if !argument.trim().contains(char::is_whitespace) => {
            Err(Code::InputMissing.into())
        }
        found => found,
    }
}

/// The badge in a file.
pub fn from_file(file: &Path) -> Result<String, NoBadge> {
    from_bytes(&read(File::open(file).map_err(|_| Code::InputMissing)?)?)
}

fn read(source: impl Read) -> Result<Vec<u8>, NoBadge> {
    let mut bytes = Vec::new();
    source.take(PICTURE_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|_| Code::InputMissing)?;
    Ok(bytes)
}

/// The badge in a file: baked into a picture, as a picture of its QR, or its text.
pub fn from_bytes(bytes: &[u8]) -> Result<String, NoBadge> {
    let looks_like = |looks| NoBadge { code: Code::NotABadge, looks: Some(looks) };
    match bake::read(bytes) {
        Ok(Baked::Badge(badge)) => from_text(&badge, None),
        Ok(Baked::Older) => Err(looks_like(Looks::OlderBadge)),
        Ok(Baked::Nothing) if bake::is_svg(bytes) => Err(looks_like(Looks::Drawing)),
        Err(BakeError::Twice | BakeError::Packed | BakeError::Entities) => Err(Code::Unreadable.into()),
        Err(BakeError::TooLarge) => Err(Code::TooLarge.into()),
        Ok(Baked::Nothing) | Err(BakeError::NotAPicture | BakeError::Damaged(_)) => {
            from_pixels_or_text(bytes)
        }
    }
}

fn from_pixels_or_text(bytes: &[u8]) -> Result<String, NoBadge> {
    match qr::read(bytes) {
        Ok(texts) => from_codes(&texts),
        Err(NotRead::NotAPicture) => {
            let text = std::str::from_utf8(bytes).map_err(|_| Code::Unreadable)?;
            match text.trim_start_matches('\u{feff}').trim_start() {
                text if text.len() > DOCUMENT_BYTES => Err(Code::TooLarge.into()),
                text if text.starts_with('<') => from_saved_page(text),
                text => from_text(text, None),
            }
        }
        Err(NotRead::TooLarge) => Err(Code::TooLarge.into()),
        Err(NotRead::Damaged(_)) => Err(Code::Unreadable.into()),
        Err(NotRead::NoCode) => Err(Code::NoCodeFound.into()),
    }
}

/// A page that somebody saved carries its badge as a link to a verifier.
fn from_saved_page(page: &str) -> Result<String, NoBadge> {
    let after_marks = page.split("/v#").skip(1);
    let mut digits = after_marks.filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    match digits.find_map(|digits| digits.parse::<BadgeLink>().ok()) {
        Some(link) => payload::decode(link.digits()).map_err(|_| Code::CodeDamaged.into()),
        None => Err(NoBadge { code: Code::Unreadable, looks: Some(Looks::Page) }),
    }
}

/// The first badge among the codes of a sheet; without one, what the first code is.
fn from_codes(texts: &[String]) -> Result<String, NoBadge> {
    let read: Vec<_> = texts.iter().map(|text| from_text(text, None)).collect();
    let badge = read.iter().position(Result::is_ok).unwrap_or_default();
    read.into_iter().nth(badge).unwrap_or_else(|| Err(Code::NoCodeFound.into()))
}

/// The badge in a text; a link to a badge is followed where there is a network.
pub fn from_text(text: &str, fetcher: Option<&Fetcher>) -> Result<String, NoBadge> {
    match Scanned::sort(text) {
        Scanned::Badge(link) => payload::decode(link.digits()).map_err(|_| Code::CodeDamaged.into()),
        Scanned::Json | Scanned::Jwt => Ok(text.trim().to_owned()),
        Scanned::Foreign(Foreign::DamagedBadge) => Err(Code::CodeDamaged.into()),
        Scanned::Foreign(Foreign::TooLong) => Err(Code::TooLarge.into()),
        Scanned::Foreign(Foreign::Page(_)) => match fetcher {
            Some(fetcher) => from_page(text, fetcher),
            None => Err(NoBadge { code: Code::Unreadable, looks: Some(Looks::Page) }),
        },
        Scanned::Claim(_) | Scanned::Offer(_) => {
            Err(NoBadge { code: Code::Unreadable, looks: Some(Looks::Claim) })
        }
        Scanned::Foreign(other) => Err(NoBadge { code: Code::Unreadable, looks: Looks::of_foreign(&other) }),
    }
}

const WANTED: &str = "application/vc, application/vc+jwt, application/json, image/png, text/plain;q=0.5";

fn from_page(address: &str, fetcher: &Fetcher) -> Result<String, NoBadge> {
    let address = address.trim().parse().map_err(|_| Code::Unreadable)?;
    let fetched = fetcher.get(&address, Headers::accepting(WANTED)).map_err(|_| Code::InputMissing)?;
    from_bytes(&fetched.body).map_err(|found| match found.code {
        Code::Unreadable => NoBadge { code: Code::Unreadable, looks: Some(Looks::Page) },
        _ => found,
    })
}

#[cfg(test)]
mod tests {
    use schemas::qr::{Medium, Picture};

    use super::*;

    fn picture(text: &str) -> Vec<u8> {
        Picture::of(text, Medium::Screen).unwrap().png()
    }

    #[test]
    fn a_badge_text_is_taken_as_it_is() {
        assert_eq!(from_bytes(b" {\"a\":1}\n").as_deref(), Ok("{\"a\":1}"));
    }

    #[test]
    fn the_digits_of_a_badge_become_its_token() {
        let token = format!("eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.{}", "A".repeat(86));
        let digits = payload::encode(&token).unwrap();
        let link = format!("https://verify.example/v#{}", digits.as_str());
        assert_eq!(from_text(&link, None).as_deref(), Ok(token.as_str()));
        assert_eq!(from_bytes(&picture(&link)).as_deref(), Ok(token.as_str()));
    }

    #[test]
    fn a_badge_baked_into_a_picture_is_taken_before_its_pixels() {
        let baked = bake::write(&picture("WIFI:S:x;;"), "{\"a\":1}").unwrap();
        assert_eq!(from_bytes(&baked).as_deref(), Ok("{\"a\":1}"));
    }

    #[test]
    fn a_saved_page_carries_its_badge_as_a_link() {
        let token = format!("eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.{}", "A".repeat(86));
        let digits = payload::encode(&token).unwrap();
        let page = format!("<!doctype html>\n<a href=\"https://verify.example/v#{}\">x</a>", digits.as_str());
        assert_eq!(from_bytes(page.as_bytes()).as_deref(), Ok(token.as_str()));
    }

    #[test]
    fn a_drawing_without_a_badge_is_called_one() {
        let found = from_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>");
        assert_eq!(found, Err(NoBadge { code: Code::NotABadge, looks: Some(Looks::Drawing) }));
    }

    #[test]
    fn a_cut_code_is_damaged_and_not_forged() {
        let digits = format!("1{}", "7".repeat(300));
        assert_eq!(from_text(&digits, None), Err(Code::CodeDamaged.into()));
    }

    #[test]
    fn a_wifi_code_is_called_one() {
        let found = from_bytes(&picture("WIFI:S:Bibliotek;T:WPA;P:velkommen;;"));
        assert_eq!(found, Err(NoBadge { code: Code::Unreadable, looks: Some(Looks::Wifi) }));
    }

    #[test]
    fn a_file_that_is_not_there_is_missing() {
        assert_eq!(from_argument("no/such/badge.json", None), Err(Code::InputMissing.into()));
    }

    #[test]
    fn bytes_that_are_neither_text_nor_picture_are_unreadable() {
        assert_eq!(from_bytes(&[0xff, 0xfe, 0x00, 0x80]), Err(Code::Unreadable.into()));
    }

    #[test]
    fn a_text_larger_than_any_badge_is_too_large() {
        assert_eq!(from_bytes(&vec![b'{'; DOCUMENT_BYTES + 1]), Err(Code::TooLarge.into()));
    }
}
