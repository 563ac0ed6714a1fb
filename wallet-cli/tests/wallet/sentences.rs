//! Every reason that a command can end with has its two sentences.

use std::{fs, path::Path};

use schemas::lang::Lang;

/// The codes that stand in the program's text, as arguments of the three ways to make trouble.
fn codes(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            codes(&path, found);
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for way in ["Trouble::refused(\"", "Trouble::could_not(\"", "Trouble::usage(\"", "foreign(\""] {
            found
                .extend(text.split(way).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
}

/// Every reason that the program can end with, each once.
pub(crate) fn all_codes() -> Vec<String> {
    let mut found = Vec::new();
    codes(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.sort();
    found.dedup();
    found
}

#[test]
fn every_reason_is_said_in_six_languages() {
    let found = all_codes();
    assert!(found.len() > 50, "the program's reasons were not found");
    for lang in Lang::ALL {
        let sentences = wallet_cli::sentences::in_language(lang);
        for code in &found {
            let key = format!("trouble-{}", code.replace('_', "-"));
            assert!(sentences.has(&key) && sentences.has(&format!("{key}-remedy")), "{lang}: {key}");
        }
    }
}
