//! The address under which the world reaches this issuer: scheme, host, optional path.
//!
//! Every address that leaves Kreds is made from it, never from a request's `Host` header.

use std::fmt;

use schemas::{Demo, openid4vci::Endpoint, uri::Uri};
use url::Url;

/// `https://badges.example` or `https://library.example/badges`, without a slash at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    text: String,
    path: usize,
    endpoint: Endpoint,
}

/// Why an address may not be the public one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublicUrlError {
    /// Not an address of the web.
    #[error("not a web address: {0}")]
    Malformed(String),
    /// Not https, and not loopback in demo mode.
    #[error("not https: {0}")]
    Insecure(String),
    /// It has a query, a fragment, or a user name.
    #[error("more than host and path: {0}")]
    TooMuch(String),
}

impl PublicUrl {
    /// Checks the address. Plain http is for loopback in demo mode only.
    pub fn parse(text: &str, demo: Demo) -> Result<Self, PublicUrlError> {
        let malformed = || PublicUrlError::Malformed(text.to_owned());
        let url = Url::parse(text).map_err(|_| malformed())?;
        let host = url.host_str().ok_or_else(malformed)?;
        let loopback = ["localhost", "127.0.0.1", "[::1]"].contains(&host);
        match url.scheme() {
            "https" => {}
            "http" if demo.is_on() && loopback => {}
            _ => return Err(PublicUrlError::Insecure(text.to_owned())),
        }
        let bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        if !bare || url.path().contains("//") {
            return Err(PublicUrlError::TooMuch(text.to_owned()));
        }
        let whole = url.as_str().trim_end_matches('/').to_owned();
        let path = whole.len() - url.path().trim_end_matches('/').len();
        let endpoint = whole.parse().map_err(|_| malformed())?;
        Ok(PublicUrl { text: whole, path, endpoint })
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme, host and port, as browsers name where a request comes from.
    pub fn origin(&self) -> &str {
        &self.text[..self.path]
    }

    /// The path, empty or beginning with a slash.
    pub fn path(&self) -> &str {
        &self.text[self.path..]
    }

    /// The address as links below it are made from it.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// An address below this one; `tail` begins with a slash.
    pub fn below(&self, tail: &str) -> String {
        format!("{}{tail}", self.text)
    }

    /// An address below this one, as a document carries it.
    #[expect(clippy::expect_used, reason = "a web address with a plain path is an absolute URI")]
    pub fn uri(&self, tail: &str) -> Uri {
        self.below(tail).parse().expect("a web address")
    }

    /// Does the address need https to stay private?
    pub fn is_https(&self) -> bool {
        self.text.starts_with("https:")
    }
}

/// An address as people type it, without the scheme.
pub(crate) fn in_words(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, words)| words)
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sub_path_is_kept_without_its_last_slash() {
        let url = PublicUrl::parse("https://library.example/badges/", Demo::Off).unwrap();
        assert_eq!((url.path(), url.below("/c/x")), ("/badges", "https://library.example/badges/c/x".into()));
    }

    #[test]
    fn a_bare_host_has_no_path() {
        assert_eq!(PublicUrl::parse("https://badges.example/", Demo::Off).unwrap().path(), "");
    }

    #[test]
    fn a_private_address_over_http_is_refused_even_in_the_demo() {
        let refused = PublicUrl::parse("http://10.0.0.5", Demo::On);
        assert_eq!(refused, Err(PublicUrlError::Insecure("http://10.0.0.5".into())));
    }

    #[test]
    fn a_query_is_refused() {
        assert!(PublicUrl::parse("https://badges.example/?a=b", Demo::Off).is_err());
    }
}
