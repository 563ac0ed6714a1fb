//! The letters on paper: DejaVu Sans, how wide each is, and which it lacks.
//!
//! Text from outside passes `display_safe` here. A letter that the font lacks stands as its number, so that nothing
//! vanishes from a line; whoever prints is told which.

use std::collections::BTreeSet;

use schemas::text::display_safe;
use skrifa::{
    FontRef, GlyphId, MetadataProvider as _,
    instance::{LocationRef, Size},
};

/// How bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// As in a book.
    Regular,
    /// As in a title.
    Bold,
}

impl Weight {
    /// The font.
    pub(crate) fn font(self) -> &'static [u8] {
        match self {
            Weight::Regular => dejavu::sans::regular(),
            Weight::Bold => dejavu::sans::bold(),
        }
    }

    #[expect(clippy::expect_used, reason = "the font came with the program")]
    fn face(self) -> FontRef<'static> {
        FontRef::new(self.font()).expect("a font")
    }

    fn has(self, letter: char) -> bool {
        self.face().charmap().map(letter).is_some()
    }

    /// How wide a text is, in the unit of its size. Pairs that move together are not counted, so it is never too little
    /// by more than a hair.
    pub(crate) fn width(self, text: &str, size: f32) -> f32 {
        let face = self.face();
        let (map, metrics) = (face.charmap(), face.glyph_metrics(Size::new(size), LocationRef::default()));
        let wide = |letter: char| metrics.advance_width(map.map(letter).unwrap_or(GlyphId::NOTDEF));
        text.chars().filter_map(wide).sum()
    }

    /// The text on lines no wider than this. Words stay whole where they can.
    pub(crate) fn wrapped(self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let joined = lines.last().map(|line| format!("{line} {word}"));
            match joined.filter(|joined| self.width(joined, size) <= width) {
                Some(joined) => {
                    lines.pop();
                    lines.push(joined);
                }
                None => lines.extend(self.broken(word, size, width)),
            }
        }
        lines
    }

    /// A word in pieces no wider than this.
    fn broken(self, word: &str, size: f32, width: f32) -> Vec<String> {
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            let mut longer = pieces.pop().unwrap_or_default();
            longer.push(letter);
            if longer.chars().count() > 1 && self.width(&longer, size) > width {
                longer.pop();
                pieces.push(longer);
                longer = letter.to_string();
            }
            pieces.push(longer);
        }
        pieces
    }
}

/// Letters that the font lacks.
#[derive(Debug, Default)]
pub(crate) struct Lacking(BTreeSet<char>);

impl Lacking {
    /// The text as it can be printed.
    pub(crate) fn printable(&mut self, text: &str) -> String {
        let mut printable = String::new();
        for letter in display_safe(&text.replace(['\n', '\r', '\t'], " ")).chars() {
            if [Weight::Regular, Weight::Bold].into_iter().all(|weight| weight.has(letter)) {
                printable.push(letter);
            } else {
                self.0.insert(letter);
                printable.extend(letter.escape_unicode());
            }
        }
        printable
    }

    /// Each that was met, with its number.
    pub(crate) fn letters(&self) -> Vec<String> {
        self.0.iter().map(|letter| format!("{letter} ({})", letter.escape_unicode())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_six_languages_are_printed_as_they_are() {
        let text = "ÆØÅæøåÄÖäöČŠŽčšžĆĐćđÜẞüßÃÕÁÉÍÓÚÂÊÔÀÇãõáéíóúâêôàç«»„“”’–—…·ñÑŁłŃń";
        let mut lacking = Lacking::default();
        assert_eq!((lacking.printable(text), lacking.letters()), (text.to_owned(), vec![]));
    }

    #[test]
    fn a_letter_that_the_font_lacks_stands_as_its_number_and_is_named() {
        let mut lacking = Lacking::default();
        assert_eq!(lacking.printable("李 Jensen"), "\\u{674e} Jensen");
        assert_eq!(lacking.letters(), ["李 (\\u{674e})"]);
    }

    #[test]
    fn no_line_is_wider_than_the_paper() {
        for text in ["Klima i min gade, seks aftener om det", "Nachbarschaftsversammlungsteilnehmerin"] {
            let lines = Weight::Bold.wrapped(text, 12.0, 90.0);
            assert!(lines.len() > 1 && lines.iter().all(|line| Weight::Bold.width(line, 12.0) <= 90.0));
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }

    #[test]
    fn nothing_takes_no_line() {
        assert!(Weight::Regular.wrapped(" ", 9.0, 90.0).is_empty());
    }
}
