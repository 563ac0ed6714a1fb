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

use std::collections::BTreeMap;

use super::{
    Contexts, Omit,
    context::Manner,
    context::{Expanded, Refused, Scoped, TableId, Tables},
    dataset::{Blank, Dataset, Groups, Iri, Resource},
    error::{CanonicalError, Fault},
    grouped::Named,
};
use crate::json::{Object, Value};

type Result<T> = std::result::Result<T, CanonicalError>;

/// What the walk carries along.
struct Walk<'s> {
    tables: Tables,
    dataset: Dataset,
    /// Blank nodes that the document names itself.
    labels: BTreeMap<String, Blank>,
    /// What is named of the document, where it is taken apart.
    trail: Option<Trail<'s>>,
}

/// Where the walk is, to know the groups of what it comes upon.
struct Trail<'s> {
    named: Named<'s>,
    place: Vec<String>,
}

/// How many statements a badge has, and the options of its proof.
const OF_A_BADGE: usize = 64;
const OF_OPTIONS: usize = 8;

/// The statements of a document.
pub(super) fn document(contexts: Contexts, document: &Object<'_>, omit: Omit) -> Result<Dataset> {
    Walk::new(contexts, None, OF_A_BADGE).document(document, omit)
}

/// The same, each statement in the groups of the place where it stands.
pub(super) fn named(document: &Object<'_>, omit: Omit, named: Named<'_>) -> Result<Dataset> {
    let trail = Trail { named, place: Vec::new() };
    Walk::new(Contexts::Pinned, Some(trail), OF_A_BADGE).document(document, omit)
}

/// The statements of proof options, read under the context of the document that they prove.
pub(super) fn options(contexts: Contexts, options: &Object<'_>, context: &Value<'_>) -> Result<Dataset> {
    let mut walk = Walk::new(contexts, None, OF_OPTIONS);
    if options.get("@context").is_some_and(|own| own != context) {
        return Err(Fault::InlineContext.into());
    }
    let table = walk.contexts(walk.tables.start(), context)?;
    walk.whole(table, options, Omit::ProofValue)
}

impl<'s> Walk<'s> {
    fn new(contexts: Contexts, trail: Option<Trail<'s>>, statements: usize) -> Self {
        let groups = trail.as_ref().map_or_else(Groups::default, |trail| trail.named.groups_at(&[]));
        let dataset = Dataset::with_room(statements, groups);
        Walk { tables: Tables::for_document(contexts), dataset, labels: BTreeMap::new(), trail }
    }

    fn document(mut self, document: &Object<'_>, omit: Omit) -> Result<Dataset> {
        let table = match document.get("@context") {
            Some(context) => self.contexts(self.tables.start(), context)?,
            None => self.tables.start(),
        };
        self.whole(table, document, omit)
    }

    /// Reads a member or an item: what it says is in the groups of its place, and what is wrong in it knows where.
    fn inside_of<T>(&mut self, step: &impl ToString, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let before = self.dataset.groups;
        if let Some(trail) = &mut self.trail {
            trail.place.push(step.to_string());
            self.dataset.groups = trail.named.groups_at(&trail.place);
        }
        let result = read(self);
        if let Some(trail) = &mut self.trail {
            trail.place.pop();
        }
        self.dataset.groups = before;
        result.map_err(|error| error.inside(step))
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
        let iri = match expanded {
            Expanded::Iri(iri) => Iri::new(iri),
            Expanded::Term(definition) => Iri::known(definition.iri),
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
