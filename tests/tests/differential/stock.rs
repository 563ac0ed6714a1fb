//! What badges are filled with: texts, identifiers, numbers and languages on which implementations differ.

use serde_json::Value;

use crate::chance::Chance;

const TEXTS: [&str; 24] = [
    "Climate in my street",
    "Æblegrød på bålet",
    "Čebelica žre jabolko",
    "2026-10-12T16:30:00Z",
    "2026-10-12",
    "",
    " leading and trailing ",
    "quote \" backslash \\ slash /",
    "\u{8}\t\n\u{c}\r",
    "\u{0}\u{1}\u{b}\u{1f}\u{7f}",
    "\u{80}\u{85}\u{a0}",
    "\u{2028}\u{2029}\u{feff}",
    "e\u{301} and é",
    "日本語",
    "\u{e000}\u{fb01}",
    "\u{ffee}\u{fffd}",
    "\u{fffe}\u{ffff}",
    "\u{1f333}",
    "\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}",
    "\u{10ffff}",
    "عربي",
    "<b>&amp;</b>",
    "_:c14n0",
    "Achievement",
];

const IDENTIFIERS: [&str; 38] = [
    "urn:uuid:6f1a4f9e-3b0c-4a51-9a0e-6d6a2a8c7b11",
    "urn:uuid:0d2f3f0e-7a53-4b39-9a5b-0b6b0f1f2a33",
    "https://badges.example/achievements/climate",
    "https://badges.example/achievements/ø?x=1#y",
    "did:key:z6MknDvquLPQiRT6994stXormvACmiCU3c5XNV5rHYWyddDz",
    "did:web:example.org:o:havnby",
    "mailto:someone@example.org",
    "data:image/png;base64,iVBORw0KGgo=",
    "HTTP://EXAMPLE.ORG/",
    "a,b:x",
    "a+b-c.d:x",
    "urn:x<y>\"{z}|^`\\",
    "urn:\u{0}\u{1f}\u{7f}",
    "urn:x\u{85}y",
    "urn:x\u{feff}y",
    "urn:x y",
    "urn:x\u{a0}y",
    "urn:",
    "urn:\u{fffe}",
    "urn:\u{1f333}",
    "urn:\u{ffee}",
    "_:a",
    "_:b",
    "_:b0",
    "_:c14n0",
    "_:",
    "relative",
    "/relative",
    "",
    "#fragment",
    "1a:x",
    ":x",
    "xsd:date",
    "sec:proof",
    "cred:x",
    "id",
    "@id",
    "@foo",
];

const NUMBERS: [&str; 27] = [
    "0",
    "-0",
    "0.0",
    "-0.0",
    "1",
    "42",
    "42.0",
    "-7",
    "2.5",
    "2.50",
    "0.1",
    "-0.1",
    "1e2",
    "1E2",
    "1e20",
    "1e21",
    "1E21",
    "123456789012345678901",
    "9007199254740993",
    "1125899906842624.5",
    "1125899906842625.5",
    "0.000001",
    "1e-7",
    "1.5e-7",
    "5e-324",
    "1.7976931348623157e308",
    "1e400",
];

const LANGUAGES: [&str; 10] =
    ["da", "sl", "EN-gb", "zh-Hans-CN", "x-1", "", "da_DK", "toolonglanguage", "d1", "å"];

const DATATYPES: [&str; 14] = [
    "http://www.w3.org/2001/XMLSchema#string",
    "http://www.w3.org/2001/XMLSchema#dateTime",
    "http://www.w3.org/2001/XMLSchema#integer",
    "http://www.w3.org/2001/XMLSchema#boolean",
    "https://www.w3.org/2001/XMLSchema#float",
    "xsd:date",
    "Achievement",
    "Profile",
    "http://www.w3.org/2001/XMLSchema#double",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
    "relative",
    "_:datatype",
    "@json",
    "@id",
];

/// A number is written as a text that begins so, because `serde_json` keeps no spelling; it is replaced in the end.
const NUMBER_MARK: &str = "number\u{1}";

pub(crate) fn text(chance: &mut Chance) -> Value {
    let text = (*chance.one(&TEXTS)).to_owned();
    if chance.percent(25) { format!("{text}{}", chance.one(&TEXTS)).into() } else { text.into() }
}

/// An identifier, mostly a sound one.
pub(crate) fn identifier(chance: &mut Chance) -> Value {
    let sound = if chance.percent(99) { 11 } else { IDENTIFIERS.len() };
    (*chance.one(&IDENTIFIERS[..sound])).into()
}

/// A blank node identifier.
pub(crate) fn blank(chance: &mut Chance) -> Value {
    (*chance.one(&["_:a", "_:b", "_:b0", "_:c14n0"])).into()
}

pub(crate) fn number(chance: &mut Chance) -> Value {
    let count = if chance.percent(97) { 21 } else { NUMBERS.len() };
    format!("{NUMBER_MARK}{}", chance.one(&NUMBERS[..count])).into()
}

/// A value object, mostly a sound one.
pub(crate) fn value_object(chance: &mut Chance) -> Value {
    let mut object = serde_json::Map::new();
    let value = match chance.below(40) {
        0 => Value::Null,
        1 => serde_json::json!(["a"]),
        2..8 => chance.percent(50).into(),
        8..16 => number(chance),
        _ => text(chance),
    };
    let is_text = value.as_str().is_some_and(|text| !text.starts_with(NUMBER_MARK));
    object.insert("@value".into(), value);
    let type_name = if chance.percent(50) { "@type" } else { "type" };
    match chance.below(6) {
        0 | 1 if is_text || chance.percent(5) => _ = object.insert("@language".into(), language(chance)),
        2 | 3 => _ = object.insert(type_name.into(), datatype(chance)),
        4 if chance.percent(5) => _ = object.insert("@direction".into(), "ltr".into()),
        _ => {}
    }
    object.into()
}

fn language(chance: &mut Chance) -> Value {
    let count = if chance.percent(95) { 5 } else { LANGUAGES.len() };
    (*chance.one(&LANGUAGES[..count])).into()
}

fn datatype(chance: &mut Chance) -> Value {
    let count = if chance.percent(92) { 8 } else { DATATYPES.len() };
    (*chance.one(&DATATYPES[..count])).into()
}

/// Any scalar at all.
pub(crate) fn scalar(chance: &mut Chance) -> Value {
    match chance.below(8) {
        0 => Value::Null,
        1 => chance.percent(50).into(),
        2 => number(chance),
        3 | 4 => identifier(chance),
        _ => text(chance),
    }
}

/// The JSON text, with numbers spelt as they were chosen.
pub(crate) fn written(badge: &Value) -> String {
    let mut text = badge.to_string();
    for number in NUMBERS {
        text = text.replace(&format!("\"number\\u0001{number}\""), number);
    }
    text
}
