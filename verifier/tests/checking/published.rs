//! What is published about the answers for programs is what this program says of them.

use std::{env, fs, path::Path};

use serde_json::Value;
use verifier::{report::schema, web::openapi};

use crate::asking::{asked, lonely};

fn is_published(name: &str, own: &Value) {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name);
    let own = format!("{}\n", serde_json::to_string_pretty(own).unwrap());
    if env::var_os("KREDS_WRITE_DOCS").is_some() {
        fs::write(&place, &own).unwrap();
    }
    let published = fs::read_to_string(&place).unwrap_or_default();
    assert_eq!(published, own, "run the tests once with KREDS_WRITE_DOCS=1");
}

#[test]
fn the_published_schema_is_the_one_of_this_program() {
    is_published("verdict.schema.json", &schema());
}

#[test]
fn the_published_description_of_the_routes_is_the_one_of_this_program() {
    is_published("openapi.json", &openapi());
}

#[test]
fn the_description_is_handed_out() {
    let reply = asked(&lonely(), "GET /api/openapi.json", &[], b"");
    assert_eq!((reply.status, reply.json()), (200, openapi()));
}
