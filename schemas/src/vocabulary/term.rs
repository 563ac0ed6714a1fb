//! How one row of the Open Badges table says what a term is, and since when.

/// The versions of the context, oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Version {
    V3_0_0,
    V3_0_1,
    V3_0_2,
    V3_0_3,
}

use Version::{V3_0_0, V3_0_3};

/// A term: its name in JSON, its IRI as `prefix:local`, what it holds, and the versions that have it so.
pub(super) struct Term {
    pub(super) name: &'static str,
    pub(super) iri: &'static str,
    pub(super) holds: Holds,
    first: Version,
    last: Version,
}

/// What stands under a term.
pub(super) enum Holds {
    /// Whatever stands there.
    Anything,
    /// A text; the first two versions typed texts as `xsd:string`.
    Text,
    /// Texts without order.
    Texts,
    /// An identifier, or an object.
    Link,
    /// A value of an XML Schema datatype, by its local name.
    Typed(&'static str),
    /// A value of a datatype that stands in the context as it is written here.
    As(&'static str),
    /// Objects of a class; only the first version named the class.
    Items(&'static str),
    /// Things without order.
    Set,
    /// Values in their order.
    List,
    /// Nothing: the term is a class with terms of its own.
    Class(&'static [Term]),
}

const fn term(name: &'static str, iri: &'static str, holds: Holds) -> Term {
    Term { name, iri, holds, first: V3_0_0, last: V3_0_3 }
}

pub(super) const fn anything(name: &'static str, iri: &'static str) -> Term {
    term(name, iri, Holds::Anything)
}

pub(super) const fn text(name: &'static str, iri: &'static str) -> Term {
    term(name, iri, Holds::Text)
}

pub(super) const fn texts(name: &'static str, iri: &'static str) -> Term {
    term(name, iri, Holds::Texts)
}

pub(super) const fn link(name: &'static str, iri: &'static str) -> Term {
    term(name, iri, Holds::Link)
}

pub(super) const fn typed(name: &'static str, iri: &'static str, datatype: &'static str) -> Term {
    term(name, iri, Holds::Typed(datatype))
}

pub(super) const fn typed_as(name: &'static str, iri: &'static str, datatype: &'static str) -> Term {
    term(name, iri, Holds::As(datatype))
}

pub(super) const fn items(name: &'static str, iri: &'static str, class: &'static str) -> Term {
    term(name, iri, Holds::Items(class))
}

pub(super) const fn set(name: &'static str, iri: &'static str) -> Term {
    term(name, iri, Holds::Set)
}

pub(super) const fn list(name: &'static str, iri: &'static str) -> Term {
    term(name, iri, Holds::List)
}

pub(super) const fn class(name: &'static str, iri: &'static str, terms: &'static [Term]) -> Term {
    term(name, iri, Holds::Class(terms))
}

impl Term {
    pub(super) const fn since(self, first: Version) -> Term {
        Term { first, ..self }
    }

    pub(super) const fn until(self, last: Version) -> Term {
        Term { last, ..self }
    }

    pub(super) const fn only(self, version: Version) -> Term {
        self.since(version).until(version)
    }

    pub(super) fn is_in(&self, version: Version) -> bool {
        self.first <= version && version <= self.last
    }
}
