//! The common table of cases: every row is judged by the program and by the page in Chromium, and word, reason, all
//! eight codes and the date must be the same. Keys are made anew for each run.

mod cases;
mod closed;
mod kept;
mod network;
mod page;
mod program;
mod spoilt;

use cases::Case;
use network::{Network, SURVIVORS};
use page::{Lists, Page, Row};
use serde_json::Value;

/// A row as the page is asked.
fn row(case: &Case) -> Row {
    let survivors = case.survivors.iter().map(|text| (SURVIVORS.to_owned(), text.clone()));
    let held = Lists {
        root: Some(case.root),
        trust: case.trust.clone(),
        status: case.status.clone(),
        survivors: survivors.collect(),
    };
    let (trust, status) = (case.kept.clone(), case.kept_status.clone());
    let kept = Lists { trust, status, ..Lists::default() };
    Row { texts: vec![case.text.clone()], now: case.now, kept, held }
}

async fn verdicts(cases: &[Case]) -> Vec<Value> {
    Page::open().await.verdicts(&cases.iter().map(row).collect::<Vec<_>>()).await
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
    let cases = cases::all(&Network::new());
    assert!(cases.len() >= 60, "only {} rows", cases.len());
    let page = verdicts(&cases).await;
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

#[test]
fn the_table_has_strangers_that_look_like_the_library_and_others() {
    let cases = cases::strangers(&Network::new());
    let alike = |case: &&Case| !program::verdict(case)["alike"].is_null();
    let found: Vec<&str> = cases.iter().filter(alike).map(|case| case.name).collect();
    let looks = ["badges.exarnple", "badgs.example", "ba-dges.example", "bagdes.example"];
    assert_eq!(found, [looks.as_slice(), &["xn--bdges-4ve.example", "xn--bdges-3wa.example"]].concat());
}

#[tokio::test]
async fn a_badge_that_the_page_cannot_decide_is_left_to_its_server() {
    let cases = cases::beyond(&Network::new());
    for (case, page) in cases.iter().zip(verdicts(&cases).await) {
        assert_eq!(
            (page["word"].as_str(), page["reason"].as_str()),
            (Some("cannot_tell"), Some("beyond_page")),
            "{}: {page}",
            case.name
        );
    }
}
