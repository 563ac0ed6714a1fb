//! Sending something to the issuer, and its reply.
//!
//! A request whose connection breaks is sent again. The issuer may have got it all the same, so that the reply to the
//! second one can be a refusal of what the first one used up; [`Reply::may_be_an_echo`] tells.

use schemas::{
    fetch::{Authorization, Body, FetchError, Fetched, Fetcher, Headers},
    limits,
    openid4vci::{self, AccessToken, Endpoint, ErrorBody},
};
use serde::de::DeserializeOwned;

use super::ClaimError;
use crate::network;

/// What the issuer replied.
pub(super) struct Reply {
    host: String,
    sent: Sent,
    fetched: Fetched,
}

/// How often a request went out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sent {
    Once,
    Again,
}

/// What a request costs that may have arrived already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeating {
    /// Nothing: it is sent again for each time that the connection breaks.
    Free,
    /// One of the few tries that there are: whoever typed what it holds decides.
    Counted,
}

/// Sends, and again where that is free.
pub(super) fn post(
    fetcher: &Fetcher,
    endpoint: &Endpoint,
    token: Option<&AccessToken>,
    body: Body<'_>,
    repeating: Repeating,
) -> Result<Reply, ClaimError> {
    let host = network::host(endpoint.url());
    let authorization = token.map(|token| Authorization::Bearer(token.expose()));
    let headers = Headers { authorization, ..Headers::accepting("application/json") };
    let send = || fetcher.post(endpoint.url(), headers, body);
    let (mut sent, mut reply) = (Sent::Once, send());
    let again = if repeating == Repeating::Free { limits::CLAIM_AGAIN } else { 0 };
    for _ in 0..again {
        if !reply.as_ref().is_err_and(FetchError::was_cut_off) {
            break;
        }
        (sent, reply) = (Sent::Again, send());
    }
    match reply {
        Ok(Fetched { status: 401, .. }) if token.is_some() => Err(ClaimError::TokenOver { host }),
        Ok(Fetched { status: status @ (429 | 500..), .. }) => {
            Err(ClaimError::network(host, FetchError::Status { status }))
        }
        Ok(fetched) => Ok(Reply { host, sent, fetched }),
        Err(source) => Err(ClaimError::network(host, source)),
    }
}

impl Reply {
    /// The message, if it is no refusal.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, ClaimError> {
        if self.is_good() { self.message() } else { Err(self.unusable()) }
    }

    pub(super) fn is_good(&self) -> bool {
        (200..300).contains(&self.fetched.status)
    }

    /// Why it was refused.
    pub(super) fn refusal<Code: DeserializeOwned>(&self) -> Result<Code, ClaimError> {
        Ok(self.message::<ErrorBody<Code>>()?.error)
    }

    /// Was there perhaps another reply before, which got lost?
    pub(super) fn may_be_an_echo(&self) -> bool {
        self.sent == Sent::Again
    }

    pub(super) fn lost(&self) -> ClaimError {
        ClaimError::AnswerLost { host: self.host.clone() }
    }

    pub(super) fn unusable(&self) -> ClaimError {
        ClaimError::Unusable { host: self.host.clone() }
    }

    fn message<T: DeserializeOwned>(&self) -> Result<T, ClaimError> {
        openid4vci::read(&self.fetched.body).map_err(|_| self.unusable())
    }
}
