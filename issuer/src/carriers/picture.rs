//! A picture for the photo roll: badge, words and code in its pixels, because messengers and albums keep nothing else.
//! For programs the signed badge stands in it once more, baked.
//!
//! Each module of the code is a whole number of pixels, so that it survives being saved as JPEG.

use askama::Template;
use schemas::qr::Medium;

use super::{Carried, CarrierError};
use crate::art;

/// As tall as a phone's screen.
const WIDTH: usize = 1080;
/// The widest that the code may be, quiet zone included.
const CODE: usize = 960;
/// Letters on one line: title, small print.
const TITLE: usize = 26;
const SMALL: usize = 50;

#[derive(Template)]
#[template(path = "carried/picture.svg")]
struct Drawing<'a> {
    badge: &'a Carried,
    title: Vec<String>,
    given: Vec<String>,
    check: Vec<String>,
    code: String,
    modules: usize,
    /// Pixels of the code across, and left of it.
    edge: usize,
    left: usize,
}

/// The picture as PNG. Takes a good part of a second: off the async threads, please.
pub fn picture(badge: &Carried) -> Result<Vec<u8>, CarrierError> {
    let qr = badge.qr(Medium::Screen)?;
    let modules = qr.width();
    let edge = CODE / modules * modules;
    let drawing = Drawing {
        badge,
        title: lines(&badge.title, TITLE),
        given: lines(&badge.given, SMALL),
        check: lines(&badge.check, SMALL),
        code: qr.strokes(),
        modules,
        edge,
        left: (WIDTH - edge) / 2,
    };
    Ok(badge.baked(&art::png(&drawing.render()?, WIDTH as u32)?)?)
}

/// A text on lines of at most this many letters; a longer word stands alone.
fn lines(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_when_a_line_is_full() {
        assert_eq!(lines("Klima i min  gade i Århus", 12), ["Klima i min", "gade i Århus"]);
    }

    #[test]
    fn a_word_longer_than_a_line_stands_alone() {
        assert_eq!(lines("En Nachbarschaftsversammlung", 10), ["En", "Nachbarschaftsversammlung"]);
    }
}
