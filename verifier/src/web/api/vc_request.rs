//! What VC-API is asked (VCALM 1.0, Verify Credential), read strictly: an option that is not acted on is refused, for it
//! might have asked for more than was done.

use schemas::json::{self, Value};
use serde::Deserialize;

use crate::any_credential::StatusCheck;

/// How a credential is to be verified, and what is wanted back.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Options {
    /// Without it, or with none named, everything is checked.
    checks: Vec<Check>,
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
}

/// A question: what it is about, and how.
pub(super) struct Question<'t> {
    pub(super) about: Value<'t>,
    pub(super) options: Options,
}

/// The question in a body, about the document in this member; `None` if there is none.
pub(super) fn question<'t>(body: &'t [u8], member: &str) -> Option<Question<'t>> {
    let value = json::read(body).ok()?;
    let request = value.as_object()?;
    let only_known = request.iter().all(|(name, _)| name == member || name == "options");
    let options = match request.get("options") {
        None => Options::default(),
        Some(options) => Options::deserialize(options).ok()?,
    };
    let about = request.get(member).filter(|_| only_known)?.clone();
    Some(Question { about, options })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(options: &str) -> Option<StatusCheck> {
        let body = format!(r#"{{"verifiableCredential":{{}},"options":{options}}}"#);
        Some(question(body.as_bytes(), "verifiableCredential")?.options.status())
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
        assert!(question(br#"{"verifiableCredential":{},"domain":"x"}"#, "verifiableCredential").is_none());
        assert!(question(br#"{"options":{}}"#, "verifiableCredential").is_none());
    }
}
