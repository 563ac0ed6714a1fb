//! Why a text is no JSON document that Kreds reads, and where.

/// What is wrong, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind} (byte {offset})")]
pub struct JsonError {
    /// What is wrong.
    pub kind: JsonErrorKind,
    /// The byte of the input at which it shows; for a repeated member, where its object begins.
    pub offset: usize,
}

/// What can be wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant is described by its message")]
pub enum JsonErrorKind {
    #[error("larger than {0} bytes")]
    TooLarge(usize),
    #[error("nested deeper than {0} levels")]
    TooDeep(usize),
    #[error("not UTF-8")]
    NotUtf8,
    #[error("begins with a byte order mark")]
    ByteOrderMark,
    #[error("ends too early")]
    UnexpectedEnd,
    #[error("unexpected character {0:?}")]
    Unexpected(char),
    #[error("text after the end of the document")]
    Trailing,
    #[error("member {0:?} occurs twice")]
    DuplicateMember(String),
    #[error("a control character inside a text")]
    ControlCharacter,
    #[error("an escape that JSON does not know")]
    BadEscape,
    #[error("half of a surrogate pair")]
    LoneSurrogate,
    #[error("a number that JSON does not allow")]
    BadNumber,
}

impl JsonErrorKind {
    /// A stable name for programs.
    pub fn code(&self) -> &'static str {
        match self {
            JsonErrorKind::TooLarge(_) => "too_large",
            JsonErrorKind::TooDeep(_) => "too_deep",
            JsonErrorKind::NotUtf8 => "not_utf8",
            JsonErrorKind::ByteOrderMark => "byte_order_mark",
            JsonErrorKind::UnexpectedEnd => "unexpected_end",
            JsonErrorKind::Unexpected(_) => "unexpected_character",
            JsonErrorKind::Trailing => "trailing_text",
            JsonErrorKind::DuplicateMember(_) => "duplicate_member",
            JsonErrorKind::ControlCharacter => "control_character",
            JsonErrorKind::BadEscape => "bad_escape",
            JsonErrorKind::LoneSurrogate => "lone_surrogate",
            JsonErrorKind::BadNumber => "bad_number",
        }
    }
}

/// A place in a text as editors count it, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "line and column")]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl JsonError {
    /// Line and column in the text that was read.
    pub fn position(&self, text: &[u8]) -> Position {
        let before = &text[..self.offset.min(text.len())];
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        Position {
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            column: String::from_utf8_lossy(&before[line_start..]).chars().count() + 1,
        }
    }
}
