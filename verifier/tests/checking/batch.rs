//! Many inputs in one call, and what their signatures were made over.

use std::{fs, path::Path};

use schemas::bake;
use serde_json::Value;

use crate::town::Town;

/// A folder with a genuine badge, a broken one, a picture with a badge in it and something else.
fn folder(town: &Town) -> String {
    let folder = Path::new(&town.file("badge.jwt")).with_file_name("inbox");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("more")).unwrap();
    let badge = fs::read_to_string(town.file("badge.jwt")).unwrap();
    fs::write(folder.join("a.jwt"), &badge).unwrap();
    fs::write(folder.join("b.txt"), "WIFI:S:Bibliotek;;").unwrap();
    let drawing = bake::write(b"<svg xmlns='http://www.w3.org/2000/svg'/>", badge.trim()).unwrap();
    fs::write(folder.join("more/c.svg"), drawing).unwrap();
    folder.display().to_string()
}

#[test]
fn a_folder_stands_for_all_its_files_with_one_line_for_each() {
    let town = Town::with_withdrawn("folder", &[]);
    let answer = town.check(&["--json", &folder(&town)]);
    let said: Vec<(String, String)> = answer.lines().iter().map(of).collect();
    let expected = [("a.jwt", "genuine"), ("b.txt", "cannot_tell"), ("c.svg", "genuine")];
    assert_eq!(said, expected.map(|(name, word)| (name.to_owned(), word.to_owned())));
    assert_eq!(answer.code, 2);
}

fn of(line: &Value) -> (String, String) {
    let input = Path::new(line["input"].as_str().unwrap());
    let name = input.file_name().unwrap().to_string_lossy().into_owned();
    (name, line["verdict"].as_str().unwrap().to_owned())
}

#[test]
fn a_batch_ends_with_a_count_of_its_verdicts() {
    let town = Town::with_withdrawn("count", &[]);
    let folder = folder(&town);
    let people = town.check(&["--lang", "da", &folder]);
    let last = people.out.lines().last().unwrap();
    assert_eq!(
        last,
        "Kontrolleret: 3 · Ægte: 2 · Gælder ikke længere: 0 · Ikke ægte: 0 · Kan ikke afgøres: 1"
    );
    let programs = town.check(&["--json", &folder]);
    let last: Value = serde_json::from_str(programs.err.lines().last().unwrap()).unwrap();
    assert_eq!(last["summary"]["genuine"], 2);
}

#[test]
fn an_empty_folder_is_not_passed_over() {
    let town = Town::with_withdrawn("empty-folder", &[]);
    let folder = tempfile::tempdir().unwrap();
    let answer = town.check(&["--json", &folder.path().display().to_string()]);
    assert_eq!((answer.code, answer.lines()[0]["reason"].as_str()), (2, Some("input_missing")));
}

#[test]
fn what_was_signed_is_printed_with_its_hashes() {
    let town = Town::with_withdrawn("explain", &[]);
    let line = &town.check(&["--json", "--explain", &town.file("badge.jwt")]).lines()[0];
    let signed = &line["explained"][0];
    assert_eq!(
        (signed["suite"].as_str(), signed["parts"][0]["name"].as_str()),
        (Some("ES256"), Some("header"))
    );
    assert!(signed["parts"][1]["text"].as_str().unwrap().contains("OpenBadgeCredential"));
    let text = town.check(&["--explain", &town.file("badge.jwt")]).out;
    assert!(text.contains(signed["parts"][1]["hash"].as_str().unwrap()), "{text}");
}
