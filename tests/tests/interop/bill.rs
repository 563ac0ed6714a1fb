//! Our bill of materials before CycloneDX' own library and the names of SPDX.

use crate::peer::Peer;
use serde_json::{Value, json};

fn published() -> Value {
    serde_json::from_str(include_str!("../../../docs/sbom.cdx.json")).unwrap()
}

#[test]
fn the_bill_of_materials_has_the_shape_of_one_and_licences_that_spdx_knows() {
    let judged = Peer::CycloneDx.ask(&json!({ "bill": published() }));
    assert_eq!(judged, json!({ "error": null, "licences": [] }));
}

#[test]
fn a_bill_of_materials_with_a_kind_that_nobody_knows_is_refused() {
    let mut bill = published();
    bill["components"][0]["type"] = "thing".into();
    assert_ne!(Peer::CycloneDx.ask(&json!({ "bill": bill }))["error"], Value::Null);
}
