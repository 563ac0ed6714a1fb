//! What axe-core finds (npm `axe-core`, all its rules, WCAG 2.2 AA and best practice).

use crate::browser::Browser;
use crate::reader::Colours;
use serde_json::Value;
use std::path::Path;
use std::sync::LazyLock;

static AXE: LazyLock<String> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("interop/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(file).expect("axe-core is not in place: run script/setup")
});

const RUN: &str = "const done = arguments[arguments.length - 1];\
    axe.run(document, { resultTypes: ['violations'] }).then(r => done(r.violations), e => done([{ id: String(e), nodes: [] }]));";

/// A line for each rule and node.
pub(super) async fn faults(browser: &Browser, colours: Colours) -> Vec<String> {
    let violations = browser.run_async(&format!("{}\n{RUN}", *AXE)).await;
    let mut found = Vec::new();
    for violation in violations.as_array().into_iter().flatten() {
        let rule = format!("{}: {} ({})", violation["id"], violation["help"], colours.scheme());
        let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
        found.push(rule + &nodes.iter().map(node).collect::<String>());
    }
    found
}

fn node(node: &Value) -> String {
    let summary = node["failureSummary"].as_str().unwrap_or_default();
    format!("\n      {} {}", node["html"], summary.lines().skip(1).collect::<Vec<_>>().join(";"))
}
