//! How a Rust file begins and what it may not contain.

use super::files::{File, assert_none, rust};
use std::path::Path;

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

/// Whether some file beside or above says `mod name`, or cargo finds the file by itself.
fn belongs_to_something(file: &File, all: &[File]) -> bool {
    let path = Path::new(&file.path);
    let of_cargo = ["lib.rs", "main.rs", "build.rs"];
    let (name, folder) = match path.file_name().and_then(|name| name.to_str()) {
        Some(name) if of_cargo.contains(&name) => return true,
        Some("mod.rs") => (path.parent(), path.parent().and_then(Path::parent)),
        _ => (Some(path), path.parent()),
    };
    let folder = folder.unwrap_or(Path::new(""));
    let name = name.and_then(Path::file_stem).unwrap_or_default().to_string_lossy();
    let declares =
        |parent: &File| parent.text.lines().any(|line| line.trim_end().ends_with(&format!("mod {name};")));
    let parents = ["mod.rs", "lib.rs", "main.rs"].map(|parent| folder.join(parent));
    let is_parent = |other: &File| {
        let other = Path::new(&other.path);
        parents.iter().any(|parent| parent == other) || other == folder.with_extension("rs")
    };
    let is_test_target = folder.ends_with("tests") && !folder.starts_with("tests/src");
    is_test_target
        || file.path.contains("/misuse/")
        || all.iter().any(|other| is_parent(other) && declares(other))
}

#[test]
fn every_file_is_part_of_a_program() {
    let all = rust();
    let places: Vec<String> =
        all.iter().filter(|file| !belongs_to_something(file, &all)).map(|file| file.path.clone()).collect();
    assert_none("No module names these files:", &places);
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
