//! Badges, presentations and lists of every class of the model, drawn from the vocabulary itself.

use std::sync::LazyLock;

use schemas::vocabulary;
use serde_json::{Map, Value, json};

use crate::{chance::Chance, stock};

const V1: &str = "https://www.w3.org/2018/credentials/v1";
const V2: &str = "https://www.w3.org/ns/credentials/v2";
const OPEN_BADGES: [&str; 5] = [
    "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
const EXTENSIONS: &str = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

/// A class with the terms that only it has; the first is no class and has the terms of every object.
type Class = (String, Vec<(String, Value)>);

/// The classes of badges as they are written today.
static TODAY: LazyLock<Vec<Class>> = LazyLock::new(|| classes(&[OPEN_BADGES[4], V2]));

/// Those and all that any older context has.
static EVER: LazyLock<Vec<Class>> =
    LazyLock::new(|| classes(&[OPEN_BADGES[4], V2, V1, "https://w3id.org/security/suites/ed25519-2020/v1"]));

fn classes(urls: &[&str]) -> Vec<Class> {
    let mut classes: Vec<Class> = vec![(String::new(), Vec::new())];
    for url in urls {
        let context = vocabulary::document(url).unwrap()["@context"].as_object().unwrap();
        for (name, definition) in context.iter().filter(|(name, _)| !name.starts_with('@')) {
            match definition.get("@context").and_then(Value::as_object) {
                Some(scope) if name.starts_with(|c: char| c.is_ascii_uppercase()) => {
                    classes.push((name.clone(), terms(scope)));
                }
                _ if matches!(name.as_str(), "id" | "type" | "_sd") => {}
                _ if name.starts_with(|c: char| c.is_ascii_uppercase()) => {
                    classes.push((name.clone(), Vec::new()));
                }
                _ => classes[0].1.push((name.clone(), definition.clone())),
            }
        }
    }
    classes
}

fn terms(scope: &Map<String, Value>) -> Vec<(String, Value)> {
    let named = scope
        .iter()
        .filter(|(name, _)| !name.starts_with('@') && !matches!(name.as_str(), "id" | "type" | "jsonSchema"));
    named.map(|(name, definition)| (name.clone(), definition.clone())).collect()
}

/// A whole document.
pub(crate) fn document(chance: &mut Chance) -> Value {
    let mut document = match chance.below(10) {
        0 => presentation(chance),
        1 => credential(chance, "BitstringStatusListCredential", "BitstringStatusList", 3),
        2 => credential(chance, "EndorsementCredential", "EndorsementSubject", 3),
        3 => object(chance, None, 4),
        _ => credential(chance, "OpenBadgeCredential", "AchievementSubject", 4),
    };
    document.as_object_mut().unwrap().insert("@context".into(), contexts(chance));
    document
}

fn contexts(chance: &mut Chance) -> Value {
    let mut contexts = vec![if chance.percent(95) { V2 } else { V1 }];
    let version = if chance.percent(85) { 4 } else { chance.below(OPEN_BADGES.len()) };
    contexts.push(OPEN_BADGES[version]);
    if chance.percent(30) {
        contexts.push(EXTENSIONS);
    }
    if chance.percent(3) {
        contexts.push(*chance.one(&vocabulary::URLS));
    }
    if chance.percent(1) {
        contexts.remove(chance.below(contexts.len()));
    }
    json!(contexts)
}

fn presentation(chance: &mut Chance) -> Value {
    let mut held: Vec<Value> = Vec::new();
    for _ in 0..=chance.below(2) {
        let mut credential = credential(chance, "OpenBadgeCredential", "AchievementSubject", 2);
        if chance.percent(90) {
            credential.as_object_mut().unwrap().insert("@context".into(), contexts(chance));
        }
        held.push(credential);
    }
    let mut presentation = json!({"type": ["VerifiablePresentation"], "verifiableCredential": held});
    if chance.percent(50) {
        presentation["holder"] = stock::identifier(chance);
    }
    if chance.percent(40) {
        presentation["proof"] = proof(chance);
    }
    presentation
}

fn credential(chance: &mut Chance, class: &str, subject: &str, depth: usize) -> Value {
    let mut credential = json!({
        "id": stock::identifier(chance),
        "type": ["VerifiableCredential", class],
        "name": stock::text(chance),
        "issuer": if chance.percent(70) { object(chance, Some("Profile"), depth - 1) } else { stock::identifier(chance) },
        "validFrom": "2026-11-20T15:30:00Z",
        "credentialSubject": object(chance, Some(subject), depth),
    });
    if chance.percent(30) {
        credential["credentialStatus"] = object(chance, Some("BitstringStatusListEntry"), 1);
    }
    if chance.percent(20) {
        credential["evidence"] =
            json!([object(chance, Some("Evidence"), 1), object(chance, Some("Evidence"), 1)]);
    }
    if depth > 3 && chance.percent(15) {
        let mut endorsement = self::credential(chance, "EndorsementCredential", "EndorsementSubject", 1);
        if chance.percent(80) {
            endorsement["@context"] = contexts(chance);
        }
        endorsement["proof"] = proof(chance);
        credential["endorsement"] = json!([endorsement]);
    }
    if chance.percent(20) {
        credential["proof"] = proof(chance);
    }
    credential
}

fn proof(chance: &mut Chance) -> Value {
    let mut proof = json!({
        "type": "DataIntegrityProof",
        "created": "2026-11-20T15:30:00Z",
        "verificationMethod": stock::identifier(chance),
        "cryptosuite": "eddsa-rdfc-2022",
        "proofPurpose": "assertionMethod",
        "proofValue": "z4svC6GAkRcK2yHrzxS3dWhE57ENCp69JMVQzvi",
    });
    if chance.percent(15) {
        proof["proofPurpose"] =
            if chance.percent(50) { "authentication".into() } else { stock::scalar(chance) };
    }
    proof
}

/// A thing of a class, or of any class, with members that the class or every object may have.
pub(crate) fn object(chance: &mut Chance, class: Option<&str>, depth: usize) -> Value {
    let vocabulary: &[Class] = if chance.percent(97) { &TODAY } else { &EVER };
    let (everywhere, classes) = (&vocabulary[0].1, &vocabulary[1..]);
    let (class, own) = match class {
        Some(name) => classes.iter().find(|(own, _)| own == name).unwrap(),
        None => chance.one(classes),
    };
    let mut members = Map::new();
    if chance.percent(60) {
        let id = if chance.percent(8) { stock::blank(chance) } else { stock::identifier(chance) };
        members.insert("id".into(), id);
    }
    let mut types = vec![class.clone()];
    if chance.percent(3) {
        types.push(chance.one(classes).0.clone());
    }
    members.insert("type".into(), if chance.percent(20) { types[0].clone().into() } else { json!(types) });
    for _ in 0..chance.below(5) {
        let terms = if chance.percent(75) && !own.is_empty() { own } else { everywhere };
        let (name, definition) = chance.one(terms);
        members.insert(name.clone(), values(chance, definition, depth));
    }
    members.into()
}

fn values(chance: &mut Chance, definition: &Value, depth: usize) -> Value {
    let container = definition.get("@container").and_then(Value::as_str);
    match container {
        Some("@list") => list(chance, 2),
        Some("@set") => {
            let items: Vec<Value> = (0..chance.below(4)).map(|_| value(chance, definition, depth)).collect();
            if chance.percent(15) && !items.is_empty() { json!([items[0], items[0]]) } else { items.into() }
        }
        _ => value(chance, definition, depth),
    }
}

/// A list, which may hold anything, and lists.
fn list(chance: &mut Chance, depth: usize) -> Value {
    let item = |chance: &mut Chance| match chance.below(8) {
        0 if depth > 0 => list(chance, depth - 1),
        1 => stock::scalar(chance),
        2 => stock::value_object(chance),
        3 if depth > 0 => object(chance, None, 0),
        _ => stock::text(chance),
    };
    (0..chance.below(4)).map(|_| item(chance)).collect()
}

fn value(chance: &mut Chance, definition: &Value, depth: usize) -> Value {
    if chance.percent(6) {
        return stock::value_object(chance);
    }
    match definition.get("@type").and_then(Value::as_str) {
        Some("@id" | "@vocab") if depth > 0 && chance.percent(50) => object(chance, None, depth - 1),
        Some("@id" | "@vocab") => stock::identifier(chance),
        Some(iri) if iri.ends_with("float") || iri.ends_with("nteger") => stock::number(chance),
        Some(iri) if iri.ends_with("boolean") => chance.percent(50).into(),
        Some(_) => stock::text(chance),
        None if depth > 0 && chance.percent(20) => object(chance, None, depth - 1),
        None => stock::text(chance),
    }
}
