//! The tables that one document needs: the ordinary ones are built once for the program, odd mixtures of types get
//! tables of their own that go with the document, and not many of them.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{
    compile::pinned,
    iri::{Expanded, Keyword},
    scope::Scoped,
    switch::{self, Manner, Protected},
    table::{Definition, Table, TableId},
};
use crate::{canonical::Contexts, limits::CONTEXT_TABLES};

/// Why a scope cannot be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::canonical) enum Refused {
    /// This term is protected and would mean something else.
    Protected(&'static str),
    /// More mixtures of contexts than any honest document has.
    TooManyTables,
}

type Switch = (TableId, Scoped, Manner);
type Entered = Result<TableId, Refused>;

/// Tables and the remembered switches between them, above those that every document shares.
#[derive(Debug)]
pub(in crate::canonical) struct Tables {
    shared: Option<&'static Tables>,
    contexts: Contexts,
    tables: Vec<Table>,
    switches: BTreeMap<Switch, Entered>,
}

impl Tables {
    /// For one document.
    pub(in crate::canonical) fn for_document(contexts: Contexts) -> Self {
        static ORDINARY: LazyLock<Tables> = LazyLock::new(Tables::ordinary);
        Tables { shared: Some(&ORDINARY), contexts, tables: Vec::new(), switches: BTreeMap::new() }
    }

    /// Where every document begins: nothing is defined.
    pub(in crate::canonical) fn start(&self) -> TableId {
        TableId(0)
    }

    /// The table after the context at an address; `None` if it is not known.
    pub(in crate::canonical) fn document(&mut self, active: TableId, url: &str) -> Option<Entered> {
        let scope = pinned().document(url, self.contexts)?;
        Some(self.enter(active, Scoped::Terms(scope), Manner::Document))
    }

    /// The table after entering a scope.
    pub(in crate::canonical) fn enter(&mut self, active: TableId, scope: Scoped, manner: Manner) -> Entered {
        let switch = (active, scope, manner);
        let known = |tables: &Tables| tables.switches.get(&switch).cloned();
        if let Some(entered) = self.shared.and_then(known).or_else(|| known(self)) {
            return entered;
        }
        let entered = self.build(switch);
        self.switches.insert(switch, entered.clone());
        entered
    }

    /// The table that was active before a type brought its own.
    pub(in crate::canonical) fn reverted(&self, active: TableId) -> TableId {
        self.table(active).previous.unwrap_or(active)
    }

    /// Is there a table to revert to?
    pub(in crate::canonical) fn is_type_scoped(&self, active: TableId) -> bool {
        self.table(active).previous.is_some()
    }

    /// What a name means.
    pub(in crate::canonical) fn definition(
        &self,
        active: TableId,
        name: &str,
    ) -> Option<&'static Definition> {
        self.table(active).named(name)
    }

    /// The keyword that a member name stands for, if it stands for one.
    pub(in crate::canonical) fn keyword(&self, active: TableId, name: &str) -> Option<Keyword> {
        self.table(active).keyword(name)
    }

    /// What a member name, a type or a text under an `@vocab` term stands for.
    pub(in crate::canonical) fn expand_vocabulary<'d>(&self, active: TableId, text: &'d str) -> Expanded<'d> {
        self.table(active).expand_vocabulary(text)
    }

    /// What an identifier stands for.
    pub(in crate::canonical) fn expand_reference<'d>(&self, active: TableId, text: &'d str) -> Expanded<'d> {
        self.table(active).expand_reference(text)
    }

    fn build(&mut self, (active, scope, manner): Switch) -> Entered {
        let Scoped::Terms(scope) = scope else { return Ok(self.start()) };
        let table = self.table(active);
        let refused = |Protected(name)| Refused::Protected(pinned().spelling(name));
        let next = switch::enter(pinned(), table, scope, manner).map_err(refused)?;
        let reverts = manner == Manner::Type && table.previous.is_none();
        let mut next = match next {
            None if !reverts => return Ok(active),
            None => table.clone(),
            Some(next) => next,
        };
        if reverts {
            next.previous = Some(active);
        }
        if self.tables.len() == CONTEXT_TABLES {
            return Err(Refused::TooManyTables);
        }
        self.tables.push(next);
        Ok(TableId(self.shared_tables() + self.tables.len() - 1))
    }

    fn shared_tables(&self) -> usize {
        self.shared.map_or(0, |shared| shared.tables.len())
    }

    fn table(&self, id: TableId) -> &Table {
        match self.shared {
            Some(shared) if id.0 < shared.tables.len() => &shared.tables[id.0],
            _ => &self.tables[id.0 - self.shared_tables()],
        }
    }

    /// The tables of badges as they are mostly written: each class alone under the usual contexts, and what their
    /// properties bring.
    fn ordinary() -> Self {
        const V2: &str = "https://www.w3.org/ns/credentials/v2";
        const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
        const EXTENSIONS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
        let empty = Table::empty(pinned().names());
        let switches = BTreeMap::new();
        let mut tables = Tables { shared: None, contexts: Contexts::Pinned, tables: vec![empty], switches };
        let mut root = tables.start();
        for url in [V2, OPEN_BADGES, EXTENSIONS] {
            if let Some(Ok(next)) = tables.document(root, url) {
                root = next;
                for typed in tables.enter_new(tables.start(), root, Manner::Type) {
                    tables.enter_new(root, typed, Manner::Property);
                }
            }
        }
        tables
    }

    /// Enters every scope of a term that an earlier table does not have.
    fn enter_new(&mut self, earlier: TableId, active: TableId, manner: Manner) -> Vec<TableId> {
        let slots = self.table(earlier).slots.iter().zip(&self.table(active).slots);
        let added = slots.filter(|(old, new)| old != new).filter_map(|(_, new)| new.as_ref()?.scoped);
        let scopes: Vec<Scoped> = added.collect();
        scopes.into_iter().filter_map(|scope| self.enter(active, scope, manner).ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ordinary_tables_are_few() {
        let tables = Tables::for_document(Contexts::Pinned);
        assert!((30..100).contains(&tables.shared_tables()), "{}", tables.shared_tables());
    }
}
