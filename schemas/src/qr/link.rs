//! The link of a badge QR, `https://<verifier>/v#<digits>`, and the digits alone.

use std::{fmt, str::FromStr};

use url::Url;

use crate::{limits::QR_DIGITS, openid4vci::Endpoint};

/// A badge as one decimal number without leading zero: `^[1-9][0-9]{150,5600}$`.
#[derive(Clone, PartialEq, Eq)]
pub struct Digits(String);

/// A badge, with the verifier that its code names or without. The host has no say: whoever prints a code chooses it,
/// and paper outlives hosts, so digits behind any host are the same badge.
///
/// ```
/// use schemas::qr::BadgeLink;
/// let text = format!("https://verify.example/v#1{}", "0".repeat(200));
/// let link: BadgeLink = text.parse()?;
/// assert_eq!(link.host(), Some("verify.example"));
/// assert_eq!(link.to_string(), text);
/// # Ok::<(), schemas::qr::NotABadgeLink>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadgeLink {
    page: Option<Url>,
    digits: Digits,
}

/// The text is neither a badge link nor the digits of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a badge link")]
pub struct NotABadgeLink;

impl Digits {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl BadgeLink {
    /// The link to this verifier's page.
    pub fn new(verifier: &Endpoint, digits: Digits) -> Self {
        let mut page = verifier.url().clone();
        page.set_query(None);
        page.set_path(&format!("{}/v", verifier.url().path().trim_end_matches('/')));
        BadgeLink { page: Some(page), digits }
    }

    /// The badge.
    pub fn digits(&self) -> &Digits {
        &self.digits
    }

    /// The host that the code names, where it names one.
    pub fn host(&self) -> Option<&str> {
        self.page.as_ref()?.host_str()
    }
}

impl FromStr for Digits {
    type Err = NotABadgeLink;

    fn from_str(text: &str) -> Result<Self, NotABadgeLink> {
        let fits = QR_DIGITS.contains(&text.len())
            && !text.starts_with('0')
            && text.bytes().all(|byte| byte.is_ascii_digit());
        if fits { Ok(Digits(text.to_owned())) } else { Err(NotABadgeLink) }
    }
}

impl FromStr for BadgeLink {
    type Err = NotABadgeLink;

    fn from_str(text: &str) -> Result<Self, NotABadgeLink> {
        let text = text.trim();
        let Some((page, digits)) = text.split_once('#') else {
            return Ok(BadgeLink { page: None, digits: text.parse()? });
        };
        let page = Url::parse(page).map_err(|_| NotABadgeLink)?;
        if !matches!(page.scheme(), "https" | "http") {
            return Err(NotABadgeLink);
        }
        Ok(BadgeLink { page: Some(page), digits: digits.parse()? })
    }
}

impl fmt::Display for BadgeLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.page {
            Some(page) => write!(f, "{page}#{}", self.digits.0),
            None => f.write_str(&self.digits.0),
        }
    }
}

/// A badge is not for logs; its length is.
impl fmt::Debug for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digits({})", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits() -> String {
        format!("1{}", "0".repeat(150))
    }

    #[test]
    fn digits_alone_are_a_badge() {
        let link: BadgeLink = digits().parse().unwrap();
        assert_eq!((link.host(), link.to_string()), (None, digits()));
    }

    #[test]
    fn any_host_is_read() {
        for page in ["https://verify.example/v", "http://192.168.1.4:8080/old?x=1", "https://æ.example/"] {
            assert!(format!("{page}#{}", digits()).parse::<BadgeLink>().is_ok(), "{page}");
        }
    }

    #[test]
    fn our_own_link_leads_to_the_verifiers_page() {
        let verifier = "https://verify.example/kreds/".parse().unwrap();
        let link = BadgeLink::new(&verifier, digits().parse().unwrap());
        assert!(link.to_string().starts_with("https://verify.example/kreds/v#1000"));
    }

    #[test]
    fn a_leading_zero_is_refused() {
        assert_eq!(format!("0{}", digits()).parse::<Digits>(), Err(NotABadgeLink));
    }

    #[test]
    fn too_few_and_too_many_digits_are_refused() {
        assert!(digits()[1..].parse::<Digits>().is_err());
        assert!("1".repeat(5602).parse::<Digits>().is_err());
    }

    #[test]
    fn text_after_the_digits_is_refused() {
        assert!(format!("https://verify.example/v#{}x", digits()).parse::<BadgeLink>().is_err());
    }
}
