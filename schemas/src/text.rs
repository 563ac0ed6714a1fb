//! Foreign text made fit for a terminal or a page: what cannot be seen, or would turn the line around, becomes visible.
//!
//! A badge may carry anything its maker typed, terminal escapes and direction marks included (Trojan-Source style);
//! none of it may reach a screen as it is. Ordinary letters of any script pass unchanged.

/// The text with every control, direction and invisible character written out as `\u{…}`.
///
/// ```
/// use schemas::text::display_safe;
/// assert_eq!(display_safe("Žan Č."), "Žan Č.");
/// assert_eq!(display_safe("\u{1b}[32mgenuine"), "\\u{1b}[32mgenuine");
/// ```
pub fn display_safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut marks = 0;
    for character in text.chars() {
        marks = if is_combining(character) { marks + 1 } else { 0 };
        if is_hidden(character) || marks > MARKS {
            safe.extend(character.escape_unicode());
        } else {
            safe.push(character);
        }
    }
    safe
}

/// A text with letters that are read from right to left between isolating marks (Unicode UAX 9, X5c); any other as it is.
///
/// ```
/// use schemas::text::isolated;
/// assert_eq!(isolated("Åse".to_owned()), "Åse");
/// assert_eq!(isolated("שלום".to_owned()), "\u{2068}שלום\u{2069}");
/// ```
pub fn isolated(text: String) -> String {
    if text.chars().any(is_right_to_left) { format!("\u{2068}{text}\u{2069}") } else { text }
}

/// Letters and digits of scripts from right to left, by their blocks.
fn is_right_to_left(character: char) -> bool {
    matches!(character,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// JSON with every such character escaped, so that it means the same and a terminal can show it: JSON may carry C1
/// controls, direction marks and invisible characters as they are. Line ends and tabs can only stand between values, where
/// an escape would mean nothing; a carriage return there, which lets a terminal write over its line, becomes a space.
///
/// ```
/// use schemas::text::json_safe;
/// assert_eq!(json_safe("\"a\u{202e}b\""), r#""a\u202eb""#);
/// ```
pub fn json_safe(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        if character == '\r' {
            safe.push(' ');
        } else if is_hidden(character) && !matches!(character, '\n' | '\t') {
            for unit in character.encode_utf16(&mut [0; 2]) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            safe.push(character);
        }
    }
    safe
}

/// Marks that one letter may carry; no orthography stacks more.
const MARKS: usize = 3;

fn is_combining(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

/// Controls (Cc), format characters (Cf), line and paragraph separators, private use, and letters that draw nothing.
/// The joiners U+200C and U+200D are needed by Persian and Indic scripts and by emoji, and stay.
pub(crate) fn is_hidden(character: char) -> bool {
    let draws_nothing = matches!(character,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}'
        | '\u{2028}' | '\u{2029}' | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    let formats = matches!(character,
        '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}' | '\u{891}' | '\u{8e2}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}');
    character.is_control() || draws_nothing || formats
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_all_our_languages_pass_unchanged() {
        let text = "Åse Ørsted, Žan Čuš, D’Ávila, Müller ẞ, 李, Ελένη, سارا‌، हिन्दी, 👩‍🏫";
        assert_eq!(display_safe(text), text);
    }

    #[test]
    fn terminal_escapes_become_visible() {
        let safe = display_safe("\u{1b}]52;c;aGk=\u{7}\u{9b}2J\r\n");
        assert!(!safe.chars().any(char::is_control), "{safe}");
    }

    #[test]
    fn direction_marks_become_visible() {
        assert_eq!(display_safe("a\u{202e}b\u{2066}c"), "a\\u{202e}b\\u{2066}c");
    }

    #[test]
    fn invisible_letters_become_visible() {
        assert_eq!(display_safe("Aar\u{200b}hus\u{3164}\u{e0041}"), "Aar\\u{200b}hus\\u{3164}\\u{e0041}");
    }

    #[test]
    fn json_with_invisible_characters_means_the_same_when_they_are_escaped() {
        let text = "a\u{9b}b\u{202e}c\u{e0041}\u{1b}\\";
        let safe = json_safe(&serde_json::to_string(text).unwrap());
        assert!(safe.chars().all(|c| !c.is_control() && c.is_ascii()), "{safe}");
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), text);
    }

    #[test]
    fn json_of_several_lines_is_the_same_json_afterwards() {
        let safe = json_safe("{\r\n\t\"a\": \"b\u{7f}\u{202e}\"\r\n}\n");
        assert_eq!(safe, "{ \n\t\"a\": \"b\\u007f\\u202e\" \n}\n");
        let value: serde_json::Value = serde_json::from_str(&safe).unwrap();
        assert_eq!(value["a"], "b\u{7f}\u{202e}");
    }

    #[test]
    fn floods_of_combining_marks_end() {
        let flood = format!("a{}", "\u{301}".repeat(200));
        assert_eq!(display_safe(&flood).chars().filter(|c| *c == '\u{301}').count(), MARKS);
    }
}
