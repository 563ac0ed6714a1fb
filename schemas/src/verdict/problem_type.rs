//! The kinds of problem that the W3C names for programs (VC Data Model 2.0, 7.1; Bitstring Status List 1.0, 3.5), for
//! problem documents (RFC 9457). Each reason code of ours is of one of them.

use std::fmt;

use super::{CheckName, Code};

/// A kind of problem; written out it is the address that stands under `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemType {
    /// What was sent cannot be read.
    Parsing,
    /// A value is not what belongs there.
    MalformedValue,
    /// A date is not in the range that it has to be in.
    Range,
    /// A proof or a key does not hold.
    Security,
    /// A status list is not to be had.
    StatusRetrieval,
    /// A status list says no, or says nothing that counts.
    StatusVerification,
}

impl ProblemType {
    /// The last part of the address, which is the title as well.
    pub fn title(self) -> &'static str {
        match self {
            ProblemType::Parsing => "PARSING_ERROR",
            ProblemType::MalformedValue => "MALFORMED_VALUE_ERROR",
            ProblemType::Range => "RANGE_ERROR",
            ProblemType::Security => "CRYPTOGRAPHIC_SECURITY_ERROR",
            ProblemType::StatusRetrieval => "STATUS_RETRIEVAL_ERROR",
            ProblemType::StatusVerification => "STATUS_VERIFICATION_ERROR",
        }
    }

    fn vocabulary(self) -> &'static str {
        match self {
            ProblemType::StatusRetrieval | ProblemType::StatusVerification => {
                "https://www.w3.org/ns/credentials/status-list#"
            }
            _ => "https://www.w3.org/TR/vc-data-model#",
        }
    }
}

/// ```
/// use schemas::verdict::{Code, ProblemType};
/// let kind = ProblemType::from(Code::Unreadable);
/// assert_eq!(kind.to_string(), "https://www.w3.org/TR/vc-data-model#PARSING_ERROR");
/// ```
impl fmt::Display for ProblemType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.vocabulary(), self.title())
    }
}

impl From<Code> for ProblemType {
    fn from(code: Code) -> Self {
        match (code.check(), code) {
            (_, Code::StatusUnknown) => ProblemType::StatusRetrieval,
            (Some(CheckName::Status), _) => ProblemType::StatusVerification,
            (Some(CheckName::Dates), _) => ProblemType::Range,
            (_, Code::Unreadable | Code::TooLarge | Code::TooDeep | Code::MemberTwice) => {
                ProblemType::Parsing
            }
            (Some(CheckName::Form), _) => ProblemType::MalformedValue,
            _ => ProblemType::Security,
        }
    }
}
