//! Why a badge could not be collected. Whatever it is, what the vault holds stays.

use schemas::{
    fetch::FetchError,
    offer::Foreign,
    openid4vci::{CredentialErrorCode, TokenErrorCode},
};

use crate::{network, trouble::Trouble};

/// A claim came to an end without the badge.
#[derive(Debug, thiserror::Error)]
pub enum ClaimError {
    /// The text is no invitation.
    #[error("not an offer: {0:?}")]
    NotAnOffer(Foreign),
    /// The text is a badge already.
    #[error("a badge, not an offer")]
    IsABadge,
    /// The issuer no longer knows the offer.
    #[error("the offer is gone")]
    Gone {
        /// The issuer.
        host: String,
    },
    /// The offer names an issuer on another host than the one it came from.
    #[error("the offer of {host} speaks for {issuer}")]
    Elsewhere {
        /// Where it came from.
        host: String,
        /// Whom it names.
        issuer: String,
    },
    /// It can be had in no way that this wallet knows.
    #[error("no grant or form of {host} that this wallet knows")]
    NoWay {
        /// The issuer.
        host: String,
    },
    /// The request did not come through.
    #[error("no answer from {host}")]
    Network {
        /// Who was asked.
        host: String,
        /// What happened.
        source: FetchError,
    },
    /// The answer is not what the standard says.
    #[error("{host} answered something else")]
    Unusable {
        /// Who was asked.
        host: String,
    },
    /// The request was sent again, and what was refused may have been granted to the first one.
    #[error("an answer of {host} was lost")]
    AnswerLost {
        /// Who was asked.
        host: String,
    },
    /// The token is good for nothing any more.
    #[error("the token of {host} is over")]
    TokenOver {
        /// Who gave it.
        host: String,
    },
    /// The offer needs a code that the learner did not give.
    #[error("a transaction code is needed")]
    CodeNeeded,
    /// The code is longer or shorter than the offer says. The issuer counts tries, so this one is not sent.
    #[error("the transaction code has {length} characters")]
    CodeLength {
        /// Characters of a right one.
        length: u32,
    },
    /// No token.
    #[error("no token: {code:?}")]
    NoToken {
        /// Why.
        code: TokenErrorCode,
        /// Whether the learner gave a code, which then may be wrong.
        asked: CodeAsked,
    },
    /// No badge.
    #[error("no credential: {0:?}")]
    NoCredential(CredentialErrorCode),
    /// Something else arrived than what was offered.
    #[error("not what was offered: {0:?}")]
    NotOffered(Difference),
}

/// Whether the offer asked for a transaction code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeAsked {
    /// It did.
    Yes,
    /// It did not.
    No,
}

/// How what arrived differs from what was offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It is secured in another form.
    Form,
    /// It lacks a type that was offered.
    Type,
    /// Another than the one who offered it issued it.
    Issuer,
    /// It is bound to a key that is not ours.
    Holder,
}

impl ClaimError {
    pub(super) fn network(host: String, source: FetchError) -> Self {
        ClaimError::Network { host, source }
    }

    /// Does the issuer answer, but no longer as it did? Then what it granted may lead nowhere, and its offer on.
    pub fn has_moved(&self) -> bool {
        match self {
            ClaimError::Unusable { .. } | ClaimError::NoWay { .. } => true,
            ClaimError::Network { source, .. } => matches!(
                source,
                FetchError::Redirected | FetchError::TooLarge { .. } | FetchError::Status { status: ..=428 }
            ),
            _ => false,
        }
    }

    /// Is it the line, so that nothing else would come through either?
    pub fn is_the_line(&self) -> bool {
        matches!(
            self,
            ClaimError::Network {
                source: FetchError::NameUnknown | FetchError::Unreachable(_) | FetchError::TooSlow,
                ..
            }
        )
    }
}

impl From<ClaimError> for Trouble {
    fn from(error: ClaimError) -> Self {
        match error {
            ClaimError::NotAnOffer(foreign) => crate::input::foreign("not_an_offer", &foreign),
            ClaimError::IsABadge => Trouble::usage("offer_is_a_badge"),
            ClaimError::Gone { host } => Trouble::refused("offer_gone").with("host", host),
            ClaimError::Elsewhere { host, issuer } => {
                Trouble::refused("offer_elsewhere").with("host", host).with("issuer", issuer)
            }
            ClaimError::NoWay { host } => Trouble::refused("offer_not_supported").with("host", host),
            ClaimError::Network { host, source } => network::trouble(&host, &source),
            ClaimError::Unusable { host } => Trouble::could_not("issuer_unusable").with("host", host),
            ClaimError::AnswerLost { host } => Trouble::could_not("answer_lost").with("host", host),
            ClaimError::TokenOver { host } => Trouble::refused("claim_over").with("host", host),
            ClaimError::CodeNeeded => Trouble::usage("tx_code_needed"),
            ClaimError::CodeLength { length } => {
                Trouble::usage("tx_code_length").with("length", length.to_string())
            }
            ClaimError::NoToken { code, asked } => token(&code, asked),
            ClaimError::NoCredential(CredentialErrorCode::CredentialRequestDenied) => {
                Trouble::refused("collected_elsewhere")
            }
            ClaimError::NoCredential(_) => Trouble::refused("credential_refused"),
            ClaimError::NotOffered(difference) => {
                Trouble::refused("not_what_was_offered").with_sentence("reason", difference.key())
            }
        }
    }
}

fn token(code: &TokenErrorCode, asked: CodeAsked) -> Trouble {
    match (code, asked) {
        (TokenErrorCode::InvalidGrant, CodeAsked::Yes) => Trouble::refused("tx_code_wrong"),
        (TokenErrorCode::InvalidGrant, CodeAsked::No) => Trouble::refused("offer_used"),
        _ => Trouble::refused("token_refused"),
    }
}

impl Difference {
    fn key(self) -> &'static str {
        match self {
            Difference::Form => "difference-form",
            Difference::Type => "difference-type",
            Difference::Issuer => "difference-issuer",
            Difference::Holder => "difference-holder",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_has_a_name() {
        let code = |error: ClaimError| Trouble::from(error).code();
        let no_token = |code, asked| ClaimError::NoToken { code, asked };
        assert_eq!(code(no_token(TokenErrorCode::InvalidGrant, CodeAsked::No)), "offer_used");
        assert_eq!(code(no_token(TokenErrorCode::InvalidRequest, CodeAsked::No)), "token_refused");
        let refused = ClaimError::NoCredential(CredentialErrorCode::InvalidProof);
        assert_eq!(code(refused), "credential_refused");
        assert_eq!(code(ClaimError::NoWay { host: String::new() }), "offer_not_supported");
        assert_eq!(code(ClaimError::AnswerLost { host: String::new() }), "answer_lost");
    }
}
