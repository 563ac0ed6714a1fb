//! What a learner hands to a command: a text, a file, a picture with a QR code, or standard input.

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

use crate::{session::Session, trouble::Trouble};

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
        Ok(texts) => only(texts, wanted, file),
        Err(NotRead::NotAPicture) => {
            String::from_utf8(bytes).map_err(|_| foreign("not_a_badge", &Foreign::Text))
        }
        Err(NotRead::NoCode) => Err(Trouble::refused("picture_without_code").about(file)),
        Err(NotRead::TooLarge | NotRead::Damaged(_)) => {
            Err(Trouble::refused("picture_unreadable").about(file))
        }
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

/// A sheet of several codes that are all wanted is not guessed at.
fn only(mut texts: Vec<String>, wanted: fn(&Scanned) -> bool, file: &Path) -> Result<String, Trouble> {
    if texts.len() > 1 {
        texts.retain(|text| wanted(&Scanned::sort(text)));
    }
    match texts.len() {
        1 => Ok(texts.swap_remove(0)),
        0 => Err(Trouble::refused("picture_without_code").about(file)),
        _ => Err(Trouble::refused("picture_with_several").about(file)),
    }
}

fn bounded(source: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(limits::PICTURE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > limits::PICTURE_BYTES { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
