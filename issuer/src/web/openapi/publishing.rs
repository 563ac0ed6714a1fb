//! The documents by which others check badges. Everybody may fetch and keep them for as long as they say.

use serde_json::{Value, json};

use super::{Path, answer, blanks, operation};

const ORGANISATION: (&str, &str) = ("org", "The short name of an organisation");
const NUMBER: (&str, &str) = ("number", "The number of the list, as it stands in badges");
const NETWORK: (&str, &str) = ("network", "The short name of a network");
const LIST: (&str, &str) = ("file", "<network>.jwt");
const SURVIVORS: (&str, &str) = ("file", "<organisation>.<key>.jwt");
const JWT: &str = "application/jwt";

pub(super) fn paths() -> Vec<Path> {
    let (text, object) = (json!({ "type": "string" }), json!({ "type": "object" }));
    let document = answer("The DID document", "application/did+json", &object);
    let this = answer("OpenAPI", "application/json", &object);
    let list = answer("The signed list", JWT, &text);
    let status_list = json!({
        "description": "The same bits in either form, by `Accept`",
        "content": { "application/vc": { "schema": object }, "application/vc+jwt": { "schema": text } },
    });
    let badges = "Which badges have ended (Bitstring Status List 1.0)";
    let survivors = "The badges that outlive a dead key";
    let shared = "The badges that a network's issuers give, signed by it";
    vec![
        ("/api/openapi.json", get("openapi", "This document", &[], &this)),
        ("/o/{org}/did.json", get("didDocument", "The keys of an organisation", &[ORGANISATION], &document)),
        ("/o/{org}/status/{number}", get("statusList", badges, &[ORGANISATION, NUMBER], &status_list)),
        ("/trust/{file}", get("trustList", "Whom a network trusts", &[LIST], &list)),
        ("/trust/{network}/catalogue.jwt", get("catalogue", shared, &[NETWORK], &list)),
        ("/trust/{network}/{file}", get("survivors", survivors, &[NETWORK, SURVIVORS], &list)),
    ]
}

fn get(id: &str, summary: &str, parts: &[(&str, &str)], found: &Value) -> Value {
    let mut answers = json!({ "200": found });
    if !parts.is_empty() {
        answers["404"] = json!({ "description": "There is none" });
    }
    let mut operation = operation(id, summary, &answers);
    operation["parameters"] = blanks(parts);
    json!({ "get": operation })
}
