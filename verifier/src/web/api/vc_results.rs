//! How each part ended, for whoever asks VC-API for more than one word; the members are those of VCALM 1.0.

use schemas::{
    credential::{Plural, StatusEntry},
    presentation::Presentation,
    proof::Suite,
    time::Timestamp,
    verdict::{CheckName, Code},
};
use serde::Serialize;

use super::{vc_answer::Answer, vc_request::Options};
use crate::any_credential::Found;

/// The parts of what was asked about.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Results {
    Credential(Box<OfCredential>),
    Presentation { presentation: OfPresentation, credentials: Vec<Answer> },
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OfCredential {
    /// Each proof by its suite.
    proof: Vec<Part<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_from: Option<Part<Timestamp>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<Part<Timestamp>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    credential_status: Vec<Part<StatusEntry>>,
}

/// All of it holds, or there are no results.
#[derive(Debug, Serialize)]
pub(super) struct OfPresentation {
    #[serde(skip_serializing_if = "Option::is_none")]
    challenge: Option<Part<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    domain: Option<Part<String>>,
    holder: Part<String>,
}

#[derive(Debug, Serialize)]
struct Part<T> {
    verified: bool,
    input: T,
}

impl Results {
    pub(super) fn of_credential(found: &Found) -> Self {
        let claims = found.credential.claims();
        let dates = found.verdict.code(CheckName::Dates);
        let stands = found.problems().all(|code| code.check() != Some(CheckName::Status));
        let entries = claims.credential_status.as_ref().map_or(&[][..], Plural::as_slice);
        let proof = |suite: &Suite| Part { verified: true, input: suite.name() };
        Results::Credential(Box::new(OfCredential {
            proof: found.credential.suites().iter().map(proof).collect(),
            valid_from: claims.valid_from.map(|input| Part { verified: dates != Code::NotYetValid, input }),
            valid_until: claims.valid_until.map(|input| Part { verified: dates != Code::Expired, input }),
            credential_status: entries
                .iter()
                .map(|entry| Part { verified: stands, input: entry.clone() })
                .collect(),
        }))
    }

    pub(super) fn of_presentation(
        presentation: &Presentation,
        options: &Options,
        credentials: Vec<Answer>,
    ) -> Self {
        let part = |input: String| Part { verified: true, input };
        let presentation = OfPresentation {
            challenge: options.challenge.clone().map(part),
            domain: options.domain.clone().map(part),
            holder: part(presentation.holder.to_string()),
        };
        Results::Presentation { presentation, credentials }
    }
}
