//! IRIs as they stand in lines.

use std::{borrow::Cow, ops::Deref};

use super::escape;

/// An IRI as it stands between angle brackets: its odd characters are escaped once, however often it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::canonical) struct Iri<'d>(Cow<'d, str>);

impl<'d> Iri<'d> {
    /// From the IRI itself.
    pub(in crate::canonical) fn new(iri: Cow<'d, str>) -> Self {
        Iri(escape::iri(&iri).map_or(iri, Cow::Owned))
    }

    /// From one that is known to have no odd characters, as those of contexts are.
    pub(in crate::canonical) fn known(iri: &'static str) -> Self {
        Iri(iri.into())
    }
}

impl Deref for Iri<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}
