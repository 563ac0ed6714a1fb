//! The other implementation: a program that is handed badges, one a line, and answers line by line.

use std::{
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::{Map, Value};

/// What the other makes of a badge: canonical N-Quads, or why not.
pub(crate) type Theirs = Result<String, String>;

/// The canonical forms of badges, in their order.
pub(crate) fn canonical_forms(badges: &[String]) -> Vec<Theirs> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("interop");
    assert!(
        folder.join("node_modules").exists(),
        "the programs to test against are not in place: run script/setup"
    );
    let mut child = Command::new("node")
        .arg("differential.mjs")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut question = contexts().to_string();
    for badge in badges {
        question.push('\n');
        question.push_str(badge);
    }
    let mut stdin = child.stdin.take().unwrap();
    // Written beside the reading: both pipes are smaller than what goes through them.
    let writer = std::thread::spawn(move || stdin.write_all(question.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let answers: Vec<Theirs> = String::from_utf8(output.stdout).unwrap().lines().map(answer).collect();
    assert_eq!(answers.len(), badges.len(), "the other program answers each badge");
    answers
}

/// Our own context documents, so that both sides read the same.
fn contexts() -> Value {
    let urls = schemas::vocabulary::URLS.into_iter();
    let documents: Map<String, Value> =
        urls.map(|url| (url.to_owned(), schemas::vocabulary::document(url).unwrap().clone())).collect();
    documents.into()
}

fn answer(line: &str) -> Theirs {
    let answer: Value = serde_json::from_str(line).unwrap();
    match answer["nquads"].as_str() {
        Some(nquads) => Ok(nquads.to_owned()),
        None => Err(answer["refused"].as_str().unwrap().to_owned()),
    }
}
