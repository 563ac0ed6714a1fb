//! Class B: JSON-LD and the badge's shape. Words get another meaning, or none; the text is not what the model says.

use crate::case::{Case, bent, changed};
use crate::forge::{self, options};
use crate::network::Network;
use schemas::verdict::Code;
use serde_json::{Value, json};

const VC: &str = "https://www.w3.org/ns/credentials/v2";
const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

pub(crate) fn cases(network: &Network) -> Vec<Case> {
    let mut cases = contexts(network);
    cases.extend(third_contexts(network));
    cases.extend(contexts_inside(network));
    cases.extend(undefined(network));
    cases.extend(keywords(network));
    cases.extend(emptied(network));
    cases.extend(wrong_types(network));
    cases.extend(missing(network));
    cases.extend(dates(network));
    cases.extend(names(network));
    cases
}

/// Changed after the library had signed it.
fn after(network: &Network, name: &str, pointer: &str, value: Value, code: Code) -> Case {
    Case::new(name, changed(forge::sound(network), pointer, value).to_string(), code)
}

/// Signed like this by the library's own key.
fn signed(network: &Network, name: &str, pointer: &str, value: Value, code: Code) -> Case {
    let document = forge::embed(network, bent(network, pointer, value), &options());
    Case::new(name, document.to_string(), code)
}

fn contexts(network: &Network) -> Vec<Case> {
    let with = |name: &str, contexts: Value, code| after(network, name, "/@context", contexts, code);
    vec![
        with("contexts in another order", json!([OPEN_BADGES, VC]), Code::NotABadge),
        with("without contexts", json!([]), Code::NotABadge),
        with("a number as context", json!(1), Code::NotABadge),
        with("the first context alone", json!(VC), Code::ValueLost),
        with("the second context alone", json!([OPEN_BADGES]), Code::NotABadge),
        with(
            "the first context over http",
            json!([VC.replace("https", "http"), OPEN_BADGES]),
            Code::NotABadge,
        ),
        with("the first context in capitals", json!([VC.to_uppercase(), OPEN_BADGES]), Code::NotABadge),
        with("the first context with a slash", json!([format!("{VC}/"), OPEN_BADGES]), Code::NotABadge),
        with("another second context", json!([VC, "https://evil.example/context"]), Code::ContextUnknown),
        with(
            "a second context of tomorrow",
            json!([VC, OPEN_BADGES.replace("3.0.3", "3.0.9")]),
            Code::ContextUnknown,
        ),
        with("a second context by file", json!([VC, "file:///etc/passwd"]), Code::ContextUnknown),
        with("a second context by address", json!([VC, "https://169.254.169.254/"]), Code::ContextUnknown),
    ]
}

fn third_contexts(network: &Network) -> Vec<Case> {
    let third = |name: &str, context: Value, code| {
        after(network, name, "/@context", json!([VC, OPEN_BADGES, context]), code)
    };
    vec![
        third("a third context", json!("https://evil.example/context"), Code::ContextUnknown),
        third(
            "the examples' context",
            json!("https://www.w3.org/ns/credentials/examples/v2"),
            Code::ContextUnknown,
        ),
        third("a word of its own", json!({ "name": "https://evil.example/name" }), Code::ContextInline),
        third("words for everything", json!({ "@vocab": "https://evil.example/#" }), Code::ContextInline),
        third("another base", json!({ "@base": "https://evil.example/" }), Code::ContextInline),
        third("another language", json!({ "@language": "da" }), Code::ContextInline),
        third("an import", json!({ "@import": "https://evil.example/context" }), Code::ContextInline),
        third(
            "everything as JSON",
            json!({ "issuer": { "@id": "x:y", "@type": "@json" } }),
            Code::ContextInline,
        ),
        third("a context that is nothing", Value::Null, Code::ContextInline),
        third("an empty context", json!({}), Code::ContextInline),
        third("a context in a list of its own", json!([OPEN_BADGES]), Code::ContextInline),
    ]
}

fn contexts_inside(network: &Network) -> Vec<Case> {
    let inside = |place: &str, context: Value, code| {
        after(network, &format!("a context at {place}"), &format!("{place}/@context"), context, code)
    };
    vec![
        inside("/issuer", json!({ "name": "x:y" }), Code::ContextInline),
        inside("/credentialSubject", VC.into(), Code::ShapeWrong),
        inside("/proof", json!({ "created": "x:y" }), Code::ProofMalformed),
    ]
}

/// One undefined word in each object of the badge, added after signing.
fn undefined(network: &Network) -> Vec<Case> {
    let objects = [
        "",
        "/issuer",
        "/credentialSubject",
        "/credentialSubject/identifier/0",
        "/credentialSubject/achievement",
        "/credentialSubject/achievement/criteria",
        "/credentialStatus/0",
    ];
    let each = objects.into_iter().flat_map(|place| {
        let at = |word: &str| format!("{place}/{word}");
        [("grade", json!("A")), ("honours", json!({ "id": "urn:x:1" }))]
            .map(|(word, value)| after(network, &at(word), &at(word), value, Code::TermUndefined))
    });
    each.collect()
}

fn keywords(network: &Network) -> Vec<Case> {
    let shape = |name: &str, pointer: &str, value| after(network, name, pointer, value, Code::ShapeWrong);
    let other = |name: &str, pointer: &str, value, code| after(network, name, pointer, value, code);
    vec![
        shape("the long spelling of a text", "/name", json!({ "@value": "Climate in my street" })),
        other(
            "a date in the long spelling",
            "/validFrom",
            json!({ "@value": "2026-11-10T12:00:00Z" }),
            Code::SignatureWrong,
        ),
        other(
            "a member by its address",
            "/https:~1~1schema.org~1name",
            "Climate in my street".into(),
            Code::SignatureWrong,
        ),
        other("a graph", "/@graph", json!([]), Code::FeatureUnknown),
        other("what is included", "/@included", json!([]), Code::FeatureUnknown),
        other("what points back", "/@reverse", json!({}), Code::FeatureUnknown),
        other("what is nested", "/@nest", json!({}), Code::FeatureUnknown),
        other("an index", "/@index", "x".into(), Code::FeatureUnknown),
        other("a word in the form of a keyword", "/@evil", "x".into(), Code::TermUndefined),
        other(
            "a list in the long spelling",
            "/credentialSubject/achievement/tag",
            json!({ "@list": ["a"] }),
            Code::FeatureUnknown,
        ),
        other(
            "a set in the long spelling",
            "/credentialSubject/achievement/tag",
            json!({ "@set": ["a"] }),
            Code::FeatureUnknown,
        ),
    ]
}

/// What the canonical form passes over in silence.
fn emptied(network: &Network) -> Vec<Case> {
    let shape = |pointer: &str, value: Value| {
        after(network, &format!("{pointer} that is {value}"), pointer, value, Code::ShapeWrong)
    };
    vec![
        shape("/description", Value::Null),
        shape("/issuer/url", Value::Null),
        shape("/credentialSubject/role", Value::Null),
        shape("/credentialSubject/achievement/version", Value::Null),
        shape("/evidence", json!([])),
        shape("/endorsement", json!([])),
        shape("/credentialSubject/result", json!([])),
        shape("/credentialSubject/achievement/tag", json!([null])),
        shape("/credentialSubject/achievement/alignment", json!([])),
        shape("/termsOfUse", json!([])),
    ]
}

fn wrong_types(network: &Network) -> Vec<Case> {
    let shape = |pointer: &str, value: Value| {
        signed(network, &format!("{pointer} that is {value}"), pointer, value, Code::ShapeWrong)
    };
    vec![
        shape("/name", 7.into()),
        shape("/name", json!(["a", "b"])),
        shape("/name", true.into()),
        shape("/issuer/name", 7.into()),
        shape("/credentialSubject/identifier/0/hashed", "false".into()),
        shape("/credentialSubject/identifier/0/hashed", 0.into()),
        shape("/credentialSubject/creditsEarned", "5".into()),
        shape("/credentialSubject/achievement/name", 7.into()),
        shape("/credentialSubject/achievement/description", json!(["a"])),
        shape("/credentialSubject/achievement/criteria/narrative", 7.into()),
        shape("/credentialSubject/achievement/tag", json!(["a", 7])),
        shape("/credentialSubject/achievement/creditsAvailable", true.into()),
        shape("/awardedDate", "2026-11-10".into()),
        shape("/issuer/mediaType", "text/html".into()),
    ]
}

fn missing(network: &Network) -> Vec<Case> {
    let without = |pointer: &str, code| {
        let mut badge = network.badge();
        let (parent, member) = pointer.rsplit_once('/').unwrap();
        badge.pointer_mut(parent).unwrap().as_object_mut().unwrap().shift_remove(member).unwrap();
        let document = forge::embed(network, badge, &options());
        Case::new(format!("without {pointer}"), document.to_string(), code)
    };
    vec![
        without("/@context", Code::NotABadge),
        without("/type", Code::NotABadge),
        without("/id", Code::ShapeWrong),
        without("/issuer", Code::ShapeWrong),
        without("/issuer/id", Code::ShapeWrong),
        without("/validFrom", Code::ShapeWrong),
        without("/credentialSubject", Code::ShapeWrong),
        without("/credentialSubject/type", Code::TermUndefined),
        without("/credentialSubject/achievement", Code::ShapeWrong),
        without("/credentialSubject/achievement/id", Code::ShapeWrong),
        without("/credentialSubject/achievement/name", Code::ShapeWrong),
        without("/credentialSubject/achievement/description", Code::ShapeWrong),
        without("/credentialSubject/achievement/criteria", Code::ShapeWrong),
        without("/credentialSubject/identifier/0/identityHash", Code::ShapeWrong),
    ]
}

fn dates(network: &Network) -> Vec<Case> {
    let written =
        |date: &str| signed(network, &format!("from {date:?}"), "/validFrom", date.into(), Code::ShapeWrong);
    let none = ["", "yesterday", "2026-11-10", "2026-11-10T12:00:00", "2026-11-10 12:00:00Z", "10.11.2026"];
    let never =
        ["2026-02-30T12:00:00Z", "2026-13-01T12:00:00Z", "2026-11-10T25:00:00Z", "2026-11-10T12:61:00Z"];
    let odd = [
        "+2026-11-10T12:00:00Z",
        "2026-11-10T12:00:00+99:00",
        "20261110T120000Z",
        "1731240000",
        "２026-11-10T12:00:00Z",
    ];
    none.into_iter().chain(never).chain(odd).map(written).collect()
}

fn names(network: &Network) -> Vec<Case> {
    let kinds = |name: &str, types: Value| after(network, name, "/type", types, Code::NotABadge);
    vec![
        kinds("no badge by its type", json!(["VerifiableCredential"])),
        kinds("an endorsement by its type", json!(["VerifiableCredential", "EndorsementCredential"])),
        kinds("a badge and a diploma", json!(["VerifiableCredential", "OpenBadgeCredential", "Diploma"])),
        kinds("a badge that is no credential", json!(["OpenBadgeCredential"])),
        kinds(
            "a type that is a text in a list of lists",
            json!([["VerifiableCredential", "OpenBadgeCredential"]]),
        ),
        kinds("types with a blank", json!(["VerifiableCredential ", "OpenBadgeCredential"])),
        signed(
            network,
            "an id that leads nowhere",
            "/credentialSubject/achievement/id",
            "achievement".into(),
            Code::ValueLost,
        ),
        signed(
            network,
            "a subject without a scheme",
            "/credentialSubject/id",
            "learner 7".into(),
            Code::ValueLost,
        ),
        signed(
            network,
            "a subject in two parts",
            "/credentialSubject/id",
            json!(["urn:a:b", "urn:a:c"]),
            Code::ValueLost,
        ),
        signed(network, "an id that is a number", "/id", 7.into(), Code::ValueLost),
        signed(network, "a nameless node as id", "/id", "_:b0".into(), Code::ShapeWrong),
        signed(network, "an issuer without a scheme", "/issuer/id", "havnby".into(), Code::ShapeWrong),
    ]
}
