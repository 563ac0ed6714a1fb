//! The link or code by which a request reaches a wallet: `openid4vp://?…`, or any other address with these parameters
//! (OpenID4VP 1.0, 5 and 9).

use url::Url;

use super::{Fault, PresentationRequest, Refused, SignedRequest, fault::Unsupported, parameters::Parameters};
use crate::{limits::REQUEST_BYTES, openid4vci::Endpoint, openid4vp::ClientId};

/// What a link holds.
#[derive(Debug)]
pub enum Link {
    /// The whole request, signed by nobody.
    Whole(Box<PresentationRequest>),
    /// A signed request, still to be checked.
    Signed(Box<SignedRequest>),
    /// Where a signed request is fetched.
    Fetched {
        /// Who asks.
        client: ClientId,
        /// The address.
        request_uri: Endpoint,
        /// How.
        method: Method,
    },
}

/// How a request is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// As it is.
    Get,
    /// With a nonce of the wallet's, which it must repeat.
    Post,
}

impl Link {
    /// Reads a link. What an unsigned one asks for is taken or refused already.
    ///
    /// ```
    /// use schemas::openid4vp::holder::{Link, Method};
    /// let text = "openid4vp://?client_id=decentralized_identifier%3Adid%3Aweb%3Ashop.example\
    ///             &request_uri=https%3A%2F%2Fshop.example%2Fask%2F7&request_uri_method=post";
    /// assert!(matches!(Link::read(text), Ok(Link::Fetched { method: Method::Post, .. })));
    /// assert!(Link::read("https://shop.example/").is_err());
    /// ```
    pub fn read(text: &str) -> Result<Self, Refused> {
        let text = text.trim();
        let url = if text.len() > REQUEST_BYTES { None } else { Url::parse(text).ok() };
        let url = url.ok_or(Fault::NotARequest)?;
        let pairs: Vec<_> = url.query_pairs().collect();
        let mut parameters = Parameters::of_query(pairs.iter().map(|(name, value)| (&**name, &**value)))?;
        let Some(client) = parameters.client_id.take() else { return Err(Fault::NotARequest.into()) };
        let client: ClientId = client.parse().map_err(Fault::Client)?;
        match (parameters.request.take(), parameters.request_uri.take()) {
            (None, None) => Self::whole(parameters, client),
            (Some(token), None) => Ok(Link::Signed(Box::new(SignedRequest::read(&token, client)?))),
            (None, Some(address)) => Self::fetched(&address, &parameters, client),
            (Some(_), Some(_)) => Err(Fault::Malformed("request_uri").into()),
        }
    }

    fn whole(parameters: Parameters, client: ClientId) -> Result<Self, Refused> {
        match client {
            ClientId::Did(_) => Err(Fault::Unsigned.into()),
            ClientId::RedirectUri(_) => {
                Ok(Link::Whole(Box::new(PresentationRequest::of(parameters, client)?)))
            }
        }
    }

    fn fetched(address: &str, parameters: &Parameters, client: ClientId) -> Result<Self, Refused> {
        let method = match parameters.request_uri_method.as_deref() {
            None | Some("get") => Method::Get,
            Some("post") => Method::Post,
            Some(other) => return Err(Fault::from(Unsupported::RequestUriMethod(other.to_owned())).into()),
        };
        if let ClientId::RedirectUri(_) = client {
            return Err(Fault::SignedByNobody.into());
        }
        let request_uri = address.parse().map_err(|_| Fault::Malformed("request_uri"))?;
        Ok(Link::Fetched { client, request_uri, method })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use url::form_urlencoded;

    use super::*;
    use crate::openid4vp::{
        AuthorizationRequest, ClientMetadata, DcqlQuery, ErrorCode, RequestLink, ResponseMode, ResponseType,
    };

    const ADDRESS: &str = "https://check.library.example/ask/answer";

    fn ours() -> AuthorizationRequest {
        AuthorizationRequest {
            response_type: ResponseType::VpToken,
            response_mode: ResponseMode::DirectPost,
            client_id: format!("redirect_uri:{ADDRESS}").parse().unwrap(),
            response_uri: ADDRESS.parse().unwrap(),
            nonce: "wKI4LT17ac15ES9bw8ac4A".to_owned(),
            state: "rXg2BsdYbFoPDpQSCHbV3w".to_owned(),
            dcql_query: DcqlQuery::open_badge(),
            client_metadata: ClientMetadata::of_kreds(),
        }
    }

    /// Our own request with some parameters changed, or left out where the change is null.
    fn changed(changes: &Value) -> Result<Link, Refused> {
        let mut request = json!(ours());
        for (name, value) in changes.as_object().unwrap() {
            request[name] = value.clone();
        }
        let mut link = form_urlencoded::Serializer::new("openid4vp://?".to_owned());
        for (name, value) in request.as_object().unwrap().iter().filter(|(_, value)| !value.is_null()) {
            link.append_pair(name, &value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
        Link::read(&link.finish())
    }

    fn told(changes: &Value) -> Option<ErrorCode> {
        let refused = changed(changes).unwrap_err();
        refused.tell.map(|_| refused.fault.code())
    }

    #[test]
    fn our_own_link_is_read_as_it_was_written() {
        let request = ours();
        let Ok(Link::Whole(read)) = Link::read(&RequestLink::Whole(Box::new(request.clone())).to_string())
        else {
            panic!("not read");
        };
        assert_eq!((read.client, read.nonce), (request.client_id, request.nonce));
        assert_eq!(read.reply_to.response_uri, request.response_uri);
        assert_eq!(read.reply_to.state, Some(request.state));
    }

    #[test]
    fn a_link_of_a_wallets_web_address_is_read() {
        let link = RequestLink::Whole(Box::new(ours())).to_string();
        assert!(Link::read(&link.replace("openid4vp://", "https://wallet.example/show")).is_ok());
    }

    #[test]
    fn who_answers_elsewhere_than_it_says_is_told_nothing() {
        let refused = changed(&json!({ "response_uri": "https://evil.example/answer" })).unwrap_err();
        assert!(matches!(refused.fault, Fault::Elsewhere(_)) && refused.tell.is_none());
    }

    #[test]
    fn what_this_wallet_does_not_do_is_refused_with_the_standards_error() {
        let formats = json!({ "vp_formats_supported": { "ldp_vc": { "cryptosuite_values": ["bbs-2023"] } } });
        for (changes, code) in [
            (json!({ "transaction_data": ["e30"] }), ErrorCode::InvalidTransactionData),
            (json!({ "client_metadata": formats }), ErrorCode::VpFormatsNotSupported),
            (json!({ "response_mode": "direct_post.jwt" }), ErrorCode::InvalidRequest),
            (json!({ "response_type": "code" }), ErrorCode::Other("unsupported_response_type".to_owned())),
            (json!({ "dcql_query": null, "scope": "badge" }), ErrorCode::Other("invalid_scope".to_owned())),
        ] {
            assert_eq!(told(&changes), Some(code), "{changes}");
        }
    }

    #[test]
    fn a_request_that_is_not_as_the_standard_says_is_refused() {
        for changes in [
            json!({ "nonce": null }),
            json!({ "nonce": "two words" }),
            json!({ "dcql_query": null }),
            json!({ "scope": "badge" }),
            json!({ "redirect_uri": "https://check.library.example/" }),
            json!({ "response_mode": null }),
        ] {
            assert_eq!(told(&changes), Some(ErrorCode::InvalidRequest), "{changes}");
        }
    }

    #[test]
    fn a_client_that_has_a_key_must_sign() {
        let changes = json!({ "client_id": "decentralized_identifier:did:web:check.library.example:ask" });
        assert!(matches!(changed(&changes).unwrap_err().fault, Fault::Unsigned));
    }

    #[test]
    fn a_parameter_given_twice_is_refused() {
        let link = format!("{}&state=other", RequestLink::Whole(Box::new(ours())));
        assert!(matches!(Link::read(&link).unwrap_err().fault, Fault::Malformed(_)));
    }

    #[test]
    fn an_address_of_somebody_without_a_key_gives_no_signed_request() {
        let link = format!("openid4vp://?client_id=redirect_uri:{ADDRESS}&request_uri={ADDRESS}");
        assert!(matches!(Link::read(&link).unwrap_err().fault, Fault::SignedByNobody));
    }
}
