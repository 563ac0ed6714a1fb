//! The bundled tables agree with the reference material and say what is not confirmed.

use std::{collections::BTreeMap, path::PathBuf};

use schemas::{
    lang::Lang,
    outcome::{Framework, Target},
};
use serde_json::Value;

/// A table of the reference material; `None`, with a word why, where there is none to compare with.
#[expect(clippy::print_stdout, reason = "a comparison that is left out must be told")]
fn reference(name: &str) -> Option<Vec<Value>> {
    let Some(root) = std::env::var_os("KREDS_REFERENCE") else {
        println!("KREDS_REFERENCE is not set: {name} is not compared");
        return None;
    };
    let path = PathBuf::from(root).join("frameworks").join(name);
    let text =
        std::fs::read(&path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()));
    Some(serde_json::from_slice(&text).unwrap())
}

fn titles(row: &Value) -> BTreeMap<String, String> {
    serde_json::from_value(row["name"].clone()).unwrap()
}

fn own_titles(target: &Target) -> BTreeMap<String, String> {
    target.title().iter().map(|(lang, title)| (lang.tag().to_owned(), title.to_owned())).collect()
}

#[test]
fn the_tables_agree_with_the_reference_material() {
    for (framework, name) in [
        (Framework::Sdg, "sdg.json"),
        (Framework::KeyCompetences, "key_competences.json"),
        (Framework::GreenComp, "greencomp.json"),
        (Framework::LifeComp, "lifecomp.json"),
        (Framework::EntreComp, "entrecomp.json"),
        (Framework::DigComp, "digcomp30.json"),
        (Framework::Esco, "esco_circle_skills.json"),
    ] {
        let Some(rows) = reference(name) else { return };
        assert_eq!(framework.targets().count(), rows.len(), "{name}");
        for (target, row) in framework.targets().zip(&rows) {
            assert_eq!(own_titles(target), titles(row), "{name} {target}");
            assert!(row.get("code").is_none_or(|code| code == target.code()), "{name} {target}");
            assert!(row.get("uri").is_none_or(|uri| uri == target.url().as_str()), "{name} {target}");
        }
    }
}

#[test]
fn what_the_reference_material_could_not_confirm_is_marked() {
    for (framework, name, lang) in [
        (Framework::Sdg, "sdg.json", Lang::Sl),
        (Framework::KeyCompetences, "key_competences.json", Lang::Pt),
    ] {
        let Some(rows) = reference(name) else { return };
        for (target, row) in framework.targets().zip(&rows) {
            let unconfirmed = row[format!("{lang}_status")] == "unconfirmed";
            assert_eq!(target.unconfirmed().contains(&lang), unconfirmed, "{target}");
        }
    }
}

#[test]
fn the_page_on_frameworks_lists_every_unconfirmed_title() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/frameworks.md");
    let page = std::fs::read_to_string(path).unwrap();
    for target in Framework::ALL.into_iter().flat_map(Framework::targets) {
        for lang in target.unconfirmed() {
            let line = format!("| `{target}` | {lang} | {} |", target.title().exact(*lang).unwrap());
            assert!(page.contains(&line), "docs/frameworks.md lacks: {line}");
        }
    }
}
