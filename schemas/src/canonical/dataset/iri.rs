//! IRIs as they stand in lines.

use std::{borrow::Cow, ops::Deref, sync::Arc};

use super::escape;

/// An IRI as it stands between angle brackets: its odd characters are escaped once, however often it is written.
#[derive(Clone, Debug)]
pub(in crate::canonical) enum Iri<'d> {
    /// Of the document.
    Own(Cow<'d, str>),
    /// Of a context.
    Shared(Arc<str>),
}

impl<'d> Iri<'d> {
    /// From the IRI itself.
    pub(in crate::canonical) fn new(iri: Cow<'d, str>) -> Self {
        Iri::Own(escape::iri(&iri).map_or(iri, Cow::Owned))
    }

    /// From one that is known to have no odd characters.
    pub(in crate::canonical) fn known(iri: &'static str) -> Self {
        Iri::Own(iri.into())
    }
}

impl Deref for Iri<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Iri::Own(iri) => iri,
            Iri::Shared(iri) => iri,
        }
    }
}

impl PartialEq for Iri<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Iri<'_> {}
