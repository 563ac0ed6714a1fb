//! The published JSON Schema (draft 2020-12) of the line for programs, made from the very lists of words, checks and
//! codes, so that it cannot fall behind them.

use schemas::verdict::{CheckName, Code, Word};
use serde_json::{Value, json};

/// The schema; `docs/verdict.schema.json` is its text.
pub fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The verdict of kreds-verifier on one badge",
        "type": "object",
        "required": ["verdict", "checks", "reason"],
        "additionalProperties": false,
        "properties": {
            "verdict": { "$ref": "#/$defs/word" },
            "checks": checks(),
            "reason": { "$ref": "#/$defs/code" },
            "input": text("What was checked, as it was named"),
            "looksLike": text("What it seems to be where it is no badge"),
            "statusAsOf": date("The date of the status list"),
            "issuer": issuer(),
            "lookAlike": closed(&json!({ "name": maybe_text(), "did": text("The listed issuer that it looks like") }), &["did"]),
            "recipient": { "enum": ["named", "other", "unsaid"], "description": "Whether it was given to whom the reader named" },
            "evidence": evidence(),
            "endorsements": { "type": "array", "items": endorsement() },
            "badge": { "type": "object", "description": "What the badge says; there only if its signature holds" },
            "explained": { "type": "array", "items": explained() },
            "notExplained": { "$ref": "#/$defs/code" },
            "demo": { "const": true },
        },
        "$defs": {
            "word": { "enum": Word::ALL.map(Word::as_str) },
            "code": { "enum": Code::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>() },
            "issuer": issuer(),
        },
    })
}

/// The eight checks, each in its place.
fn checks() -> Value {
    let one = |name: CheckName| {
        let codes: Vec<_> =
            Code::ALL.iter().filter(|code| code.check().is_none_or(|own| own == name)).collect();
        closed(
            &json!({
                "name": { "const": name.as_str() },
                "outcome": { "enum": ["passed", "failed", "not_done"] },
                "code": { "enum": codes },
            }),
            &["name", "outcome", "code"],
        )
    };
    json!({ "type": "array", "prefixItems": CheckName::ALL.map(one), "items": false, "minItems": 8 })
}

fn issuer() -> Value {
    let members = json!({
        "did": text("The issuer's identifier"),
        "name": maybe_text(),
        "place": { "type": "object" },
        "network": maybe_text(),
        "through": text("The trusted network that recognises the issuer's own"),
        "closed": date("When the issuer ceased to be"),
    });
    closed(&members, &["did", "name", "network"])
}

fn evidence() -> Value {
    let list = json!({
        "network": text("The network's identifier"),
        "version": { "type": "integer", "minimum": 0 },
        "made": date("When it was signed"),
        "until": date("Until when it counts"),
    });
    let status = json!({
        "date": date("From when it holds"),
        "until": date("Until when it counts"),
        "source": { "enum": ["fetched", "kept", "stapled"] },
    });
    let key = json!({ "source": text("Where the key came from"), "fetched": date("When it was asked for") });
    let members = json!({
        "trustList": closed(&list, &["network", "version", "made", "until"]),
        "statusList": closed(&status, &["date", "source"]),
        "key": closed(&key, &["source"]),
    });
    closed(&members, &["key"])
}

fn endorsement() -> Value {
    let members = json!({
        "of": text("What is endorsed: the badge, what it is for, or its issuer"),
        "verdict": { "$ref": "#/$defs/word" },
        "reason": { "$ref": "#/$defs/code" },
        "issuer": { "$ref": "#/$defs/issuer" },
        "by": text("The endorser's identifier"),
        "byClaims": text("The name that the endorser gives itself"),
        "comment": text("What it says"),
        "from": date("From when it counts"),
        "until": date("Until when it counts, where it has an end"),
    });
    closed(&members, &["of", "verdict", "reason"])
}

fn explained() -> Value {
    let part = json!({ "name": text("Which part"), "text": text("Its canonical text"), "algorithm": { "enum": ["SHA-256", "SHA-384"] }, "hash": text("Its hash, in hexadecimal") });
    let parts = json!({ "type": "array", "items": closed(&part, &["name", "text", "algorithm", "hash"]) });
    closed(
        &json!({ "suite": text("The suite, or a token's algorithm"), "parts": parts }),
        &["suite", "parts"],
    )
}

fn closed(properties: &Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn text(description: &str) -> Value {
    json!({ "type": "string", "description": description })
}

fn maybe_text() -> Value {
    json!({ "type": ["string", "null"] })
}

fn date(description: &str) -> Value {
    json!({ "type": "string", "format": "date-time", "description": description })
}
