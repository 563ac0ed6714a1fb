//! A document as it was read: members in the order of the text, numbers as they were written.

use std::borrow::Cow;

use super::Number;

/// Any JSON value; texts are borrowed from the input where they hold no escape.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the six kinds of value of RFC 8259")]
pub enum Value<'t> {
    Null,
    Bool(bool),
    Number(Number<'t>),
    String(Cow<'t, str>),
    Array(Vec<Value<'t>>),
    Object(Object<'t>),
}

impl<'t> Value<'t> {
    /// The object, if it is one.
    pub fn as_object(&self) -> Option<&Object<'t>> {
        if let Value::Object(object) = self { Some(object) } else { None }
    }

    /// The object itself, if it is one.
    pub(crate) fn into_object(self) -> Option<Object<'t>> {
        if let Value::Object(object) = self { Some(object) } else { None }
    }

    /// The items, if it is an array.
    pub fn as_array(&self) -> Option<&[Value<'t>]> {
        if let Value::Array(items) = self { Some(items) } else { None }
    }

    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        if let Value::String(text) = self { Some(text) } else { None }
    }

    /// The items of an array, or the value alone: JSON-LD reads both alike.
    pub fn one_or_many(&self) -> &[Value<'t>] {
        self.as_array().unwrap_or(std::slice::from_ref(self))
    }
}

/// A name with its value.
pub(super) type Member<'t> = (Cow<'t, str>, Value<'t>);

/// An object: no name occurs twice.
#[derive(Clone, Debug, Default)]
pub struct Object<'t> {
    members: Vec<Member<'t>>,
}

impl<'t> Object<'t> {
    /// From members; the first name that occurs twice is handed back instead.
    pub(super) fn new(members: Vec<Member<'t>>) -> Result<Self, String> {
        match repeated(&members) {
            Some(name) => Err(name.to_owned()),
            None => Ok(Object { members }),
        }
    }

    pub(super) fn members(&self) -> &[Member<'t>] {
        &self.members
    }

    /// The value of a member.
    pub fn get(&self, name: &str) -> Option<&Value<'t>> {
        self.members.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// The members in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'t>)> {
        self.members.iter().map(|(name, value)| (name.as_ref(), value))
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// A copy without one member, such as the proof without its value.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        Object { members: self.members.iter().filter(|(own, _)| own != name).cloned().collect() }
    }

    /// The same without one member.
    #[must_use]
    pub(crate) fn less(mut self, name: &str) -> Self {
        self.members.retain(|(own, _)| own != name);
        self
    }

    /// A copy in which this stands under a name, in the place of what stood there or at the end.
    #[must_use]
    pub fn with(&self, name: &'static str, value: Value<'t>) -> Self {
        let mut members = self.members.clone();
        match members.iter_mut().find(|(own, _)| own == name) {
            Some((_, own)) => *own = value,
            None => members.push((name.into(), value)),
        }
        Object { members }
    }

    /// A copy of what `kept` keeps of each member.
    #[must_use]
    pub(crate) fn keeping(&self, kept: impl Fn(&str, &Value<'t>) -> Option<Value<'t>>) -> Self {
        let keep = |(name, value): &Member<'t>| Some((name.clone(), kept(name, value)?));
        Object { members: self.members.iter().filter_map(keep).collect() }
    }
}

/// Objects are equal whatever the order of their members.
impl PartialEq for Object<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(name, value)| other.get(name) == Some(value))
    }
}

fn repeated<'m>(members: &'m [Member<'_>]) -> Option<&'m str> {
    // Nearly all objects are small; sorting keeps a hostile one with a hundred thousand members cheap.
    const SMALL: usize = 16;
    if members.len() <= SMALL {
        let twice = |at: usize| members[..at].iter().any(|(name, _)| *name == members[at].0);
        return (1..members.len()).find(|at| twice(*at)).map(|at| members[at].0.as_ref());
    }
    let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_ref()).collect();
    names.sort_unstable();
    names.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
}
