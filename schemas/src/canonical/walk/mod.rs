//! From a document to its statements in one walk: JSON-LD expansion and RDF conversion at once (JSON-LD 1.1 API, 5 and
//! 7), in safe mode.
//!
//! It knows active contexts and statements, and nothing of badges. Safe mode means that nothing is dropped silently: a
//! member that no context defines, a relative identifier or an object that says nothing is an error, because a
//! signature would not cover it.

mod literal;
mod node;
mod number;
mod value;

use std::{borrow::Cow, collections::BTreeMap};

use super::{
    Omit,
    context::Manner,
    context::{Expanded, Refused, Scoped, TableId, Tables},
    dataset::{Blank, Dataset, Resource},
    error::{CanonicalError, Fault},
};
use crate::json::{Object, Value};

type Result<T> = std::result::Result<T, CanonicalError>;

/// What the walk carries along.
struct Walk {
    tables: Tables,
    dataset: Dataset,
    /// Blank nodes that the document names itself.
    labels: BTreeMap<String, Blank>,
}

/// The statements of a document.
pub(super) fn document(document: &Object<'_>, omit: Omit) -> Result<Dataset> {
    let mut walk = Walk::new();
    let table = match document.get("@context") {
        Some(context) => walk.contexts(walk.tables.start(), context)?,
        None => walk.tables.start(),
    };
    walk.whole(table, document, omit)
}

/// The statements of proof options, read under the context of the document that they prove.
pub(super) fn options(options: &Object<'_>, context: &Value<'_>) -> Result<Dataset> {
    let mut walk = Walk::new();
    if options.get("@context").is_some_and(|own| own != context) {
        return Err(Fault::InlineContext.into());
    }
    let table = walk.contexts(walk.tables.start(), context)?;
    walk.whole(table, options, Omit::ProofValue)
}

impl Walk {
    fn new() -> Self {
        Walk { tables: Tables::for_document(), dataset: Dataset::default(), labels: BTreeMap::new() }
    }

    fn whole(mut self, table: TableId, document: &Object<'_>, omit: Omit) -> Result<Dataset> {
        let node = self.node(table, document, omit, None)?;
        if !node.says_something {
            return Err(Fault::SaysNothing.into());
        }
        self.dataset.make_a_set();
        Ok(self.dataset)
    }

    /// The table after the `@context` of a document or of an object in it.
    fn contexts(&mut self, active: TableId, context: &Value<'_>) -> Result<TableId> {
        context.one_or_many().iter().try_fold(active, |active, context| {
            let url = context.as_str().ok_or(Fault::InlineContext)?;
            let entered =
                self.tables.document(active, url).ok_or_else(|| Fault::UnknownContext(url.to_owned()))?;
            Ok(entered.map_err(Fault::from)?)
        })
    }

    fn enter(&mut self, active: TableId, scope: Option<Scoped>, manner: Manner) -> Result<TableId> {
        match scope {
            Some(scope) => Ok(self.tables.enter(active, scope, manner).map_err(Fault::from)?),
            None => Ok(active),
        }
    }

    /// The thing that a text names.
    fn resource<'t>(&mut self, text: &'t str, expanded: Expanded<'t>) -> Result<Resource<'t>> {
        let iri: Cow<'t, str> = match expanded {
            Expanded::Iri(iri) => iri,
            Expanded::Term(definition) => definition.iri.clone().into(),
            Expanded::Keyword(_) | Expanded::Undefined => {
                return Err(Fault::RelativeIri(text.to_owned()).into());
            }
        };
        match iri.strip_prefix("_:") {
            None => Ok(Resource::Iri(iri)),
            Some(label) => {
                let dataset = &mut self.dataset;
                let blank = *self.labels.entry(label.to_owned()).or_insert_with(|| dataset.blank());
                Ok(Resource::Blank(blank))
            }
        }
    }
}

impl From<Refused> for Fault {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Protected(term) => Fault::ProtectedTerm(term.to_owned()),
            Refused::TooManyTables => Fault::TooManyTables(crate::limits::CONTEXT_TABLES),
        }
    }
}
