//! The script of the page that checks by itself: written as modules, one idea each, and handed out as one, so that a browser
//! asks once and not for each of them.
//!
//! Each module keeps its names to itself in a block of its own. No program outside is needed for it, because the modules
//! are written in one manner, which tests hold them to: an import or export is a line that begins so. One more module is
//! made here: the tables that the program has too, and that are the same in every language.

use std::{collections::BTreeMap, sync::LazyLock};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use schemas::{qr::DICTIONARY_1, trust::posing_letters};

macro_rules! modules {
    ($($name:literal),+ $(,)?) => {
        /// The modules, each after those that it imports.
        pub(super) const MODULES: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../templates/check/", $name)))),+];
    };
}

modules!(
    "refusal.js",
    "time.js",
    "bytes.js",
    "json.js",
    "jws.js",
    "shape.js",
    "badge.js",
    "digits.js",
    "give.js",
    "camera.js",
    "files.js",
    "kinds.js",
    "look-alike.js",
    "say.js",
    "verdict.js",
    "status.js",
    "survivors.js",
    "trust.js",
    "judge.js",
    "engine.js",
    "lists.js",
    "told.js",
    "show.js",
    "page.js",
);

/// All modules as one, which gives them out by their names.
pub(super) static SCRIPT_OF_PAGE: LazyLock<String> = LazyLock::new(|| {
    let blocks = MODULES.iter().map(|(name, text)| block(name, text));
    let first = ["export const modules = {};\n".to_owned(), block(TABLES, &tables())];
    first.into_iter().chain(blocks).collect()
});

const TABLES: &str = "tables.js";

/// The dictionary of badge codes in base64, and what letters pose as, to compare hosts by.
fn tables() -> String {
    let letters = serde_json::to_string(&posing_letters().collect::<BTreeMap<char, String>>());
    format!(
        "export const DICTIONARY = \"{}\";\nexport const LETTERS = {};",
        BASE64_STANDARD.encode(DICTIONARY_1),
        letters.unwrap_or_default()
    )
}

/// One module in a block, with what it gives to others at its end.
fn block(name: &str, text: &str) -> String {
    let (mut lines, mut given) = (Vec::new(), Vec::new());
    for line in text.lines() {
        match (imported(line), line.strip_prefix("export ")) {
            (Some((names, from)), _) => lines.push(format!("const {names} = modules[\"{from}\"];")),
            (None, Some(exported)) => {
                given.extend(declared(exported));
                lines.push(exported.to_owned());
            }
            (None, None) => lines.push(line.to_owned()),
        }
    }
    format!("{{\n{}\nmodules[\"{name}\"] = {{ {} }};\n}}\n", lines.join("\n"), given.join(", "))
}

/// Names in braces, and the module that they come from.
fn imported(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("import ")?.strip_suffix("\";")?.split_once(" from \"./")
}

/// The name that a line declares.
fn declared(line: &str) -> Option<&str> {
    let line = line.strip_prefix("async ").unwrap_or(line);
    let after = ["function ", "class ", "const "].iter().find_map(|word| line.strip_prefix(word))?;
    after.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_module_stands_after_those_that_it_imports() {
        for (at, (name, text)) in MODULES.iter().enumerate() {
            let mut before: Vec<&str> = MODULES[..at].iter().map(|(name, _)| *name).collect();
            before.push(TABLES);
            for (_, from) in text.lines().filter_map(imported) {
                assert!(before.contains(&from), "{name} imports {from}");
            }
        }
    }

    #[test]
    fn no_import_or_export_is_left_over() {
        let (_, blocks) = SCRIPT_OF_PAGE.split_once('\n').unwrap();
        let left = |line: &&str| line.starts_with("import") || line.starts_with("export");
        assert_eq!(blocks.lines().find(left), None);
    }

    #[test]
    fn every_name_that_is_imported_is_given() {
        for (name, from) in MODULES.iter().flat_map(|(_, text)| text.lines().filter_map(imported)) {
            let written = MODULES.iter().find(|(own, _)| *own == from).map(|(_, text)| (*text).to_owned());
            let text = written.unwrap_or_else(tables);
            let given: Vec<&str> =
                text.lines().filter_map(|line| declared(line.strip_prefix("export ")?)).collect();
            let names = name.trim_matches(['{', '}', ' ']).split(',').map(str::trim);
            names.for_each(|name| assert!(given.contains(&name), "{from} does not give {name}"));
        }
    }
}
