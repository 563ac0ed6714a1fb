//! The request: whole in a link where nobody signs it, or signed and fetched from the link (OpenID4VP 1.0, 5; RFC 9101).

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::form_urlencoded;

use super::{ClientId, ClientMetadata, DcqlQuery, ErrorCode};
use crate::{
    did::DidUrl,
    form::Form,
    jose::{self, JoseError, SigningKey},
    key::SecretKey,
    openid4vci::Endpoint,
};

/// The media type of a signed request.
pub const REQUEST_OBJECT: &str = "application/oauth-authz-req+jwt";
/// The `typ` that keeps a request from being taken for anything else.
pub(super) const TYP: &str = "oauth-authz-req+jwt";
/// The audience of a request to a wallet that is not known beforehand (5.8).
pub(super) const ANY_WALLET: &str = "https://self-issued.me/v2";
/// What the link of a request begins with.
/// The scheme of links that ask a wallet for badges (OpenID4VP 1.0, 13.1.2).
pub const REQUEST_SCHEME: &str = "openid4vp";

/// What a verifier asks a wallet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorizationRequest {
    /// Always a presentation.
    pub response_type: ResponseType,
    /// How the answer comes.
    pub response_mode: ResponseMode,
    /// Who asks.
    pub client_id: ClientId,
    /// Where the answer goes.
    pub response_uri: Endpoint,
    /// The challenge.
    pub nonce: String,
    /// Which request this is.
    pub state: String,
    /// What is asked for.
    pub dcql_query: DcqlQuery,
    /// Which forms are taken.
    pub client_metadata: ClientMetadata,
}

/// What is asked for, in the words of OAuth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponseType {
    /// A presentation.
    #[default]
    VpToken,
}

/// How the answer comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponseMode {
    /// Straight from the wallet to the verifier, as a form.
    #[default]
    DirectPost,
}

/// What a QR code or a link for a wallet holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestLink {
    /// The whole request.
    Whole(Box<AuthorizationRequest>),
    /// Where the signed request is fetched, with a nonce of the wallet's if it has one to give.
    Fetched {
        /// Who asks.
        client_id: ClientId,
        /// The address.
        request_uri: Endpoint,
    },
}

impl AuthorizationRequest {
    /// The request as a signed object; a wallet that gave a nonce of its own finds it again. It names no `iss`, which
    /// wallets have to ignore and some compare with the key.
    pub fn sign(
        &self,
        secret: &SecretKey,
        key: &DidUrl,
        wallet_nonce: Option<&str>,
    ) -> Result<String, JoseError> {
        let mut claims = json!(self);
        claims["aud"] = ANY_WALLET.into();
        if let Some(nonce) = wallet_nonce {
            claims["wallet_nonce"] = nonce.into();
        }
        let secret = match secret {
            SecretKey::Ed25519(secret) => SigningKey::Ed25519(secret),
            SecretKey::P256(secret) => SigningKey::P256(secret),
            SecretKey::Rsa(secret) => SigningKey::Rsa(secret),
        };
        jose::sign(secret, TYP, key.as_str(), claims.to_string().as_bytes())
    }
}

/// The nonce in the body with which a wallet fetches a request, if it gave one (5.10).
pub fn wallet_nonce(body: &[u8]) -> Result<Option<String>, ErrorCode> {
    Ok(Form::read(body).only("wallet_nonce")?.map(str::to_owned))
}

impl fmt::Display for RequestLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parameters = match self {
            RequestLink::Whole(request) => json!(request),
            RequestLink::Fetched { client_id, request_uri } => {
                json!({ "client_id": client_id, "request_uri": request_uri, "request_uri_method": "post" })
            }
        };
        let mut query = form_urlencoded::Serializer::new(format!("{REQUEST_SCHEME}://?"));
        for (name, value) in parameters.as_object().into_iter().flatten() {
            let text = if let Value::String(text) = value { text.clone() } else { value.to_string() };
            query.append_pair(name, &text);
        }
        f.write_str(&query.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        jose::Compact,
        key::P256Secret,
        qr::{Medium, Picture},
    };

    fn request(client_id: &str) -> AuthorizationRequest {
        AuthorizationRequest {
            response_type: ResponseType::VpToken,
            response_mode: ResponseMode::DirectPost,
            client_id: client_id.parse().unwrap(),
            response_uri: "https://check.library.example/ask/answer".parse().unwrap(),
            nonce: "wKI4LT17ac15ES9bw8ac4A".to_owned(),
            state: "rXg2BsdYbFoPDpQSCHbV3w".to_owned(),
            dcql_query: DcqlQuery::open_badge(),
            client_metadata: ClientMetadata::of_kreds(),
        }
    }

    #[test]
    fn a_whole_request_fits_a_code_on_a_screen() {
        let request = request("redirect_uri:https://check.library.example/ask/answer");
        let link = RequestLink::Whole(Box::new(request)).to_string();
        assert!(Picture::of(&link, Medium::Screen).is_ok(), "{} characters: {link}", link.len());
    }

    #[test]
    fn a_link_carries_the_request_word_for_word() {
        let request = request("redirect_uri:https://check.library.example/ask/answer");
        let link = RequestLink::Whole(Box::new(request.clone())).to_string();
        let link = url::Url::parse(&link).unwrap();
        let read = |name: &str| link.query_pairs().find(|(own, _)| own == name).unwrap().1.into_owned();
        assert_eq!(read("client_id"), request.client_id.to_string());
        assert_eq!(serde_json::from_str::<DcqlQuery>(&read("dcql_query")).unwrap(), request.dcql_query);
        assert_eq!((read("response_type"), read("response_mode")), ("vp_token".into(), "direct_post".into()));
    }

    #[test]
    fn a_signed_request_says_what_it_is_and_for_whom() {
        let request = request("decentralized_identifier:did:web:check.library.example:ask");
        let secret = SecretKey::P256(P256Secret::from_bytes([7; 32]).unwrap());
        let key = "did:web:check.library.example:ask#k".parse().unwrap();
        let token = request.sign(&secret, &key, Some("mine")).unwrap();
        let token = Compact::read(&token).unwrap();
        token.verify(&secret.public()).unwrap();
        let claims: Value = serde_json::from_slice(token.payload()).unwrap();
        assert_eq!(token.header().typ.as_deref(), Some("oauth-authz-req+jwt"));
        assert_eq!((&claims["aud"], &claims["wallet_nonce"]), (&json!(ANY_WALLET), &json!("mine")));
        assert_eq!(serde_json::from_value::<AuthorizationRequest>(claims).unwrap(), request);
    }
}
