//! The schemas that the OpenAPI document refers to.

use serde_json::{Map, Value, json};

use super::{Problem, reference};
use crate::report;

/// All of them by name.
pub(super) fn schemas() -> Value {
    let mut all = verdict();
    let others = [
        ("Problem", problem()),
        ("VerifyCredential", request("verifiableCredential", &[])),
        ("VerifyPresentation", request("verifiablePresentation", &["challenge", "domain"])),
        ("VerificationResult", result()),
        ("ProblemDetail", problem_detail()),
    ];
    all.extend(others.map(|(name, schema)| (name.to_owned(), schema)));
    Value::Object(all)
}

/// The published schema of a verdict, its definitions beside it under the names that refer to them.
fn verdict() -> Map<String, Value> {
    let text = report::schema().to_string().replace("#/$defs/", "#/components/schemas/");
    let mut schema: Map<String, Value> = serde_json::from_str(&text).unwrap_or_default();
    schema.remove("$schema");
    let mut all = match schema.remove("$defs") {
        Some(Value::Object(definitions)) => definitions,
        _ => Map::new(),
    };
    all.insert("Verdict".to_owned(), Value::Object(schema));
    all
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "Why a request was not taken (RFC 9457)",
        "required": ["type", "title", "status", "detail", "code"],
        "properties": {
            "type": { "const": "about:blank" },
            "title": { "type": "string" },
            "status": { "enum": Problem::ALL.map(|problem| problem.status().as_u16()) },
            "detail": { "type": "string" },
            "code": { "enum": Problem::ALL.map(Problem::code) },
        },
    })
}

fn request(member: &str, only_here: &[&str]) -> Value {
    let flag = json!({ "type": "boolean" });
    let mut options = json!({
        "checks": {
            "type": "array",
            "items": { "enum": ["proof", "credentialStatus", "status"] },
            "description": "Without it everything is checked; the proof always is",
        },
        "returnCredential": flag, "returnPresentation": flag, "returnProblemDetails": flag, "returnResults": flag,
    });
    for name in only_here {
        options[*name] = json!({ "type": "string", "description": "What the holder must have signed" });
    }
    json!({
        "type": "object",
        "required": [member],
        "additionalProperties": false,
        "properties": {
            member: {
                "type": ["object", "string"],
                "description": "With its proof inside, as a token, or as a token in an envelope",
            },
            "options": { "type": "object", "properties": options, "additionalProperties": false },
        },
    })
}

fn result() -> Value {
    json!({
        "type": "object",
        "required": ["verified"],
        "additionalProperties": false,
        "properties": {
            "verified": { "type": "boolean" },
            "credential": { "type": ["object", "string"] },
            "verifiablePresentation": { "type": ["object", "string"] },
            "problemDetails": { "type": "array", "items": reference("ProblemDetail") },
            "results": { "type": "object", "description": "How each part ended, by its name in the data model" },
        },
    })
}

fn problem_detail() -> Value {
    json!({
        "type": "object",
        "required": ["type", "title", "detail", "code"],
        "additionalProperties": false,
        "properties": {
            "type": { "type": "string", "format": "uri" },
            "title": { "type": "string", "description": "The last part of the type" },
            "detail": { "type": "string" },
            "code": reference("code"),
        },
    })
}
