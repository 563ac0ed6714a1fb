//! What the programs are built from, for whoever has to know before they may be installed: a list for people and a bill of
//! materials (CycloneDX 1.6) for programs. `KREDS_WRITE_DOCS=1` writes both anew.

use super::dependencies::product_tree;
use super::files::root;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::{env, fs};

/// One crate of somebody else.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    /// An SPDX expression.
    licence: String,
}

/// Everything but our own crates, each version once.
fn parts() -> BTreeSet<Part> {
    let tree = product_tree(&["--prefix", "none", "--format", "{p}|{l}"]);
    tree.lines().map(|line| line.trim_end_matches(" (*)")).filter_map(part).collect()
}

fn part(line: &str) -> Option<Part> {
    let (package, licence) = line.split_once('|')?;
    let mut words = package.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    // Our own are built from a path.
    let is_own = words.any(|word| word.starts_with("(/"));
    (!is_own).then(|| Part { name: name.to_owned(), version: version.to_owned(), licence: spdx(licence) })
}

/// A slash is the old spelling of OR. MPL 2.0 allows later versions by itself, so SPDX has no name with a plus for it.
fn spdx(licence: &str) -> String {
    licence.replace(" / ", "/").replace('/', " OR ").replace("MPL-2.0+", "MPL-2.0")
}

/// The hash of each crate's archive, by name and version.
fn hashes() -> BTreeMap<(String, String), String> {
    let lock: toml::Table = fs::read_to_string(root().join("Cargo.lock")).unwrap().parse().unwrap();
    let packages = lock["package"].as_array().unwrap().iter();
    let text = |package: &toml::Value, key: &str| package.get(key)?.as_str().map(str::to_owned);
    let known = packages.filter_map(|package| {
        Some(((text(package, "name")?, text(package, "version")?), text(package, "checksum")?))
    });
    known.collect()
}

fn bill(parts: &BTreeSet<Part>) -> Value {
    let hashes = hashes();
    let component = |part: &Part| {
        let address = format!("pkg:cargo/{}@{}", part.name, part.version);
        let hash = &hashes[&(part.name.clone(), part.version.clone())];
        json!({
            "type": "library",
            "bom-ref": address,
            "name": part.name,
            "version": part.version,
            "purl": address,
            "licenses": [{ "expression": part.licence }],
            "hashes": [{ "alg": "SHA-256", "content": hash }],
        })
    };
    let kreds = json!({
        "type": "application",
        "name": "kreds",
        "version": env!("CARGO_PKG_VERSION"),
        "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
    });
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": kreds },
        "components": parts.iter().map(component).collect::<Vec<_>>(),
    })
}

/// A line for each part, so that a change shows what changed.
fn in_lines(bill: &Value) -> String {
    let mut head = bill.clone();
    let parts: Vec<String> =
        bill["components"].as_array().unwrap().iter().map(|part| format!("  {part}")).collect();
    head["components"] = json!([]);
    serde_json::to_string_pretty(&head).unwrap().replace("[]", &format!("[\n{}\n]", parts.join(",\n"))) + "\n"
}

fn list(parts: &BTreeSet<Part>) -> String {
    let mut text = String::from(
        "# What Kreds is built from\n\nAll crates in `kreds-issuer`, `kreds-wallet` and `kreds-verifier`, with their licences; \
         for programs, a bill of\nmaterials is in [sbom.cdx.json](sbom.cdx.json) (CycloneDX 1.6). Besides, the programs use Debian's \
         libc (LGPL-2.1-or-later)\nand OpenSSL (Apache-2.0). Both files are held to what is really built by a test.\n\n| crate | version | licence |\n\
         | --- | --- | --- |\n",
    );
    for Part { name, version, licence } in parts {
        text += &format!("| {name} | {version} | {licence} |\n");
    }
    text
}

fn assert_is(file: &str, own: &str) {
    let file = root().join("docs").join(file);
    if env::var_os("KREDS_WRITE_DOCS").is_some() {
        fs::write(&file, own).unwrap();
    }
    let published = fs::read_to_string(&file).unwrap_or_default();
    assert!(published == own, "{} is of before; run the tests once with KREDS_WRITE_DOCS=1", file.display());
}

#[test]
fn l6_people_can_read_what_the_programs_are_built_from() {
    assert_is("dependencies.md", &list(&parts()));
}

#[test]
fn programs_can_read_what_the_programs_are_built_from() {
    assert_is("sbom.cdx.json", &in_lines(&bill(&parts())));
}
