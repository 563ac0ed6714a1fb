//! What VC-API answers: verified or not, and the problems by the types of VC Data Model 2.0 (7.1) and Bitstring Status
//! List 1.0 (3.5). Beside the type stands our own stable code.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use schemas::{
    locale::Bundle,
    presentation::Presentation,
    verdict::{Code, ProblemType},
};
use serde::Serialize;

use super::{
    vc_request::{Options, Subject},
    vc_results::Results,
};
use crate::any_credential::{Found, NotVerified};

/// The answer.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Answer {
    verified: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    credential: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verifiable_presentation: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problem_details: Vec<ProblemDetail>,
    #[serde(skip_serializing_if = "Option::is_none")]
    results: Option<Results>,
}

/// One problem.
#[derive(Clone, Debug, Serialize)]
struct ProblemDetail {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    detail: String,
    code: Code,
}

impl Answer {
    fn of(verified: bool, problem_details: Vec<ProblemDetail>, results: Option<Results>) -> Self {
        Answer { verified, credential: None, verifiable_presentation: None, problem_details, results }
    }

    /// On a question that is none.
    pub(super) fn to_nothing(say: &Bundle) -> Self {
        Answer::refused(&Code::Unreadable.into(), say)
    }

    /// On what never became verified.
    pub(super) fn refused(refused: &NotVerified, say: &Bundle) -> Self {
        let detail = refused.cause.as_ref().map(ToString::to_string);
        Answer::of(false, vec![ProblemDetail::of(refused.code, detail, say)], None)
    }

    /// On a credential whose proofs hold.
    pub(super) fn found(found: &Found, say: &Bundle) -> Self {
        let problems: Vec<_> = found.problems().map(|code| ProblemDetail::of(code, None, say)).collect();
        Answer::of(problems.is_empty(), problems, Some(Results::of_credential(found)))
    }

    /// On a presentation that its holder signed: verified if all that it shows is; whatever speaks against one of them
    /// speaks against it.
    pub(super) fn shown(presentation: &Presentation, options: &Options, credentials: Vec<Answer>) -> Self {
        let verified = credentials.iter().all(|answer| answer.verified);
        let problems = credentials.iter().flat_map(|answer| answer.problem_details.clone()).collect();
        let results = Results::of_presentation(presentation, options, credentials);
        Answer::of(verified, problems, Some(results))
    }

    /// Only as much as is wanted back, with what was sent if that is.
    pub(super) fn within(
        mut self,
        options: &Options,
        subject: Subject,
        sent: Option<serde_json::Value>,
    ) -> Self {
        self.results = self.results.filter(|_| options.return_results);
        if !options.tells_problems() {
            self.problem_details.clear();
        }
        match subject {
            Subject::Credential => self.credential = sent,
            Subject::Presentation => self.verifiable_presentation = sent,
        }
        self
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
        let kind = ProblemType::from(code);
        let detail = cause.unwrap_or_else(|| say.say(&format!("code-{code}")));
        ProblemDetail { kind: kind.to_string(), title: kind.title(), detail, code }
    }
}
