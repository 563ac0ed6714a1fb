//! Why nothing was signed, as a problem document (RFC 9457) with the types of VC Data Model 2.0 (7.1) and our own stable
//! code. Where the credential itself is wrong the detail says in English what was met in it, for whoever made it.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use schemas::{
    credential::NotToBeSigned,
    json::JsonError,
    locale::Bundle,
    proof::Refusal,
    stage::NotIssuable,
    verdict::{Code, ProblemType},
};
use serde::Serialize;

use super::super::{answer, bearer};
use crate::vc_api::{AwardingError, IssueError};

/// What is the matter with a request.
#[derive(Debug)]
pub(in crate::web) enum Problem {
    TokenWrong,
    MediaType,
    TooLarge,
    NotUnderstood,
    IssuerOfAnother,
    /// A kind of document, a proof, or a second issuer.
    Refused(NotToBeSigned),
    /// No badge of the organisation for that.
    NotAwarded(AwardingError),
    /// Whatever a verifier would refuse, too.
    Wrong(Code, String),
    /// Nothing that the caller could change.
    Broken(IssueError),
}

#[derive(Serialize)]
struct Document {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    detail: String,
    code: &'static str,
}

impl Problem {
    /// Every status that a problem has, and what it says.
    pub(in crate::web) const STATUSES: [(StatusCode, &str); 4] = [
        (StatusCode::BAD_REQUEST, "Nothing that is signed here"),
        (StatusCode::UNAUTHORIZED, "No token, or another one"),
        (StatusCode::PAYLOAD_TOO_LARGE, "Larger than a document may be"),
        (StatusCode::UNSUPPORTED_MEDIA_TYPE, "Not JSON"),
    ];

    fn status(&self) -> StatusCode {
        match self {
            Problem::TokenWrong => StatusCode::UNAUTHORIZED,
            Problem::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::NotUnderstood
            | Problem::IssuerOfAnother
            | Problem::Refused(_)
            | Problem::NotAwarded(_)
            | Problem::Wrong(..) => StatusCode::BAD_REQUEST,
            Problem::Broken(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The stable code; what is wrong with a credential has that of verdicts.
    fn code(&self) -> &'static str {
        match self {
            Problem::TokenWrong => "token_wrong",
            Problem::MediaType => "media_type_unknown",
            Problem::TooLarge => "body_too_large",
            Problem::NotUnderstood => "request_not_understood",
            Problem::IssuerOfAnother | Problem::Refused(NotToBeSigned::AnotherIssuer(_)) => {
                "issuer_of_another"
            }
            Problem::Refused(NotToBeSigned::Kind(_)) => "kind_refused",
            Problem::Refused(NotToBeSigned::Proof) => "proof_there",
            Problem::Refused(NotToBeSigned::NotIssuable(_)) => "readers_differ",
            Problem::NotAwarded(cause) => of_awarding(cause),
            Problem::Wrong(code, _) => code.as_str(),
            Problem::Broken(_) => "broken",
        }
    }

    fn kind(&self) -> Option<ProblemType> {
        match self {
            Problem::TokenWrong | Problem::MediaType | Problem::TooLarge | Problem::Broken(_) => None,
            Problem::NotUnderstood => Some(ProblemType::Parsing),
            Problem::IssuerOfAnother | Problem::Refused(_) | Problem::NotAwarded(_) => {
                Some(ProblemType::MalformedValue)
            }
            Problem::Wrong(code, _) => Some((*code).into()),
        }
    }

    fn detail(&self, say: &Bundle) -> String {
        match self {
            Problem::Wrong(_, cause) => cause.clone(),
            Problem::Refused(cause) => cause.to_string(),
            Problem::NotAwarded(cause) => cause.to_string(),
            other => say.say(&format!("vc-api-{}", other.code().replace('_', "-"))),
        }
    }

    /// The answer in the reader's language.
    pub(super) fn said(self, say: &Bundle) -> Response {
        if let Problem::Broken(error) = &self {
            return answer::failed(error);
        }
        let status = self.status();
        let canonical = status.canonical_reason().unwrap_or_default();
        let kind = self.kind();
        let document = Document {
            kind: kind.map_or_else(|| "about:blank".to_owned(), |kind| kind.to_string()),
            title: kind.map_or(canonical, ProblemType::title),
            status: status.as_u16(),
            detail: self.detail(say),
            code: self.code(),
        };
        let mut response = answer::json(status, &document);
        let media_type = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, media_type);
        match self {
            Problem::TokenWrong => bearer::challenged(response),
            _ => response,
        }
    }
}

fn of_awarding(error: &AwardingError) -> &'static str {
    match error {
        AwardingError::NotInCatalogue => "not_in_catalogue",
        AwardingError::Wanting(_) => "member_missing",
        AwardingError::Differs(_) => "member_differs",
        AwardingError::NotEarned(_) => "not_earned",
        AwardingError::GivenBefore => "given_before",
        AwardingError::Edition(_) => "broken",
    }
}

impl From<StatusCode> for Problem {
    /// Of a body that could not be taken.
    fn from(status: StatusCode) -> Self {
        match status {
            StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
            _ => Problem::NotUnderstood,
        }
    }
}

impl From<JsonError> for Problem {
    fn from(error: JsonError) -> Self {
        let detail = error.to_string();
        Problem::Wrong(Refusal::from(error).code(), detail)
    }
}

impl From<IssueError> for Problem {
    fn from(error: IssueError) -> Self {
        match error {
            IssueError::IssuerOfAnother => Problem::IssuerOfAnother,
            IssueError::NotToBeSigned(NotToBeSigned::NotIssuable(cause)) => wrong(cause),
            IssueError::NotToBeSigned(refused) => Problem::Refused(refused),
            IssueError::Awarding(error @ AwardingError::Edition(_)) => {
                Problem::Broken(IssueError::Awarding(error))
            }
            IssueError::Awarding(refused) => Problem::NotAwarded(refused),
            broken => Problem::Broken(broken),
        }
    }
}

fn wrong(cause: NotIssuable) -> Problem {
    match cause.code() {
        Some(code) => Problem::Wrong(code, cause.to_string()),
        None => Problem::Refused(NotToBeSigned::NotIssuable(cause)),
    }
}
