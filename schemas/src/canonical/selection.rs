//! Parts of a document that pointers name, for proofs that cover each statement by itself (ECDSA Cryptosuites 1.0, 3.4.11
//! to 3.4.13).
//!
//! What is named is there with all that is in it. On the way to it each thing keeps its identifier, its types and its
//! contexts, for without them it would be another thing.

use std::collections::BTreeMap;

use crate::json::{Object, Pointer, Value};

/// Parts of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    root: Part,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// All of it.
    Whole,
    /// Only what is named of it; nothing at all where nothing is.
    Of(BTreeMap<String, Part>),
}

impl Selection {
    /// What these pointers name; `None` if one of them leads nowhere.
    ///
    /// ```
    /// use schemas::{canonical::Selection, json};
    /// let badge = json::read(br#"{"id": "urn:x:1", "type": "A", "issuer": {"id": "urn:x:2", "name": "L"}, "tag": [1, 2]}"#)?;
    /// let badge = badge.as_object().unwrap();
    /// let pointers = ["/issuer/name".parse()?, "/tag/1".parse()?];
    /// let cut = Selection::of(badge, &pointers).unwrap().cut(badge);
    /// assert_eq!(cut.to_string(), r#"{"id":"urn:x:1","type":"A","issuer":{"id":"urn:x:2","name":"L"},"tag":[2]}"#);
    /// assert!(Selection::of(badge, &["/name".parse()?]).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(document: &Object<'_>, pointers: &[Pointer]) -> Option<Self> {
        let document = Value::Object(document.clone());
        let mut selection = Selection::default();
        for pointer in pointers {
            pointer.find(&document)?;
            selection.root.add(pointer.steps());
        }
        Some(selection)
    }

    /// All of a document but what stands at these places.
    pub fn all_but(document: &Object<'_>, left_out: &[Pointer]) -> Self {
        Selection { root: Part::all_but(document, &[], left_out) }
    }

    /// All that either names.
    #[must_use]
    pub fn and(mut self, other: &Selection) -> Self {
        self.root.join(&other.root);
        self
    }

    /// The document without all that is not named.
    pub fn cut<'t>(&self, document: &Object<'t>) -> Object<'t> {
        match &self.root {
            Part::Whole => document.clone(),
            Part::Of(parts) if parts.is_empty() => Object::default(),
            Part::Of(parts) => object(document, parts),
        }
    }

    /// Is something of what stands at this place left, be it no more than that it is there?
    pub(super) fn leaves(&self, place: &[String]) -> bool {
        let mut part = &self.root;
        for step in place {
            match part {
                Part::Whole => return true,
                Part::Of(parts) => match parts.get(step) {
                    Some(inner) => part = inner,
                    None => return false,
                },
            }
        }
        *part != Part::default()
    }

    /// Is anything at this place, above it or below it named?
    pub(crate) fn touches(&self, place: &Pointer) -> bool {
        self.leaves(place.steps())
    }
}

impl Default for Part {
    fn default() -> Self {
        Part::Of(BTreeMap::new())
    }
}

impl Part {
    fn all_but(object: &Object<'_>, place: &[String], left_out: &[Pointer]) -> Self {
        if !left_out.iter().any(|other| other.steps().starts_with(place)) {
            return Part::Whole;
        }
        let part = |(name, value): (&str, &Value<'_>)| {
            let place = [place, &[name.to_owned()]].concat();
            let part = match value {
                _ if left_out.iter().any(|other| other.steps() == place) => return None,
                Value::Object(inner) => Part::all_but(inner, &place, left_out),
                _ => Part::Whole,
            };
            Some((name.to_owned(), part))
        };
        Part::Of(object.iter().filter_map(part).collect())
    }

    fn join(&mut self, other: &Part) {
        match (self, other) {
            (Part::Whole, _) => {}
            (own, Part::Whole) => *own = Part::Whole,
            (Part::Of(own), Part::Of(parts)) => {
                parts.iter().for_each(|(step, part)| own.entry(step.clone()).or_default().join(part));
            }
        }
    }

    fn add(&mut self, steps: &[String]) {
        match (self, steps) {
            (Part::Whole, _) => {}
            (own, []) => *own = Part::Whole,
            (Part::Of(parts), [step, rest @ ..]) => parts.entry(step.clone()).or_default().add(rest),
        }
    }

    fn cut<'t>(&self, value: &Value<'t>) -> Value<'t> {
        let Part::Of(parts) = self else { return value.clone() };
        match value {
            Value::Object(inner) => Value::Object(object(inner, parts)),
            Value::Array(items) => {
                let kept = |(at, item): (usize, &Value<'t>)| Some(parts.get(&at.to_string())?.cut(item));
                Value::Array(items.iter().enumerate().filter_map(kept).collect())
            }
            other => other.clone(),
        }
    }
}

fn object<'t>(whole: &Object<'t>, parts: &BTreeMap<String, Part>) -> Object<'t> {
    whole.keeping(|name, value| match parts.get(name) {
        Some(part) => Some(part.cut(value)),
        None => stays(name, value).then(|| value.clone()),
    })
}

/// An identifier that the document made up for itself says nothing outside it.
fn stays(name: &str, value: &Value<'_>) -> bool {
    match name {
        "@context" | "type" => true,
        "id" => value.as_str().is_some_and(|id| !id.starts_with("_:")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    const BADGE: &[u8] = br#"{"id": "urn:x:1", "type": ["A"], "a": {"id": "_:b", "type": "B", "x": 1, "y": {"z": 2}}, "list": [1, 2, 3]}"#;

    fn cut(pointers: &[&str]) -> Option<String> {
        let badge = json::read(BADGE).unwrap();
        let pointers: Vec<Pointer> = pointers.iter().map(|pointer| pointer.parse().unwrap()).collect();
        let badge = badge.as_object().unwrap();
        Some(Selection::of(badge, &pointers)?.cut(badge).to_string())
    }

    #[test]
    fn what_is_on_the_way_keeps_identifier_and_type() {
        let expected = r#"{"id":"urn:x:1","type":["A"],"a":{"type":"B","x":1}}"#;
        assert_eq!(cut(&["/a/x"]).as_deref(), Some(expected));
    }

    #[test]
    fn what_is_named_is_there_with_all_that_is_in_it() {
        let expected = r#"{"id":"urn:x:1","type":["A"],"a":{"id":"_:b","type":"B","x":1,"y":{"z":2}}}"#;
        assert_eq!(cut(&["/a/x", "/a"]).as_deref(), Some(expected));
        assert_eq!(cut(&["/a", "/a/x"]).as_deref(), Some(expected));
    }

    #[test]
    fn items_that_are_not_named_leave_no_gap() {
        let expected = r#"{"id":"urn:x:1","type":["A"],"list":[1,3]}"#;
        assert_eq!(cut(&["/list/2", "/list/0"]).as_deref(), Some(expected));
    }

    #[test]
    fn where_nothing_is_named_nothing_is_left() {
        assert_eq!(cut(&[]).as_deref(), Some("{}"));
        assert!(!Selection::default().leaves(&[]));
    }

    #[test]
    fn all_is_left_but_what_is_left_out() {
        let badge = json::read(BADGE).unwrap();
        let badge = badge.as_object().unwrap();
        let left_out = [Pointer::of(&["a", "y"]), Pointer::of(&["list"]), Pointer::of(&["not", "there"])];
        let expected = r#"{"id":"urn:x:1","type":["A"],"a":{"id":"_:b","type":"B","x":1}}"#;
        assert_eq!(Selection::all_but(badge, &left_out).cut(badge).to_string(), expected);
        assert_eq!(Selection::all_but(badge, &[]).cut(badge), *badge);
    }

    #[test]
    fn what_either_names_is_named_by_both_together() {
        let badge = json::read(BADGE).unwrap();
        let badge = badge.as_object().unwrap();
        let of = |pointer: &str| Selection::of(badge, &[pointer.parse().unwrap()]).unwrap();
        let both = Selection::of(badge, &["/a/x".parse().unwrap(), "/list/1".parse().unwrap()]).unwrap();
        assert_eq!(of("/a/x").and(&of("/list/1")), both);
        assert_eq!(of("/a/x").and(&of("/a")), of("/a"));
    }

    #[test]
    fn a_pointer_that_leads_nowhere_is_told() {
        assert_eq!(cut(&["/a/x", "/list/3"]), None);
    }
}
