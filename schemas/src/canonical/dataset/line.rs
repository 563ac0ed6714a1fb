//! One statement as a line with holes.

use super::{Iri, Resource, XSD_STRING, escape};

/// The number of a blank node within its dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) struct Blank(pub(in crate::canonical) usize);

/// Where in a statement a blank node stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) enum Position {
    Subject,
    Object,
    Graph,
}

/// A place for the label of a blank node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) struct Hole {
    /// The byte of the line before which the label goes.
    pub(in crate::canonical) at: usize,
    pub(in crate::canonical) blank: Blank,
    pub(in crate::canonical) position: Position,
}

/// The groups of statements that a statement is in, where a document is taken apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::canonical) struct Groups {
    /// Must it always be shown?
    pub(in crate::canonical) mandatory: bool,
    /// Did its holder choose to show it?
    pub(in crate::canonical) chosen: bool,
}

impl Groups {
    /// All that either is in.
    pub(super) fn and(self, other: Groups) -> Self {
        Groups { mandatory: self.mandatory || other.mandatory, chosen: self.chosen || other.chosen }
    }

    /// Is it shown?
    pub(in crate::canonical) fn is_shown(self) -> bool {
        self.mandatory || self.chosen
    }
}

/// A statement: where its text lies, where its predicate lies in it, and its holes from left to right.
#[derive(Clone, Debug)]
pub(in crate::canonical) struct Line {
    start: usize,
    end: usize,
    predicate: (usize, usize),
    holes: [Option<Hole>; 3],
    /// Equal for equal texts, and hardly ever for others.
    mark: u64,
    pub(in crate::canonical) groups: Groups,
}

impl Line {
    pub(super) fn begin(text: &str, groups: Groups) -> Self {
        Line { start: text.len(), end: text.len(), predicate: (0, 0), holes: [None; 3], mark: 0, groups }
    }

    pub(super) fn resource(&mut self, text: &mut String, resource: &Resource<'_>, position: Position) {
        match resource {
            Resource::Iri(iri) => iri_to(text, iri),
            Resource::Blank(blank) => {
                let hole = Hole { at: text.len() - self.start, blank: *blank, position };
                if let Some(free) = self.holes.iter_mut().find(|hole| hole.is_none()) {
                    *free = Some(hole);
                }
            }
        }
    }

    pub(super) fn predicate(&mut self, text: &mut String, predicate: &Iri<'_>) {
        text.push(' ');
        let start = text.len();
        iri_to(text, predicate);
        self.predicate = (start, text.len());
        text.push(' ');
    }

    pub(super) fn literal(&mut self, text: &mut String, value: &str, datatype: &Iri<'_>) {
        quoted_to(text, value);
        if **datatype != *XSD_STRING {
            text.push_str("^^");
            iri_to(text, datatype);
        }
    }

    pub(super) fn tagged(&mut self, text: &mut String, value: &str, language: &str) {
        quoted_to(text, value);
        text.push('@');
        text.push_str(language);
    }

    pub(super) fn end(&mut self, text: &mut String) {
        text.push_str(" .\n");
        self.end = text.len();
        self.mark = mark(&text.as_bytes()[self.start..]);
    }

    /// Equal for equal statements.
    pub(super) fn mark(&self) -> u64 {
        self.mark
    }

    /// All that makes a statement differ from another.
    pub(super) fn shape<'t>(&self, text: &'t str) -> (&'t str, [Option<Hole>; 3]) {
        (&text[self.start..self.end], self.holes)
    }

    /// The predicate as it stands in the line, angle brackets included.
    pub(in crate::canonical) fn predicate_in<'t>(&self, text: &'t str) -> &'t str {
        &text[self.predicate.0..self.predicate.1]
    }

    /// The holes, from left to right.
    pub(in crate::canonical) fn holes(&self) -> impl Iterator<Item = Hole> {
        self.holes.into_iter().flatten()
    }

    /// Writes the line out with these labels.
    pub(in crate::canonical) fn fill(
        &self,
        text: &str,
        out: &mut String,
        mut label: impl FnMut(&mut String, Blank),
    ) {
        let line = &text[self.start..self.end];
        let mut done = 0;
        for hole in self.holes() {
            out.push_str(&line[done..hole.at]);
            label(out, hole.blank);
            done = hole.at;
        }
        out.push_str(&line[done..]);
    }
}

/// A hash of eight bytes at a time. Whoever makes two lines meet in it has them compared, no more.
fn mark(line: &[u8]) -> u64 {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let mixed = |mark: u64, eight: u64| (mark.rotate_left(23) ^ eight).wrapping_mul(MIX);
    let (eights, rest) = line.as_chunks::<8>();
    let mark = eights.iter().fold(0, |mark, eight| mixed(mark, u64::from_le_bytes(*eight)));
    rest.iter().fold(mark, |mark, byte| mixed(mark, u64::from(*byte)))
}

fn iri_to(text: &mut String, iri: &Iri<'_>) {
    text.push('<');
    text.push_str(iri);
    text.push('>');
}

fn quoted_to(text: &mut String, value: &str) {
    text.push('"');
    escape::literal(text, value);
    text.push('"');
}
