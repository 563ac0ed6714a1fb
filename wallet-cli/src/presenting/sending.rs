//! Sending an answer, and what the asker says to it.

use schemas::{
    Demo,
    fetch::{Body, FetchError, Fetched, Fetcher, Headers},
    openid4vci::{self, ErrorBody},
    openid4vp::{
        ErrorCode, QueryId, Received,
        holder::{Reply, ReplyTo},
    },
};

use super::AnswerError;
use crate::network;

/// The way out.
#[derive(Clone, Copy)]
pub struct Network<'a> {
    /// Asks and sends, within bounds.
    pub fetcher: &'a Fetcher,
    /// Whether this machine's own addresses may be asked.
    pub demo: Demo,
}

/// Sends presentations. What was not taken was sent all the same.
pub fn send(
    presentations: Vec<(QueryId, Vec<String>)>,
    to: &ReplyTo,
    network: &Network<'_>,
) -> Result<Received, AnswerError> {
    let host = || network::host(to.response_uri.url());
    let fetched = post(&Reply::Shown(presentations), to, network)
        .map_err(|source| AnswerError::Network { host: host(), source })?;
    match fetched.status {
        200..300 => Ok(openid4vci::read(&fetched.body).unwrap_or_default()),
        status @ (429 | 500..) => {
            Err(AnswerError::Network { host: host(), source: FetchError::Status { status } })
        }
        _ => {
            let code = openid4vci::read::<ErrorBody<ErrorCode>>(&fetched.body).ok().map(|body| body.error);
            Err(AnswerError::NotTaken { host: host(), code })
        }
    }
}

/// Says that nothing is shown, and why. That nobody hears it changes nothing for the learner.
pub fn decline(code: ErrorCode, to: &ReplyTo, network: &Network<'_>) {
    post(&Reply::Declined(code), to, network).ok();
}

fn post(reply: &Reply, to: &ReplyTo, network: &Network<'_>) -> Result<Fetched, FetchError> {
    let fields = reply.fields(to);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
    network.fetcher.post(to.response_uri.url(), Headers::accepting("application/json"), Body::Form(&fields))
}
