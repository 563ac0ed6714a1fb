//! A query of others in DCQL, read as far as badges can answer it (OpenID4VP 1.0, 6).
//!
//! Properties that no version of the standard has are ignored, as it says. So are `trusted_authorities`: they name
//! authorities of certificates, which badges do not have, and the standard leaves it to the asker to check them.

use serde::Deserialize;
use serde_json::Value;

use super::{Fault, claims::ClaimQuery};
use crate::openid4vp::QueryId;

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Query {
    parts: Vec<Part>,
    sets: Vec<Set>,
    purposes: Vec<String>,
}

/// One credential that is asked for.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name in the answer.
    pub id: QueryId,
    /// Its form.
    pub format: Format,
    /// Whether several credentials may answer it.
    pub multiple: Multiple,
    /// Whether its holder must prove to be there.
    pub binding: Binding,
    pub(super) types: Vec<Vec<String>>,
    pub(super) claims: Vec<ClaimQuery>,
    pub(super) claim_sets: Vec<Vec<String>>,
}

/// A form in which credentials are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON with a proof inside.
    Ldp,
    /// A token.
    Jwt,
    /// A form that no badge has.
    Other(String),
}

/// How many credentials may answer one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Multiple {
    /// One.
    No,
    /// Several.
    Yes,
}

/// Whether a credential is shown by its holder's key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binding {
    /// In a presentation.
    Proved,
    /// By itself.
    NotWanted,
}

/// Choices of which one is needed, or welcome.
#[derive(Clone, Debug)]
struct Set {
    options: Vec<Vec<usize>>,
    required: bool,
}

/// Ways to answer that are tried at most; real queries have a handful.
const WAYS: usize = 256;
/// Parts of a query at most: what is asked of one person at once.
const PARTS: usize = 16;

impl Query {
    pub(super) fn read(written: &Value) -> Result<Self, Fault> {
        let refused = || Fault::Malformed("dcql_query");
        let written = QueryAsWritten::deserialize(written).map_err(|_| refused())?;
        if written.credentials.is_empty() || written.credentials.len() > PARTS {
            return Err(refused());
        }
        let parts: Vec<Part> =
            written.credentials.into_iter().map(Part::of).collect::<Option<_>>().ok_or_else(refused)?;
        let is_unique = |part: &Part| parts.iter().filter(|other| other.id == part.id).count() == 1;
        if !parts.iter().all(is_unique) {
            return Err(refused());
        }
        let purpose = |set: &SetAsWritten| set.purpose.as_ref()?.as_str().map(str::to_owned);
        let purposes = written.credential_sets.iter().flatten().filter_map(purpose).collect();
        let sets = match written.credential_sets {
            None => vec![Set { options: vec![(0..parts.len()).collect()], required: true }],
            Some(sets) if sets.is_empty() => return Err(refused()),
            Some(sets) => {
                sets.iter().map(|set| Set::of(set, &parts)).collect::<Option<_>>().ok_or_else(refused)?
            }
        };
        let ways: usize = sets.iter().fold(1, |ways, set| ways.saturating_mul(set.options.len() + 1));
        if ways > WAYS { Err(refused()) } else { Ok(Query { parts, sets, purposes }) }
    }

    /// The credentials that may answer.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// What the asker says that it is for, in its own words. Drafts of the standard had a place for it, and programs still
    /// fill it.
    pub fn purposes(&self) -> &[String] {
        &self.purposes
    }

    /// The ways to answer, each as the parts that it takes, in the order in which the asker wants them; what is only
    /// welcome comes last.
    pub fn ways(&self) -> Vec<Vec<&Part>> {
        let mut ways: Vec<(usize, Vec<usize>)> = vec![(0, Vec::new())];
        for set in &self.sets {
            let with = |(extra, way): &(usize, Vec<usize>), option: &Vec<usize>| {
                let mut way = way.clone();
                way.extend(option.iter().filter(|part| !way.contains(part)).copied().collect::<Vec<_>>());
                (extra + usize::from(!set.required), way)
            };
            let left_out = ways.iter().filter(|_| !set.required).cloned();
            let taken = ways.iter().flat_map(|way| set.options.iter().map(move |option| with(way, option)));
            ways = left_out.chain(taken).collect();
        }
        ways.sort_by_key(|(extra, _)| *extra);
        let parts = |way: Vec<usize>| way.into_iter().map(|at| &self.parts[at]).collect::<Vec<_>>();
        ways.into_iter().map(|(_, way)| parts(way)).filter(|way| !way.is_empty()).collect()
    }

    pub(super) fn wants_unproved(&self) -> bool {
        self.parts.iter().any(|part| part.binding == Binding::NotWanted)
    }
}

#[derive(Deserialize)]
struct QueryAsWritten {
    credentials: Vec<PartAsWritten>,
    credential_sets: Option<Vec<SetAsWritten>>,
}

#[derive(Deserialize)]
struct PartAsWritten {
    id: String,
    format: String,
    meta: Value,
    #[serde(default)]
    multiple: bool,
    require_cryptographic_holder_binding: Option<bool>,
    claims: Option<Vec<ClaimQuery>>,
    claim_sets: Option<Vec<Vec<String>>>,
}

#[derive(Deserialize)]
struct SetAsWritten {
    options: Vec<Vec<String>>,
    required: Option<bool>,
    purpose: Option<Value>,
}

impl Part {
    /// The kinds of credential besides badges that may answer, by the last word of each name.
    pub fn other_kinds(&self) -> Vec<&str> {
        let is_badge = |name: &&str| matches!(*name, "OpenBadgeCredential" | "AchievementCredential");
        let sets: Vec<Vec<&str>> = self.types.iter().map(|set| kinds(set)).collect();
        if sets.iter().any(|set| set.iter().all(is_badge)) { Vec::new() } else { sets.concat() }
    }

    fn of(written: PartAsWritten) -> Option<Self> {
        let format = match written.format.as_str() {
            "ldp_vc" => Format::Ldp,
            "jwt_vc_json" => Format::Jwt,
            _ => Format::Other(written.format),
        };
        let is_ours = !matches!(format, Format::Other(_));
        let types = if is_ours { types(&written.meta)? } else { Vec::new() };
        let (claims, claim_sets) = (some(written.claims)?, some(written.claim_sets)?);
        let names = |name: &String| claims.iter().any(|claim| claim.id.as_ref() == Some(name));
        let sound = is_name(&written.id)
            && written.meta.is_object()
            && claims.iter().all(ClaimQuery::is_sound)
            && claim_sets.iter().all(|set| !set.is_empty() && set.iter().all(names));
        let multiple = if written.multiple { Multiple::Yes } else { Multiple::No };
        let binding = match written.require_cryptographic_holder_binding {
            None | Some(true) => Binding::Proved,
            Some(false) => Binding::NotWanted,
        };
        let id = QueryId::from(written.id);
        sound.then_some(Part { id, format, multiple, binding, types, claims, claim_sets })
    }
}

impl Set {
    fn of(written: &SetAsWritten, parts: &[Part]) -> Option<Self> {
        let part = |name: &String| parts.iter().position(|part| part.id.as_str() == name);
        let option = |names: &Vec<String>| {
            names.iter().map(part).collect::<Option<Vec<usize>>>().filter(|option| !option.is_empty())
        };
        let options: Vec<_> = written.options.iter().map(option).collect::<Option<_>>()?;
        let required = written.required.unwrap_or(true);
        (!options.is_empty()).then_some(Set { options, required })
    }
}

fn kinds(types: &[String]) -> Vec<&str> {
    let last_word = |name: &str| name.rfind(['#', '/']).map_or(0, |at| at + 1);
    let names = types.iter().map(|name| &name[last_word(name)..]);
    names.filter(|name| *name != "VerifiableCredential").collect()
}

/// `type_values`: alternatives, each of one type or more (B.1.1).
fn types(meta: &Value) -> Option<Vec<Vec<String>>> {
    let types: Vec<Vec<String>> = Vec::deserialize(meta.get("type_values")?).ok()?;
    (!types.is_empty() && types.iter().all(|set| !set.is_empty())).then_some(types)
}

/// A list that may be left out but not be empty.
fn some<T>(list: Option<Vec<T>>) -> Option<Vec<T>> {
    match list {
        Some(list) if list.is_empty() => None,
        list => Some(list.unwrap_or_default()),
    }
}

/// Letters, digits, `_` and `-` (6.1).
pub(super) fn is_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    !text.is_empty() && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::openid4vp::DcqlQuery;

    fn part(id: &str) -> Value {
        json!({ "id": id, "format": "ldp_vc", "meta": { "type_values": [["a"]] } })
    }

    fn ways(query: &Value) -> Option<Vec<Vec<String>>> {
        let query = Query::read(query).ok()?;
        let names = |way: Vec<&Part>| way.iter().map(|part| part.id.as_str().to_owned()).collect();
        Some(query.ways().into_iter().map(names).collect())
    }

    fn refused(query: &Value) -> bool {
        ways(query).is_none()
    }

    #[test]
    fn our_own_query_is_answered_in_either_form() {
        let query = serde_json::to_value(DcqlQuery::open_badge()).unwrap();
        assert_eq!(ways(&query).unwrap(), [["ldp"], ["jwt"]]);
    }

    #[test]
    fn without_sets_everything_is_needed() {
        let query = json!({ "credentials": [part("a"), part("b")] });
        assert_eq!(ways(&query).unwrap(), [["a", "b"]]);
    }

    #[test]
    fn what_is_only_welcome_comes_last() {
        let sets = json!([{ "options": [["b"]], "required": false }, { "options": [["a"], ["c"]] }]);
        let query = json!({ "credentials": [part("a"), part("b"), part("c")], "credential_sets": sets });
        let expected: [&[&str]; 4] = [&["a"], &["c"], &["b", "a"], &["b", "c"]];
        assert_eq!(ways(&query).unwrap(), expected);
    }

    #[test]
    fn a_form_that_no_badge_has_may_be_asked_for_beside_ours() {
        let other = json!({ "id": "id_card", "format": "mso_mdoc", "meta": { "doctype_value": "x" } });
        let sets = json!([{ "options": [["id_card"], ["a"]] }]);
        let query = json!({ "credentials": [other, part("a")], "credential_sets": sets });
        assert_eq!(ways(&query).unwrap(), [["id_card"], ["a"]]);
    }

    #[test]
    fn a_query_that_is_not_as_the_standard_says_is_refused() {
        let changed = |name: &str, value: Value| {
            let mut part = part("a");
            part[name] = value;
            json!({ "credentials": [part] })
        };
        for query in [
            json!({ "credentials": [] }),
            json!({ "credentials": [part("a"), part("a")] }),
            json!({ "credentials": [part("a")], "credential_sets": [] }),
            json!({ "credentials": [part("a")], "credential_sets": [{ "options": [["b"]] }] }),
            changed("id", json!("a b")),
            changed("meta", json!({})),
            changed("meta", json!({ "type_values": [[]] })),
            changed("claims", json!([])),
            changed("claim_sets", json!([["x"]])),
            changed("multiple", json!("yes")),
        ] {
            assert!(refused(&query), "{query}");
        }
    }

    #[test]
    fn a_query_with_endless_alternatives_is_refused() {
        let set = json!({ "options": [["a"], ["b"], ["c"]] });
        let credentials = [part("a"), part("b"), part("c")];
        assert!(refused(&json!({ "credentials": credentials, "credential_sets": vec![set; 8] })));
    }

    #[test]
    fn properties_of_later_standards_are_ignored() {
        let mut part = part("a");
        part["trusted_authorities"] = json!([{ "type": "aki", "values": ["x"] }]);
        part["colour"] = json!("green");
        assert_eq!(ways(&json!({ "credentials": [part], "purpose": "x" })).unwrap(), [["a"]]);
    }
}
