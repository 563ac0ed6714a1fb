//! Characters that canonical N-Quads writes as escapes (RDF Dataset Canonicalization, 5).
//!
//! U+FFFE and U+FFFF stay as they are, although the text of the standard wants them escaped: verifiers in use write
//! them so. Nothing with them is issued.

/// Writes a text as it stands between quotation marks.
pub(super) fn literal(out: &mut String, text: &str) {
    escaped(
        out,
        text,
        |byte| matches!(byte, 0..=0x1F | 0x7F | b'"' | b'\\'),
        |out, byte| match byte {
            0x08 => out.push_str("\\b"),
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            0x0C => out.push_str("\\f"),
            b'\r' => out.push_str("\\r"),
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            control => numbered(out, control),
        },
    );
}

/// Writes an IRI as it stands between angle brackets.
pub(super) fn iri(out: &mut String, iri: &str) {
    escaped(out, iri, is_odd, numbered);
}

/// Is this a character that no IRI should have?
pub(in crate::canonical) fn is_odd_in_iri(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_odd)
}

fn is_odd(byte: u8) -> bool {
    matches!(byte, 0..=0x20 | b'<' | b'>' | b'"' | b'{' | b'}' | b'|' | b'^' | b'`' | b'\\')
}

fn numbered(out: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push_str("\\u00");
    out.push(char::from(DIGITS[usize::from(byte >> 4)]));
    out.push(char::from(DIGITS[usize::from(byte & 15)]));
}

/// All escaped characters are single bytes, so a text can be copied in runs.
fn escaped(out: &mut String, text: &str, is_special: impl Fn(u8) -> bool, write: impl Fn(&mut String, u8)) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if is_special(byte) {
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
        let mut out = String::new();
        iri(&mut out, "urn:x<{å}>");
        assert_eq!(out, r"urn:x\u003C\u007Bå\u007D\u003E");
    }
}
