//! The OpenAPI document (3.1) of the routes for programs. The verdict's part is the published schema itself, the lists of
//! media types, problems and codes are those that the program uses, so that it cannot fall behind them.

mod parts;

use std::sync::LazyLock;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use serde_json::{Map, Value, json};

use super::{Problem, check};

/// The document; `docs/openapi.json` is its text.
pub fn openapi() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "kreds-verifier",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Checks badges, and any credential of the W3C's data model",
            "description": "Nothing that is sent here is stored or logged. Requests are counted by address; scripts of any \
                            site may ask.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "..", "description": "Wherever this document is served" }],
        "security": [],
        "paths": {
            "/api/check": { "post": check_badge() },
            "/api/openapi.json": { "get": this_document() },
            "/credentials/verify": { "post": verify("verifyCredential", "VerifyCredential", "a credential") },
            "/presentations/verify": {
                "post": verify("verifyPresentation", "VerifyPresentation", "a presentation and all that it shows")
            },
        },
        "components": { "schemas": parts::schemas() },
    })
}

/// The document over HTTP.
pub(super) async fn document() -> Response {
    static TEXT: LazyLock<String> = LazyLock::new(|| openapi().to_string());
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str()).into_response()
}

fn check_badge() -> Value {
    let badge =
        json!({ "description": "The badge: JSON or a token, a picture that carries it or shows its code" });
    let text = json!({ "schema": { "type": "string", "description": "A link, the digits of a code, or the badge itself" } });
    let mut content: Map<String, Value> = check::FILES
        .iter()
        .map(|media_type| ((*media_type).to_owned(), json!({ "schema": badge })))
        .collect();
    content.insert(check::TEXT.to_owned(), text);
    operation(
        "checkBadge",
        "Says in one word what is true about a badge; the same JSON as `kreds-verifier check --json`",
        &json!({ "required": true, "content": content }),
        json!({ "200": json_answer("The verdict, whatever it is", "Verdict") }),
        &Problem::ALL,
    )
}

fn verify(id: &str, request: &str, what: &str) -> Value {
    let body = json!({
        "required": true,
        "content": { "application/json": { "schema": reference(request) } },
    });
    let problems: Vec<Problem> =
        Problem::ALL.into_iter().filter(|problem| *problem != Problem::Empty).collect();
    operation(
        id,
        &format!("Verifies {what} (VC-API); no word about whether its issuer is known to anybody"),
        &body,
        json!({
            "200": json_answer("Verified", "VerificationResult"),
            "400": json_answer("Not verified, or no question", "VerificationResult"),
        }),
        &problems,
    )
}

fn this_document() -> Value {
    let document = json!({ "description": "OpenAPI", "content": { "application/json": { "schema": { "type": "object" } } } });
    json!({ "operationId": "openapi", "summary": "This document", "responses": { "200": document } })
}

fn operation(id: &str, summary: &str, body: &Value, mut answers: Value, problems: &[Problem]) -> Value {
    for problem in problems {
        answers[problem.status().as_str()] = json!({
            "description": problem.status().canonical_reason(),
            "content": { "application/problem+json": { "schema": reference("Problem") } },
        });
    }
    let language = json!({
        "name": "Accept-Language", "in": "header", "schema": { "type": "string" },
        "description": "The language of names and sentences: en, da, sv, sl, de or pt",
    });
    json!({
        "operationId": id, "summary": summary, "parameters": [language], "requestBody": body, "responses": answers,
    })
}

fn json_answer(description: &str, schema: &str) -> Value {
    json!({ "description": description, "content": { "application/json": { "schema": reference(schema) } } })
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}
