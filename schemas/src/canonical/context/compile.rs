//! From the pinned documents to scopes, once for the whole program.

use std::{collections::BTreeMap, sync::LazyLock};

use serde_json::{Map, Value};

use super::scope::{Coercion, Container, Declaration, NameId, Scope, ScopeId, Scoped, UnknownFeature};
use super::{iri::is_absolute, names::Names};
use crate::{
    canonical::{Contexts, dataset::has_odd_characters},
    vocabulary,
};

/// Every pinned context, compiled.
#[derive(Debug, Default)]
pub(super) struct Pinned {
    names: Names,
    scopes: Vec<Scope>,
    sources: Vec<&'static Value>,
    documents: BTreeMap<&'static str, ScopeId>,
    examples: Option<ScopeId>,
}

/// The compiled contexts.
#[expect(clippy::expect_used, reason = "the documents are part of the program; a test compiles them")]
pub(super) fn pinned() -> &'static Pinned {
    static PINNED: LazyLock<Pinned> =
        LazyLock::new(|| Pinned::compile().expect("the pinned contexts use no feature beyond the compiler"));
    &PINNED
}

impl Pinned {
    fn compile() -> Result<Self, UnknownFeature> {
        let mut pinned = Pinned::default();
        for url in vocabulary::URLS {
            let context = vocabulary::document(url).and_then(|document| document.get("@context"));
            match pinned.scoped(url, context.unwrap_or(&Value::Null))? {
                Scoped::Terms(scope) => pinned.documents.insert(url, scope),
                Scoped::Cleared => return Err(unknown(url, &Value::Null)),
            };
        }
        pinned.examples = Some(pinned.vocabulary_alone(vocabulary::EXAMPLES, vocabulary::examples())?);
        Ok(pinned)
    }

    /// A context that says nothing but what words mean that no other context defines.
    fn vocabulary_alone(&mut self, place: &str, document: &'static Value) -> Result<ScopeId, UnknownFeature> {
        let context = document.get("@context").unwrap_or(&Value::Null);
        let members = context.as_object().filter(|members| members.len() == 1);
        let vocabulary = members.and_then(|members| members.get("@vocab")?.as_str());
        let vocabulary = vocabulary.filter(|iri| is_absolute(iri)).ok_or_else(|| unknown(place, context))?;
        self.sources.push(context);
        self.scopes.push(Scope { declarations: Vec::new(), vocabulary: Some(vocabulary) });
        Ok(ScopeId(self.scopes.len() - 1))
    }

    pub(super) fn name(&self, name: &str) -> Option<NameId> {
        self.names.find(name)
    }

    pub(super) fn names(&self) -> usize {
        self.names.len()
    }

    pub(super) fn spelling(&self, name: NameId) -> &'static str {
        self.names.spelling(name)
    }

    pub(super) fn scope(&self, id: ScopeId) -> &[Declaration] {
        self.scopes.get(id.0).map_or(&[], |scope| &scope.declarations)
    }

    pub(super) fn vocabulary(&self, id: ScopeId) -> Option<&'static str> {
        self.scopes.get(id.0)?.vocabulary
    }

    pub(super) fn document(&self, url: &str, contexts: Contexts) -> Option<ScopeId> {
        match contexts {
            Contexts::WithExamples if url == vocabulary::EXAMPLES => self.examples,
            Contexts::Pinned | Contexts::WithExamples => self.documents.get(url).copied(),
        }
    }

    fn scoped(&mut self, place: &str, context: &'static Value) -> Result<Scoped, UnknownFeature> {
        let members = match context {
            Value::Null => return Ok(Scoped::Cleared),
            Value::Object(members) => members,
            other => return Err(unknown(place, other)),
        };
        if let Some(same) = self.sources.iter().position(|source| *source == context) {
            return Ok(Scoped::Terms(ScopeId(same)));
        }
        let declarations = self.declarations(place, members)?;
        self.sources.push(context);
        self.scopes.push(Scope { declarations: in_order(place, members, declarations)?, vocabulary: None });
        Ok(Scoped::Terms(ScopeId(self.scopes.len() - 1)))
    }

    fn declarations(
        &mut self,
        place: &str,
        members: &'static Map<String, Value>,
    ) -> Result<Vec<(&'static str, Declaration)>, UnknownFeature> {
        let protected = match members.get("@protected") {
            None => false,
            Some(Value::Bool(protected)) => *protected,
            Some(other) => return Err(unknown(place, other)),
        };
        let mut declarations = Vec::new();
        for (name, value) in members {
            let place = format!("{place} {name}");
            match name.as_str() {
                "@protected" => {}
                "@version" if value.as_f64() == Some(1.1) => {}
                keyword if keyword.starts_with('@') => return Err(unknown(&place, value)),
                name => declarations.push((name, self.declaration(&place, name, value, protected)?)),
            }
        }
        Ok(declarations)
    }

    fn declaration(
        &mut self,
        place: &str,
        name: &'static str,
        value: &'static Value,
        protected: bool,
    ) -> Result<Declaration, UnknownFeature> {
        let mut declaration = Declaration {
            name: self.names.number(name),
            id: "",
            coercion: Coercion::None,
            container: Container::None,
            scoped: None,
            protected,
            may_be_prefix: value.is_string() && !name.contains(':'),
        };
        match value {
            Value::String(id) => declaration.id = id,
            Value::Object(members) => {
                for (key, value) in members {
                    self.detail(place, &mut declaration, key, value)?;
                }
            }
            other => return Err(unknown(place, other)),
        }
        let datatype = if let Coercion::Datatype(iri) = declaration.coercion { iri } else { "" };
        // What definitions hold is written as it is.
        let is_odd = [declaration.id, datatype].into_iter().any(has_odd_characters);
        if declaration.id.is_empty() || is_odd { Err(unknown(place, value)) } else { Ok(declaration) }
    }

    fn detail(
        &mut self,
        place: &str,
        declaration: &mut Declaration,
        key: &str,
        value: &'static Value,
    ) -> Result<(), UnknownFeature> {
        match (key, value) {
            ("@id", Value::String(id)) => declaration.id = id,
            ("@type", Value::String(datatype)) => {
                declaration.coercion = match datatype.as_str() {
                    "@id" => Coercion::Id,
                    "@vocab" => Coercion::Vocab,
                    "@json" => Coercion::Json,
                    keyword if keyword.starts_with('@') => return Err(unknown(place, value)),
                    iri => Coercion::Datatype(iri),
                }
            }
            ("@container", Value::String(container)) => {
                declaration.container = match container.as_str() {
                    "@set" => Container::Set,
                    "@list" => Container::List,
                    "@graph" => Container::Graph,
                    _ => return Err(unknown(place, value)),
                }
            }
            ("@context", context) => declaration.scoped = Some(self.scoped(place, context)?),
            _ => return Err(unknown(&format!("{place} {key}"), value)),
        }
        Ok(())
    }
}

/// Puts each declaration behind those that its texts name, so that a table can be built in one pass.
fn in_order(
    place: &str,
    members: &'static Map<String, Value>,
    mut waiting: Vec<(&'static str, Declaration)>,
) -> Result<Vec<Declaration>, UnknownFeature> {
    let mut ordered: Vec<(&str, Declaration)> = Vec::new();
    while !waiting.is_empty() {
        let left = waiting.len();
        let is_ready = |declaration: &Declaration| {
            let datatype = if let Coercion::Datatype(iri) = declaration.coercion { iri } else { "" };
            [declaration.id, datatype].into_iter().all(|text| {
                [text, text.split(':').next().unwrap_or_default()].into_iter().all(|local| {
                    !members.contains_key(local) || ordered.iter().any(|(name, _)| *name == local)
                })
            })
        };
        let (ready, later): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|(_, declaration)| is_ready(declaration));
        ordered.extend(ready);
        waiting = later;
        if waiting.len() == left {
            return Err(unknown(place, &Value::String("terms made from each other".into())));
        }
    }
    Ok(ordered.into_iter().map(|(_, declaration)| declaration).collect())
}

fn unknown(place: &str, found: &Value) -> UnknownFeature {
    UnknownFeature { place: place.to_owned(), found: found.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(context: Value) -> String {
        Pinned::default().scoped("test", Box::leak(Box::new(context))).unwrap_err().place
    }

    #[test]
    fn every_pinned_context_compiles() {
        assert_eq!(Pinned::compile().unwrap().documents.len(), vocabulary::URLS.len());
    }

    #[test]
    fn a_default_vocabulary_stops_the_compiler() {
        assert_eq!(refused(serde_json::json!({"@vocab": "https://example.org/"})), "test @vocab");
    }

    #[test]
    fn a_language_map_stops_the_compiler() {
        let context =
            serde_json::json!({"name": {"@id": "https://schema.org/name", "@container": "@language"}});
        assert_eq!(refused(context), "test name");
    }

    #[test]
    fn terms_made_from_each_other_stop_the_compiler() {
        assert_eq!(refused(serde_json::json!({"a": "b:x", "b": "a:x"})), "test");
    }
}
