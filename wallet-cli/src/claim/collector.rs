//! At the desk: a token, then the badge in each form, then word of how it went.

use schemas::{
    fetch::{Authorization, Body, Fetched, Fetcher, Headers},
    key::Ed25519Secret,
    openid4vci::{
        self, ConfigurationId, CredentialErrorCode, CredentialRequest, CredentialResponse, Endpoint,
        ErrorBody, NonceResponse, NotificationEvent, NotificationId, NotificationRequest, Proofs,
        TokenRequest, TokenResponse, TokenType, TxCodeEntered, Wanted, key_proof,
    },
    time::Timestamp,
};
use serde::{Serialize, de::DeserializeOwned};
use url::form_urlencoded;

use super::{ClaimError, Desk, error::CodeAsked};
use crate::network;

/// A wallet with a token.
pub struct Collector<'a> {
    desk: &'a Desk,
    fetcher: &'a Fetcher,
    token: TokenResponse,
}

/// What the desk handed over: a text that nobody has checked yet.
pub struct Handed {
    /// The text.
    pub text: String,
    /// What to repeat when saying how it went.
    pub notification: Option<NotificationId>,
}

impl<'a> Collector<'a> {
    /// Asks for a token; the code of the offer is used up by it.
    pub fn with_token(
        desk: &'a Desk,
        fetcher: &'a Fetcher,
        code: Option<TxCodeEntered>,
    ) -> Result<Self, ClaimError> {
        let asked = if desk.grant.tx_code.is_some() { CodeAsked::Yes } else { CodeAsked::No };
        if asked == CodeAsked::Yes && code.is_none() {
            return Err(ClaimError::CodeNeeded);
        }
        let request = TokenRequest {
            pre_authorized_code: desk.grant.pre_authorized_code.clone(),
            tx_code: code.filter(|_| asked == CodeAsked::Yes),
            authorization_details: Vec::new(),
        };
        let form: Vec<(String, String)> =
            form_urlencoded::parse(request.to_form().as_bytes()).into_owned().collect();
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
        let answer = post(fetcher, &desk.token_endpoint, None, Body::Form(&fields))?;
        if !answer.is_good() {
            let code = answer.read::<ErrorBody<_>>()?.error;
            return Err(ClaimError::NoToken { code, asked });
        }
        let token: TokenResponse = answer.read()?;
        match token.token_type {
            TokenType::Bearer => Ok(Collector { desk, fetcher, token }),
            TokenType::Other(_) => Err(ClaimError::NoWay { host: answer.host }),
        }
    }

    /// Asks for the badge in one form, bound to this key. A nonce that aged on the way is replaced once.
    pub fn collect(
        &self,
        form: &ConfigurationId,
        key: &Ed25519Secret,
        now: Timestamp,
    ) -> Result<Handed, ClaimError> {
        match self.ask(form, key, now) {
            Err(ClaimError::NoCredential(CredentialErrorCode::InvalidNonce)) => self.ask(form, key, now),
            answer => answer,
        }
    }

    /// Says how it went. That the issuer does not hear it changes nothing for the learner.
    pub fn notify(&self, id: NotificationId, event: NotificationEvent) {
        if let Some(endpoint) = &self.desk.issuer.notification_endpoint {
            let request = NotificationRequest { notification_id: id, event, event_description: None };
            self.post_json(endpoint, &request).ok();
        }
    }

    fn ask(&self, form: &ConfigurationId, key: &Ed25519Secret, now: Timestamp) -> Result<Handed, ClaimError> {
        let issuer = &self.desk.issuer;
        let nowhere = || ClaimError::NoWay { host: self.desk.host() };
        let endpoint = issuer.nonce_endpoint.as_ref().ok_or_else(nowhere)?;
        let nonce: NonceResponse = post(self.fetcher, endpoint, None, Body::Empty)?.read_good()?;
        let proof =
            key_proof::sign(key, &issuer.credential_issuer, &nonce.c_nonce, now).map_err(|_| nowhere())?;
        let request = CredentialRequest { wanted: self.wanted(form), proofs: Some(Proofs::Jwt([proof])) };
        let answer = self.post_json(&issuer.credential_endpoint, &request)?;
        if !answer.is_good() {
            return Err(ClaimError::NoCredential(answer.read::<ErrorBody<_>>()?.error));
        }
        match answer.read()? {
            CredentialResponse::Issued { credentials, notification_id } => match credentials.as_slice() {
                [one] => Ok(Handed { text: one.text(), notification: notification_id }),
                _ => Err(ClaimError::Unusable { host: answer.host }),
            },
            CredentialResponse::Deferred { .. } => Err(nowhere()),
        }
    }

    /// By the name that came with the token, where one came.
    fn wanted(&self, form: &ConfigurationId) -> Wanted {
        let named =
            self.token.authorization_details.iter().find(|own| own.credential_configuration_id == *form);
        match named.and_then(|details| details.credential_identifiers.first()) {
            Some(identifier) => Wanted::Identifier(identifier.clone()),
            None => Wanted::Configuration(form.clone()),
        }
    }

    fn post_json(&self, endpoint: &Endpoint, message: &impl Serialize) -> Result<Answer, ClaimError> {
        let host = || network::host(endpoint.url());
        let text = serde_json::to_string(message).map_err(|_| ClaimError::Unusable { host: host() })?;
        post(self.fetcher, endpoint, Some(self.token.access_token.expose()), Body::Json(&text))
    }
}

struct Answer {
    host: String,
    fetched: Fetched,
}

fn post(
    fetcher: &Fetcher,
    endpoint: &Endpoint,
    bearer: Option<&str>,
    body: Body<'_>,
) -> Result<Answer, ClaimError> {
    let host = network::host(endpoint.url());
    let authorization = bearer.map(Authorization::Bearer);
    let headers = Headers { authorization, ..Headers::accepting("application/json") };
    match fetcher.post(endpoint.url(), headers, body) {
        Ok(Fetched { status: status @ (429 | 500..), .. }) => {
            Err(ClaimError::network(host, schemas::fetch::FetchError::Status { status }))
        }
        Ok(fetched) => Ok(Answer { host, fetched }),
        Err(source) => Err(ClaimError::network(host, source)),
    }
}

impl Answer {
    fn is_good(&self) -> bool {
        (200..300).contains(&self.fetched.status)
    }

    fn read<T: DeserializeOwned>(&self) -> Result<T, ClaimError> {
        openid4vci::read(&self.fetched.body).map_err(|_| ClaimError::Unusable { host: self.host.clone() })
    }

    fn read_good<T: DeserializeOwned>(&self) -> Result<T, ClaimError> {
        if self.is_good() { self.read() } else { Err(ClaimError::Unusable { host: self.host.clone() }) }
    }
}
