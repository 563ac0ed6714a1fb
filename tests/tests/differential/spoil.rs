//! Badges that are changed in a few places, as an attacker, a careless issuer or another program may write them.

use serde_json::{Map, Value, json};

use crate::{badge, chance::Chance, stock};

/// The text of one badge.
pub(crate) fn badge(seed: u64, number: u64) -> String {
    let mut chance = Chance::of(seed, number);
    let mut badge = badge::document(&mut chance);
    for _ in 0..chance.below(6).saturating_sub(3) {
        let places = objects(&badge);
        let place = chance.below(places);
        spoil(&mut chance, nth_object(&mut badge, &mut { place }).unwrap());
    }
    stock::written(&badge)
}

fn objects(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(objects).sum(),
        Value::Object(members) => 1 + members.values().map(objects).sum::<usize>(),
        _ => 0,
    }
}

fn nth_object<'v>(value: &'v mut Value, left: &mut usize) -> Option<&'v mut Map<String, Value>> {
    if value.is_object() && *left == 0 {
        return value.as_object_mut();
    }
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth_object(item, left)),
        Value::Object(members) => {
            *left -= 1;
            members.values_mut().find_map(|member| nth_object(member, left))
        }
        _ => None,
    }
}

/// One change to one object.
fn spoil(chance: &mut Chance, object: &mut Map<String, Value>) {
    let names: Vec<String> = object.keys().filter(|name| *name != "@context").cloned().collect();
    if names.is_empty() {
        return;
    }
    let name = chance.one(&names).clone();
    let value = object[&name].clone();
    match chance.below(16) {
        0 => _ = object.insert(name, stock::scalar(chance)),
        1 => _ = object.insert(name, json!([value])),
        2 => _ = object.insert(name, json!([value, [stock::scalar(chance)], null])),
        3 => _ = object.insert(name, json!([value, value])),
        4 => _ = object.insert(name, stock::value_object(chance)),
        5 => _ = object.insert(name, badge::object(chance, None, 1)),
        6 => _ = object.insert(name, json!({})),
        7 => _ = object.remove(&name),
        8 => rename(chance, object, &name),
        9 => _ = object.insert("id".into(), stock::identifier(chance)),
        10 => _ = object.insert("id".into(), stock::blank(chance)),
        11 => _ = object.insert("type".into(), other_types(chance)),
        12 => _ = object.insert(other_name(chance), stock::scalar(chance)),
        13 => _ = object.insert(name, json!({"id": stock::identifier(chance)})),
        14 => _ = object.insert("@context".into(), other_context(chance)),
        _ => _ = object.insert(name, Value::Null),
    }
}

fn rename(chance: &mut Chance, object: &mut Map<String, Value>, name: &str) {
    let Some(value) = object.remove(name) else { return };
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    let other = match chance.below(5) {
        0 => format!("{first}{}", letters.as_str()),
        1 => format!("https://schema.org/{name}"),
        2 => format!("https://purl.imsglobal.org/spec/vc/ob/vocab.html#{name}"),
        3 => format!("@{name}"),
        _ => format!("xsd:{name}"),
    };
    object.insert(other, value);
}

fn other_name(chance: &mut Chance) -> String {
    let names = [
        "unknown",
        "Criteria",
        "urn:x:p",
        "_:p",
        "urn:p<q>",
        "@foo",
        "@graph",
        "@list",
        "@set",
        "@index",
        "@reverse",
        "@included",
        "@language",
        "@value",
        "@type",
        "@id",
        "xsd:p",
        "cred:p",
        "relative/p",
        "",
        "jwk",
        "_sd",
        "cnf",
        "jsonSchema",
        "exp",
        "criteria",
        "narrative",
        "url",
        "awardedDate",
        "creditsEarned",
        "allowedValue",
    ];
    (*chance.one(&names)).to_owned()
}

fn other_types(chance: &mut Chance) -> Value {
    match chance.below(7) {
        0 => json!(["Achievement", "Result"]),
        1 => json!(["AchievementSubject", "Profile"]),
        2 => json!([]),
        3 => json!(["Unknown"]),
        4 => json!(["urn:x:Class", "_:class"]),
        5 => json!(5),
        _ => json!(["1EdTechCredentialRefresh", "https://schema.org/Thing"]),
    }
}

fn other_context(chance: &mut Chance) -> Value {
    match chance.below(6) {
        0 => Value::Null,
        1 => json!({"name": "https://schema.org/name"}),
        2 => json!("https://example.org/unknown"),
        3 => json!([]),
        _ => json!(chance.one(&schemas::vocabulary::URLS)),
    }
}
