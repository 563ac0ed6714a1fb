//! Words that no file of the project may contain: promises of later work, and addresses of package registries.

use super::files::{all, assert_none};

/// Each in two halves, so that this file does not contain them.
const UNFINISHED: [(&str, &str); 7] = [
    ("TO", "DO"),
    ("FIX", "ME"),
    ("XX", "X:"),
    ("HA", "CK"),
    ("for n", "ow,"),
    ("not yet imple", "mented"),
    ("lorem ip", "sum"),
];

const REGISTRIES: [(&str, &str); 5] = [
    ("registry.npm", "js.org"),
    ("pypi", ".org"),
    ("pythonhosted", ".org"),
    ("static.crates", ".io"),
    ("deb.debian", ".org"),
];

fn containing(words: &[(&str, &str)]) -> Vec<String> {
    let words: Vec<String> = words.iter().map(|(first, second)| format!("{first}{second}")).collect();
    let mut places = Vec::new();
    for file in all() {
        for (index, line) in file.text.lines().enumerate() {
            if let Some(word) = words.iter().find(|word| line.contains(word.as_str())) {
                places.push(format!("{}:{}: {word}", file.path, index + 1));
            }
        }
    }
    places
}

#[test]
fn nothing_is_left_for_later() {
    assert_none("Finish it or leave it out:", &containing(&UNFINISHED));
}

#[test]
fn no_file_names_a_package_registry() {
    assert_none("Registries are a matter of each machine:", &containing(&REGISTRIES));
}
