//! Members that the model writes as arrays, and that compacted documents may write as a single value.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, IntoDeserializer as _, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
};

/// More room is not made before there is something to put there.
const FEW: usize = 8;

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

/// Written as a plain name where the model has no array.
pub(super) fn plain<S: Serializer>(types: &Types, serializer: S) -> Result<S::Ok, S::Error> {
    match types.as_slice() {
        [name] => serializer.serialize_str(name),
        several => several.serialize(serializer),
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Plural<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrMany(PhantomData))
    }
}

/// Chooses by the kind of JSON value, so that what is wrong inside is told with its place.
struct OneOrMany<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrMany<T> {
    type Value = Plural<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one item or an array of them")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Plural<T>, E> {
        T::deserialize(text.into_deserializer()).map(Plural::one)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Plural<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(object)).map(Plural::one)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Plural<T>, A::Error> {
        let mut items = Vec::with_capacity(array.size_hint().unwrap_or_default().min(FEW));
        while let Some(item) = array.next_element()? {
            items.push(item);
        }
        Plural::new(items).ok_or_else(|| de::Error::custom("an empty array"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_value_and_an_array_are_read_alike() {
        let one: Types = serde_json::from_str(r#""Profile""#).unwrap();
        assert_eq!(serde_json::from_str::<Types>(r#"["Profile"]"#).unwrap(), one);
    }

    #[test]
    fn an_empty_array_is_refused() {
        assert!(serde_json::from_str::<Types>("[]").is_err());
    }
}
