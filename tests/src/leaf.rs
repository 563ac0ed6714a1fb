//! The leaves of a JSON document, and the document with something done to each of them: what no signature may survive.

use serde_json::Value;

/// What is done to a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It says something else.
    Altered,
    /// It says it as another kind of value.
    Retyped,
    /// It is gone, and with it its name.
    Deleted,
}

impl Change {
    /// Everything that is done to a leaf.
    pub const ALL: [Change; 3] = [Change::Altered, Change::Retyped, Change::Deleted];
}

/// The document with each of its leaves altered in turn, beside the changed place as a JSON Pointer.
pub fn each_changed(document: &Value) -> impl Iterator<Item = (String, Value)> + use<> {
    each(document, Change::Altered)
}

/// The document with this done to each of its leaves in turn, beside the changed place as a JSON Pointer.
pub fn each(document: &Value, change: Change) -> impl Iterator<Item = (String, Value)> + use<> {
    let mut places = Vec::new();
    leaves(document, "", &mut places);
    let document = document.clone();
    places.into_iter().map(move |place| {
        let mut changed = document.clone();
        match (change, changed.pointer_mut(&place)) {
            (Change::Altered, Some(leaf)) => alter(leaf),
            (Change::Retyped, Some(leaf)) => retype(leaf),
            (Change::Deleted, _) => delete(&mut changed, &place),
            (_, None) => {}
        }
        (place, changed)
    })
}

/// The places of all leaves, as JSON Pointers.
fn leaves(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, inner)| leaves(inner, &format!("{place}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, inner)| leaves(inner, &format!("{place}/{at}"), found));
        }
        _ => found.push(place.to_owned()),
    }
}

fn alter(leaf: &mut Value) {
    *leaf = match leaf.take() {
        Value::String(text) => format!("{text}x").into(),
        Value::Number(number) => (number.as_f64().unwrap_or_default() + 1.0).into(),
        Value::Bool(truth) => (!truth).into(),
        Value::Null => "x".into(),
        inner => inner,
    };
}

/// Texts that are numbers become numbers, other texts a list of one; everything else becomes a text.
fn retype(leaf: &mut Value) {
    *leaf = match leaf.take() {
        Value::String(text) => match text.parse::<u64>() {
            Ok(number) => number.into(),
            Err(_) => vec![text].into(),
        },
        other => other.to_string().into(),
    };
}

fn delete(document: &mut Value, place: &str) {
    let Some((parent, name)) = place.rsplit_once('/') else { return };
    match (document.pointer_mut(parent), name.parse::<usize>()) {
        (Some(Value::Array(items)), Ok(at)) => drop(items.remove(at)),
        (Some(Value::Object(members)), _) => drop(members.remove(name)),
        _ => {}
    }
}
