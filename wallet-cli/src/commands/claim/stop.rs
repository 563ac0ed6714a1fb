//! What ends a claim before its last piece, and which of it is the end for good. Only what the issuer refuses in so many
//! words, and what it handed over and is not the badge, is: whatever else went wrong may be mended tomorrow, and a code that
//! is good once is not given a second time.

use schemas::{openid4vci::CredentialErrorCode, verdict::Code};

use crate::{claim::ClaimError, issuer_key::NotSound, network, trouble::Trouble, vault::VaultError};

/// Why a claim, or one piece of it, did not come so far.
pub(super) enum Stop {
    /// What was granted is good for nothing any more; the offer may still be.
    Spent(ClaimError),
    /// The issuer refuses the piece, or what it handed over is not the badge: asking again would come to the same.
    ForGood(Trouble),
    /// The piece cannot be had or checked this time. What was granted and what arrived is needed for the next.
    ThisTime(Trouble),
    /// Nothing more can be done this time.
    Everything(Trouble),
}

impl From<ClaimError> for Stop {
    fn from(error: ClaimError) -> Self {
        match error {
            ClaimError::AnswerLost { .. } | ClaimError::TokenOver { .. } => Stop::Spent(error),
            ClaimError::NoCredential(CredentialErrorCode::InvalidNonce) => Stop::ThisTime(error.into()),
            ClaimError::NoCredential(_) | ClaimError::NotOffered(_) => Stop::ForGood(error.into()),
            error if error.is_the_line() => Stop::Everything(error.into()),
            error => Stop::ThisTime(error.into()),
        }
    }
}

/// A key that is not to be had proves nothing: the issuer's server may be in the middle of a move.
impl From<NotSound> for Stop {
    fn from(error: NotSound) -> Self {
        match error {
            NotSound::Refused(refusal) if is_for_a_later_version(refusal.code()) => {
                Stop::ThisTime(unchecked(refusal.code()))
            }
            NotSound::Refused(refusal) => Stop::ForGood(NotSound::Refused(refusal).into()),
            NotSound::NoKey(code) => Stop::ThisTime(unchecked(code)),
            NotSound::KeyNotFetched { host, source } => Stop::ThisTime(network::trouble(&host, &source)),
        }
    }
}

/// Could a newer wallet make something of it?
fn is_for_a_later_version(code: Code) -> bool {
    matches!(
        code,
        Code::ContextUnknown
            | Code::FeatureUnknown
            | Code::SuiteUnknown
            | Code::ProofUnknown
            | Code::IssuerKindUnknown
    )
}

fn unchecked(code: Code) -> Trouble {
    Trouble::could_not("badge_unchecked").with_sentence("reason", format!("code-{}", code.as_str()))
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Stop::Everything(trouble)
    }
}

impl From<VaultError> for Stop {
    fn from(error: VaultError) -> Self {
        Stop::Everything(error.into())
    }
}

impl From<Stop> for Trouble {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Spent(error) => error.into(),
            Stop::ForGood(trouble) | Stop::ThisTime(trouble) | Stop::Everything(trouble) => trouble,
        }
    }
}
