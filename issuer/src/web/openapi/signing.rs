//! `POST /credentials/issue`.

use serde_json::{Map, Value, json};

use super::{super::vc_api::Problem, Path, answer, body, operation, reference};

pub(super) fn paths() -> Vec<Path> {
    let mut answers = Map::new();
    let signed =
        json!({ "type": "object", "required": ["proof"], "description": "The credential with its proof" });
    answers.insert("201".to_owned(), answer("Signed", "application/vc", &signed));
    for (status, description) in Problem::STATUSES {
        let problem = answer(description, "application/problem+json", &reference("Problem"));
        answers.insert(status.as_str().to_owned(), problem);
    }
    answers.insert("404".to_owned(), json!({ "description": "This issuer signs for no program" }));
    let mut issue = operation("issueCredential", "Signs a credential as it stands (VC-API)", &answers.into());
    issue["requestBody"] = body("application/json", &reference("IssueCredential"));
    issue["security"] = json!([{ "token": [] }]);
    vec![("/credentials/issue", json!({ "post": issue }))]
}

/// The request and its refusal.
pub(super) fn schemas() -> [(&'static str, Value); 2] {
    let request = json!({
        "type": "object",
        "required": ["credential"],
        "additionalProperties": false,
        "properties": {
            "credential": {
                "type": "object",
                "description": "Of VC Data Model 2.0, without a proof; issuer is absent or the key's",
                "required": ["@context", "type", "credentialSubject"],
            },
            "options": { "type": "object", "additionalProperties": false },
        },
    });
    let problem = json!({
        "type": "object",
        "description": "Why nothing was signed (RFC 9457)",
        "required": ["type", "title", "status", "detail", "code"],
        "additionalProperties": false,
        "properties": {
            "type": { "type": "string", "format": "uri" },
            "title": { "type": "string" },
            "status": { "enum": Problem::STATUSES.map(|(status, _)| status.as_u16()) },
            "detail": { "type": "string" },
            "code": {
                "type": "string",
                "description": "One of docs/vc-api.md, or a reason code of verdicts",
                "examples": ["kind_refused", "term_undefined"],
            },
        },
    });
    [("IssueCredential", request), ("Problem", problem)]
}
