//! A badge as a query sees it: its form, its types written out in full, its signatures, its claims.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Format, Formats, Part};
use crate::{
    credential::{AchievementCredential, Detail},
    jose::Compact,
    proof::Suite,
    stage::{Form, Verified},
    vocabulary,
};

/// A badge that could be shown.
#[derive(Clone, Debug)]
pub struct Showable {
    form: Form,
    suites: Vec<Suite>,
    types: Vec<String>,
    document: Value,
}

impl Showable {
    /// What a query sees of a badge; `None` for one that cannot be read as JSON, which no sound badge is.
    pub fn of(badge: &Verified<AchievementCredential>) -> Option<Self> {
        let text = badge.signed().text();
        let mut document: Value = match badge.form() {
            Form::DataIntegrity => serde_json::from_str(text).ok()?,
            Form::Jwt => serde_json::from_slice(Compact::read(text).ok()?.payload()).ok()?,
        };
        // The older model has the credential inside the token (VC Data Model 1.1, 6.3.1).
        if let Some(inner) = document.get_mut("vc") {
            document = inner.take();
        }
        let types = expanded(&document);
        Some(Showable { form: badge.form(), suites: badge.suites().to_vec(), types, document })
    }

    /// The details that a part asks for, of a badge that answers it.
    pub fn asked_details(&self, part: &Part) -> BTreeSet<Detail> {
        part.asked_details_of(&self.document)
    }

    /// Does it answer this part, and can the asker check it?
    pub fn answers(&self, part: &Part, formats: &Formats) -> bool {
        let form = match part.format {
            Format::Ldp => self.form == Form::DataIntegrity,
            Format::Jwt => self.form == Form::Jwt,
            Format::Other(_) => false,
        };
        let has_all = |set: &Vec<String>| set.iter().all(|wanted| self.types.contains(wanted));
        form && self.suites.iter().any(|suite| formats.take(*suite))
            && part.types.iter().any(has_all)
            && part.claims_are_met_by(&self.document)
    }
}

/// The types in full: by the pinned contexts that the badge names, the last one that knows the name; one that none knows
/// stays as it is (B.1.1).
fn expanded(document: &Value) -> Vec<String> {
    let contexts = many(document.get("@context"));
    let known: Vec<&Value> = contexts.into_iter().rev().filter_map(vocabulary::document).collect();
    let full = |name: &str| {
        let iri = known.iter().find_map(|context| meaning(context, name));
        iri.unwrap_or_else(|| name.to_owned())
    };
    many(document.get("type")).into_iter().map(full).collect()
}

/// What a context says that a name means; one name may stand for another.
fn meaning(context: &Value, name: &str) -> Option<String> {
    let term = |name: &str| {
        let own = context.get("@context")?.get(name)?;
        own.as_str().or_else(|| own.get("@id")?.as_str())
    };
    let id = term(name)?;
    Some(term(id).unwrap_or(id).to_owned())
}

fn many(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        Some(one) => one.as_str().into_iter().collect(),
        None => Vec::new(),
    }
}
