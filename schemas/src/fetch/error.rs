//! How a request can end without an answer.

use std::io::ErrorKind;

use super::Forbidden;

/// No answer that can be used.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum FetchError {
    #[error("this address is not asked")]
    Forbidden(#[from] Forbidden),
    #[error("no machine has this name")]
    NameUnknown,
    #[error("no connection")]
    Unreachable(#[source] Box<ureq::Error>),
    #[error("no answer in time")]
    TooSlow,
    #[error("the work that asks has used up its time or its requests")]
    Spent,
    #[error("an answer of more than {limit} bytes")]
    TooLarge { limit: usize },
    #[error("an answer that leads elsewhere")]
    Redirected,
    #[error("answered with HTTP status {status}")]
    Status { status: u16 },
}

impl FetchError {
    /// Did the connection break that stood already? Then nobody knows how far the request came, and asking again may help
    /// at once.
    pub fn was_cut_off(&self) -> bool {
        match self {
            FetchError::Unreachable(error) => match &**error {
                ureq::Error::Io(error) => matches!(
                    error.kind(),
                    ErrorKind::UnexpectedEof
                        | ErrorKind::ConnectionReset
                        | ErrorKind::ConnectionAborted
                        | ErrorKind::BrokenPipe
                ),
                ureq::Error::Protocol(_) => true,
                _ => false,
            },
            _ => false,
        }
    }
}

impl From<ureq::Error> for FetchError {
    fn from(error: ureq::Error) -> Self {
        match error {
            ureq::Error::HostNotFound => FetchError::NameUnknown,
            ureq::Error::Timeout(_) => FetchError::TooSlow,
            ureq::Error::BodyExceedsLimit(limit) => {
                FetchError::TooLarge { limit: usize::try_from(limit).unwrap_or(usize::MAX) }
            }
            ureq::Error::Other(inner) => match inner.downcast::<Forbidden>() {
                Ok(forbidden) => FetchError::Forbidden(*forbidden),
                Err(inner) => FetchError::Unreachable(Box::new(ureq::Error::Other(inner))),
            },
            other => FetchError::Unreachable(Box::new(other)),
        }
    }
}
