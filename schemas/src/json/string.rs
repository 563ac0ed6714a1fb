//! Texts inside JSON: borrowed when plain, unescaped when not.

use std::borrow::Cow;

use super::{JsonError, JsonErrorKind, reader::Reader};

/// Reads a text; the reader stands on its opening quotation mark.
pub(super) fn read<'t>(reader: &mut Reader<'t>) -> Result<Cow<'t, str>, JsonError> {
    reader.at += 1;
    let plain = run(reader)?;
    if reader.byte() == Some(b'"') {
        reader.at += 1;
        return Ok(Cow::Borrowed(plain));
    }
    let mut text = plain.to_owned();
    loop {
        let escaped = reader.byte() == Some(b'\\');
        reader.at += 1;
        if !escaped {
            return Ok(Cow::Owned(text));
        }
        text.push(escape(reader)?);
        text.push_str(run(reader)?);
    }
}

/// The text up to the next quotation mark or backslash, on which the reader then stands.
fn run<'t>(reader: &mut Reader<'t>) -> Result<&'t str, JsonError> {
    let rest = &reader.text[reader.at..];
    let end = plain_bytes(rest.as_bytes());
    reader.at += end;
    match reader.byte() {
        Some(b'"' | b'\\') => Ok(&rest[..end]),
        Some(_) => reader.fail(JsonErrorKind::ControlCharacter),
        None => reader.fail(JsonErrorKind::UnexpectedEnd),
    }
}

/// How many bytes there are before the first quotation mark, backslash or control character; eight are looked at at a
/// time, for most of a document is text.
fn plain_bytes(bytes: &[u8]) -> usize {
    let is_plain = |byte: &u8| !matches!(byte, b'"' | b'\\' | 0..=0x1F);
    let (eights, _) = bytes.as_chunks::<8>();
    let plain = 8 * eights.iter().take_while(|eight| are_plain(u64::from_le_bytes(**eight))).count();
    plain + bytes[plain..].iter().take_while(|byte| is_plain(byte)).count()
}

/// Is none of eight bytes a quotation mark, a backslash or a control character? (A byte less than n borrows from its
/// highest bit when n is taken away; one that equals a mark is zero when the mark is taken out.)
fn are_plain(eight: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHEST: u64 = 0x8080_8080_8080_8080;
    let less = |word: u64, than: u64| word.wrapping_sub(ONES * than) & !word & HIGHEST;
    let quotation = less(eight ^ (ONES * u64::from(b'"')), 1);
    let backslash = less(eight ^ (ONES * u64::from(b'\\')), 1);
    less(eight, 0x20) | quotation | backslash == 0
}

/// The character that an escape stands for; the reader stands after the backslash.
fn escape(reader: &mut Reader<'_>) -> Result<char, JsonError> {
    let plain = match reader.byte() {
        Some(mark @ (b'"' | b'\\' | b'/')) => char::from(mark),
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{C}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode(reader),
        Some(_) => return reader.fail(JsonErrorKind::BadEscape),
        None => return reader.fail(JsonErrorKind::UnexpectedEnd),
    };
    reader.at += 1;
    Ok(plain)
}

/// `uXXXX`, or two of them that make one character beyond U+FFFF.
fn unicode(reader: &mut Reader<'_>) -> Result<char, JsonError> {
    let first = unit(reader)?;
    if let Some(character) = char::from_u32(first) {
        return Ok(character);
    }
    let lone = JsonError { kind: JsonErrorKind::LoneSurrogate, offset: reader.at };
    let paired = first < 0xDC00 && reader.text.as_bytes()[reader.at..].starts_with(b"\\u");
    if !paired {
        return Err(lone);
    }
    reader.at += 1;
    let second = unit(reader)?;
    if !(0xDC00..=0xDFFF).contains(&second) {
        return Err(lone);
    }
    char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)).ok_or(lone)
}

/// Four hexadecimal digits after a `u`.
fn unit(reader: &mut Reader<'_>) -> Result<u32, JsonError> {
    let digits = reader.text.as_bytes().get(reader.at + 1..reader.at + 5).unwrap_or_default();
    let value = digits.iter().try_fold(0, |sum, digit| Some(sum * 16 + char::from(*digit).to_digit(16)?));
    match value {
        Some(value) if digits.len() == 4 => {
            reader.at += 5;
            Ok(value)
        }
        _ => reader.fail(JsonErrorKind::BadEscape),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_ends_at_the_first_byte_that_is_not_plain_wherever_it_stands() {
        for end in (0..=u8::MAX).filter(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F)) {
            for at in 0..24 {
                let mut text: Vec<u8> = (0..24).map(|byte| b' ' + byte * 9 % 0x60).collect();
                text.iter_mut().filter(|byte| matches!(byte, b'"' | b'\\')).for_each(|byte| *byte = 0xC3);
                assert_eq!(plain_bytes(&text), 24);
                text[at] = end;
                assert_eq!(plain_bytes(&text), at, "{end:#x}");
            }
        }
    }
}
