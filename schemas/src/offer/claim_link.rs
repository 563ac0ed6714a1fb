//! The link of a claim QR: `{public_url}/c/<code>`.

use std::{fmt, str::FromStr};

use url::Url;

use super::ClaimCode;
use crate::openid4vci::Endpoint;

/// Where a learner collects a badge: a page for a phone's browser, an offer for a wallet.
///
/// ```
/// use schemas::offer::ClaimLink;
/// let link: ClaimLink = "https://badges.example/kreds/c/01234567890123456789abcdef".parse()?;
/// assert_eq!(link.issuer().as_str(), "https://badges.example/kreds");
/// assert!(link.offer_url().as_str().ends_with("abcdef/offer"));
/// # Ok::<(), schemas::offer::NotAClaimLink>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ClaimLink {
    issuer: Url,
    code: ClaimCode,
}

/// The text is no claim link. It is not repeated here, since it may hold a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a claim link")]
pub struct NotAClaimLink;

impl ClaimLink {
    /// The link for an offer of the issuer service at this public address.
    pub fn new(public_url: &Endpoint, code: ClaimCode) -> Self {
        let mut issuer = public_url.url().clone();
        issuer.set_query(None);
        let path = issuer.path().trim_end_matches('/').to_owned();
        issuer.set_path(&path);
        ClaimLink { issuer, code }
    }

    /// The public address of the issuer service.
    pub fn issuer(&self) -> &Url {
        &self.issuer
    }

    /// The secret.
    pub fn code(&self) -> &ClaimCode {
        &self.code
    }

    /// The page.
    pub fn page_url(&self) -> Url {
        self.below(&format!("/c/{}", self.code.to_text()))
    }

    /// The offer, for wallets.
    pub fn offer_url(&self) -> Url {
        self.below(&format!("/c/{}/offer", self.code.to_text()))
    }

    fn below(&self, path: &str) -> Url {
        let mut address = self.issuer.clone();
        address.set_path(&format!("{}{path}", self.issuer.path().trim_end_matches('/')));
        address
    }
}

impl FromStr for ClaimLink {
    type Err = NotAClaimLink;

    fn from_str(text: &str) -> Result<Self, NotAClaimLink> {
        let endpoint: Endpoint = text.trim().parse().map_err(|_| NotAClaimLink)?;
        let path = endpoint.url().path();
        let page = path.strip_suffix("/offer").unwrap_or(path).trim_end_matches('/');
        let (before, code) = page.rsplit_once("/c/").ok_or(NotAClaimLink)?;
        let code = code.parse().map_err(|_| NotAClaimLink)?;
        let mut issuer = endpoint.url().clone();
        issuer.set_query(None);
        issuer.set_path(before);
        Ok(ClaimLink { issuer, code })
    }
}

/// Shows where the link leads without the secret.
impl fmt::Debug for ClaimLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClaimLink({}/c/…)", self.issuer.as_str().trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(public_url: &str) -> ClaimLink {
        ClaimLink::new(&public_url.parse().unwrap(), ClaimCode::from_bytes([9; 16]))
    }

    #[test]
    fn a_link_is_read_as_it_was_written() {
        for public_url in ["https://a.example", "https://a.example/", "http://localhost:3000/x/y/"] {
            let link = link(public_url);
            assert_eq!(link.page_url().as_str().parse(), Ok(link));
        }
    }

    #[test]
    fn the_address_of_the_offer_is_read_too() {
        let link = link("https://a.example/x");
        assert_eq!(link.offer_url().as_str().parse(), Ok(link));
    }

    #[test]
    fn language_in_the_query_does_not_disturb() {
        let link = link("https://a.example");
        assert_eq!(format!("{}?lang=da", link.page_url()).parse(), Ok(link));
    }

    #[test]
    fn the_secret_is_not_printed() {
        assert_eq!(format!("{:?}", link("https://a.example/x")), "ClaimLink(https://a.example/x/c/…)");
    }

    #[test]
    fn plain_http_is_refused_beyond_this_machine() {
        let text = link("https://a.example").page_url().as_str().replace("https", "http");
        assert_eq!(text.parse::<ClaimLink>(), Err(NotAClaimLink));
    }

    #[test]
    fn another_page_is_no_claim_link() {
        assert_eq!("https://a.example/c/short".parse::<ClaimLink>(), Err(NotAClaimLink));
    }
}
