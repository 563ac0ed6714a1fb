//! Places in a document, written as JSON pointers (RFC 6901).

use std::{fmt, str::FromStr};

use super::Value;

/// The way to a place, from the document itself.
///
/// ```
/// use schemas::json::Pointer;
/// let pointer: Pointer = "/credentialSubject/result/0/a~1b".parse()?;
/// assert_eq!(pointer.steps(), ["credentialSubject", "result", "0", "a/b"]);
/// assert_eq!(pointer.to_string(), "/credentialSubject/result/0/a~1b");
/// # Ok::<(), schemas::json::NotAPointer>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pointer(Vec<String>);

/// The text is no pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a JSON pointer")]
pub struct NotAPointer;

impl Pointer {
    /// The place of a member below members.
    pub fn of(names: &[&str]) -> Self {
        Pointer(names.iter().map(|name| (*name).to_owned()).collect())
    }

    /// The names of members and numbers of items on the way.
    pub fn steps(&self) -> &[String] {
        &self.0
    }

    /// Does this way lead to that place, or past it?
    pub fn is_at_or_below(&self, other: &Pointer) -> bool {
        self.0.starts_with(&other.0)
    }

    /// What stands there.
    pub fn find<'v, 't>(&self, document: &'v Value<'t>) -> Option<&'v Value<'t>> {
        self.0.iter().try_fold(document, |value, step| match value {
            Value::Object(object) => object.get(step),
            Value::Array(items) => items.get(number(step)?),
            _ => None,
        })
    }
}

/// An item's number has one spelling.
fn number(step: &str) -> Option<usize> {
    step.parse().ok().filter(|number: &usize| number.to_string() == step)
}

impl FromStr for Pointer {
    type Err = NotAPointer;

    fn from_str(text: &str) -> Result<Self, NotAPointer> {
        let Some(steps) = text.strip_prefix('/') else {
            return if text.is_empty() { Ok(Pointer::default()) } else { Err(NotAPointer) };
        };
        steps.split('/').map(unescaped).collect::<Option<_>>().map(Pointer).ok_or(NotAPointer)
    }
}

fn unescaped(step: &str) -> Option<String> {
    let mut parts = step.split('~');
    let mut text = parts.next()?.to_owned();
    for part in parts {
        let (sign, rest) = match part.as_bytes().first()? {
            b'0' => ('~', &part[1..]),
            b'1' => ('/', &part[1..]),
            _ => return None,
        };
        text.push(sign);
        text.push_str(rest);
    }
    Some(text)
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|step| write!(f, "/{}", step.replace('~', "~0").replace('/', "~1")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    fn found(pointer: &str) -> Option<String> {
        let document = json::read(br#"{"a": [{"b": 1}], "": 2, "m~n": 3}"#).unwrap();
        let pointer: Pointer = pointer.parse().ok()?;
        pointer.find(&document).map(ToString::to_string)
    }

    #[test]
    fn members_and_items_are_found() {
        let found: Vec<_> = ["/a/0/b", "/", "/m~0n"].into_iter().map(found).collect();
        assert_eq!(found, [Some("1".to_owned()), Some("2".to_owned()), Some("3".to_owned())]);
    }

    #[test]
    fn a_way_that_leads_nowhere_finds_nothing() {
        for pointer in ["/b", "/a/1", "/a/00", "/a/-", "/a/0/b/c"] {
            assert_eq!(found(pointer), None, "{pointer}");
        }
    }

    #[test]
    fn what_is_not_written_as_a_pointer_is_none() {
        for text in ["a", "#/a", "/~2", "/a~"] {
            assert_eq!(text.parse::<Pointer>(), Err(NotAPointer), "{text}");
        }
    }
}
