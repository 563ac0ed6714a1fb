//! What VC-API is asked (VCALM 1.0, Verify Credential and Verify Presentation), read strictly: an option that is not acted
//! on is refused, for it might have asked for more than was done.

use schemas::json::{self, Value};
use serde::Deserialize;

use crate::any_credential::StatusCheck;

/// What somebody wants to know more about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    Credential,
    Presentation,
}

impl Subject {
    /// The member in which it stands.
    pub(super) fn member(self) -> &'static str {
        match self {
            Subject::Credential => "verifiableCredential",
            Subject::Presentation => "verifiablePresentation",
        }
    }
}

/// How it is to be verified, and what is wanted back.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Options {
    /// Without it, or with none named, everything is checked.
    checks: Vec<Check>,
    /// What the holder was asked to sign; of presentations only.
    pub(super) challenge: Option<String>,
    /// For whom the holder signed; of presentations only.
    pub(super) domain: Option<String>,
    #[serde(alias = "returnPresentation")]
    pub(super) return_credential: bool,
    pub(super) return_results: bool,
    return_problem_details: Option<bool>,
}

/// The checks that callers of the older VC-API name. The proof is always checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Check {
    Proof,
    #[serde(alias = "status")]
    CredentialStatus,
}

impl Options {
    pub(super) fn status(&self) -> StatusCheck {
        match self.checks.as_slice() {
            checks if checks.is_empty() || checks.contains(&Check::CredentialStatus) => StatusCheck::Asked,
            _ => StatusCheck::NotAsked,
        }
    }

    pub(super) fn tells_problems(&self) -> bool {
        self.return_problem_details.unwrap_or(true)
    }

    fn are_about(&self, subject: Subject) -> bool {
        subject == Subject::Presentation || (self.challenge.is_none() && self.domain.is_none())
    }
}

/// A question: what it is about, and how.
pub(super) struct Question<'t> {
    pub(super) about: Value<'t>,
    pub(super) options: Options,
}

/// The question in a body; `None` if there is none.
pub(super) fn question(body: &[u8], subject: Subject) -> Option<Question<'_>> {
    let value = json::read(body).ok()?;
    let request = value.as_object()?;
    let only_known = request.iter().all(|(name, _)| name == subject.member() || name == "options");
    let options = match request.get("options") {
        None => Options::default(),
        Some(options) => Options::deserialize(options).ok()?,
    };
    let about = request.get(subject.member()).filter(|_| only_known && options.are_about(subject))?.clone();
    Some(Question { about, options })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(options: &str, subject: Subject) -> Option<Options> {
        let body = format!(r#"{{"{}":{{}},"options":{options}}}"#, subject.member());
        Some(question(body.as_bytes(), subject)?.options)
    }

    fn status(written: &str) -> Option<StatusCheck> {
        Some(options(written, Subject::Credential)?.status())
    }

    #[test]
    fn everything_is_checked_unless_less_is_asked_for() {
        assert_eq!(status("{}"), Some(StatusCheck::Asked));
        assert_eq!(status(r#"{"checks":[]}"#), Some(StatusCheck::Asked));
        assert_eq!(status(r#"{"checks":["proof"]}"#), Some(StatusCheck::NotAsked));
        assert_eq!(status(r#"{"checks":["proof","credentialStatus"]}"#), Some(StatusCheck::Asked));
    }

    #[test]
    fn an_option_that_is_not_acted_on_is_refused() {
        assert_eq!(status(r#"{"checks":["age"]}"#), None);
        assert_eq!(status(r#"{"expectedProofPurpose":"authentication"}"#), None);
        assert!(question(br#"{"verifiableCredential":{},"domain":"x"}"#, Subject::Credential).is_none());
        assert!(question(br#"{"options":{}}"#, Subject::Credential).is_none());
    }

    #[test]
    fn a_challenge_is_for_presentations() {
        assert!(options(r#"{"challenge":"a"}"#, Subject::Credential).is_none());
        let asked = options(r#"{"challenge":"a","domain":"b"}"#, Subject::Presentation).unwrap();
        assert_eq!((asked.challenge.as_deref(), asked.domain.as_deref()), (Some("a"), Some("b")));
    }
}
