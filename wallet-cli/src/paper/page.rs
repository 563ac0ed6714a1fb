//! A page before it is a file: where each line and each code stands, in millimetres from the upper left corner.
//!
//! Two ways lead out: `pdf` for printers, `drawing` for pictures. Both show the same.

use schemas::qr::Picture;

use super::letters::{Lacking, Weight};

/// Points in a millimetre; sizes of letters are in points.
pub(crate) const POINTS: f32 = 72.0 / 25.4;

/// Pages with what a reader program says about them.
#[derive(Debug)]
pub(crate) struct Document {
    /// What it is called.
    pub(crate) title: String,
    /// The language of its sentences.
    pub(crate) lang: &'static str,
    /// Its pages.
    pub(crate) pages: Vec<Page>,
}

/// One page.
#[derive(Debug)]
pub(crate) struct Page {
    /// Width and height.
    pub(crate) size: (f32, f32),
    /// What stands on it, in the order in which it is read.
    pub(crate) parts: Vec<Part>,
}

/// Something on a page.
#[derive(Debug)]
pub(crate) enum Part {
    /// A text on one or more lines.
    Text(Text),
    /// A QR code.
    Code(Code),
    /// A drawing.
    Drawing(Drawing),
    /// A line to write on: its left end and its length.
    Rule(f32, f32, f32),
}

/// A text.
#[derive(Debug)]
pub(crate) struct Text {
    /// How it looks.
    pub(crate) style: Style,
    /// Left end and base of each line.
    pub(crate) lines: Vec<(f32, f32, String)>,
}

/// A QR code.
#[derive(Debug)]
pub(crate) struct Code {
    /// Its upper left corner, quiet zone included.
    pub(crate) at: (f32, f32),
    /// Its edge.
    pub(crate) edge: f32,
    /// The code.
    pub(crate) picture: Picture,
    /// What is said to those who do not see it.
    pub(crate) said: String,
}

/// A drawing, as wide as it is high.
#[derive(Debug)]
pub(crate) struct Drawing {
    /// Its upper left corner.
    pub(crate) at: (f32, f32),
    /// Its edge.
    pub(crate) edge: f32,
    /// SVG of shapes and letters.
    pub(crate) svg: String,
    /// What is said to those who do not see it.
    pub(crate) said: String,
}

/// Where lines of a column begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Align {
    /// All at the left.
    #[default]
    Left,
    /// Each has its middle above that of the next.
    Middle,
}

/// How a text looks, and what it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    /// Height of the letters in points.
    pub(crate) size: f32,
    /// How bold.
    pub(crate) weight: Weight,
    /// Is it the title of the page?
    pub(crate) role: Role,
}

/// What a text is to those who listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The title.
    Title,
    /// Anything else.
    Paragraph,
}

impl Part {
    /// Moves it down by so much.
    pub(crate) fn sink(&mut self, height: f32) {
        match self {
            Part::Text(text) => text.lines.iter_mut().for_each(|(_, y, _)| *y += height),
            Part::Code(code) => code.at.1 += height,
            Part::Drawing(drawing) => drawing.at.1 += height,
            Part::Rule(_, y, _) => *y += height,
        }
    }
}

impl Style {
    /// A title of this size.
    pub(crate) const fn title(size: f32) -> Self {
        Style { size, weight: Weight::Bold, role: Role::Title }
    }

    /// A bold text of this size.
    pub(crate) const fn bold(size: f32) -> Self {
        Style { size, weight: Weight::Bold, role: Role::Paragraph }
    }

    /// A text of this size.
    pub(crate) const fn plain(size: f32) -> Self {
        Style { size, weight: Weight::Regular, role: Role::Paragraph }
    }

    /// From one line to the next, in millimetres.
    fn leading(self) -> f32 {
        self.size * 1.3 / POINTS
    }
}

/// Writes down a page from top to bottom in one column.
pub(crate) struct Column<'a> {
    /// What is on the page so far.
    pub(crate) parts: Vec<Part>,
    /// How far down the next line begins.
    pub(crate) top: f32,
    left: f32,
    width: f32,
    align: Align,
    lacking: &'a mut Lacking,
}

impl<'a> Column<'a> {
    /// A column that begins at this corner and is so wide.
    pub(crate) fn new(left: f32, top: f32, width: f32, lacking: &'a mut Lacking) -> Self {
        Column { parts: Vec::new(), top, left, width, align: Align::Left, lacking }
    }

    /// The same, its lines aligned in this way.
    pub(crate) fn aligned(self, align: Align) -> Self {
        Column { align, ..self }
    }

    /// The whole text.
    pub(crate) fn write(&mut self, text: &str, style: Style) {
        let lines = self.lines(text, style);
        self.put(lines, style);
    }

    /// As much of the text as stands above this height; says whether that was all of it.
    pub(crate) fn write_above(&mut self, text: &str, style: Style, bottom: f32) -> bool {
        let mut lines = self.lines(text, style);
        let room = ((bottom - self.top) / style.leading()).max(0.0) as usize;
        let all = lines.len() <= room;
        if !all {
            lines.truncate(room);
            if let Some(last) = lines.last_mut() {
                last.push_str(" …");
            }
        }
        self.put(lines, style);
        all
    }

    /// Leaves so much room.
    pub(crate) fn skip(&mut self, height: f32) {
        self.top += height;
    }

    fn lines(&mut self, text: &str, style: Style) -> Vec<String> {
        // A little room at the end for the mark of what was left out.
        let width = self.width * POINTS - style.size;
        style.weight.wrapped(&self.lacking.printable(text), style.size, width)
    }

    fn put(&mut self, lines: Vec<String>, style: Style) {
        let mut placed = Vec::with_capacity(lines.len());
        for line in lines {
            let indent = match self.align {
                Align::Left => 0.0,
                Align::Middle => (self.width - style.weight.width(&line, style.size) / POINTS) / 2.0,
            };
            placed.push((self.left + indent, self.top + style.size / POINTS, line));
            self.top += style.leading();
        }
        if !placed.is_empty() {
            self.parts.push(Part::Text(Text { style, lines: placed }));
        }
    }
}
