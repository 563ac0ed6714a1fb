//! The grammar of RFC 8259, read once from front to back.

use super::{JsonError, JsonErrorKind, Number, Object, Value, string};
use crate::limits::{DOCUMENT_BYTES, DOCUMENT_DEPTH};

/// Reads one document.
///
/// ```
/// use schemas::json::{self, JsonErrorKind};
///
/// let badge = json::read(br#"{"id": "urn:uuid:1", "type": ["OpenBadgeCredential"]}"#)?;
/// assert_eq!(badge.as_object().and_then(|badge| badge.get("id")?.as_str()), Some("urn:uuid:1"));
///
/// let twice = json::read(br#"{"id": 1, "\u0069d": 2}"#).unwrap_err();
/// assert_eq!(twice.kind, JsonErrorKind::DuplicateMember("id".into()));
/// # Ok::<(), json::JsonError>(())
/// ```
pub fn read(text: &[u8]) -> Result<Value<'_>, JsonError> {
    let fail = |kind, offset| Err(JsonError { kind, offset });
    if text.len() > DOCUMENT_BYTES {
        return fail(JsonErrorKind::TooLarge(DOCUMENT_BYTES), DOCUMENT_BYTES);
    }
    if text.starts_with(b"\xEF\xBB\xBF") {
        return fail(JsonErrorKind::ByteOrderMark, 0);
    }
    let text = match std::str::from_utf8(text) {
        Ok(text) => text,
        Err(error) => return fail(JsonErrorKind::NotUtf8, error.valid_up_to()),
    };
    let mut reader = Reader { text, at: 0, depth: 0 };
    let value = reader.value()?;
    match reader.peek() {
        None => Ok(value),
        Some(_) => fail(JsonErrorKind::Trailing, reader.at),
    }
}

/// As many members as most objects have: room for them is made once.
const MEMBERS: usize = 8;

pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    depth: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn fail<T>(&self, kind: JsonErrorKind) -> Result<T, JsonError> {
        Err(JsonError { kind, offset: self.at })
    }

    /// The byte under the reader.
    #[inline]
    pub(super) fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space.
    #[inline]
    fn peek(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.byte()
    }

    fn unexpected<T>(&self) -> Result<T, JsonError> {
        match self.text.get(self.at..).and_then(|rest| rest.chars().next()) {
            Some(found) => self.fail(JsonErrorKind::Unexpected(found)),
            None => self.fail(JsonErrorKind::UnexpectedEnd),
        }
    }

    fn expect(&mut self, wanted: u8) -> Result<(), JsonError> {
        if self.peek() != Some(wanted) {
            return self.unexpected();
        }
        self.at += 1;
        Ok(())
    }

    fn value(&mut self) -> Result<Value<'t>, JsonError> {
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => Ok(Value::String(string::read(self)?)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => self.unexpected(),
        }
    }

    fn word(&mut self, word: &str, value: Value<'t>) -> Result<Value<'t>, JsonError> {
        for wanted in word.bytes() {
            if self.byte() != Some(wanted) {
                return self.unexpected();
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn nested(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Value<'t>, JsonError>,
    ) -> Result<Value<'t>, JsonError> {
        if self.depth == DOCUMENT_DEPTH {
            return self.fail(JsonErrorKind::TooDeep(DOCUMENT_DEPTH));
        }
        self.depth += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn object(&mut self) -> Result<Value<'t>, JsonError> {
        let start = self.at;
        self.at += 1;
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Object(Object::default()));
        }
        let mut members = Vec::with_capacity(MEMBERS);
        loop {
            if self.peek() != Some(b'"') {
                return self.unexpected();
            }
            let name = string::read(self)?;
            self.expect(b':')?;
            members.push((name, self.value()?));
            if self.ends_with(b'}')? {
                let repeated = |name| JsonError { kind: JsonErrorKind::DuplicateMember(name), offset: start };
                return Object::new(members).map(Value::Object).map_err(repeated);
            }
        }
    }

    fn array(&mut self) -> Result<Value<'t>, JsonError> {
        let mut items = Vec::new();
        self.at += 1;
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value()?);
            if self.ends_with(b']')? {
                return Ok(Value::Array(items));
            }
        }
    }

    /// After an item: a comma goes on, the closing bracket ends.
    fn ends_with(&mut self, closing: u8) -> Result<bool, JsonError> {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(false)
            }
            Some(found) if found == closing => {
                self.at += 1;
                Ok(true)
            }
            _ => self.unexpected(),
        }
    }

    fn number(&mut self) -> Result<Value<'t>, JsonError> {
        let start = self.at;
        self.skip(|byte| byte == b'-');
        match self.byte() {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.skip(|byte| byte == b'.') {
            self.digits()?;
        }
        if self.skip(|byte| matches!(byte, b'e' | b'E')) {
            self.skip(|byte| matches!(byte, b'+' | b'-'));
            self.digits()?;
        }
        Ok(Value::Number(Number::written(&self.text[start..self.at])))
    }

    fn skip(&mut self, wanted: impl Fn(u8) -> bool) -> bool {
        let found = self.byte().is_some_and(wanted);
        self.at += usize::from(found);
        found
    }

    fn digits(&mut self) -> Result<(), JsonError> {
        let start = self.at;
        while self.skip(|byte| byte.is_ascii_digit()) {}
        if self.at == start { self.fail(JsonErrorKind::BadNumber) } else { Ok(()) }
    }
}
