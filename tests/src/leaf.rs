//! The leaves of a JSON document, and the document with each of them changed: what no signature may survive.

use serde_json::Value;

/// The document with each of its leaves changed in turn, beside the changed place as a JSON Pointer.
pub fn each_changed(document: &Value) -> impl Iterator<Item = (String, Value)> + use<> {
    let mut places = Vec::new();
    leaves(document, "", &mut places);
    let document = document.clone();
    places.into_iter().map(move |place| {
        let mut changed = document.clone();
        if let Some(leaf) = changed.pointer_mut(&place) {
            change(leaf);
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

fn change(leaf: &mut Value) {
    *leaf = match leaf.take() {
        Value::String(text) => format!("{text}x").into(),
        Value::Number(number) => (number.as_f64().unwrap_or_default() + 1.0).into(),
        Value::Bool(truth) => (!truth).into(),
        Value::Null => "x".into(),
        inner => inner,
    };
}
