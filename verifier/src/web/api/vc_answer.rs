//! What VC-API answers: verified or not, and the problems by the types of VC Data Model 2.0 (7.1) and Bitstring Status
//! List 1.0 (3.5). Beside the type stands our own stable code.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use schemas::{
    credential::{AnyCredential, Plural, StatusEntry},
    locale::Bundle,
    stage::Verified,
    time::Timestamp,
    verdict::{CheckName, Code},
};
use serde::Serialize;

use crate::any_credential::{Found, NotVerified};

const DATA_MODEL: &str = "https://www.w3.org/TR/vc-data-model#";
const STATUS_LIST: &str = "https://www.w3.org/ns/credentials/status-list#";

/// The answer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Answer {
    pub(super) verified: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) credential: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) problem_details: Vec<ProblemDetail>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) results: Option<Results>,
}

/// One problem.
#[derive(Debug, Serialize)]
pub(super) struct ProblemDetail {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    detail: String,
    code: Code,
}

/// How each part ended.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Results {
    proof: Vec<Part<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_from: Option<Part<Timestamp>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<Part<Timestamp>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    credential_status: Vec<Part<StatusEntry>>,
}

#[derive(Debug, Serialize)]
struct Part<T> {
    verified: bool,
    input: T,
}

impl Answer {
    /// On a question that is none.
    pub(super) fn to_nothing(say: &Bundle) -> Self {
        Answer::refused(&Code::Unreadable.into(), say)
    }

    /// On what never became a verified credential.
    pub(super) fn refused(refused: &NotVerified, say: &Bundle) -> Self {
        let detail = refused.cause.as_ref().map(ToString::to_string);
        let problem = ProblemDetail::of(refused.code, detail, say);
        Answer { verified: false, credential: None, problem_details: vec![problem], results: None }
    }

    /// On a credential whose proofs hold.
    pub(super) fn found(found: &Found, say: &Bundle) -> Self {
        let problems: Vec<ProblemDetail> =
            found.problems().map(|code| ProblemDetail::of(code, None, say)).collect();
        let results = Some(Results::of(found));
        Answer { verified: problems.is_empty(), credential: None, problem_details: problems, results }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let status = if self.verified { StatusCode::OK } else { StatusCode::BAD_REQUEST };
        (status, Json(self)).into_response()
    }
}

impl ProblemDetail {
    /// What the credential's maker needs to know stands in English; what anybody may ask, in the reader's language.
    fn of(code: Code, cause: Option<String>, say: &Bundle) -> Self {
        let (vocabulary, title) = kind(code);
        let detail = cause.unwrap_or_else(|| say.say(&format!("code-{code}")));
        ProblemDetail { kind: format!("{vocabulary}{title}"), title, detail, code }
    }
}

fn kind(code: Code) -> (&'static str, &'static str) {
    match (code.check(), code) {
        (_, Code::StatusUnknown) => (STATUS_LIST, "STATUS_RETRIEVAL_ERROR"),
        (Some(CheckName::Status), _) => (STATUS_LIST, "STATUS_VERIFICATION_ERROR"),
        (Some(CheckName::Dates), _) => (DATA_MODEL, "RANGE_ERROR"),
        (_, Code::Unreadable | Code::TooLarge | Code::TooDeep | Code::MemberTwice) => {
            (DATA_MODEL, "PARSING_ERROR")
        }
        (Some(CheckName::Form), _) => (DATA_MODEL, "MALFORMED_VALUE_ERROR"),
        _ => (DATA_MODEL, "CRYPTOGRAPHIC_SECURITY_ERROR"),
    }
}

impl Results {
    fn of(found: &Found) -> Self {
        let credential: &Verified<AnyCredential> = &found.credential;
        let claims = credential.claims();
        let ends = |check: CheckName| found.problems().all(|code| code.check() != Some(check));
        let dates = found.verdict.code(CheckName::Dates);
        let from = |input| Part { verified: dates != Code::NotYetValid, input };
        let until = |input| Part { verified: dates != Code::Expired, input };
        let entries = claims.credential_status.as_ref().map_or(&[][..], Plural::as_slice);
        let status = |entry: &StatusEntry| Part { verified: ends(CheckName::Status), input: entry.clone() };
        let proof = |suite: &schemas::proof::Suite| Part { verified: true, input: suite.name() };
        Results {
            proof: credential.suites().iter().map(proof).collect(),
            valid_from: claims.valid_from.map(from),
            valid_until: claims.valid_until.map(until),
            credential_status: entries.iter().map(status).collect(),
        }
    }
}
