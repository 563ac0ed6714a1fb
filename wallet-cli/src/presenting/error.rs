//! Why a request came to no answer. Whatever it is, what the vault holds stays.

use schemas::{
    fetch::FetchError,
    openid4vp::{
        ErrorCode, NotAClient,
        holder::{Fault, Refused, Unsupported},
    },
    proof::SigningError,
};

use super::Unfit;
use crate::{network, trouble::Trouble};

/// A request came to an end without an answer.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// The request is not one that this wallet answers.
    #[error("the request is not answered")]
    Refused(Refused),
    /// The asker no longer waits.
    #[error("{host} does not know the request")]
    Gone {
        /// Who was asked.
        host: String,
    },
    /// A request did not come through.
    #[error("no answer from {host}")]
    Network {
        /// Who was asked.
        host: String,
        /// What happened.
        source: FetchError,
    },
    /// The asker's answer is not what the standard says.
    #[error("{host} answered something else")]
    Unusable {
        /// Who was asked.
        host: String,
    },
    /// The key that the request names is not to be had.
    #[error("no key of {asker}")]
    NoKey {
        /// Whose.
        asker: String,
    },
    /// The badge is not what is asked for.
    #[error("the badge does not answer: {0:?}")]
    Unfit(Unfit),
    /// The presentation could not be made.
    #[error("the presentation could not be signed")]
    NotSigned(#[from] SigningError),
    /// The asker did not take the answer.
    #[error("{host} did not take the answer")]
    NotTaken {
        /// Who.
        host: String,
        /// Why, in the standard's words.
        code: Option<ErrorCode>,
    },
}

impl From<Refused> for AnswerError {
    fn from(refused: Refused) -> Self {
        AnswerError::Refused(refused)
    }
}

impl From<Fault> for AnswerError {
    fn from(fault: Fault) -> Self {
        AnswerError::Refused(fault.into())
    }
}

impl AnswerError {
    pub(super) fn not_fetched(host: String, source: FetchError) -> Self {
        match source {
            FetchError::Status { status: 400..=428 | 430..=499 } => AnswerError::Gone { host },
            source => AnswerError::Network { host, source },
        }
    }
}

impl From<AnswerError> for Trouble {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::Refused(refused) => of_fault(&refused.fault),
            AnswerError::Gone { host } => Trouble::refused("request_gone").with("host", host),
            AnswerError::Network { host, source } => match source {
                FetchError::TooLarge { .. }
                | FetchError::Redirected
                | FetchError::Status { status: ..=428 } => {
                    Trouble::refused("asker_unusable").with("host", host)
                }
                source => network::trouble(&host, &source),
            },
            AnswerError::Unusable { host } | AnswerError::NoKey { asker: host } => {
                Trouble::refused("asker_unusable").with("host", host)
            }
            AnswerError::Unfit(unfit) => {
                Trouble::refused("badge_does_not_answer").with_sentence("reason", unfit.key())
            }
            AnswerError::NotSigned(_) => Trouble::refused("presentation_not_signed"),
            AnswerError::NotTaken { host, .. } => Trouble::refused("answer_not_taken").with("host", host),
        }
    }
}

impl Unfit {
    /// The sentence about it.
    pub fn key(self) -> &'static str {
        match self {
            Unfit::NotAskedFor => "unfit-not-asked-for",
            Unfit::OnPaper => "unfit-on-paper",
            Unfit::WithoutKey => "unfit-without-key",
        }
    }
}

fn of_fault(fault: &Fault) -> Trouble {
    let not_genuine =
        |reason: &'static str| Trouble::refused("request_not_genuine").with_sentence("reason", reason);
    match fault {
        Fault::NotARequest => Trouble::refused("not_a_request").with_sentence("kind", "kind-text"),
        Fault::Malformed(what) => Trouble::refused("request_malformed").with("what", *what),
        Fault::Client(NotAClient::Kind(kind)) => Trouble::refused("asker_unknown").with("kind", kind),
        Fault::Client(NotAClient::Malformed(_)) => {
            Trouble::refused("request_malformed").with("what", "client_id")
        }
        Fault::Unsupported(wish) => Trouble::refused("request_unsupported")
            .with_sentence("what", in_words(wish))
            .with("name", in_short(wish)),
        Fault::Elsewhere(_) => not_genuine("request-elsewhere"),
        Fault::Unsigned => not_genuine("request-unsigned"),
        Fault::SignedByNobody => not_genuine("request-signed-by-nobody"),
        Fault::NotSigned(_) | Fault::AnotherKind(_) | Fault::AnotherKey(_) => {
            not_genuine("request-signature")
        }
        Fault::AnotherClient(_) => not_genuine("request-another-client"),
        Fault::AnotherAudience(_) => not_genuine("request-another-audience"),
        Fault::AnotherNonce => not_genuine("request-another-nonce"),
        Fault::Expired => Trouble::refused("request_expired"),
    }
}

/// The wish as people call it.
fn in_words(wish: &Unsupported) -> &'static str {
    match wish {
        Unsupported::ResponseType(_) => "wish-response-type",
        Unsupported::ResponseMode(mode) if mode.ends_with(".jwt") => "wish-encrypted",
        Unsupported::ResponseMode(_) => "wish-response-mode",
        Unsupported::RequestUriMethod(_) => "wish-request-method",
        Unsupported::Scope => "wish-scope",
        Unsupported::TransactionData => "wish-transaction",
        Unsupported::Formats => "wish-formats",
    }
}

/// The wish in the words of the standard, for whoever looks after the asking program.
fn in_short(wish: &Unsupported) -> String {
    match wish {
        Unsupported::ResponseType(name) => format!("response_type={name}"),
        Unsupported::ResponseMode(name) => format!("response_mode={name}"),
        Unsupported::RequestUriMethod(name) => format!("request_uri_method={name}"),
        Unsupported::Scope => "scope".to_owned(),
        Unsupported::TransactionData => "transaction_data".to_owned(),
        Unsupported::Formats => "vp_formats_supported".to_owned(),
    }
}
