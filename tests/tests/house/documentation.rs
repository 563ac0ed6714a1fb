//! The documents stay true to what is there: links lead somewhere, paths exist.

use super::files::{File, all, assert_none, root};
use std::path::Path;

fn documents() -> Vec<File> {
    all().into_iter().filter(|file| file.is(".md")).collect()
}

fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target)
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut places = Vec::new();
    for document in documents() {
        let folder = root().join(Path::new(&document.path).parent().unwrap());
        for link in links(&document.text).filter(|link| !link.contains("://") && !link.starts_with('#')) {
            let target = link.split('#').next().unwrap();
            if !folder.join(target).exists() {
                places.push(format!("{}: {link}", document.path));
            }
        }
    }
    assert_none("These links lead nowhere:", &places);
}

#[test]
fn paths_that_the_documents_name_exist() {
    let tops =
        ["issuer/", "wallet-cli/", "verifier/", "schemas/", "tests/", "script/", "docs/", "keys.example/"];
    let mut places = Vec::new();
    for document in documents() {
        for name in document.text.split('`').skip(1).step_by(2) {
            let is_path =
                tops.iter().any(|top| name.starts_with(top)) && !name.contains([' ', '<', '*', '{', '…']);
            if is_path && !root().join(name).exists() {
                places.push(format!("{}: {name}", document.path));
            }
        }
    }
    assert_none("The documents name what is not there:", &places);
}

#[test]
fn what_is_typed_after_cargo_demo_reaches_the_demo() {
    let settings = std::fs::read_to_string(root().join(".cargo/config.toml")).unwrap();
    let alias = settings.lines().find(|line| line.starts_with("demo = ")).unwrap();
    assert!(!alias.trim_end().ends_with("--\""), "a second -- would be handed to the demo itself: {alias}");
}

/// The texts in quotes between these two marks of a file.
fn quoted(file: &str, from: &str, to: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(file)).unwrap();
    let part = text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap().0;
    part.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn unsaid(names: Vec<String>, mark: impl Fn(&str) -> String, document: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(document)).unwrap();
    names.into_iter().filter(|name| !text.contains(&mark(name))).collect()
}

#[test]
fn every_setting_of_the_issuer_is_described() {
    let names = quoted("issuer/src/settings.rs", "const NAMES", "];");
    assert!(names.len() > 10, "{names:?}");
    let missing = unsaid(names.clone(), |name| format!("\n| `{name}` |"), "docs/operating.md");
    assert_none("docs/operating.md describes no:", &missing);
    let missing = unsaid(names, |name| format!("{name} ="), "keys.example/kreds.toml");
    assert_none("keys.example/kreds.toml shows no:", &missing);
}

#[test]
fn every_figure_of_the_issuer_is_described() {
    let texts = quoted("issuer/src/metrics.rs", "Registry::with_prefix", "env!(");
    let names = texts.into_iter().filter(|text| !text.contains(' ') && text != "kreds" && text != "version");
    let names: Vec<String> = names.filter(|name| name.starts_with(|c: char| c.is_lowercase())).collect();
    assert!(names.len() > 10, "{names:?}");
    assert_none(
        "docs/operating.md describes no:",
        &unsaid(names, |name| format!("`kreds_{name}"), "docs/operating.md"),
    );
}
