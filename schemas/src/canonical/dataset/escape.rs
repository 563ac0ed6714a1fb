//! Characters that canonical N-Quads writes as escapes (RDF Dataset Canonicalization, 5).
//!
//! U+FFFE and U+FFFF stay as they are, although the text of the standard wants them escaped: verifiers in use write
//! them so. Nothing with them is issued.

/// Writes a text as it stands between quotation marks.
pub(super) fn literal(out: &mut String, text: &str) {
    escaped(out, text, &IN_LITERAL, |out, byte| match byte {
        0x08 => out.push_str("\\b"),
        b'\t' => out.push_str("\\t"),
        b'\n' => out.push_str("\\n"),
        0x0C => out.push_str("\\f"),
        b'\r' => out.push_str("\\r"),
        b'"' => out.push_str("\\\""),
        b'\\' => out.push_str("\\\\"),
        control => numbered(out, control),
    });
}

/// An IRI as it stands between angle brackets, where that is something else.
pub(super) fn iri(iri: &str) -> Option<String> {
    has_odd_characters(iri).then(|| {
        let mut out = String::with_capacity(iri.len() + 16);
        escaped(&mut out, iri, &IN_IRI, numbered);
        out
    })
}

/// Are there characters in it that no IRI should have?
pub(in crate::canonical) fn has_odd_characters(iri: &str) -> bool {
    iri.bytes().any(|byte| IN_IRI[usize::from(byte)])
}

/// Which bytes are escaped in a text.
const IN_LITERAL: Escaped = all_up_to(0x1F, b"\"\\\x7F");

/// Which bytes are escaped in an IRI, which should have none of them.
const IN_IRI: Escaped = all_up_to(0x20, b"<>\"{}|^`\\");

/// For each byte, whether it is escaped.
type Escaped = [bool; 256];

const fn all_up_to(last: usize, mut more: &[u8]) -> Escaped {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte <= last {
        table[byte] = true;
        byte += 1;
    }
    while let [byte, others @ ..] = more {
        table[*byte as usize] = true;
        more = others;
    }
    table
}

fn numbered(out: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push_str("\\u00");
    out.push(char::from(DIGITS[usize::from(byte >> 4)]));
    out.push(char::from(DIGITS[usize::from(byte & 15)]));
}

/// All escaped characters are single bytes, so a text can be copied in runs.
fn escaped(out: &mut String, text: &str, special: &Escaped, write: impl Fn(&mut String, u8)) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if special[usize::from(byte)] {
            out.push_str(&text[done..at]);
            write(out, byte);
            done = at + 1;
        }
    }
    out.push_str(&text[done..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        literal(&mut out, text);
        out
    }

    #[test]
    fn the_named_escapes_are_used() {
        assert_eq!(written("\u{8}\t\n\u{C}\r\"\\"), r#"\b\t\n\f\r\"\\"#);
    }

    #[test]
    fn other_controls_have_four_upper_case_digits() {
        assert_eq!(written("\0\u{b}\u{1f}\u{7f}"), r"\u0000\u000B\u001F\u007F");
    }

    #[test]
    fn nothing_beyond_ascii_is_escaped() {
        assert_eq!(written("\u{80}å\u{FFFE}\u{FFFF}\u{1F333}"), "\u{80}å\u{FFFE}\u{FFFF}\u{1F333}");
    }

    #[test]
    fn odd_characters_of_an_iri_are_numbered() {
        assert_eq!(iri("urn:x<{å}>").as_deref(), Some(r"urn:x\u003C\u007Bå\u007D\u003E"));
    }

    #[test]
    fn an_iri_without_odd_characters_stays_as_it_is() {
        assert_eq!(iri("https://badges.example/ø?x=1#y"), None);
    }
}
