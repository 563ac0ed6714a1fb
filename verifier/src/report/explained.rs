//! What each signature was made over, for people who want to compute it again.

use schemas::{locale::Bundle, proof::Explained, text::display_safe, verdict::Code};

/// For people: suite, part, hash, then the text line by line; or that it cannot be told.
pub(super) fn lines(explained: &Result<Vec<Explained>, Code>, say: &Bundle) -> Vec<String> {
    let explained = match explained {
        Ok(explained) => explained,
        Err(code) => {
            return vec![format!("\n{}", say.say_with("explain-not", &[("code", code.as_str().into())]))];
        }
    };
    let mut lines = Vec::new();
    for one in explained {
        lines.push(format!("\n{}", say.say_with("explain-suite", &[("suite", one.suite.into())])));
        for part in &one.parts {
            let title = say.say(&format!("explain-{}", part.name));
            lines.push(format!("{title}, {} {}", part.algorithm.name(), part.hash));
            lines.extend(part.text.lines().map(|line| format!("  {}", display_safe(line))));
        }
    }
    lines
}
