//! The OpenAPI document (3.1) of what programs ask the issuer: claiming (OpenID4VCI 1.0), signing (VC-API) and the public
//! documents by which others check badges. A test holds its paths to the table of routes.

mod claiming;
mod parts;
mod publishing;
mod signing;

use std::sync::LazyLock;

use axum::{http::HeaderMap, response::Response};
use serde_json::{Map, Value, json};

use super::answer::Document;

/// The document; `docs/issuer-openapi.json` is its text.
pub fn openapi() -> Value {
    let mut paths = Map::new();
    for (path, operations) in [signing::paths(), claiming::paths(), publishing::paths()].concat() {
        paths.insert(path.to_owned(), operations);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "kreds-issuer",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Hands out badges, and publishes what others check them by",
            "description": "Addresses lie below the public address of the issuer, the two well-known documents at the root of \
                            its host. Failures are counted by address.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "..", "description": "Wherever this document is served" }],
        "security": [],
        "paths": paths,
        "components": { "schemas": parts::schemas(), "securitySchemes": {
            "token": { "type": "http", "scheme": "bearer", "description": "From the operator of the issuer" },
            "access": { "type": "http", "scheme": "bearer", "description": "From the token endpoint" },
        } },
    })
}

/// The document over HTTP.
pub(super) async fn document(headers: HeaderMap) -> Response {
    static TEXT: LazyLock<String> = LazyLock::new(|| openapi().to_string());
    Document { media_type: "application/json", text: &TEXT, cache: "public, max-age=300" }.answer(&headers)
}

/// A path with what can be asked there.
type Path = (&'static str, Value);

/// Something to be asked, with its answers by status.
fn operation(id: &str, summary: &str, answers: &Value) -> Value {
    json!({ "operationId": id, "summary": summary, "responses": answers })
}

/// The blanks in a path, each with what belongs there.
fn blanks(blanks: &[(&str, &str)]) -> Value {
    let parameter = |(name, description): &(&str, &str)| {
        json!({
            "name": name, "in": "path", "required": true, "description": description, "schema": { "type": "string" },
        })
    };
    blanks.iter().map(parameter).collect()
}

fn answer(description: &str, media_type: &str, schema: &Value) -> Value {
    json!({ "description": description, "content": { (media_type): { "schema": schema } } })
}

fn body(media_type: &str, schema: &Value) -> Value {
    json!({ "required": true, "content": { (media_type): { "schema": schema } } })
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::web::{Access, router};

    #[test]
    fn each_route_for_programs_is_described_and_nothing_else() {
        let document = openapi();
        let described: BTreeSet<String> = document["paths"].as_object().unwrap().keys().cloned().collect();
        let routes: BTreeSet<String> =
            router::for_programs().into_iter().map(|entry| entry.path.to_owned()).collect();
        // What stands behind the well-known part is an organisation's path.
        let routes = routes.into_iter().map(|path| path.replace("{*issuer}", "o/{org}")).collect();
        assert_eq!(described, routes);
    }

    #[test]
    fn each_route_that_is_for_programs_alone_is_among_them() {
        let described: BTreeSet<_> = router::for_programs().into_iter().map(|entry| entry.path).collect();
        let machines = router::table().into_iter().filter(|entry| entry.access == Access::Machine);
        let missing: Vec<_> = machines.filter(|entry| !described.contains(entry.path)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
