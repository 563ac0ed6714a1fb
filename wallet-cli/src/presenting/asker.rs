//! Who asks: the request behind a link, checked with the key of whoever is said to ask.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use rand::RngCore;
use schemas::{
    Demo,
    did::{self, DidUrl},
    fetch::{Body, FetchError, Headers},
    key::PublicKey,
    openid4vci::Endpoint,
    openid4vp::{
        ClientId, NotAClient, REQUEST_OBJECT,
        holder::{Fault, Link, PresentationRequest, SignedRequest},
    },
    time::Timestamp,
};
use serde::Serialize;
use url::Url;

use super::{AnswerError, Network};
use crate::{
    did_document::{self, NoDocument},
    network,
};

/// Whoever asks, as a learner may be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Asker {
    /// A host with the place below it, or a key where there is no more.
    pub name: String,
    /// What is certain about it.
    pub proof: Proof,
}

/// What is certain about whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// It signed with the key of its place on the web.
    Host,
    /// It signed with a key that says nothing about whose it is.
    Key,
    /// The answer goes to this host; anybody could have written the request.
    Address,
}

impl Asker {
    /// Who makes the requests of this client.
    pub fn of(client: &ClientId, demo: Demo) -> Self {
        match client {
            ClientId::RedirectUri(address) => {
                Asker { name: network::host(address.url()), proof: Proof::Address }
            }
            ClientId::Did(did) => match did::web::document_url(did, demo) {
                Ok(address) => Asker { name: place(&address), proof: Proof::Host },
                Err(_) => Asker { name: did.to_string(), proof: Proof::Key },
            },
        }
    }

    /// Is this its host?
    pub fn is_at(&self, host: &str) -> bool {
        self.name.split('/').next() == Some(host)
    }
}

/// Where the one lives whose key document stands there: many may share a host, and none of them is the host.
fn place(document: &Url) -> String {
    let path = document.path().strip_suffix("/did.json").unwrap_or_default();
    network::host(document) + path.strip_suffix("/.well-known").unwrap_or(path)
}

/// The request behind a link. One that is fetched by POST gets a nonce of ours along, which it must repeat.
pub fn request(
    link: Link,
    network: &Network<'_>,
    chance: &mut dyn RngCore,
    now: Timestamp,
) -> Result<PresentationRequest, AnswerError> {
    let (signed, nonce) = match link {
        Link::Whole(request) => return Ok(*request),
        Link::Signed(signed) => (*signed, None),
        Link::Fetched { client, request_uri, method } => {
            let nonce = match method {
                schemas::openid4vp::holder::Method::Post => Some(nonce(chance)),
                schemas::openid4vp::holder::Method::Get => None,
            };
            let token = fetch(&request_uri, nonce.as_deref(), network)?;
            (SignedRequest::read(&token, client)?, nonce)
        }
    };
    let key = key(signed.key(), network)?;
    Ok(signed.verify(&key, nonce.as_deref(), now)?)
}

fn nonce(chance: &mut dyn RngCore) -> String {
    let mut bytes = [0; 16];
    chance.fill_bytes(&mut bytes);
    BASE64URL.encode(bytes)
}

fn fetch(address: &Endpoint, nonce: Option<&str>, network: &Network<'_>) -> Result<String, AnswerError> {
    let host = network::host(address.url());
    let headers = Headers::accepting(REQUEST_OBJECT);
    let fetched = match nonce {
        None => network.fetcher.get(address.url(), headers),
        Some(nonce) => network.fetcher.post(address.url(), headers, Body::Form(&[("wallet_nonce", nonce)])),
    };
    match fetched {
        Ok(fetched) if fetched.status < 300 => {
            String::from_utf8(fetched.body).map_err(|_| AnswerError::Unusable { host })
        }
        Ok(fetched) => Err(AnswerError::not_fetched(host, FetchError::Status { status: fetched.status })),
        Err(source) => Err(AnswerError::not_fetched(host, source)),
    }
}

/// The key of whoever asks, from its DID itself or from its document on the web.
fn key(name: &DidUrl, network: &Network<'_>) -> Result<PublicKey, AnswerError> {
    match name.did().method() {
        "key" | "jwk" => did::resolve(name).map_err(|_| AnswerError::NoKey { asker: name.did().to_string() }),
        "web" => from_the_web(name, network),
        method => Err(Fault::from(NotAClient::Kind(format!("did:{method}"))).into()),
    }
}

fn from_the_web(name: &DidUrl, network: &Network<'_>) -> Result<PublicKey, AnswerError> {
    let none = || AnswerError::NoKey { asker: name.did().to_string() };
    let document =
        did_document::fetch(&name.did(), network.fetcher, network.demo).map_err(|error| match error {
            NoDocument::NotFetched { host, source } => AnswerError::Network { host, source },
            NoDocument::Bad => none(),
        })?;
    // Which relationship the key of a request must have, the standard leaves open.
    document.holder_key(name).or_else(|_| document.key(name)).map_err(|_| none())
}
