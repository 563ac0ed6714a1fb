//! What a check of one badge came to: the four questions that a wallet can answer without knowing whom to trust.
//!
//! Codes are the verifier's, by their stable names. One that a newer program wrote is read as not checked.

use schemas::{
    time::Timestamp,
    verdict::{CheckName, Code, Outcome, Word},
};
use serde::{Deserialize, Deserializer, Serialize};

/// What is known of a badge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Is it what the issuer signed?
    #[serde(deserialize_with = "code")]
    pub proof: Code,
    /// Does the issuer still name the key?
    #[serde(deserialize_with = "code")]
    pub issuer_key: Code,
    /// Is it within its dates?
    #[serde(deserialize_with = "code")]
    pub dates: Code,
    /// Has the issuer withdrawn it?
    #[serde(deserialize_with = "code")]
    pub status: Code,
    /// The date of the status list that told it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_as_of: Option<Timestamp>,
}

impl Finding {
    /// The checks, in the order in which they are shown.
    pub fn checks(&self) -> [(CheckName, Code); 4] {
        [
            (CheckName::Proof, self.proof),
            (CheckName::IssuerKey, self.issuer_key),
            (CheckName::Dates, self.dates),
            (CheckName::Status, self.status),
        ]
    }

    /// The code that weighs most; that of the status where nothing speaks against the badge.
    pub fn reason(&self) -> Code {
        let checks = self.checks();
        let weighs = |word: Word| checks.iter().map(|(_, code)| *code).find(|code| code.word() == word);
        [Word::NotGenuine, Word::NoLongerValid, Word::CannotTell]
            .into_iter()
            .find_map(weighs)
            .unwrap_or(self.status)
    }

    /// The checks that tell something else now than what was known, with what was known.
    pub fn changes_since(&self, known: &Finding) -> Vec<(CheckName, Code, Code)> {
        let pairs = known.checks().into_iter().zip(self.checks());
        let changed = pairs.filter(|((_, before), (_, code))| {
            before != code && [before, code].iter().all(|code| code.outcome() != Outcome::NotDone)
        });
        changed.map(|((name, before), (_, code))| (name, before, code)).collect()
    }

    /// What is known now: what could be checked, and what an earlier check told of the rest.
    #[must_use]
    pub fn over(self, known: Option<&Finding>) -> Finding {
        let Some(known) = known else { return self };
        let newer = |code: Code, before| if code.outcome() == Outcome::NotDone { before } else { code };
        let status_told = self.status.outcome() != Outcome::NotDone;
        Finding {
            proof: newer(self.proof, known.proof),
            issuer_key: newer(self.issuer_key, known.issuer_key),
            dates: newer(self.dates, known.dates),
            status: newer(self.status, known.status),
            status_as_of: if status_told { self.status_as_of } else { known.status_as_of },
        }
    }
}

fn code<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Code, D::Error> {
    let name = String::deserialize(deserializer)?;
    Ok(Code::ALL.iter().copied().find(|code| code.as_str() == name).unwrap_or(Code::NotReached))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(status: Code) -> Finding {
        Finding {
            proof: Code::ProofSound,
            issuer_key: Code::KeySound,
            dates: Code::DatesSound,
            status,
            status_as_of: None,
        }
    }

    #[test]
    fn a_withdrawal_is_a_change_and_silence_is_none() {
        let known = finding(Code::StatusClear);
        assert_eq!(
            finding(Code::Withdrawn).changes_since(&known),
            [(CheckName::Status, Code::StatusClear, Code::Withdrawn)]
        );
        assert_eq!(finding(Code::StatusUnknown).changes_since(&known), []);
    }

    #[test]
    fn what_could_not_be_checked_stays_as_it_was_known() {
        let known = finding(Code::Withdrawn);
        assert_eq!(finding(Code::StatusUnknown).over(Some(&known)), known);
    }

    #[test]
    fn a_code_of_a_newer_program_is_read_as_not_checked() {
        let newer = serde_json::json!({
            "proof": "proof_sound", "issuer_key": "key_sound", "dates": "dates_sound", "status": "status_eaten",
        });
        let read: Finding = serde_json::from_value(newer).unwrap();
        assert_eq!((read.status, read.reason()), (Code::NotReached, Code::NotReached));
    }
}
