//! Addresses of issuers and their endpoints (OpenID4VCI 1.0, 12.2.1 and 12.2.2; RFC 8414, 3).
//!
//! Plain http is a valid address only on this machine; whether it may be used at all is the fetch guard's decision.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use url::{Host, Url};

/// The address of one endpoint: https, or http on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint(Url);

/// A credential issuer's identifier: an endpoint without query and fragment, kept byte for byte as written, because
/// metadata that name another identifier must not be used and key proofs repeat it as their audience.
///
/// ```
/// use schemas::openid4vci::CredentialIssuer;
/// let issuer: CredentialIssuer = "https://badges.example/kreds/o/aarhus".parse()?;
/// assert_eq!(
///     issuer.metadata_url().as_str(),
///     "https://badges.example/.well-known/openid-credential-issuer/kreds/o/aarhus"
/// );
/// # Ok::<(), schemas::openid4vci::NotAnAddress>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CredentialIssuer {
    text: String,
    url: Url,
}

/// The text is no address of an issuer or endpoint.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an address of OpenID4VCI: {0}")]
pub struct NotAnAddress(pub String);

impl Endpoint {
    /// The address.
    pub fn url(&self) -> &Url {
        &self.0
    }
}

impl CredentialIssuer {
    /// The identifier as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The identifier as an address.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// Where the issuer's metadata stand.
    pub fn metadata_url(&self) -> Url {
        self.well_known("openid-credential-issuer", self.url.path())
    }

    /// Where the metadata of the authorization server with this identifier stand. RFC 8414 drops a final slash.
    pub fn authorization_server_url(&self) -> Url {
        let path = self.url.path();
        self.well_known("oauth-authorization-server", path.strip_suffix('/').unwrap_or(path))
    }

    fn well_known(&self, name: &str, path: &str) -> Url {
        let mut address = self.url.clone();
        let path = if path == "/" { "" } else { path };
        address.set_path(&format!("/.well-known/{name}{path}"));
        address
    }
}

/// Is this machine meant, under a name that cannot be anybody else's?
pub(crate) fn is_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address == std::net::Ipv4Addr::LOCALHOST,
        Some(Host::Ipv6(address)) => address == std::net::Ipv6Addr::LOCALHOST,
        None => false,
    }
}

fn is_endpoint(url: &Url) -> bool {
    let scheme_ok = match url.scheme() {
        "https" => url.has_host(),
        "http" => is_this_machine(url),
        _ => false,
    };
    scheme_ok && url.username().is_empty() && url.password().is_none()
}

impl FromStr for Endpoint {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        match Url::parse(text) {
            Ok(url) if is_endpoint(&url) && url.fragment().is_none() => Ok(Endpoint(url)),
            _ => Err(NotAnAddress(text.to_owned())),
        }
    }
}

impl FromStr for CredentialIssuer {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let Endpoint(url) = text.parse()?;
        if url.query().is_some() || text.contains(char::is_whitespace) {
            return Err(NotAnAddress(text.to_owned()));
        }
        Ok(CredentialIssuer { text: text.to_owned(), url })
    }
}

impl fmt::Display for CredentialIssuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str())
    }
}

macro_rules! as_text {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::as_text::read(deserializer)
            }
        }
    };
}
as_text!(CredentialIssuer);
as_text!(Endpoint);

#[cfg(test)]
mod tests {
    use super::*;

    fn issuer(text: &str) -> CredentialIssuer {
        text.parse().unwrap()
    }

    #[test]
    fn the_well_known_part_goes_between_host_and_path() {
        assert_eq!(
            issuer("https://a.example:8443/x/o/y").metadata_url().as_str(),
            "https://a.example:8443/.well-known/openid-credential-issuer/x/o/y"
        );
    }

    #[test]
    fn an_issuer_without_path_adds_none() {
        assert_eq!(
            issuer("https://a.example").authorization_server_url().as_str(),
            "https://a.example/.well-known/oauth-authorization-server"
        );
    }

    #[test]
    fn the_identifier_is_kept_as_written() {
        assert_eq!(issuer("https://A.example:443").as_str(), "https://A.example:443");
    }

    #[test]
    fn a_query_is_no_part_of_an_identifier() {
        assert!("https://a.example/o?x=1".parse::<CredentialIssuer>().is_err());
    }

    #[test]
    fn plain_http_is_refused_beyond_this_machine() {
        for text in ["http://a.example", "http://127.0.0.2", "http://localhost.example", "ftp://localhost"] {
            assert!(text.parse::<CredentialIssuer>().is_err(), "{text}");
        }
    }

    #[test]
    fn plain_http_is_an_address_on_this_machine() {
        for text in ["http://localhost:3000/o/x", "http://127.0.0.1:1", "http://[::1]:1"] {
            assert!(text.parse::<CredentialIssuer>().is_ok(), "{text}");
        }
    }

    #[test]
    fn an_address_carries_no_password() {
        assert!("https://user:secret@a.example/o".parse::<Endpoint>().is_err());
    }
}
