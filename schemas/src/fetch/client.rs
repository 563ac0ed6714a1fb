//! Asking, within the bounds.
#![expect(clippy::disallowed_types, reason = "this is the one place where requests are made")]

use std::time::Duration;

use ureq::{
    Agent,
    http::{Response, header},
    tls::{RootCerts, TlsConfig},
    unversioned::transport::DefaultConnector,
};
use url::Url;

use super::{
    FetchError,
    allowance::{Account, Allowance},
    guard::{GuardedResolver, admit},
};
use crate::{Demo, lang::Lang, limits};

/// How far a request may go.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// In demo mode loopback may be asked.
    pub demo: Demo,
    /// Bytes of one answer.
    pub bytes: usize,
    /// Time to a connection.
    pub connect: Duration,
    /// Time without a byte.
    pub silence: Duration,
    /// Time in all.
    pub total: Duration,
    /// How often a document is asked for again when the connection breaks on the way.
    pub again: usize,
}

impl Policy {
    /// The verifier's: somebody stands at the counter and waits.
    pub fn verifier(demo: Demo) -> Self {
        let time = limits::FETCH_TIME;
        Policy { demo, bytes: limits::FETCH_BYTES, connect: time, silence: time, total: time, again: 0 }
    }

    /// The wallet's: library wifi is slow, and a claim is worth waiting for.
    pub fn claim(demo: Demo) -> Self {
        Policy {
            demo,
            bytes: limits::FETCH_BYTES,
            connect: limits::CLAIM_CONNECT,
            silence: limits::CLAIM_SILENCE,
            total: limits::CLAIM_TIME,
            again: limits::CLAIM_AGAIN,
        }
    }
}

/// What a request says of itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Headers<'a> {
    /// Media types wanted.
    pub accept: &'a str,
    /// The reader's language.
    pub lang: Option<Lang>,
    /// By what right it asks.
    pub authorization: Option<Authorization<'a>>,
    /// The mark of the text that is held already; the answer is status 304 while it is still the same.
    pub held: Option<&'a str>,
}

/// What stands in the header of that name (RFC 9110, 11.6.2).
#[derive(Clone, Copy, Debug)]
pub enum Authorization<'a> {
    /// An access token.
    Bearer(&'a str),
    /// Name and password, as base64.
    Basic(&'a str),
}

impl<'a> Headers<'a> {
    /// Only these media types.
    pub fn accepting(accept: &'a str) -> Self {
        Headers { accept, ..Headers::default() }
    }
}

/// What a request brings along.
#[derive(Clone, Copy, Debug)]
pub enum Body<'a> {
    /// Nothing.
    Empty,
    /// Fields of a form.
    Form(&'a [(&'a str, &'a str)]),
    /// A JSON document.
    Json(&'a str),
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// The HTTP status: below 300 after `get`, any but a redirect after `post`.
    pub status: u16,
    /// The media type without its parameters, in lower case.
    pub media_type: Option<String>,
    /// The server's mark of this text (ETag).
    pub etag: Option<String>,
    /// The body, whole.
    pub body: Vec<u8>,
}

/// Asks addresses that others chose.
#[derive(Debug)]
pub struct Fetcher {
    agent: Agent,
    policy: Policy,
    account: Option<Account>,
}

impl Fetcher {
    /// A client with these bounds.
    pub fn new(policy: Policy) -> Self {
        let config = Agent::config_builder()
            .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .user_agent("kreds")
            .max_response_header_size(16 * 1024)
            .timeout_global(Some(policy.total))
            .timeout_connect(Some(policy.connect))
            .timeout_per_read(Some(policy.silence))
            .build();
        let resolver = GuardedResolver::new(policy.demo);
        let agent = Agent::with_parts(config, DefaultConnector::default(), resolver);
        Fetcher { agent, policy, account: None }
    }

    /// The same for one piece of work, which begins now and may ask for no more than this.
    #[must_use]
    pub fn within(&self, allowance: Allowance) -> Self {
        let account = Some(Account::open(allowance));
        Fetcher { agent: self.agent.clone(), policy: self.policy, account }
    }

    /// Fetches a document.
    pub fn get(&self, address: &Url, headers: Headers<'_>) -> Result<Fetched, FetchError> {
        admit(address, self.policy.demo)?;
        let ask = || {
            self.in_time(|time| {
                let request = self.agent.get(address.as_str()).config().timeout_global(Some(time)).build();
                self.read(named(request, headers).call()?)
            })
        };
        let mut fetched = ask();
        for _ in 0..self.policy.again {
            if !fetched.as_ref().is_err_and(FetchError::was_cut_off) {
                break;
            }
            fetched = ask();
        }
        let fetched = fetched?;
        match fetched.status {
            200..300 => Ok(fetched),
            status => Err(FetchError::Status { status }),
        }
    }

    /// Sends something and reads the answer, whatever its status: a refusal has a reason in its body. It is sent once; only
    /// the sender knows whether it may arrive twice.
    pub fn post(&self, address: &Url, headers: Headers<'_>, body: Body<'_>) -> Result<Fetched, FetchError> {
        admit(address, self.policy.demo)?;
        self.in_time(|time| {
            let request = self.agent.post(address.as_str()).config().timeout_global(Some(time)).build();
            let request = named(request, headers);
            let response = match body {
                Body::Empty => request.send_empty(),
                Body::Form(fields) => request.send_form(fields.iter().copied()),
                Body::Json(text) => request.content_type("application/json").send(text),
            };
            self.read(response?)
        })
    }

    /// One request, in its own time or what is left for the work that it belongs to.
    fn in_time<T>(&self, ask: impl FnOnce(Duration) -> Result<T, FetchError>) -> Result<T, FetchError> {
        let Some(account) = &self.account else { return ask(self.policy.total) };
        let under_way = account.draw()?;
        ask(under_way.time.min(self.policy.total))
    }

    fn read(&self, mut response: Response<ureq::Body>) -> Result<Fetched, FetchError> {
        let status = response.status().as_u16();
        if (300..400).contains(&status) && status != 304 {
            return Err(FetchError::Redirected);
        }
        let text = |name| response.headers().get(name).and_then(|value| value.to_str().ok());
        let etag = text(header::ETAG).map(str::to_owned);
        let media_type = text(header::CONTENT_TYPE)
            .and_then(|value| value.split(';').next())
            .map(|value| value.trim().to_ascii_lowercase())
            .filter(|value| !value.is_empty());
        let body = response.body_mut().with_config().limit(self.policy.bytes as u64).read_to_vec()?;
        Ok(Fetched { status, media_type, etag, body })
    }
}

fn named<B>(request: ureq::RequestBuilder<B>, headers: Headers<'_>) -> ureq::RequestBuilder<B> {
    let mut request = request.header(header::ACCEPT, headers.accept);
    if let Some(lang) = headers.lang {
        request = request.header(header::ACCEPT_LANGUAGE, lang.tag());
    }
    if let Some(etag) = headers.held {
        request = request.header(header::IF_NONE_MATCH, etag);
    }
    match headers.authorization {
        Some(Authorization::Bearer(token)) => {
            request.header(header::AUTHORIZATION, format!("Bearer {token}"))
        }
        Some(Authorization::Basic(pair)) => request.header(header::AUTHORIZATION, format!("Basic {pair}")),
        None => request,
    }
}
