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
    members(object, "")?;
    Ok(T::deserialize(&Value::Object(object.clone()))?)
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

fn members(object: &Object<'_>, path: &str) -> Result<(), Refusal> {
    if object.is_empty() {
        return Err(Refusal::shape(path, "an empty object"));
    }
    for (name, value) in object.iter() {
        let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        if name != "@context" && (name.starts_with('@') || name.contains(':')) {
            return Err(Refusal::shape(path, "not a term"));
        }
        self::value(value, &path)?;
    }
    Ok(())
}

fn value(value: &Value<'_>, path: &str) -> Result<(), Refusal> {
    match value {
        Value::Null => Err(Refusal::shape(path, "null")),
        Value::Array(items) => self::items(items, path),
        Value::Object(object) => members(object, path),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => Ok(()),
    }
}

fn items(items: &[Value<'_>], path: &str) -> Result<(), Refusal> {
    if items.is_empty() {
        return Err(Refusal::shape(path, "an empty array"));
    }
    for (at, item) in items.iter().enumerate() {
        if items[..at].contains(item) {
            return Err(Refusal::shape(path, "an item twice"));
        }
        value(item, path)?;
    }
    Ok(())
}
