//! How a Rust file begins and what it may not contain.

use super::files::{assert_none, rust};

/// Names that say nothing about what a file holds.
const EMPTY_NAMES: [&str; 8] = ["common", "data", "helper", "helpers", "manager", "misc", "util", "utils"];

#[test]
fn every_file_begins_by_saying_why_it_exists() {
    let places: Vec<String> = rust()
        .iter()
        // The tests of a module stand in its own head; a misuse says all in its name.
        .filter(|file| !file.is("/tests.rs") && !file.path.contains("/misuse/"))
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| file.path.clone())
        .collect();
    assert_none("Every file begins with `//!` and why it exists:", &places);
}

#[test]
fn no_file_has_an_empty_name() {
    let places: Vec<String> = rust()
        .iter()
        .filter(|file| file.path.split('/').any(|part| EMPTY_NAMES.contains(&part.trim_end_matches(".rs"))))
        .map(|file| file.path.clone())
        .collect();
    assert_none("A name tells what is inside:", &places);
}

#[test]
fn no_test_is_switched_off() {
    let marks = [concat!("#[ig", "nore"), concat!("#![ig", "nore")];
    let mut places = Vec::new();
    for file in rust() {
        if file.text.lines().any(|line| marks.iter().any(|mark| line.trim_start().starts_with(mark))) {
            places.push(file.path);
        }
    }
    assert_none("No test is skipped; long ones take their count from the environment:", &places);
}

#[test]
fn an_exception_to_a_lint_is_expected_with_its_reason() {
    let mut places = Vec::new();
    for file in rust() {
        for (index, line) in file.text.lines().enumerate() {
            if line.trim_start().starts_with("#[allow(") || line.trim_start().starts_with("#![allow(") {
                places.push(format!("{}:{}: {}", file.path, index + 1, line.trim()));
            }
        }
    }
    assert_none("Write #[expect(…, reason = \"…\")] instead of #[allow]:", &places);
}
