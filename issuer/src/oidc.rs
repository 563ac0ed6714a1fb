//! Signing in with a library's own accounts (OpenID Connect Core 1.0, 3.1: the code flow, with PKCE by RFC 7636): who
//! the provider says somebody is. Knows nothing of what they may do here.
//!
//! Nothing is asked before somebody wants to sign in, so a provider that is down stops nobody else. Every request goes
//! through `schemas::fetch`, off the async threads; the provider must have a public address.

use std::{
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};

use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, DiscoveryError, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IssuerUrl, LanguageTag, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, Scope, TokenResponse as _,
    core::{
        CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreJwsSigningAlgorithm as Algorithm,
        CoreProviderMetadata,
    },
    http::{Method, Request, Response, StatusCode, header},
};
use schemas::{
    Demo,
    fetch::{Authorization, Body, FetchError, Fetched, Fetcher, Headers, Policy},
    lang::Lang,
    time::Timestamp,
};
use tokio::sync::Semaphore;
use url::{Url, form_urlencoded};
use zeroize::Zeroizing;

use crate::{
    accounts::Subject,
    public_url::{PublicUrl, PublicUrlError},
};

/// Time for one request; the three that an answer needs end before the browser's own does.
const PATIENCE: Duration = Duration::from_secs(4);
/// People for whom the provider is asked at once: one that hangs must not hold every turn of this server.
const AT_ONCE: usize = 8;
/// Characters of what a provider calls somebody (OpenID Connect Core 1.0, 2).
const LONGEST_SUBJECT: usize = 255;
/// Signatures that nobody but the provider can make: neither `none`, nor those with a secret that we know too.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RsaSsaPkcs1V15Sha256,
    Algorithm::RsaSsaPkcs1V15Sha384,
    Algorithm::RsaSsaPkcs1V15Sha512,
    Algorithm::RsaSsaPssSha256,
    Algorithm::RsaSsaPssSha384,
    Algorithm::RsaSsaPssSha512,
    Algorithm::EcdsaP256Sha256,
    Algorithm::EcdsaP384Sha384,
    Algorithm::EdDsa,
];

/// A provider of accounts, from the settings.
#[derive(Clone, Debug)]
pub struct Provider {
    issuer: IssuerUrl,
    client_id: ClientId,
    client_secret: ClientSecret,
    label: String,
    demo: Demo,
    turns: Arc<Semaphore>,
}

/// Why signing in elsewhere cannot be switched on like this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProviderRefused {
    /// Not an address that may be asked.
    #[error("issuer may not be this address")]
    Address(#[from] PublicUrlError),
    /// Nothing stands where something must.
    #[error("client_id and the file client_secret_file may not be empty")]
    Empty,
}

/// What ties an answer to its question, and both to one browser.
#[derive(Clone)]
pub struct Question {
    /// Comes back with the answer.
    pub state: String,
    /// Comes back inside the signed answer.
    pub nonce: String,
    /// Shows that whoever fetches the answer has asked (PKCE).
    pub verifier: Zeroizing<String>,
    /// Where the browser comes back to.
    pub back: String,
    /// The language in which the provider may speak.
    pub lang: Lang,
}

/// Not for logs.
impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Question")
    }
}

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why the provider did not say who somebody is.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It is being asked for too many people already.
    #[error("the provider of accounts is asked for too many people at once")]
    Busy,
    /// It could not be asked.
    #[error("the provider of accounts could not be asked")]
    Unreachable(#[source] Cause),
    /// It sent somebody back without an answer.
    #[error("the provider of accounts ended the matter with {0:?}")]
    Ended(String),
    /// What it said is no proof.
    #[error("the word of the provider of accounts proves nothing")]
    Unproven(#[source] Cause),
}

fn unproven(error: impl Into<Cause>) -> ProviderError {
    ProviderError::Unproven(error.into())
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Provider {
    /// The issuer is the provider's identifier, byte for byte; without a label its host stands on the button.
    pub fn new(
        issuer: &str,
        client_id: &str,
        client_secret: &str,
        label: Option<String>,
        demo: Demo,
    ) -> Result<Self, ProviderRefused> {
        let address = PublicUrl::parse(issuer, demo)?;
        let host = address.endpoint().url().host_str().unwrap_or_default().to_owned();
        let (client_id, client_secret) = (client_id.trim(), client_secret.trim());
        if client_id.is_empty() || client_secret.is_empty() {
            return Err(ProviderRefused::Empty);
        }
        Ok(Provider {
            issuer: IssuerUrl::new(issuer.to_owned())
                .map_err(|_| PublicUrlError::Malformed(issuer.to_owned()))?,
            client_id: ClientId::new(client_id.to_owned()),
            client_secret: ClientSecret::new(client_secret.to_owned()),
            label: label.filter(|label| !label.trim().is_empty()).unwrap_or(host),
            demo,
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        })
    }

    /// What stands on the button.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// Where the browser goes with this question.
    pub async fn address(&self, question: Question) -> Result<Url, ProviderError> {
        self.in_turn(move |provider| provider.ask(&question)).await
    }

    /// Who has come back with this code.
    pub async fn subject(
        &self,
        question: Question,
        code: String,
        now: Timestamp,
    ) -> Result<Subject, ProviderError> {
        self.in_turn(move |provider| provider.hear(&question, code, now)).await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Provider) -> Result<T, ProviderError> + Send + 'static,
    ) -> Result<T, ProviderError> {
        let turn = Arc::clone(&self.turns).try_acquire_owned().map_err(|_| ProviderError::Busy)?;
        let provider = self.clone();
        let worked = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work(&provider)
        });
        worked.await.unwrap_or_else(|stopped| Err(unproven(stopped)))
    }

    fn ask(&self, question: &Question) -> Result<Url, ProviderError> {
        let client = self.client(question)?;
        let (state, nonce) = (question.state.clone(), question.nonce.clone());
        let verifier = PkceCodeVerifier::new(question.verifier.to_string());
        let (address, ..) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .add_scope(Scope::new("profile".to_owned()))
            .add_ui_locale(LanguageTag::new(question.lang.tag().to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(address)
    }

    fn hear(&self, question: &Question, code: String, now: Timestamp) -> Result<Subject, ProviderError> {
        let client = self.client(question)?;
        let exchange = client.exchange_code(AuthorizationCode::new(code)).map_err(unproven)?;
        let answer = exchange
            .set_pkce_verifier(PkceCodeVerifier::new(question.verifier.to_string()))
            .request(&|request| self.fetch(&request))
            .map_err(|error| match error {
                RequestTokenError::Request(cause) => ProviderError::Unreachable(cause.into()),
                other => unproven(other),
            })?;
        let token = answer.id_token().ok_or_else(|| unproven("no ID token"))?;
        let seconds = Duration::from_secs(now.seconds().unsigned_abs());
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || (UNIX_EPOCH + seconds).into());
        let claims = token.claims(&verifier, &Nonce::new(question.nonce.clone())).map_err(unproven)?;
        let subject = claims.subject().to_string();
        if !(1..=LONGEST_SUBJECT).contains(&subject.len()) {
            return Err(unproven("a subject without a usable length"));
        }
        Ok(Subject {
            provider: self.issuer.to_string(),
            subject,
            name: claims.name().and_then(|name| name.get(None)).map(|name| name.to_string()),
            login: claims.preferred_username().and_then(|name| name.parse().ok()),
        })
    }

    /// The provider as it describes itself at this moment, with its keys of this moment.
    fn client(&self, question: &Question) -> Result<Client, ProviderError> {
        let found = CoreProviderMetadata::discover(&self.issuer, &|request| self.fetch(&request));
        let metadata = found.map_err(|error| match error {
            DiscoveryError::Request(cause) => ProviderError::Unreachable(cause.into()),
            other => unproven(other),
        })?;
        let ways = metadata.token_endpoint_auth_methods_supported();
        // Who names no way means this one (OpenID Connect Discovery 1.0, 3).
        let by_header = ways.is_none_or(|ways| ways.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let back = RedirectUrl::new(question.back.clone()).map_err(unproven)?;
        let secret = Some(self.client_secret.clone());
        let client = CoreClient::from_provider_metadata(metadata, self.client_id.clone(), secret)
            .set_redirect_uri(back);
        Ok(client.set_auth_type(if by_header { AuthType::BasicAuth } else { AuthType::RequestBody }))
    }

    /// One request of the protocol: for a document, or with a form.
    fn fetch(&self, request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, FetchError> {
        let policy =
            Policy { connect: PATIENCE, silence: PATIENCE, total: PATIENCE, ..Policy::verifier(self.demo) };
        let fetcher = Fetcher::new(policy);
        let address = Url::parse(&request.uri().to_string()).map_err(|_| FetchError::NameUnknown)?;
        let pair = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let authorization = pair.and_then(|pair| pair.strip_prefix("Basic ")).map(Authorization::Basic);
        let headers = Headers { authorization, ..Headers::accepting("application/json") };
        if request.method() == Method::GET {
            return fetcher.get(&address, headers).map(response);
        }
        let fields: Vec<(String, String)> = form_urlencoded::parse(request.body()).into_owned().collect();
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fetcher.post(&address, headers, Body::Form(&fields)).map(response)
    }
}

fn response(fetched: Fetched) -> Response<Vec<u8>> {
    let mut response = Response::new(fetched.body);
    *response.status_mut() = StatusCode::from_u16(fetched.status).unwrap_or(StatusCode::BAD_GATEWAY);
    if let Some(value) = fetched.media_type.and_then(|media_type| media_type.parse().ok()) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}
