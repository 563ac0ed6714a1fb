//! What may come into the tree: every dependency with its purpose, `deny.toml` for the product's own tree, and lock
//! files that hold on every machine.

use super::files::{assert_none, root};
use std::fs;
use std::process::Command;

const PROGRAMS: [&str; 6] = ["--package", "issuer", "--package", "wallet-cli", "--package", "verifier"];

/// `cargo tree` of what the three programs are built from.
pub(super) fn product_tree(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal,build"])
        .args(PROGRAMS)
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn allowed_licences() -> Vec<String> {
    let rules: toml::Table = fs::read_to_string(root().join("deny.toml")).unwrap().parse().unwrap();
    rules["licenses"]["allow"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

/// An SPDX expression without nesting deeper than `(A OR B) AND C`; a slash is the old spelling of OR.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ");
    expression.split(" AND ").all(|part| {
        part.trim_matches(['(', ')'])
            .split(" OR ")
            .any(|name| allowed.iter().any(|known| known == name.trim()))
    })
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let places: Vec<String> = manifest
        .lines()
        .skip_while(|line| *line != "[workspace.dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| line.contains('=') && !line.starts_with('#') && !line.contains("path = "))
        .filter(|line| line.split_once(" # ").is_none_or(|(_, purpose)| purpose.trim().is_empty()))
        .map(str::to_owned)
        .collect();
    assert_none("Each dependency has its purpose beside it:", &places);
}

#[test]
fn the_product_is_built_from_allowed_licences_only() {
    let allowed = allowed_licences();
    let tree = product_tree(&["--prefix", "none", "--format", "{p}|{l}"]);
    assert!(tree.lines().count() > 100, "cargo tree told nothing");
    let places: Vec<String> = tree
        .lines()
        .filter_map(|line| line.trim_end_matches(" (*)").split_once('|'))
        .filter(|(_, licence)| !is_allowed(licence, &allowed))
        .map(|(package, licence)| format!("{package}: {licence:?}"))
        .collect();
    assert_none("deny.toml does not allow:", &places);
}

/// Whoever brings the crate in is this one.
fn comes_through(name: &str, parent: &str) {
    let tree = product_tree(&["--prefix", "depth", "--depth", "1", "--invert", name]);
    let parents: Vec<&str> = tree.lines().filter_map(|line| line.strip_prefix('1')).collect();
    let is_parent = |line: &&str| line.split(' ').next() == Some(parent);
    assert!(!parents.is_empty() && parents.iter().all(is_parent), "{tree}");
}

#[test]
fn openssl_comes_through_josekit_only() {
    comes_through("openssl", "josekit");
}

#[test]
fn rsa_comes_through_openidconnect_only() {
    comes_through("rsa", "openidconnect");
}

#[test]
fn one_tls_provider_is_in_the_product() {
    assert_eq!(
        product_tree(&["--invert", "aws-lc-rs"]),
        "",
        "two providers in one rustls panic when a client is built"
    );
}

#[test]
fn lock_files_name_no_address_to_download_from() {
    let npm = fs::read_to_string(root().join("tests/interop/package-lock.json")).unwrap();
    assert!(!npm.contains("\"resolved\""), "write it with: npm install --omit-lockfile-registry-resolved");
    let pip = fs::read_to_string(root().join("tests/interop/requirements.txt")).unwrap();
    assert!(
        pip.lines().all(|line| line.contains("==") && !line.contains("://")),
        "each line is name==version"
    );
}
