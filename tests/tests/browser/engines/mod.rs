//! The common table of cases: every row is judged by the program and by the page in Chromium, and word, reason, all
//! eight codes and the date must be the same. Keys are made anew for each run.

mod cases;
mod network;
mod page;
mod program;
mod spoilt;

use crate::browser::Browser;
use crate::reader::Script;
use cases::Case;
use network::Network;
use serde_json::Value;
use tests::programs::Programs;
use tests::service::{Service, free_port};

/// A verifier that knows nobody: each row brings its own lists.
fn verifier() -> (Service, String) {
    let port = free_port().unwrap();
    let mut command = std::process::Command::new(Programs::beside_this_one().unwrap().verifier);
    command.args(["serve", "--listen", &format!("127.0.0.1:{port}")]).env("KREDS_DEMO", "1");
    let log = std::env::temp_dir().join(format!("kreds-engines-{port}.log"));
    (Service::start(command, port, &log).unwrap(), format!("http://localhost:{port}"))
}

/// Where the two disagree, a line each.
fn differences(cases: &[Case], page: &[Value]) -> Vec<String> {
    let rows = cases.iter().zip(page);
    rows.filter_map(|(case, page)| {
        let program = program::verdict(case);
        (program != *page).then(|| format!("{}:\n    program {program}\n    page    {page}", case.name))
    })
    .collect()
}

#[tokio::test]
async fn the_page_and_the_program_judge_every_badge_alike() {
    let (_verifier, address) = verifier();
    let browser = Browser::start(Script::On).await;
    browser.open(&format!("{address}/v")).await;
    let cases = cases::all(&Network::new());
    assert!(cases.len() >= 60, "only {} rows", cases.len());
    let page = page::verdicts(&browser, &cases).await;
    assert_eq!(page.len(), cases.len());
    let found = differences(&cases, &page);
    assert!(found.is_empty(), "{} of {} rows differ:\n  {}", found.len(), cases.len(), found.join("\n  "));
}

#[tokio::test]
async fn the_table_has_rows_for_every_word() {
    let cases = cases::all(&Network::new());
    let words: std::collections::BTreeSet<String> =
        cases.iter().map(|case| program::verdict(case)["word"].to_string()).collect();
    assert_eq!(words.len(), 4, "{words:?}");
}

#[tokio::test]
async fn a_badge_that_the_page_cannot_decide_is_left_to_its_server() {
    let (_verifier, address) = verifier();
    let browser = Browser::start(Script::On).await;
    browser.open(&format!("{address}/v")).await;
    let cases = cases::beyond(&Network::new());
    for (case, page) in cases.iter().zip(page::verdicts(&browser, &cases).await) {
        assert_eq!(
            (page["word"].as_str(), page["reason"].as_str()),
            (Some("cannot_tell"), Some("beyond_page")),
            "{}: {page}",
            case.name
        );
    }
}
