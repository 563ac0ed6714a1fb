//! Every reason that a command can end with has its two sentences, and all of them stand in a file that people read.

use std::{env, fs, path::Path};

use schemas::{lang::Lang, locale::Arg};

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

/// What stands in the blanks of sentences in the file.
const SAMPLES: [(&str, &str); 20] = [
    ("address", "verify.example"),
    ("backup", "4F2A"),
    ("badge", "Climate in my street"),
    ("columns", "60"),
    ("copy", "vault/badges.age.bak"),
    ("file", "vault/badges.age"),
    ("host", "library.example"),
    ("issuer", "other.example"),
    ("kind", "It is the address of a web page."),
    ("least", "8"),
    ("length", "6"),
    ("longest", "credentialSubject.narrative"),
    ("name", "response_mode"),
    ("numbers", "2, 5"),
    ("of", "9"),
    ("part", "fly"),
    ("place", "24"),
    ("reason", "…"),
    ("version", "9"),
    ("what", "nonce"),
];

/// Every reason with its two sentences in English.
fn written_out() -> String {
    let sentences = wallet_cli::sentences::in_language(Lang::En);
    let mut facts: Vec<(&str, Arg<'_>)> =
        SAMPLES.iter().map(|(name, fact)| (*name, (*fact).into())).collect();
    facts.push(("number", Arg::Number(2)));
    let said = |code: &String| {
        let key = format!("trouble-{}", code.replace('_', "-"));
        let remedy = sentences.say_with(&format!("{key}-remedy"), &facts);
        format!("{code}\n  {}\n  {remedy}\n\n", sentences.say_with(&key, &facts))
    };
    all_codes().iter().map(said).collect()
}

#[test]
fn every_reason_is_said_as_its_file_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/sentences.txt");
    let now = written_out();
    assert!(!now.contains("{$"), "a blank is left open: {now}");
    if env::var_os("KREDS_WRITE_GOLDEN").is_some() {
        fs::write(&file, &now).unwrap();
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), now, "KREDS_WRITE_GOLDEN=1 writes what is said now");
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
