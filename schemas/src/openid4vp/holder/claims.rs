//! Claims by their path, and the values that they must have (OpenID4VP 1.0, 6.3, 6.4.1 and 7.1).
//!
//! A badge has one signature over all of it, so it is shown whole; claims only decide whether it is the one asked for.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Part, query::is_name};

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
        let met = |name: &String| {
            let named = self.claims.iter().find(|claim| claim.id.as_ref() == Some(name));
            named.is_some_and(|claim| claim.is_met_by(credential))
        };
        if self.claim_sets.is_empty() {
            self.claims.iter().all(|claim| claim.is_met_by(credential))
        } else {
            self.claim_sets.iter().any(|set| set.iter().all(met))
        }
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

    #[test]
    fn a_claim_without_a_path_is_not_sound() {
        assert!(!met(json!({ "path": [] })));
        assert!(serde_json::from_value::<ClaimQuery>(json!({ "path": [-1] })).is_err());
    }
}
