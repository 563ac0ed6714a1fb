//! Misuses of the stages that must not compile. The compiler is asked directly, with the library that was built for
//! these tests: asking cargo would build every dependency a second time.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::SystemTime,
};

/// The library of this build: the youngest beside the test's own program.
fn library(deps: &Path) -> PathBuf {
    let built = |path: &PathBuf| {
        fs::metadata(path).and_then(|file| file.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
    };
    let entries = fs::read_dir(deps).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("libschemas-") && path.extension().is_some_and(|extension| extension == "rlib")
    };
    entries.filter(named).max_by_key(built).unwrap()
}

/// What the compiler says of a file, an error a line: `FILE:LINE:COLUMN: error[CODE]: SENTENCE`.
fn errors(file: &Path) -> Vec<String> {
    let program = env::current_exe().unwrap();
    let deps = program.parent().unwrap();
    let told = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--error-format=short"])
        .args(["--out-dir", env!("CARGO_TARGET_TMPDIR")])
        .arg(format!("-Ldependency={}", deps.display()))
        .arg(format!("--extern=schemas={}", library(deps).display()))
        .arg(file)
        .output()
        .unwrap();
    let told = String::from_utf8(told.stderr).unwrap();
    told.lines().filter(|line| line.contains(": error")).map(str::to_owned).collect()
}

/// Each line that ends in `//~ CODE WORDS` must be refused with that code and those words, and no other line.
fn is_refused_as_marked(name: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/misuse").join(name);
    let text = fs::read_to_string(&file).unwrap();
    let marks =
        text.lines().enumerate().filter_map(|(line, text)| Some((line + 1, text.split_once("//~ ")?.1)));
    let marks: Vec<(usize, &str)> = marks.collect();
    let errors = errors(&file);
    let meets = |error: &str, (line, mark): &(usize, &str)| {
        let (code, words) = mark.split_once(' ').unwrap();
        error.contains(&format!("{name}:{line}:"))
            && error.contains(&format!("error[{code}]"))
            && error.contains(words)
    };
    assert!(!marks.is_empty(), "{name} says nowhere what is refused");
    for mark in &marks {
        assert!(
            errors.iter().any(|error| meets(error, mark)),
            "{name} is not refused for {mark:?}: {errors:#?}"
        );
    }
    let elsewhere =
        |error: &&String| !marks.iter().any(|(line, _)| error.contains(&format!("{name}:{line}:")));
    assert_eq!(errors.iter().filter(elsewhere).collect::<Vec<_>>(), Vec::<&String>::new(), "{name}");
}

#[test]
fn a_status_list_does_not_stand_in_for_a_badge() {
    is_refused_as_marked("another_kind.rs");
}

#[test]
fn claims_cannot_be_read_before_the_signature_was_checked() {
    is_refused_as_marked("claims_of_signed.rs");
}

#[test]
fn a_token_is_not_signed_with_the_key_of_a_proof() {
    is_refused_as_marked("ed25519_token_key.rs");
}

#[test]
fn nobody_else_decides_what_can_be_signed() {
    is_refused_as_marked("own_kind.rs");
}

#[test]
fn a_presentation_is_never_checked_without_its_question() {
    is_refused_as_marked("presentation_as_document.rs");
}

#[test]
fn what_is_signed_is_not_signed_again() {
    is_refused_as_marked("signing_twice.rs");
}

#[test]
fn unchecked_claims_are_not_signed() {
    is_refused_as_marked("signing_unchecked_claims.rs");
}

#[test]
fn only_the_check_makes_a_verified() {
    is_refused_as_marked("verified_by_hand.rs");
}
