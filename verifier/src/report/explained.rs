//! What each signature was made over, for people who want to compute it again.

use schemas::{locale::Bundle, proof::Explained, text::display_safe};

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
