//! Sheets from which a wallet comes back: its 24 words, and the encrypted backup as codes.
//!
//! The words open everything, so a sheet with them is a secret; the codes alone are none as long as the passphrase is.

use schemas::{
    locale::{Arg, Bundle},
    qr::{Medium, Picture},
};

use super::{
    chunks::Chunk,
    letters::Lacking,
    page::{Code, Column, Page, Part, Style},
};

const A4: (f32, f32) = (210.0, 297.0);
const MARGIN: f32 = 14.0;
const TITLE: Style = Style::title(18.0);
const TEXT: Style = Style::plain(10.5);
const WORD: Style = Style::bold(13.0);
const LABEL: Style = Style::plain(7.5);

/// Words in one of two columns.
const ROWS: usize = 12;
/// From one word to the next.
const ROW: f32 = 11.0;

/// Codes side by side, and below each other; a reader finds sixteen on one picture at most.
const ACROSS: usize = 3;
const DOWN: usize = 4;
/// Codes on one page.
pub(crate) const CODES_ON_A_PAGE: usize = ACROSS * DOWN;
/// Edge of a code, quiet zone included: at version 22 a module is half a millimetre.
const EDGE: f32 = 56.0;

/// The sheet with the words, or, where there are none, with room to write them.
pub(crate) fn words(words: Option<&str>, sentences: &Bundle) -> Page {
    let mut lacking = Lacking::default();
    let mut column = Column::new(MARGIN, MARGIN, A4.0 - 2.0 * MARGIN, &mut lacking);
    column.write(&sentences.say("sheet-words-title"), TITLE);
    column.skip(3.0);
    column.write(&sentences.say("sheet-words-secret"), Style::bold(10.5));
    column.skip(2.0);
    column
        .write(&sentences.say(if words.is_some() { "sheet-words-what" } else { "sheet-words-blank" }), TEXT);
    column.skip(8.0);
    let top = column.top;
    let mut parts = column.parts;
    let words: Vec<&str> = words.map(|words| words.split(' ').collect()).unwrap_or_default();
    for at in 0..2 * ROWS {
        let left = MARGIN + if at < ROWS { 0.0 } else { A4.0 / 2.0 - MARGIN / 2.0 };
        let top = top + (at % ROWS) as f32 * ROW;
        let mut place = Column::new(left, top, A4.0 / 2.0 - MARGIN, &mut lacking);
        let word = words.get(at).copied().unwrap_or_default();
        place.write(format!("{}. {word}", at + 1).trim_end(), WORD);
        parts.append(&mut place.parts);
        if words.is_empty() {
            parts.push(Part::Rule(left + 11.0, top + WORD.size * 0.4, A4.0 / 2.0 - MARGIN - 20.0));
        }
    }
    let below = top + ROWS as f32 * ROW + 6.0;
    let mut column = Column::new(MARGIN, below, A4.0 - 2.0 * MARGIN, &mut lacking);
    column.write(&sentences.say("sheet-words-how"), TEXT);
    parts.append(&mut column.parts);
    Page { size: A4, parts }
}

/// The sheets with the codes of a backup.
pub(crate) fn codes(chunks: &[Chunk], sentences: &Bundle) -> Vec<Page> {
    let pages = chunks.len().div_ceil(CODES_ON_A_PAGE);
    let page = |(at, chunks): (usize, &[Chunk])| {
        let mut lacking = Lacking::default();
        let mut column = Column::new(MARGIN, 8.0, A4.0 - 2.0 * MARGIN, &mut lacking);
        let backup = chunks.first().map(|chunk| chunk.backup.to_string()).unwrap_or_default();
        let facts = [("page", (at + 1).into()), ("pages", pages.into()), ("backup", (&backup).into())];
        column.write(&sentences.say_with("sheet-codes-title", &facts), Style::title(12.0));
        column.write(&sentences.say("sheet-codes-how"), Style::plain(8.5));
        let mut parts = column.parts;
        for (place, chunk) in chunks.iter().enumerate() {
            one_code(place, chunk, sentences, &mut parts);
        }
        Page { size: A4, parts }
    };
    chunks.chunks(CODES_ON_A_PAGE).enumerate().map(page).collect()
}

#[expect(clippy::expect_used, reason = "chunks are cut to the size of a code")]
fn one_code(place: usize, chunk: &Chunk, sentences: &Bundle, parts: &mut Vec<Part>) {
    let left = MARGIN + (place % ACROSS) as f32 * ((A4.0 - 2.0 * MARGIN - EDGE) / (ACROSS - 1) as f32);
    let top = 27.0 + (place / ACROSS) as f32 * 66.0;
    let backup = chunk.backup.to_string();
    let facts = [
        ("number", Arg::Number(chunk.number.into())),
        ("of", Arg::Number(chunk.of.into())),
        ("backup", (&backup).into()),
    ];
    let said = sentences.say_with("sheet-code", &facts);
    let mut lacking = Lacking::default();
    let mut label = Column::new(left + 3.0, top + EDGE, EDGE, &mut lacking);
    label.write(&said, LABEL);
    let picture = Picture::of(&chunk.text(), Medium::Paper).expect("a chunk fits into a code");
    parts.push(Part::Code(Code { at: (left, top), edge: EDGE, picture, said }));
    parts.append(&mut label.parts);
}
