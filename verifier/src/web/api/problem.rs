//! Why a question was not taken, as a problem document (RFC 9457). No problem repeats anything of what was sent.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use schemas::locale::Bundle;
use serde::Serialize;

/// What is the matter with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::web) enum Problem {
    Empty,
    TooLarge,
    MediaType,
    TooOften,
    Busy,
    Broken,
}

#[derive(Serialize)]
struct Document {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: String,
    code: &'static str,
}

impl Problem {
    /// All of them.
    pub(super) const ALL: [Problem; 6] = [
        Problem::Empty,
        Problem::TooLarge,
        Problem::MediaType,
        Problem::TooOften,
        Problem::Busy,
        Problem::Broken,
    ];

    pub(super) fn status(self) -> StatusCode {
        match self {
            Problem::Empty => StatusCode::BAD_REQUEST,
            Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Problem::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Problem::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Problem::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The stable code.
    pub(super) fn code(self) -> &'static str {
        self.names().0
    }

    /// The stable code, and the sentence.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Problem::Empty => ("body_empty", "api-empty"),
            Problem::TooLarge => ("body_too_large", "page-too-large"),
            Problem::MediaType => ("media_type_unknown", "api-media-type"),
            Problem::TooOften => ("too_often", "page-too-often"),
            Problem::Busy => ("busy", "page-busy"),
            Problem::Broken => ("broken", "api-broken"),
        }
    }

    /// The answer in the reader's language.
    pub(in crate::web) fn said(self, say: &Bundle) -> Response {
        let (status, (code, sentence)) = (self.status(), self.names());
        let title = status.canonical_reason().unwrap_or_default();
        let document =
            Document { kind: "about:blank", title, status: status.as_u16(), detail: say.say(sentence), code };
        let mut answer = (status, Json(document)).into_response();
        let media_type = HeaderValue::from_static("application/problem+json");
        answer.headers_mut().insert(header::CONTENT_TYPE, media_type);
        if self == Problem::Busy {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        answer
    }
}
