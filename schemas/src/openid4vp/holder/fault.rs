//! Why a request is not answered, and whom that may be told.

use crate::{
    did::DidUrl,
    jose::JoseError,
    openid4vci::Endpoint,
    openid4vp::{ClientId, ErrorCode, NotAClient},
};

/// What is wrong with a request, or beyond this wallet.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum Fault {
    #[error("not a request for a presentation")]
    NotARequest,
    #[error("the request's {0} is missing, repeated or not as the standard says")]
    Malformed(&'static str),
    #[error(transparent)]
    Client(#[from] NotAClient),
    #[error("the request wants {0}")]
    Unsupported(Unsupported),
    #[error("a request of another address than {0}, where its answer shall go")]
    Elsewhere(Box<Endpoint>),
    #[error("the request must be signed and is not")]
    Unsigned,
    #[error("a signed request of a client without a key")]
    SignedByNobody,
    #[error("not a signed request: {0}")]
    NotSigned(#[from] JoseError),
    #[error("a token of the kind {0:?}")]
    AnotherKind(Option<String>),
    #[error("signed with the key {0}")]
    AnotherKey(DidUrl),
    #[error("the signed request names the client {0}")]
    AnotherClient(String),
    #[error("the signed request is for {0:?}")]
    AnotherAudience(Option<String>),
    #[error("the signed request does not repeat the wallet's nonce")]
    AnotherNonce,
    #[error("the request has expired")]
    Expired,
}

/// What a request may want and this wallet does not do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum Unsupported {
    #[error("the response type {0}")]
    ResponseType(String),
    #[error("the response mode {0}")]
    ResponseMode(String),
    #[error("a scope instead of a query")]
    Scope,
    #[error("transaction data signed")]
    TransactionData,
    #[error("to be fetched by {0}")]
    RequestUriMethod(String),
    #[error("forms or signatures that badges do not have")]
    Formats,
}

/// A fault, and where it may be told.
#[derive(Debug)]
pub struct Refused {
    /// What is wrong.
    pub fault: Fault,
    /// Where whoever asked waits for an answer, when that is certain.
    pub tell: Option<Box<ReplyTo>>,
}

/// Where an answer goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyTo {
    /// The address.
    pub response_uri: Endpoint,
    /// Which request is answered, if the asker says so.
    pub state: Option<String>,
}

impl Fault {
    /// What the asker is told (8.5).
    pub fn code(&self) -> ErrorCode {
        match self {
            Fault::Unsupported(Unsupported::ResponseType(_)) => {
                ErrorCode::Other("unsupported_response_type".to_owned())
            }
            Fault::Unsupported(Unsupported::Scope) => ErrorCode::Other("invalid_scope".to_owned()),
            Fault::Unsupported(Unsupported::TransactionData) => ErrorCode::InvalidTransactionData,
            Fault::Unsupported(Unsupported::RequestUriMethod(_)) => ErrorCode::InvalidRequestUriMethod,
            Fault::Unsupported(Unsupported::Formats) => ErrorCode::VpFormatsNotSupported,
            _ => ErrorCode::InvalidRequest,
        }
    }
}

/// A fault that is found before anybody is known to wait anywhere.
impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Refused { fault, tell: None }
    }
}

impl From<Unsupported> for Fault {
    fn from(unsupported: Unsupported) -> Self {
        Fault::Unsupported(unsupported)
    }
}

/// Who asks and where the answer goes must fit where the one is the other.
pub(super) fn must_fit(client: &ClientId, response_uri: &Endpoint) -> Result<(), Fault> {
    match client {
        ClientId::RedirectUri(own) if own != response_uri => {
            Err(Fault::Elsewhere(Box::new(response_uri.clone())))
        }
        ClientId::RedirectUri(_) | ClientId::Did(_) => Ok(()),
    }
}
