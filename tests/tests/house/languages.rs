//! Every sentence exists in all six languages, with the same blanks to fill in.

use super::files::{File, all, assert_none};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 6] = ["en", "da", "sv", "sl", "de", "pt"];

/// `schemas/locales/da/verdict.ftl` → (`schemas`, `da`, `verdict.ftl`)
fn place(file: &File) -> Option<(&str, &str, &str)> {
    let (owner, rest) = file.path.split_once("/locales/")?;
    let (language, name) = rest.split_once('/')?;
    name.ends_with(".ftl").then_some((owner, language, name))
}

/// Each message and attribute of a Fluent file with the variables that occur in it.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut message = String::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
        if let Some((key, _)) = line.split_once('=').filter(|_| begins) {
            key.trim().clone_into(&mut message);
            message.clone_into(&mut current);
            found.entry(current.clone()).or_default();
        } else if let Some((name, _)) =
            line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once('='))
        {
            current = format!("{message}.{}", name.trim());
            found.entry(current.clone()).or_default();
        }
        found.entry(current.clone()).or_default().extend(variables(line));
    }
    found.remove("");
    found
}

fn variables(line: &str) -> impl Iterator<Item = String> {
    line.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect())
}

fn differences(english: &File, other: &File) -> Vec<String> {
    let (ours, theirs) = (messages(&english.text), messages(&other.text));
    let mut found = Vec::new();
    for (key, blanks) in &ours {
        match theirs.get(key) {
            None => found.push(format!("{}: {key} is missing", other.path)),
            Some(same) if same != blanks => {
                found.push(format!("{}: {key} has {same:?}, English {blanks:?}", other.path));
            }
            Some(_) => {}
        }
    }
    found.extend(
        theirs
            .keys()
            .filter(|key| !ours.contains_key(*key))
            .map(|key| format!("{}: {key} is not in English", other.path)),
    );
    found
}

#[test]
fn every_sentence_is_there_in_all_six_languages() {
    let files: Vec<File> = all().into_iter().filter(|file| place(file).is_some()).collect();
    let mut places = Vec::new();
    for english in files.iter().filter(|file| place(file).is_some_and(|(_, language, _)| language == "en")) {
        for language in LANGUAGES {
            let path = english.path.replace("/locales/en/", &format!("/locales/{language}/"));
            match files.iter().find(|file| file.path == path) {
                Some(other) => places.extend(differences(english, other)),
                None => places.push(format!("{path} is missing")),
            }
        }
    }
    assert_none("Every key is in all six languages:", &places);
}

#[test]
fn no_language_has_sentences_that_english_lacks() {
    let files = all();
    let places: Vec<String> = files
        .iter()
        .filter_map(|file| place(file).map(|(owner, _, name)| (file, format!("{owner}/locales/en/{name}"))))
        .filter(|(_, english)| !files.iter().any(|file| file.path == *english))
        .map(|(file, _)| file.path.clone())
        .collect();
    assert_none("English is the first language of every file:", &places);
}
