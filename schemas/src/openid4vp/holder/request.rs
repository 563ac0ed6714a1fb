//! A request whose author is known as far as that goes, and which this wallet can answer.

use serde_json::Value;

use super::{Fault, Formats, Query, Refused, ReplyTo, fault, fault::Unsupported, parameters::Parameters};
use crate::{openid4vci::Endpoint, openid4vp::ClientId};

/// What somebody asks this wallet.
#[derive(Clone, Debug)]
pub struct PresentationRequest {
    /// Who asks.
    pub client: ClientId,
    /// What they call themselves; nobody has checked it.
    pub claimed_name: Option<String>,
    /// Where the answer goes.
    pub reply_to: ReplyTo,
    /// The challenge.
    pub nonce: String,
    /// What is asked for.
    pub query: Query,
    /// Which signatures are taken.
    pub formats: Formats,
}

/// Characters of a nonce or state: no real one has a quarter of them.
const LONGEST: usize = 1024;

impl PresentationRequest {
    /// From parameters whose author is sure: their signature was checked, or nobody else could have an answer.
    pub(super) fn of(mut parameters: Parameters, client: ClientId) -> Result<Self, Refused> {
        let response_uri = response_uri(&parameters)?;
        fault::must_fit(&client, &response_uri)?;
        let state = parameters.state.take();
        if !state.as_deref().is_none_or(is_plain) {
            return Err(Fault::Malformed("state").into());
        }
        let reply_to = ReplyTo { response_uri, state };
        let tell = Box::new(reply_to.clone());
        Self::asked(parameters, client, reply_to).map_err(|fault| Refused { fault, tell: Some(tell) })
    }

    fn asked(parameters: Parameters, client: ClientId, reply_to: ReplyTo) -> Result<Self, Fault> {
        must_be_a_direct_post(&parameters)?;
        let nonce = parameters.nonce.filter(|nonce| is_plain(nonce)).ok_or(Fault::Malformed("nonce"))?;
        let query = match (&parameters.dcql_query, &parameters.scope) {
            (Some(query), None) => Query::read(query)?,
            (Some(_), Some(_)) => return Err(Fault::Malformed("scope")),
            (None, Some(_)) => return Err(Unsupported::Scope.into()),
            (None, None) => return Err(Fault::Malformed("dcql_query")),
        };
        let metadata = parameters.client_metadata.unwrap_or_default();
        let formats = Formats::read(metadata.get("vp_formats_supported"))?;
        if !query.parts().iter().any(|part| formats.has_room_for(part)) {
            return Err(Unsupported::Formats.into());
        }
        if reply_to.state.is_none() && query.wants_unproved() {
            return Err(Fault::Malformed("state"));
        }
        let claimed_name = metadata.get("client_name").and_then(Value::as_str).map(str::to_owned);
        Ok(PresentationRequest { client, claimed_name, reply_to, nonce, query, formats })
    }
}

fn response_uri(parameters: &Parameters) -> Result<Endpoint, Fault> {
    let written = parameters.response_uri.as_deref();
    written.and_then(|text| text.parse().ok()).ok_or(Fault::Malformed("response_uri"))
}

fn must_be_a_direct_post(parameters: &Parameters) -> Result<(), Fault> {
    match parameters.response_type.as_deref() {
        Some("vp_token") => {}
        Some(other) => return Err(Unsupported::ResponseType(other.to_owned()).into()),
        None => return Err(Fault::Malformed("response_type")),
    }
    match parameters.response_mode.as_deref() {
        Some("direct_post") => {}
        Some(other) => return Err(Unsupported::ResponseMode(other.to_owned()).into()),
        None => return Err(Fault::Malformed("response_mode")),
    }
    if parameters.redirect_uri.is_some() {
        return Err(Fault::Malformed("redirect_uri"));
    }
    // One data type that a wallet does not know is enough to refuse, and this one knows none (8.4).
    if parameters.transaction_data.is_some() { Err(Unsupported::TransactionData.into()) } else { Ok(()) }
}

/// The characters that a nonce and a state may have (5.2).
fn is_plain(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    !text.is_empty() && text.len() <= LONGEST && text.bytes().all(plain)
}
