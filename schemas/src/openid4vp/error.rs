//! The errors that wallet and verifier tell each other (OpenID4VP 1.0, 8.5; RFC 6749, 4.1.2.1).

use serde::{Deserialize, Serialize};

use crate::form::Repeated;

/// Why there is no presentation, or why one was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The request, or what answers it, is not as it must be.
    InvalidRequest,
    /// The client is not who it says it is.
    InvalidClient,
    /// The holder said no, or has no such badge.
    AccessDenied,
    /// The wallet has none of the forms that are taken.
    VpFormatsNotSupported,
    /// The wallet does not know how to fetch the request.
    InvalidRequestUriMethod,
    /// The request wants something signed that the wallet does not know.
    InvalidTransactionData,
    /// There is no wallet.
    WalletUnavailable,
    /// A code of another program's own.
    #[serde(untagged)]
    Other(String),
}

impl From<Repeated> for ErrorCode {
    fn from(Repeated: Repeated) -> Self {
        ErrorCode::InvalidRequest
    }
}
