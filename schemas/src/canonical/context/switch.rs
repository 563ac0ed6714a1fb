//! Entering a scope: the next table from the active one (JSON-LD 1.1 API, 4.1 and 4.2).

use super::{
    compile::Pinned,
    iri::Keyword,
    kept,
    scope::{Coercion, Declaration, NameId, ScopeId},
    table::{Definition, Table},
};

/// Why a scope is entered, which decides whether protection holds and whether the scope ends at the next node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) enum Manner {
    /// The document says `@context`.
    Document,
    /// A type brings it: it ends at the next node.
    Type,
    /// A property brings it: it may override what is protected.
    Property,
}

/// A scope tries to give a protected term another meaning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Protected(pub(super) NameId);

/// The definitions after entering a scope; `None` when nothing changes.
pub(super) fn enter(
    pinned: &Pinned,
    active: &Table,
    scope: ScopeId,
    manner: Manner,
) -> Result<Option<Table>, Protected> {
    let mut next = active.clone();
    let vocabulary = pinned.vocabulary(scope).or(active.vocabulary);
    let mut is_changed = vocabulary != active.vocabulary;
    next.vocabulary = vocabulary;
    for declaration in pinned.scope(scope) {
        let mut definition = resolve(&next, declaration);
        let name = declaration.name;
        if let Some(old) = active.get(name) {
            if old.is_protected && manner != Manner::Property {
                definition.is_protected = true;
                if definition != *old {
                    return Err(Protected(name));
                }
            }
            if definition == *old {
                continue;
            }
        }
        is_changed = true;
        next.slots[name.0] = Some(kept::definition(definition));
    }
    Ok(is_changed.then_some(next))
}

fn resolve(next: &Table, declaration: &Declaration) -> Definition {
    let iri = written_out(next, declaration.id);
    let coercion = match declaration.coercion {
        Coercion::None => Coercion::None,
        Coercion::Id => Coercion::Id,
        Coercion::Vocab => Coercion::Vocab,
        Coercion::Json => Coercion::Json,
        Coercion::Datatype(text) => Coercion::Datatype(written_out(next, text)),
    };
    let is_prefix = declaration.may_be_prefix && iri.ends_with([':', '/', '?', '#', '[', ']', '@']);
    let keyword = Keyword::read(iri).and_then(Result::ok);
    Definition {
        iri,
        keyword,
        coercion,
        container: declaration.container,
        scoped: declaration.scoped,
        is_prefix,
        is_protected: declaration.protected,
    }
}

/// A keyword, a term's IRI, a prefix with its suffix, or the text itself.
fn written_out(table: &Table, text: &'static str) -> &'static str {
    if Keyword::read(text).is_some() {
        return text;
    }
    match table.named(text) {
        Some(definition) => definition.iri,
        None => table.expand_prefix(text).map_or(text, |iri| kept::iri(&iri)),
    }
}
