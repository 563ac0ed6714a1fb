//! What stands under a property: values, things, lists and graphs.

use super::{
    super::{
        Omit,
        context::{Coercion, Container, Definition, Keyword, Manner, TableId},
        dataset::{Iri, Object as RdfObject, RDF_FIRST, RDF_NIL, RDF_REST, Resource},
        error::{Fault, Feature},
    },
    Result, Walk, literal,
    node::Node,
};
use crate::json::{Object, Value};

/// The place of a value: under which property of what, and what names mean there.
pub(super) struct Place<'p> {
    /// Active for the value, the context of the property included.
    pub(super) table: TableId,
    pub(super) name: &'p str,
    pub(super) definition: Option<&'p Definition>,
    pub(super) subject: &'p Resource<'p>,
    pub(super) predicate: &'p Iri<'p>,
    pub(super) graph: Option<&'p Resource<'p>>,
}

impl Walk<'_> {
    /// Writes down all values of a property; false for a `null`.
    pub(super) fn values(&mut self, place: &Place<'_>, value: &Value<'_>) -> Result<bool> {
        let coercion = place.definition.map_or(&Coercion::None, |definition| &definition.coercion);
        if *coercion == Coercion::Json {
            return Err(Fault::Unsupported(Feature::JsonLiteral).into());
        }
        match (place.definition.map_or(Container::None, |definition| definition.container), value) {
            (_, Value::Null) => Ok(false),
            (Container::List, value) => {
                let list = self.list(place, value)?;
                self.dataset.add(place.subject, place.predicate, &RdfObject::Resource(list), place.graph)?;
                Ok(true)
            }
            (container, value) => self.flat(place, container, value).map(|()| true),
        }
    }

    /// Arrays in arrays are one array.
    fn flat(&mut self, place: &Place<'_>, container: Container, value: &Value<'_>) -> Result<()> {
        match value {
            Value::Null => Ok(()),
            Value::Array(items) => items
                .iter()
                .enumerate()
                .try_for_each(|(at, item)| self.inside_of(&at, |walk| walk.flat(place, container, item))),
            single if container == Container::Graph => self.graph(place, single),
            single => {
                let object = self.single(place, single)?;
                Ok(self.dataset.add(place.subject, place.predicate, &object, place.graph)?)
            }
        }
    }

    /// A thing in a graph of its own, as proofs are.
    fn graph(&mut self, place: &Place<'_>, value: &Value<'_>) -> Result<()> {
        let Value::Object(object) = value else { return Err(Fault::SaysNothing.into()) };
        let name = Resource::Blank(self.dataset.blank());
        let table = self.inside(place, object)?;
        if self.is_value_object(table, object) {
            return Err(Fault::SaysNothing.into());
        }
        let node = self.node(table, object, Omit::Nothing, Some(&name))?;
        if !node.says_something {
            return Err(Fault::SaysNothing.into());
        }
        Ok(self.dataset.add(place.subject, place.predicate, &RdfObject::Resource(name), place.graph)?)
    }

    /// An ordered list, written as a chain of blank nodes; lists may hold lists.
    fn list<'d>(&mut self, place: &Place<'_>, value: &'d Value<'_>) -> Result<Resource<'d>> {
        let mut objects = Vec::new();
        for (at, item) in value.one_or_many().iter().enumerate() {
            let object = match item {
                Value::Null => continue,
                Value::Array(_) => self.list(place, item).map(RdfObject::Resource),
                single => self.single(place, single),
            };
            objects.push(object.map_err(|error| error.inside(&at))?);
        }
        let mut rest = Resource::Iri(Iri::known(RDF_NIL));
        for object in objects.iter().rev() {
            let cell = Resource::Blank(self.dataset.blank());
            self.dataset.add(&cell, &Iri::known(RDF_FIRST), object, place.graph)?;
            self.dataset.add(&cell, &Iri::known(RDF_REST), &RdfObject::Resource(rest), place.graph)?;
            rest = cell;
        }
        Ok(rest)
    }

    /// A bare value, a value object or a thing.
    fn single<'d>(&mut self, place: &Place<'_>, value: &'d Value<'_>) -> Result<RdfObject<'d>> {
        let Value::Object(object) = value else { return self.bare(place, value) };
        let table = self.inside(place, object)?;
        if self.is_value_object(table, object) {
            return self.value_object(table, object);
        }
        let Node { resource, .. } = self.node(table, object, Omit::Nothing, place.graph)?;
        Ok(RdfObject::Resource(resource))
    }

    /// A text, number or truth value by the coercion of its term, as it is defined where the value stands.
    fn bare<'d>(&mut self, place: &Place<'_>, value: &'d Value<'_>) -> Result<RdfObject<'d>> {
        let definition = self.tables.definition(place.table, place.name);
        let coercion = definition.map_or(&Coercion::None, |definition| &definition.coercion);
        let resource = match (coercion, value) {
            (Coercion::Id, Value::String(text)) => {
                let named = self.tables.expand_reference(place.table, text);
                self.resource(text, named)
            }
            (Coercion::Vocab, Value::String(text)) => {
                let named = self.tables.expand_vocabulary(place.table, text);
                self.resource(text, named)
            }
            (Coercion::Datatype(iri), value) => {
                return literal::of(value, Some(Iri::known(iri)));
            }
            (_, value) => return literal::of(value, None),
        };
        resource.map(RdfObject::Resource)
    }

    /// The table at the beginning of an object: a type-scoped context ends here, except for value objects and lone
    /// references; the property's context comes back on top; then the object's own context.
    fn inside(&mut self, place: &Place<'_>, object: &Object<'_>) -> Result<TableId> {
        let scope = self.tables.definition(place.table, place.name).and_then(|definition| definition.scoped);
        let mut active = place.table;
        if self.tables.is_type_scoped(active) && !self.is_lone(active, object) {
            active = self.tables.reverted(active);
        }
        active = self.enter(active, scope, Manner::Property)?;
        match object.get("@context") {
            Some(context) => self.contexts(active, context),
            None => Ok(active),
        }
    }

    fn is_lone(&self, active: TableId, object: &Object<'_>) -> bool {
        let is = |wanted: Keyword| {
            object.iter().any(|(name, _)| self.tables.keyword(active, name) == Some(wanted))
        };
        object.len() <= 2
            && object.get("@context").is_none()
            && (is(Keyword::Value) || (object.len() == 1 && is(Keyword::Id)))
    }

    fn is_value_object(&self, active: TableId, object: &Object<'_>) -> bool {
        object.iter().any(|(name, _)| self.tables.keyword(active, name) == Some(Keyword::Value))
    }
}
