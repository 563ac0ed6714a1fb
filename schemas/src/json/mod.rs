//! Strict JSON: the one way by which text from outside becomes a document.
//!
//! It knows RFC 8259 and nothing of badges. Stricter than most readers, because a signature covers one reading of a
//! text and no second one may exist: no member twice (compared after unescaping), no lone surrogates, no byte order
//! mark, one document, bounded size and depth. Texts are borrowed from the input wherever they hold no escape.

mod deserialize;
mod error;
mod number;
mod pointer;
mod reader;
mod string;
mod value;
mod write;

pub use deserialize::Mismatch;
pub use error::{JsonError, JsonErrorKind, Position};
pub use number::Number;
pub use pointer::{NotAPointer, Pointer};
pub use reader::read;
pub use value::{Object, Value};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::{DOCUMENT_BYTES, DOCUMENT_DEPTH};

    fn kind(text: &str) -> JsonErrorKind {
        read(text.as_bytes()).unwrap_err().kind
    }

    fn nested(levels: usize) -> String {
        "[".repeat(levels) + &"]".repeat(levels)
    }

    #[test]
    fn a_member_written_twice_under_an_escape_is_refused() {
        assert_eq!(kind(r#"{"id": 1, "\u0069d": 2}"#), JsonErrorKind::DuplicateMember("id".into()));
    }

    #[test]
    fn a_member_written_twice_among_many_is_refused() {
        let members: Vec<_> = (0..100).map(|at| format!("\"m{}\": 0", at % 99)).collect();
        assert_eq!(kind(&format!("{{{}}}", members.join(","))), JsonErrorKind::DuplicateMember("m0".into()));
    }

    #[test]
    fn depth_ends_at_the_limit() {
        assert!(read(nested(DOCUMENT_DEPTH).as_bytes()).is_ok());
        assert_eq!(kind(&nested(DOCUMENT_DEPTH + 1)), JsonErrorKind::TooDeep(DOCUMENT_DEPTH));
    }

    #[test]
    fn size_ends_at_the_limit() {
        let text = |bytes: usize| format!("\"{}\"", "a".repeat(bytes - 2));
        assert!(read(text(DOCUMENT_BYTES).as_bytes()).is_ok());
        assert_eq!(kind(&text(DOCUMENT_BYTES + 1)), JsonErrorKind::TooLarge(DOCUMENT_BYTES));
    }

    #[test]
    fn two_documents_are_refused() {
        assert_eq!(kind("{} {}"), JsonErrorKind::Trailing);
    }

    #[test]
    fn an_error_knows_its_line_and_column() {
        let text = b"{\n  \"\xC3\xB8\": tru\n}";
        assert_eq!(read(text).unwrap_err().position(text), Position { line: 2, column: 11 });
    }

    #[test]
    fn a_surrogate_pair_is_one_character() {
        assert_eq!(read(br#""\ud83c\udf33""#).unwrap().as_str(), Some("\u{1F333}"));
    }

    #[test]
    fn a_typed_document_names_the_place_that_does_not_fit() {
        #[derive(Debug, serde::Deserialize)]
        struct Badge {
            #[expect(dead_code, reason = "only the error is looked at")]
            name: Vec<String>,
        }
        let value = read(br#"{"name": ["a", 5]}"#).unwrap();
        let mismatch = <Badge as serde::Deserialize>::deserialize(&value).unwrap_err();
        assert_eq!(mismatch.path(), "name.1");
    }

    #[test]
    fn a_value_is_read_by_serde_as_serde_json_reads_it() {
        let text = r#"{"a": [1, -2, 2.5, 1e30, null, true, "x\n"], "b": {}}"#;
        let ours =
            <serde_json::Value as serde::Deserialize>::deserialize(&read(text.as_bytes()).unwrap()).unwrap();
        assert_eq!(ours, serde_json::from_str::<serde_json::Value>(text).unwrap());
    }
}
