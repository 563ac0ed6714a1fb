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
    let start = reader.at;
    loop {
        match reader.byte() {
            Some(b'"' | b'\\') => return Ok(&reader.text[start..reader.at]),
            Some(0..=0x1F) => return reader.fail(JsonErrorKind::ControlCharacter),
            Some(_) => reader.at += 1,
            None => return reader.fail(JsonErrorKind::UnexpectedEnd),
        }
    }
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
