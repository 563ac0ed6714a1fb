//! Objects that are things: their identifier, their types, their properties.

use std::borrow::Cow;

use smallvec::SmallVec;

use super::{
    super::{
        Omit,
        context::{Definition, Expanded, Keyword, Manner, Scoped, TableId},
        dataset::{self, Iri, Object as RdfObject, RDF_TYPE, Resource},
        error::{Fault, Feature},
    },
    Result, Walk,
};
use crate::json::{Object, Value};

/// A thing that was written down.
pub(super) struct Node<'d> {
    pub(super) resource: Resource<'d>,
    /// Is anything said of it here, or is it only named?
    pub(super) says_something: bool,
}

/// The members of an object, sorted by what they are.
struct Members<'o, 't> {
    id: Option<&'o Value<'t>>,
    types: Option<&'o Value<'t>>,
    /// Most objects have no more.
    properties: SmallVec<[Property<'o, 't>; 8]>,
}

struct Property<'o, 't> {
    name: &'o str,
    expanded: Expanded<'o>,
    value: &'o Value<'t>,
}

impl Walk<'_> {
    /// Writes down a thing; `table` is active where the object begins, its own contexts included.
    pub(super) fn node<'d>(
        &mut self,
        table: TableId,
        object: &'d Object<'_>,
        omit: Omit,
        graph: Option<&Resource<'_>>,
    ) -> Result<Node<'d>> {
        let active = self.typed(table, object)?;
        let members = self.members(active, object, omit)?;
        let resource = match members.id {
            None => Resource::Blank(self.dataset.blank()),
            Some(Value::String(id)) => {
                let expanded = self.tables.expand_reference(active, id);
                self.resource(id, expanded).map_err(|error| error.inside(&"id"))?
            }
            Some(_) => return Err(Fault::IdNotText.into()),
        };
        let types = members.types.map_or(&[][..], Value::one_or_many);
        for name in types {
            let name = name.as_str().ok_or(Fault::TypeNotText)?;
            let expanded = self.tables.expand_vocabulary(table, name);
            let class = self.resource(name, expanded).map_err(|error| error.inside(&"type"))?;
            self.dataset.add(&resource, &Iri::known(RDF_TYPE), &RdfObject::Resource(class), graph)?;
        }
        let mut says_something = !types.is_empty();
        for property in members.properties {
            says_something |=
                self.inside_of(&property.name, |walk| walk.property(active, &resource, &property, graph))?;
        }
        Ok(Node { resource, says_something })
    }

    /// The table after the contexts that the types bring, each looked up before any of them.
    pub(super) fn typed(&mut self, table: TableId, object: &Object<'_>) -> Result<TableId> {
        let is_type = |name: &str| self.tables.keyword(table, name) == Some(Keyword::Type);
        let mut found = object.iter().filter(|(name, _)| is_type(name)).map(|(_, value)| value);
        let (first, second) = (found.next(), found.next());
        if second.is_some() {
            return Err(Fault::Unsupported(Feature::TwoTypeMembers).into());
        }
        let named = first.map_or(&[][..], Value::one_or_many).iter().filter_map(Value::as_str);
        let scope = |class| self.tables.definition(table, class).and_then(|definition| definition.scoped);
        let mut scopes: SmallVec<[(&str, Scoped); 4]> =
            named.filter_map(|class| Some((class, scope(class)?))).collect();
        scopes.sort_unstable_by_key(|(class, _)| *class);
        scopes.iter().try_fold(table, |active, (_, scope)| self.enter(active, Some(*scope), Manner::Type))
    }

    fn members<'o, 't>(
        &self,
        active: TableId,
        object: &'o Object<'t>,
        omit: Omit,
    ) -> Result<Members<'o, 't>> {
        let mut members = Members { id: None, types: None, properties: SmallVec::new() };
        for (name, value) in object.iter().filter(|(name, _)| !omit.is(name)) {
            let unsupported = || Fault::Unsupported(Feature::Keyword(name.to_owned()));
            match self.tables.expand_vocabulary(active, name) {
                Expanded::Keyword(Keyword::Context) => {}
                Expanded::Keyword(Keyword::Id) if members.id.is_none() => members.id = Some(value),
                Expanded::Keyword(Keyword::Type) => members.types = Some(value),
                Expanded::Keyword(_) => return Err(unsupported().into()),
                Expanded::Undefined => return Err(Fault::UndefinedTerm(name.to_owned()).into()),
                expanded => members.properties.push(Property { name, expanded, value }),
            }
        }
        Ok(members)
    }

    /// Writes down what a property says; tells whether it is there at all, as `null` is not.
    fn property(
        &mut self,
        active: TableId,
        subject: &Resource<'_>,
        property: &Property<'_, '_>,
        graph: Option<&Resource<'_>>,
    ) -> Result<bool> {
        let Property { name, expanded, value } = property;
        let definition: Option<&Definition> = match expanded {
            Expanded::Term(definition) => Some(definition),
            _ => None,
        };
        let table =
            self.enter(active, definition.and_then(|definition| definition.scoped), Manner::Property)?;
        let predicate = predicate(expanded)?;
        let place = super::value::Place { table, name, definition, subject, predicate: &predicate, graph };
        self.values(&place, value)
    }
}

fn predicate<'e>(expanded: &'e Expanded<'_>) -> Result<Iri<'e>> {
    let iri = match expanded {
        Expanded::Term(definition) => Iri::known(definition.iri),
        // The hash of a related node takes the predicate as it is, its line takes it escaped: nobody needs the difference.
        Expanded::Iri(iri) if dataset::has_odd_characters(iri) => {
            return Err(Fault::Unsupported(Feature::OddPredicate(iri.to_string())).into());
        }
        Expanded::Iri(iri) => Iri::new(Cow::Borrowed(iri)),
        Expanded::Keyword(_) | Expanded::Undefined => Iri::known(""),
    };
    if iri.starts_with("_:") {
        return Err(Fault::Unsupported(Feature::BlankPredicate).into());
    }
    Ok(iri)
}
