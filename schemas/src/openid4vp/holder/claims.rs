//! Claims by their path, and the values that they must have (OpenID4VP 1.0, 6.3, 6.4.1 and 7.1).
//!
//! Claims decide whether a badge is the one asked for. Where parts of it may be left out, they also say which of them are
//! asked for; with no claims at all none is (6.4.1).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Part, query::is_name};
use crate::{credential::Detail, json::Pointer};

/// One claim that is asked for.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct ClaimQuery {
    pub(super) id: Option<String>,
    path: Vec<Step>,
    values: Option<Vec<Value>>,
}

/// A claim that is asked for, as it can be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskedClaim {
    /// Where it stands, its steps joined by dots; every item of a list is `*`.
    pub path: String,
    /// The values of which it must have one; none means any.
    pub values: Vec<String>,
}

/// One step into a document.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum Step {
    Member(String),
    Item(usize),
    EveryItem(()),
}

impl ClaimQuery {
    pub(super) fn is_sound(&self) -> bool {
        let is_value =
            |value: &Value| value.is_string() || value.is_boolean() || value.is_i64() || value.is_u64();
        self.id.as_deref().is_none_or(is_name)
            && !self.path.is_empty()
            && self.values.as_ref().is_none_or(|values| !values.is_empty() && values.iter().all(is_value))
    }

    /// Does it ask for this detail, for something in it, or for something that it is in?
    fn is_about(&self, detail: Detail) -> bool {
        let names = self.path.iter().map_while(|step| match step {
            Step::Member(name) => Some(name.as_str()),
            Step::Item(_) | Step::EveryItem(()) => None,
        });
        let place = Pointer::of(&names.collect::<Vec<_>>());
        detail.places().iter().any(|own| own.is_at_or_below(&place) || place.is_at_or_below(own))
    }

    /// Does a credential hold the claim, with one of these values?
    fn is_met_by(&self, credential: &Value) -> bool {
        let found = select(credential, &self.path);
        match &self.values {
            None => !found.is_empty(),
            Some(values) => found.iter().any(|value| values.contains(value)),
        }
    }
}

impl From<&ClaimQuery> for AskedClaim {
    fn from(claim: &ClaimQuery) -> Self {
        let step = |step: &Step| match step {
            Step::Member(name) => name.clone(),
            Step::Item(at) => at.to_string(),
            Step::EveryItem(()) => "*".to_owned(),
        };
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        AskedClaim {
            path: claim.path.iter().map(step).collect::<Vec<_>>().join("."),
            values: claim.values.iter().flatten().map(text).collect(),
        }
    }
}

impl Part {
    /// The claims that decide whether a credential is the one that is asked for.
    pub fn asked_claims(&self) -> Vec<AskedClaim> {
        self.claims.iter().map(AskedClaim::from).collect()
    }

    /// Does a credential hold the claims, all of them or one of the combinations?
    pub(super) fn claims_are_met_by(&self, credential: &Value) -> bool {
        self.wanted_of(credential).is_some()
    }

    /// The details that the claims ask of a credential which holds them.
    pub(super) fn asked_details_of(&self, credential: &Value) -> BTreeSet<Detail> {
        let wanted = self.wanted_of(credential).unwrap_or_default();
        let is_asked = |detail: &Detail| wanted.iter().any(|claim| claim.is_about(*detail));
        Detail::ALL.into_iter().filter(is_asked).collect()
    }

    /// All claims, or the first combination that the credential holds; `None` if it holds none.
    fn wanted_of(&self, credential: &Value) -> Option<Vec<&ClaimQuery>> {
        let named = |name: &String| self.claims.iter().find(|claim| claim.id.as_ref() == Some(name));
        let all = || vec![self.claims.iter().collect()];
        let set = |set: &Vec<String>| set.iter().map(named).collect::<Option<Vec<_>>>();
        let sets = match self.claim_sets.as_slice() {
            [] => all(),
            sets => sets.iter().filter_map(set).collect(),
        };
        sets.into_iter().find(|set: &Vec<&ClaimQuery>| set.iter().all(|claim| claim.is_met_by(credential)))
    }
}

/// What a path leads to; nothing where it does not fit the document.
fn select<'v>(root: &'v Value, path: &[Step]) -> Vec<&'v Value> {
    let mut selected = vec![root];
    for step in path {
        let taken: Option<Vec<Vec<&Value>>> = selected
            .into_iter()
            .map(|value| match step {
                Step::Member(name) => value.as_object().map(|object| object.get(name).into_iter().collect()),
                Step::Item(at) => value.as_array().map(|items| items.get(*at).into_iter().collect()),
                Step::EveryItem(()) => value.as_array().map(|items| items.iter().collect()),
            })
            .collect();
        selected = taken.unwrap_or_default().concat();
    }
    selected
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn met(claim: Value) -> bool {
        let credential = json!({
            "name": "Arthur Dent",
            "degrees": [{ "type": "BSc" }, { "type": "MSc" }],
            "nationalities": ["British", "Betelgeusian"],
        });
        let claim: ClaimQuery = serde_json::from_value(claim).unwrap();
        claim.is_sound() && claim.is_met_by(&credential)
    }

    #[test]
    fn the_paths_of_the_standards_example_are_found() {
        assert!(met(json!({ "path": ["name"] })));
        assert!(met(json!({ "path": ["degrees", null, "type"] })));
        assert!(met(json!({ "path": ["nationalities", 1], "values": ["Betelgeusian"] })));
    }

    #[test]
    fn a_path_that_does_not_fit_finds_nothing() {
        for path in [
            json!(["address"]),
            json!(["name", "first"]),
            json!(["degrees", "type"]),
            json!(["nationalities", 2]),
        ] {
            assert!(!met(json!({ "path": path })), "{path}");
        }
    }

    #[test]
    fn another_value_is_not_the_one_asked_for() {
        assert!(!met(json!({ "path": ["degrees", null, "type"], "values": ["PhD"] })));
    }

    fn details(path: &Value) -> Vec<Detail> {
        let claim: ClaimQuery = serde_json::from_value(json!({ "path": path })).unwrap();
        Detail::ALL.into_iter().filter(|detail| claim.is_about(*detail)).collect()
    }

    #[test]
    fn a_claim_asks_for_the_detail_that_it_is_in_and_for_those_in_it() {
        assert_eq!(details(&json!(["credentialSubject", "result", null, "value"])), [Detail::Results]);
        assert_eq!(details(&json!(["evidence"])), [Detail::Evidence]);
        let achievement = details(&json!(["credentialSubject", "achievement"]));
        assert!(achievement.contains(&Detail::Alignments) && !achievement.contains(&Detail::Learner));
    }

    #[test]
    fn a_claim_about_what_is_always_shown_asks_for_no_detail() {
        assert_eq!(details(&json!(["credentialSubject", "achievement", "name"])), []);
        assert_eq!(details(&json!(["issuer", "name"])), []);
    }

    #[test]
    fn a_claim_without_a_path_is_not_sound() {
        assert!(!met(json!({ "path": [] })));
        assert!(serde_json::from_value::<ClaimQuery>(json!({ "path": [-1] })).is_err());
    }
}
