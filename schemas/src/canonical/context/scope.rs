//! A local context as it stands in a pinned document: declarations, not yet resolved against what is active.

use serde_json::Value;

/// The number of a term name; every name of every pinned context has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) struct NameId(pub(super) usize);

/// The number of a scope; equal contexts have the same one, as protection asks for equality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) struct ScopeId(pub(super) usize);

/// Terms in such an order that each stands behind those that it is made from.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) declarations: Vec<Declaration>,
    /// `@vocab`, of which only the context of examples makes use.
    pub(super) vocabulary: Option<&'static str>,
}

/// One term as declared.
#[derive(Clone, Debug)]
pub(super) struct Declaration {
    pub(super) name: NameId,
    pub(super) id: &'static str,
    pub(super) coercion: Coercion<&'static str>,
    pub(super) container: Container,
    pub(super) scoped: Option<Scoped>,
    pub(super) protected: bool,
    /// Declared by a text alone; a prefix if its IRI ends like one.
    pub(super) may_be_prefix: bool,
}

/// What happens to a bare value under a term (`@type` of its definition).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) enum Coercion<Iri> {
    /// Stays what it is.
    None,
    /// A text is an identifier.
    Id,
    /// A text is a term or an identifier.
    Vocab,
    /// Anything is a JSON literal.
    Json,
    /// A value of this datatype.
    Datatype(Iri),
}

/// `@container` of a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) enum Container {
    None,
    Set,
    List,
    Graph,
}

/// `@context` of a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::canonical) enum Scoped {
    /// `null`: back to no definitions at all.
    Cleared,
    /// Terms that are added.
    Terms(ScopeId),
}

/// A pinned context uses a part of JSON-LD that this compiler does not know.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {found} is not a feature that the context compiler knows")]
pub(in crate::canonical) struct UnknownFeature {
    pub(super) place: String,
    pub(super) found: Value,
}
