//! Why a document has no canonical form here, and where in it.

use super::labels::Work;

/// What is wrong, and at which place of the document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{fault}", self.prefix())]
pub struct CanonicalError {
    /// What is wrong.
    pub fault: Fault,
    steps: Vec<String>,
}

/// What can be wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant is described by its message")]
pub enum Fault {
    #[error("the context {0} is not among the pinned ones")]
    UnknownContext(String),
    #[error("a context that is no address")]
    InlineContext,
    #[error("{0} is not supported")]
    Unsupported(Feature),
    #[error("more than {0} statements")]
    TooManyQuads(usize),
    #[error("a canonical form of more than {0} bytes")]
    TooLarge(usize),
    #[error("more than {0} mixtures of contexts")]
    TooManyTables(usize),
    #[error("equal parts without ids, too many to tell apart: {} calls and {} units of work", .0.calls, .0.units)]
    TooMuchWork(Work),
    #[error("no context defines {0:?}")]
    UndefinedTerm(String),
    #[error("{0:?} is not an absolute IRI")]
    RelativeIri(String),
    #[error("a context changes the meaning of the protected term {0:?}")]
    ProtectedTerm(String),
    #[error("an id that is no text")]
    IdNotText,
    #[error("a type that is no text")]
    TypeNotText,
    #[error("a value object with other members, or without a plain value")]
    BadValueObject,
    #[error("{0:?} is not a language tag")]
    BadLanguage(String),
    #[error("an object that says nothing")]
    SaysNothing,
}

/// Parts of JSON-LD that are legal and that Kreds does not read: no badge needs them, and readers differ over them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant is described by its message")]
pub enum Feature {
    #[error("the keyword {0}")]
    Keyword(String),
    #[error("a JSON literal")]
    JsonLiteral,
    #[error("an object with both `type` and `@type`")]
    TwoTypeMembers,
    #[error("a blank node as predicate")]
    BlankPredicate,
    #[error("the predicate {0:?}")]
    OddPredicate(String),
    #[error("the number {0}")]
    Number(String),
    #[error("such a value with the datatype {0}")]
    Datatype(String),
    #[error("an array of datatypes")]
    DatatypeArray,
}

impl CanonicalError {
    pub(super) fn new(fault: Fault) -> Self {
        CanonicalError { fault, steps: Vec::new() }
    }

    pub(super) fn inside(mut self, step: &impl ToString) -> Self {
        self.steps.push(step.to_string());
        self
    }

    /// The place: `credentialSubject.achievement.criteria`, empty for the document itself.
    pub fn path(&self) -> String {
        self.steps.iter().rev().map(String::as_str).collect::<Vec<_>>().join(".")
    }

    /// Is it that we cannot tell what the document means, rather than that it is wrong?
    pub fn is_unknown(&self) -> bool {
        match self.fault {
            Fault::UnknownContext(_)
            | Fault::InlineContext
            | Fault::Unsupported(_)
            | Fault::TooManyQuads(_)
            | Fault::TooLarge(_)
            | Fault::TooManyTables(_)
            | Fault::TooMuchWork(_) => true,
            Fault::UndefinedTerm(_)
            | Fault::RelativeIri(_)
            | Fault::ProtectedTerm(_)
            | Fault::IdNotText
            | Fault::TypeNotText
            | Fault::BadValueObject
            | Fault::BadLanguage(_)
            | Fault::SaysNothing => false,
        }
    }

    fn prefix(&self) -> String {
        if self.steps.is_empty() { String::new() } else { format!("{}: ", self.path()) }
    }
}

impl From<Fault> for CanonicalError {
    fn from(fault: Fault) -> Self {
        CanonicalError::new(fault)
    }
}
