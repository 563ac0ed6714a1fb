//! The strict shape: the one JSON text that a signature over quads is allowed to mean.
//!
//! A signature over canonical quads fits many texts. So, before a claim is read, every object must hold the members of
//! its class only, by their term names and in the model's JSON types, which the typed documents see to; and here: no
//! nulls, no empty arrays or objects, no item twice in an array, no member by an IRI or keyword. Empty texts stay
//! allowed, for a signature covers them.

use serde::de::DeserializeOwned;

use crate::{
    json::{Object, Value},
    proof::Refusal,
};

/// The document, if the object has its strict shape.
pub(crate) fn read<T: DeserializeOwned>(object: &Object<'_>) -> Result<T, Refusal> {
    members(object).map_err(|breach| Refusal::shape(breach.place(), breach.what))?;
    Ok(T::deserialize(object)?)
}

/// What is wrong, and the members that lead there, the innermost first: nobody needs them where nothing is wrong.
struct Breach<'v> {
    what: &'static str,
    steps: Vec<&'v str>,
}

impl<'v> Breach<'v> {
    fn inside(mut self, step: &'v str) -> Self {
        self.steps.push(step);
        self
    }

    fn place(&self) -> String {
        self.steps.iter().rev().copied().collect::<Vec<_>>().join(".")
    }
}

impl From<&'static str> for Breach<'_> {
    fn from(what: &'static str) -> Self {
        Breach { what, steps: Vec::new() }
    }
}

/// The place of the first empty text, which nobody should sign.
pub(crate) fn empty_text<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    let Value::Object(object) = value else {
        return value.as_array()?.iter().find_map(empty_text);
    };
    object.iter().find_map(|(name, value)| match value {
        Value::String(text) if text.trim().is_empty() => Some(name),
        other => empty_text(other),
    })
}

fn members<'v>(object: &'v Object<'_>) -> Result<(), Breach<'v>> {
    if object.is_empty() {
        return Err("an empty object".into());
    }
    object.iter().try_for_each(|(name, value)| member(name, value).map_err(|breach| breach.inside(name)))
}

fn member<'v>(name: &str, value: &'v Value<'_>) -> Result<(), Breach<'v>> {
    if name != "@context" && (name.starts_with('@') || name.contains(':')) {
        return Err("not a term".into());
    }
    self::value(value)
}

fn value<'v>(value: &'v Value<'_>) -> Result<(), Breach<'v>> {
    match value {
        Value::Null => Err("null".into()),
        Value::Array(items) => self::items(items),
        Value::Object(object) => members(object),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
    }
}

fn items<'v>(items: &'v [Value<'_>]) -> Result<(), Breach<'v>> {
    if items.is_empty() {
        return Err("an empty array".into());
    }
    for (at, item) in items.iter().enumerate() {
        if items[..at].contains(item) {
            return Err("an item twice".into());
        }
        value(item)?;
    }
    Ok(())
}
