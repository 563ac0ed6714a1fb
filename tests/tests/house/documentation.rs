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
