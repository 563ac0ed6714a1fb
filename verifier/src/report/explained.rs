//! What each signature was made over, for whoever wants to compute it again.

use schemas::{locale::Bundle, proof::Explained, text::display_safe};
use serde::Serialize;

/// One signature, for programs.
#[derive(Serialize)]
pub(super) struct Signature<'a> {
    suite: &'static str,
    parts: Vec<Part<'a>>,
}

#[derive(Serialize)]
struct Part<'a> {
    name: &'static str,
    text: &'a str,
    sha256: &'a str,
}

/// For programs.
pub(super) fn signatures<'a>(explained: &'a [Explained]) -> Vec<Signature<'a>> {
    let part =
        |part: &'a schemas::proof::Part| Part { name: part.name, text: &part.text, sha256: &part.sha256 };
    let one =
        |one: &'a Explained| Signature { suite: one.suite, parts: one.parts.iter().map(part).collect() };
    explained.iter().map(one).collect()
}

/// For people: suite, part, hash, then the text line by line.
pub(super) fn lines(explained: &[Explained], say: &Bundle) -> Vec<String> {
    let mut lines = Vec::new();
    for one in explained {
        lines.push(format!("\n{}", say.say_with("explain-suite", &[("suite", one.suite.into())])));
        for part in &one.parts {
            let title = say.say(&format!("explain-{}", part.name));
            lines.push(format!("{title}, SHA-256 {}", part.sha256));
            lines.extend(part.text.lines().map(|line| format!("  {}", display_safe(line))));
        }
    }
    lines
}
