//! Why a document is not taken as signed, or could not be signed; each refusal has its code for the verdict.

use crate::{
    canonical::{CanonicalError, Fault},
    did::DidUrl,
    jose::{HeaderError, JoseError},
    json::{JsonError, JsonErrorKind, Mismatch},
    key::NotSigned,
    verdict::Code,
};

/// Why a document was not taken in, or its signature does not hold.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Not strict JSON.
    #[error(transparent)]
    Json(#[from] JsonError),
    /// Not a token that Kreds accepts, or its signature does not fit.
    #[error(transparent)]
    Jose(#[from] JoseError),
    /// Readable, but not a document of the kind that was asked for.
    #[error("not a document of this kind")]
    AnotherKind,
    /// A token for another kind of document.
    #[error("a token of type {0:?}")]
    AnotherTyp(String),
    /// JSON without a proof inside.
    #[error("no proof")]
    ProofMissing,
    /// A member of the proof is missing or not written as the suite says.
    #[error("the proof's {0} is malformed")]
    ProofMalformed(&'static str),
    /// A proof suite that Kreds does not check.
    #[error("an unknown proof suite: {0}")]
    SuiteUnknown(String),
    /// A proof member that Kreds does not act on, and so must not pass over.
    #[error("the proof's {0} is not understood")]
    ProofUnknown(String),
    /// The base of selective disclosure, from which its holder makes proofs for showing.
    #[error("a proof that is not for showing")]
    NotForShowing,
    /// A proof made for another purpose than stating something.
    #[error("a proof for the purpose {0:?}")]
    PurposeWrong(String),
    /// The proof names a key of somebody else than the issuer.
    #[error("the proof names a key of another")]
    KeyOfAnother,
    /// Issuer or key are of a kind whose keys Kreds cannot look up.
    #[error("the issuer's keys cannot be looked up")]
    IssuerKind,
    /// The key is not of the type that the proof needs.
    #[error("the key is of another type")]
    KeyTypeWrong,
    /// The signature does not fit text and key.
    #[error("the signature does not fit")]
    SignatureWrong,
    /// It has no canonical form.
    #[error(transparent)]
    Canonical(#[from] CanonicalError),
    /// Signed, but not in the one shape that the model gives it.
    #[error("{member}: {breach}")]
    Shape {
        /// The place.
        member: String,
        /// What is wrong there.
        breach: String,
    },
    /// A presentation made for another question: this part of it is not what was asked.
    #[error("the presentation answers another question: its {0}")]
    AnotherQuestion(&'static str),
    /// A claim of the token differs from the credential inside it.
    #[error("the token's {0} differs from the credential")]
    ClaimsDiffer(&'static str),
}

impl Refusal {
    pub(crate) fn shape(member: impl Into<String>, breach: impl Into<String>) -> Self {
        Refusal::Shape { member: member.into(), breach: breach.into() }
    }

    /// The stable code, which also says which check failed.
    pub fn code(&self) -> Code {
        match self {
            Refusal::Json(error) => json_code(&error.kind),
            Refusal::Jose(error) => jose_code(error),
            Refusal::AnotherKind => Code::NotABadge,
            Refusal::AnotherTyp(_) => Code::KindWrong,
            Refusal::ProofMissing => Code::ProofMissing,
            Refusal::ProofMalformed(_) => Code::ProofMalformed,
            Refusal::SuiteUnknown(_) => Code::SuiteUnknown,
            Refusal::ProofUnknown(_) => Code::ProofUnknown,
            Refusal::NotForShowing => Code::ProofNotForShowing,
            Refusal::PurposeWrong(_) => Code::PurposeWrong,
            Refusal::KeyOfAnother => Code::KeyOfAnother,
            Refusal::IssuerKind => Code::IssuerKindUnknown,
            Refusal::KeyTypeWrong => Code::KeyTypeWrong,
            Refusal::SignatureWrong => Code::SignatureWrong,
            Refusal::Canonical(error) => canonical_code(&error.fault),
            Refusal::Shape { .. } => Code::ShapeWrong,
            Refusal::ClaimsDiffer(_) => Code::ClaimsDiffer,
            Refusal::AnotherQuestion(_) => Code::HolderNotProved,
        }
    }
}

impl From<Mismatch> for Refusal {
    fn from(mismatch: Mismatch) -> Self {
        Refusal::shape(mismatch.path(), mismatch.to_string())
    }
}

fn json_code(kind: &JsonErrorKind) -> Code {
    match kind {
        JsonErrorKind::TooLarge(_) => Code::TooLarge,
        JsonErrorKind::TooDeep(_) => Code::TooDeep,
        JsonErrorKind::DuplicateMember(_) => Code::MemberTwice,
        _ => Code::Unreadable,
    }
}

fn jose_code(error: &JoseError) -> Code {
    match error {
        JoseError::TooLarge => Code::TooLarge,
        JoseError::NotCompact | JoseError::Signing(_) => Code::Unreadable,
        JoseError::Header(HeaderError::Unreadable(error)) => json_code(&error.kind),
        JoseError::Header(HeaderError::Malformed(_)) => Code::Unreadable,
        JoseError::Header(HeaderError::Refused(_)) => Code::HeaderRefused,
        JoseError::Header(HeaderError::AlgorithmRefused(_)) => Code::AlgorithmRefused,
        JoseError::Header(HeaderError::AlgorithmUnknown(_)) => Code::SuiteUnknown,
        JoseError::KeyTypeWrong => Code::KeyTypeWrong,
        JoseError::SignatureWrong => Code::SignatureWrong,
    }
}

fn canonical_code(fault: &Fault) -> Code {
    match fault {
        Fault::UnknownContext(_) => Code::ContextUnknown,
        Fault::InlineContext => Code::ContextInline,
        Fault::Unsupported(_) => Code::FeatureUnknown,
        Fault::TooManyQuads(_) | Fault::TooLarge(_) | Fault::TooManyTables(_) | Fault::TooMuchWork(_) => {
            Code::WorkLimit
        }
        Fault::UndefinedTerm(_) => Code::TermUndefined,
        Fault::RelativeIri(_)
        | Fault::ProtectedTerm(_)
        | Fault::IdNotText
        | Fault::TypeNotText
        | Fault::BadValueObject
        | Fault::BadLanguage(_)
        | Fault::SaysNothing => Code::ValueLost,
    }
}

/// Why a document could not be signed.
#[derive(Debug, thiserror::Error)]
pub enum SigningError {
    /// The key is not named as one of the issuer's.
    #[error("{0} is no key of the issuer")]
    KeyOfAnother(DidUrl),
    /// The token could not be made.
    #[error(transparent)]
    Jose(#[from] JoseError),
    /// Whoever has the key did not sign.
    #[error(transparent)]
    NotSigned(#[from] NotSigned),
    /// What was signed is not read back as what was meant.
    #[error("the signed text cannot be read back")]
    NotReadBack(#[source] Refusal),
}
