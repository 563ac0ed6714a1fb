//! RDF statements, each written once as a line of canonical N-Quads with holes where blank node labels will stand.
//!
//! It knows RDF 1.1 and N-Quads, nothing of JSON. A dataset is a set: equal statements are one, which matters before
//! blank nodes are hashed and not only in the end.

mod escape;
mod iri;
mod line;
pub(super) mod nquads;

pub(super) use escape::has_odd_characters;
pub(super) use iri::Iri;
pub(super) use line::{Blank, Groups, Hole, Line, Position};

use std::borrow::Cow;

use super::error::Fault;
use crate::limits::{CANONICAL_BYTES, QUADS};

pub(super) const RDF_TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
pub(super) const RDF_FIRST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
pub(super) const RDF_REST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
pub(super) const RDF_NIL: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
pub(super) const RDF_LANG_STRING: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
pub(super) const XSD_STRING: &str = "http://www.w3.org/2001/XMLSchema#string";

/// A subject, a graph name, or an object that is no literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Resource<'d> {
    Iri(Iri<'d>),
    Blank(Blank),
}

/// The third part of a statement.
#[derive(Clone, Debug)]
pub(super) enum Object<'d> {
    Resource(Resource<'d>),
    /// A text with the datatype's IRI; `xsd:string` is not written.
    Typed(Cow<'d, str>, Iri<'d>),
    /// A text in a language.
    Tagged(Cow<'d, str>, String),
}

/// Statements and the blank nodes in them.
#[derive(Debug, Default)]
pub(super) struct Dataset {
    pub(super) text: String,
    pub(super) lines: Vec<Line>,
    pub(super) blanks: usize,
    /// The groups of what is being added.
    pub(super) groups: Groups,
}

impl Dataset {
    /// With room for so many statements of the ordinary length.
    pub(super) fn with_room(statements: usize, groups: Groups) -> Self {
        /// What a statement of a badge takes on average, and a little more.
        const LINE: usize = 144;
        let (text, lines) = (String::with_capacity(statements * LINE), Vec::with_capacity(statements));
        Dataset { text, lines, blanks: 0, groups }
    }

    /// A blank node that nothing is said of yet.
    pub(super) fn blank(&mut self) -> Blank {
        self.blanks += 1;
        Blank(self.blanks - 1)
    }

    /// All of them.
    pub(super) fn blanks(&self) -> impl Iterator<Item = Blank> + use<> {
        (0..self.blanks).map(Blank)
    }

    /// Adds a statement.
    pub(super) fn add(
        &mut self,
        subject: &Resource<'_>,
        predicate: &Iri<'_>,
        object: &Object<'_>,
        graph: Option<&Resource<'_>>,
    ) -> Result<(), Fault> {
        let mut line = Line::begin(&self.text, self.groups);
        line.resource(&mut self.text, subject, Position::Subject);
        line.predicate(&mut self.text, predicate);
        match object {
            Object::Resource(resource) => line.resource(&mut self.text, resource, Position::Object),
            Object::Typed(text, datatype) => line.literal(&mut self.text, text, datatype),
            Object::Tagged(text, language) => line.tagged(&mut self.text, text, language),
        }
        if let Some(graph) = graph {
            self.text.push(' ');
            line.resource(&mut self.text, graph, Position::Graph);
        }
        line.end(&mut self.text);
        self.lines.push(line);
        if self.lines.len() > QUADS {
            return Err(Fault::TooManyQuads(QUADS));
        }
        if self.text.len() > CANONICAL_BYTES {
            return Err(Fault::TooLarge(CANONICAL_BYTES));
        }
        Ok(())
    }

    /// Removes statements that stand there more than once; one that stays is in all groups that they were in.
    pub(super) fn make_a_set(&mut self) {
        let marks = self.lines.iter().map(Line::mark).enumerate();
        let mut marks: Vec<(u64, usize)> = marks.map(|(at, mark)| (mark, at)).collect();
        marks.sort_unstable();
        let mut is_again = Vec::new();
        // Statements that differ hardly ever have the same mark, so only then is it worth while to compare them.
        for alike in marks.chunk_by_mut(|a, b| a.0 == b.0).filter(|alike| alike.len() > 1) {
            is_again.resize(self.lines.len(), false);
            let shape = |at: usize| self.lines[at].shape(&self.text);
            alike.sort_unstable_by(|a, b| shape(a.1).cmp(&shape(b.1)));
            let same = |a: &(u64, usize), b: &(u64, usize)| shape(a.1) == shape(b.1);
            let found: Vec<Vec<usize>> =
                alike.chunk_by(same).map(|same| same.iter().map(|(_, at)| *at).collect()).collect();
            for same in found {
                let groups =
                    same.iter().fold(Groups::default(), |groups, at| groups.and(self.lines[*at].groups));
                self.lines[same[0]].groups = groups;
                same[1..].iter().for_each(|at| is_again[*at] = true);
            }
        }
        let mut is_again = is_again.into_iter();
        self.lines.retain(|_| !is_again.next().unwrap_or_default());
    }

    /// The statements of some groups, with the same blank nodes.
    pub(super) fn of_groups(&self, is_wanted: impl Fn(Groups) -> bool) -> Self {
        let lines = self.lines.iter().filter(|line| is_wanted(line.groups)).cloned().collect();
        Dataset { text: self.text.clone(), lines, blanks: self.blanks, groups: self.groups }
    }
}
