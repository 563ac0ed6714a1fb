//! A fault of the program ends one request and nothing else. What it says of itself may repeat what somebody typed, so
//! nobody looks at it; its place in the code is in the log already (`schemas::serving::hush_panics`).

use std::any::Any;

use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};

use super::observing::Failed;
use crate::metrics::Fault;

/// The answer to whoever met it.
pub(super) fn caught(_words: Box<dyn Any + Send>) -> Response {
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(Failed(Fault::Other));
    response
}
