//! What a learner hands to a command: a text, a file, a picture with a QR code, standard input, or what was copied.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use schemas::{
    limits,
    offer::{Foreign, Scanned},
    qr::{self, NotRead},
};
use zeroize::Zeroizing;

use crate::{
    clipboard::{self, Copied},
    session::Session,
    trouble::Trouble,
};

/// What is in a file or on standard input (`-`), bounded.
pub(crate) fn bytes_of(file: &Path, session: &mut Session<'_>) -> Result<Vec<u8>, Trouble> {
    let bytes = if file == Path::new("-") {
        bounded(session.surroundings.input)
    } else {
        File::open(file).and_then(|mut open| bounded(&mut open))
    };
    bytes.map_err(|error| Trouble::unreadable(file, &error))
}

/// The text in a file or on standard input (`-`): the file's own, or that of a QR code in a picture. Of several codes,
/// as on a slip with one half to collect and one to show, the one is taken that is wanted.
pub(crate) fn text_of(
    file: &Path,
    wanted: fn(&Scanned) -> bool,
    session: &mut Session<'_>,
) -> Result<String, Trouble> {
    let bytes = bytes_of(file, session)?;
    match qr::read(&bytes) {
        Err(NotRead::NotAPicture) => {
            String::from_utf8(bytes).map_err(|_| foreign("not_a_badge", &Foreign::Text))
        }
        read => only(read, wanted).map_err(|not| not.in_file(file)),
    }
}

/// The text of a file that holds a passphrase or words.
pub(crate) fn secret_in(file: &Path) -> Result<Zeroizing<String>, Trouble> {
    let mut text = Zeroizing::new(String::new());
    let read = File::open(file).and_then(|open| open.take(limits::WORDS_BYTES).read_to_string(&mut text));
    read.map_err(|error| Trouble::unreadable(file, &error))?;
    Ok(text)
}

/// The text that was copied, or that of a QR code in a picture that was.
pub(crate) fn text_on_clipboard(wanted: fn(&Scanned) -> bool) -> Result<String, Trouble> {
    text_in(clipboard::copied()?, wanted)
}

fn text_in(copied: Copied, wanted: fn(&Scanned) -> bool) -> Result<String, Trouble> {
    match copied {
        Copied::Text(text) => Ok(text),
        Copied::Picture { width, height, pixels } => only(qr::read_pixels(width, height, pixels), wanted)
            .map_err(|_| Trouble::refused("clipboard_no_code")),
    }
}

/// Says what a text is instead of what was wanted.
pub(crate) fn foreign(code: &'static str, foreign: &Foreign) -> Trouble {
    let kind = match foreign {
        Foreign::PresentationRequest => "kind-presentation-request",
        Foreign::Wifi => "kind-wifi",
        Foreign::Card => "kind-card",
        Foreign::Message => "kind-message",
        Foreign::Place => "kind-place",
        Foreign::Page(_) => "kind-page",
        Foreign::DamagedBadge => "kind-damaged-badge",
        Foreign::DamagedOffer => "kind-damaged-offer",
        Foreign::TooLong => "kind-too-long",
        Foreign::Text => "kind-text",
    };
    Trouble::refused(code).with_sentence("kind", kind)
}

/// Why a picture gives no text.
enum NotOne {
    None,
    Unreadable,
    Several,
}

impl NotOne {
    fn in_file(self, file: &Path) -> Trouble {
        let trouble = match self {
            NotOne::None => Trouble::refused("picture_without_code"),
            NotOne::Unreadable => Trouble::refused("picture_unreadable"),
            NotOne::Several => Trouble::refused("picture_with_several"),
        };
        trouble.about(file)
    }
}

/// The one text that is wanted. A sheet of several codes that are all wanted is not guessed at.
fn only(read: Result<Vec<String>, NotRead>, wanted: fn(&Scanned) -> bool) -> Result<String, NotOne> {
    let mut texts = match read {
        Ok(texts) => texts,
        Err(NotRead::NoCode) => return Err(NotOne::None),
        Err(_) => return Err(NotOne::Unreadable),
    };
    if texts.len() > 1 {
        texts.retain(|text| wanted(&Scanned::sort(text)));
    }
    match texts.len() {
        1 => Ok(texts.swap_remove(0)),
        0 => Err(NotOne::None),
        _ => Err(NotOne::Several),
    }
}

fn bounded(source: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(limits::PICTURE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > limits::PICTURE_BYTES { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use schemas::qr::{Medium, Picture};

    use super::*;

    const LINK: &str = "https://badges.example/c/01234567890123456789abcdef";

    fn text(copied: Copied) -> Result<String, Trouble> {
        text_in(copied, |scanned| matches!(scanned, Scanned::Claim(_)))
    }

    fn copied(picture: &image::RgbaImage) -> Copied {
        let (width, height) = picture.dimensions();
        Copied::Picture { width, height, pixels: picture.as_raw().clone() }
    }

    #[test]
    fn a_copied_link_is_taken_as_it_is() {
        assert_eq!(text(Copied::Text(LINK.to_owned())).unwrap(), LINK);
    }

    #[test]
    fn the_code_in_a_copied_screenshot_is_read() {
        let png = Picture::of(LINK, Medium::Screen).unwrap().png();
        let screenshot = image::load_from_memory(&png).unwrap().to_rgba8();
        assert_eq!(text(copied(&screenshot)).unwrap(), LINK);
    }

    #[test]
    fn a_copied_picture_without_code_is_said_to_have_none() {
        let white = image::RgbaImage::from_pixel(300, 300, image::Rgba([255; 4]));
        assert_eq!(text(copied(&white)).unwrap_err().code(), "clipboard_no_code");
    }
}
