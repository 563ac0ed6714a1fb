//! Members that the model writes as arrays, and that compacted documents may write as a single value.

use serde::{Deserialize, Deserializer, Serialize};

/// One or more items: read from a single value or a non-empty array, always written as an array.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Plural<T>(Vec<T>);

/// The names in `type`.
pub type Types = Plural<String>;

impl<T> Plural<T> {
    /// Of one item.
    pub fn one(item: T) -> Self {
        Plural(vec![item])
    }

    /// Of several items; `None` when there are none.
    pub fn new(items: Vec<T>) -> Option<Self> {
        (!items.is_empty()).then_some(Plural(items))
    }

    /// The items, at least one.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }
}

impl Types {
    /// From names known to be at least one.
    pub fn of<const N: usize>(names: [&str; N]) -> Self {
        const { assert!(N > 0, "an object has at least one type") }
        Plural(names.map(str::to_owned).to_vec())
    }

    /// Is this one of the types?
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|own| own == name)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Plural<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Spelling<T> {
            Many(Vec<T>),
            One(T),
        }
        match Spelling::deserialize(deserializer)? {
            Spelling::One(item) => Ok(Plural(vec![item])),
            Spelling::Many(items) if items.is_empty() => Err(serde::de::Error::custom("an empty array")),
            Spelling::Many(items) => Ok(Plural(items)),
        }
    }
}
