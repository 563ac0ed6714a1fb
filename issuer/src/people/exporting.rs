//! What somebody takes away: everything about them as one JSON text, each member explained in their language.

use schemas::{locale::Bundle, time::Timestamp};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{Person, STORED};
use crate::store::{LearnerRecord, Organisation};

/// One person's data, readable by people and programs.
#[derive(Debug, Serialize)]
pub struct PersonExport<'p> {
    /// What this is.
    pub about: String,
    /// Who stores it.
    pub organisation: String,
    /// When it was taken out.
    pub exported_at: Timestamp,
    /// What each member means.
    pub explanations: Map<String, Value>,
    /// Circle by circle.
    pub circles: &'p [LearnerRecord],
}

/// The person's data with explanations in the language of the words.
pub fn export<'p>(
    person: &'p Person,
    owner: &Organisation,
    words: &Bundle,
    now: Timestamp,
) -> PersonExport<'p> {
    let name = owner.name.get(words.lang()).map(|(_, name)| name.to_owned()).unwrap_or_default();
    let explain = |stored: &super::Stored| {
        let (what, why) = (format!("stored-{}", stored.name), format!("stored-{}-why", stored.name));
        let text = format!("{}: {}", words.say(&what), words.say(&why));
        stored.members.iter().map(move |member| ((*member).to_owned(), Value::String(text.clone())))
    };
    PersonExport {
        about: words.say_with("export-about", &[("organisation", (&name).into())]),
        organisation: name,
        exported_at: now,
        explanations: STORED.iter().flat_map(explain).collect(),
        circles: &person.records,
    }
}
