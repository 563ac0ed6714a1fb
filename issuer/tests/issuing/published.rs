//! What is published about the addresses for programs is what this program says of them.

use std::{env, fs, path::Path};

use issuer::web::openapi;
use serde_json::Value;

use crate::{browser::Browser, library::Library};

#[test]
fn the_published_description_of_the_routes_is_the_one_of_this_program() {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/issuer-openapi.json");
    let own = format!("{}\n", serde_json::to_string_pretty(&openapi()).unwrap());
    if env::var_os("KREDS_WRITE_DOCS").is_some() {
        fs::write(&place, &own).unwrap();
    }
    let published = fs::read_to_string(&place).unwrap_or_default();
    assert_eq!(published, own, "run the tests once with KREDS_WRITE_DOCS=1");
}

#[tokio::test]
async fn the_description_is_handed_out() {
    let library = Library::open().await;
    let page = Browser::new(&library.issuer).get("/api/openapi.json").await;
    assert_eq!(serde_json::from_str::<Value>(&page.body).unwrap(), openapi());
}
