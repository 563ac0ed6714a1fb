//! The page's engine, called in Chromium with the row's own lists and clock.

use super::cases::Case;
use super::network::SURVIVORS;
use crate::browser::Browser;
use serde_json::{Value, json};

const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const rows = ROWS;
    (async () => {
        const load = (path) => import(new URL(path, document.baseURI));
        const [{ check }, { merged }] = await Promise.all([load('check/engine.js'), load('check/lists.js')]);
        const words = await (await fetch('words/en.json')).json();
        const dictionary = new Uint8Array(await (await fetch('dictionary-1.bin')).arrayBuffer());
        const answers = [];
        for (const { text, now, kept, held } of rows) {
            const lists = await merged(kept, held, now);
            const { word, reason, checks, asOf } = await check(text, lists, now, { dictionary, codes: words.codes });
            answers.push({ word, reason, checks: checks.map((one) => one.code), asOf: asOf ?? null });
        }
        done(answers);
    })().catch((error) => done([String(error.stack)]));";

/// What the page says of each row.
pub(super) async fn verdicts(browser: &Browser, cases: &[Case]) -> Vec<Value> {
    let rows: Vec<Value> = cases.iter().map(row).collect();
    let answers = browser.run_async(&RUN.replace("ROWS", &Value::from(rows).to_string())).await;
    let answers = answers.as_array().cloned().unwrap_or_default();
    assert!(answers.first().is_some_and(Value::is_object), "{answers:?}");
    answers
}

fn row(case: &Case) -> Value {
    let status: serde_json::Map<String, Value> =
        case.status.iter().map(|(address, text)| (address.clone(), text.as_str().into())).collect();
    let survivors: serde_json::Map<String, Value> =
        case.survivors.iter().map(|text| (SURVIVORS.to_owned(), text.as_str().into())).collect();
    let root = case.root.to_string().replace(' ', "");
    let held = json!({ "roots": [root], "trust": case.trust, "status": status, "survivors": survivors });
    let kept = json!({ "roots": [], "trust": case.kept, "status": {}, "survivors": {} });
    json!({ "text": case.text, "now": case.now.seconds(), "kept": kept, "held": held })
}
