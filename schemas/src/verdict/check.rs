//! The eight checks, in the order in which they are made and shown.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::Code;

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckName {
    /// Is it a badge, written as the standard says?
    Form,
    /// Does the signature fit?
    Proof,
    /// Is the key the issuer's?
    IssuerKey,
    /// Is the issuer known to somebody the reader trusts?
    IssuerTrust,
    /// Is it within its dates?
    Dates,
    /// Has the issuer withdrawn it?
    Status,
    /// Do the endorsements in it stand?
    Endorsements,
    /// Does whoever shows it hold its key?
    Holder,
}

impl CheckName {
    /// All checks, in order.
    pub const ALL: [CheckName; 8] = [
        CheckName::Form,
        CheckName::Proof,
        CheckName::IssuerKey,
        CheckName::IssuerTrust,
        CheckName::Dates,
        CheckName::Status,
        CheckName::Endorsements,
        CheckName::Holder,
    ];

    /// The name in JSON and in sentence keys.
    pub fn as_str(self) -> &'static str {
        match self {
            CheckName::Form => "form",
            CheckName::Proof => "proof",
            CheckName::IssuerKey => "issuer_key",
            CheckName::IssuerTrust => "issuer_trust",
            CheckName::Dates => "dates",
            CheckName::Status => "status",
            CheckName::Endorsements => "endorsements",
            CheckName::Holder => "holder",
        }
    }
}

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Checked, and it stands.
    Passed,
    /// Checked, and it does not stand.
    Failed,
    /// Not checked, or not to the end.
    NotDone,
}

impl Outcome {
    /// The name in JSON and in sentence keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Passed => "passed",
            Outcome::Failed => "failed",
            Outcome::NotDone => "not_done",
        }
    }
}

/// One check and its code; the code fixes the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    name: CheckName,
    code: Code,
}

impl Check {
    /// A check that was never reached, because one before it ended the matter.
    pub(super) fn not_reached(name: CheckName) -> Self {
        Check { name, code: Code::NotReached }
    }

    /// The code, at the check that it belongs to.
    pub(super) fn ended(name: CheckName, code: Code) -> Self {
        Check { name, code }
    }

    /// Which check this is.
    pub fn name(self) -> CheckName {
        self.name
    }

    /// How it ended.
    pub fn outcome(self) -> Outcome {
        self.code.outcome()
    }

    /// Why.
    pub fn code(self) -> Code {
        self.code
    }
}

impl Serialize for Check {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_struct("Check", 3)?;
        members.serialize_field("name", &self.name)?;
        members.serialize_field("outcome", &self.outcome())?;
        members.serialize_field("code", &self.code)?;
        members.end()
    }
}
