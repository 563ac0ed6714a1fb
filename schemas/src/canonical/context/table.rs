//! An active context: what each name means now.

use super::{
    compile,
    iri::Keyword,
    scope::{Coercion, Container, NameId, Scoped},
};

/// The number of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) struct TableId(pub(super) usize);

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) struct Definition {
    /// As the context says it; no context that is pinned has an IRI with odd characters.
    pub(in crate::canonical) iri: &'static str,
    /// The keyword that it is another name for.
    pub(in crate::canonical) keyword: Option<Keyword>,
    pub(in crate::canonical) coercion: Coercion<&'static str>,
    pub(in crate::canonical) container: Container,
    pub(in crate::canonical) scoped: Option<Scoped>,
    pub(super) is_prefix: bool,
    pub(super) is_protected: bool,
}

/// A slot for each name, the table to which a type-scoped one reverts, and what words mean that have no slot.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) slots: Vec<Option<&'static Definition>>,
    pub(super) previous: Option<TableId>,
    /// What stands before a word that is defined nowhere (`@vocab`).
    pub(super) vocabulary: Option<&'static str>,
}

impl Table {
    pub(super) fn empty(names: usize) -> Self {
        Table { slots: vec![None; names], previous: None, vocabulary: None }
    }

    pub(super) fn get(&self, name: NameId) -> Option<&'static Definition> {
        *self.slots.get(name.0)?
    }

    pub(super) fn named(&self, name: &str) -> Option<&'static Definition> {
        self.get(compile::pinned().name(name)?)
    }
}
