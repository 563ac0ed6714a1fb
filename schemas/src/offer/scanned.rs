//! What a scanned or pasted text is, so that people hear "that is a Wi-Fi code" instead of "unreadable".

use super::{ClaimLink, OfferLink};
use crate::{limits::OFFER_BYTES, openid4vp::REQUEST_SCHEME, qr::BadgeLink};

/// A text from a QR, a file or the clipboard, sorted by what can be done with it. Sorting judges nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scanned {
    /// A badge can be collected there.
    Claim(ClaimLink),
    /// A wallet's offer.
    Offer(OfferLink),
    /// A whole badge, with the verifier's address or without.
    Badge(BadgeLink),
    /// A JSON object: a badge in a file, perhaps.
    Json,
    /// Three base64url parts: a badge as JWT, perhaps.
    Jwt,
    /// Something that Kreds has no use for.
    Foreign(Foreign),
}

/// What people hold before a scanner by mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A request to show a credential (OpenID4VP).
    PresentationRequest,
    /// The name and password of a wireless network.
    Wifi,
    /// A contact or a calendar entry.
    Card,
    /// A telephone number, a message or an e-mail address.
    Message,
    /// A place on the map.
    Place,
    /// A web page, by its host.
    Page(String),
    /// The digits of a badge, cut or damaged on the way.
    DamagedBadge,
    /// An offer that cannot be read.
    DamagedOffer,
    /// Longer than what can be looked through.
    TooLong,
    /// Any other text.
    Text,
}

impl Scanned {
    /// Sorts a text.
    ///
    /// ```
    /// use schemas::offer::{Foreign, Scanned};
    /// assert_eq!(Scanned::sort("WIFI:S:Bibliotek;T:WPA;P:velkommen;;"), Scanned::Foreign(Foreign::Wifi));
    /// ```
    pub fn sort(text: &str) -> Scanned {
        let text = text.trim();
        if let Ok(link) = text.parse() {
            return Scanned::Claim(link);
        }
        if let Ok(link) = text.parse() {
            return Scanned::Badge(link);
        }
        if text.starts_with('{') {
            return Scanned::Json;
        }
        if is_compact_jws(text) {
            return Scanned::Jwt;
        }
        match text.parse() {
            Ok(link) => Scanned::Offer(link),
            Err(_) => Scanned::Foreign(foreign(text)),
        }
    }
}

fn is_compact_jws(text: &str) -> bool {
    let base64url = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    text.starts_with("ey") && text.split('.').count() == 3 && text.split('.').all(base64url)
}

fn foreign(text: &str) -> Foreign {
    if text.len() > OFFER_BYTES && !text.contains('#') {
        return Foreign::TooLong;
    }
    let digits = text.rsplit('#').next().unwrap_or_default();
    if digits.len() > 100 && digits.bytes().all(|b| b.is_ascii_digit()) {
        return Foreign::DamagedBadge;
    }
    let scheme = text.split(':').next().unwrap_or_default().to_ascii_lowercase();
    match scheme.as_str() {
        REQUEST_SCHEME | "openid" | "haip" | "mdoc-openid4vp" | "eudi-openid4vp" => {
            Foreign::PresentationRequest
        }
        super::OFFER_SCHEME => Foreign::DamagedOffer,
        "wifi" => Foreign::Wifi,
        "begin" | "mecard" => Foreign::Card,
        "tel" | "sms" | "smsto" | "mailto" | "matmsg" => Foreign::Message,
        "geo" => Foreign::Place,
        "http" | "https" => page(text),
        _ => Foreign::Text,
    }
}

fn page(text: &str) -> Foreign {
    match url::Url::parse(text) {
        Ok(page) if page.query_pairs().any(|(name, _)| name.starts_with("credential_offer")) => {
            Foreign::DamagedOffer
        }
        Ok(page) => page.host_str().map_or(Foreign::Text, |host| Foreign::Page(host.to_owned())),
        Err(_) => Foreign::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_link_is_told_from_other_pages() {
        let claim = Scanned::sort(" https://badges.example/c/01234567890123456789abcdef\n");
        assert!(matches!(claim, Scanned::Claim(_)));
        let page = Scanned::sort("https://badges.example/about");
        assert_eq!(page, Scanned::Foreign(Foreign::Page("badges.example".to_owned())));
    }

    #[test]
    fn a_badge_is_found_behind_any_host() {
        let link = format!("https://old.example/v#1{}", "0".repeat(400));
        assert!(matches!(Scanned::sort(&link), Scanned::Badge(_)));
    }

    #[test]
    fn documents_are_told_by_their_first_characters() {
        assert_eq!(Scanned::sort(r#"{"@context":[]}"#), Scanned::Json);
        assert_eq!(Scanned::sort("eyJh.eyJh.c2ln"), Scanned::Jwt);
    }

    #[test]
    fn an_offer_is_told_from_a_broken_one() {
        let text = "openid-credential-offer://?credential_offer_uri=https://a.example/offer";
        assert!(matches!(Scanned::sort(text), Scanned::Offer(_)));
        let broken = "openid-credential-offer://?credential_offer={}";
        assert_eq!(Scanned::sort(broken), Scanned::Foreign(Foreign::DamagedOffer));
    }

    #[test]
    fn a_cut_badge_is_called_damaged() {
        let link = format!("https://old.example/v#1{}", "0".repeat(120));
        assert_eq!(Scanned::sort(&link), Scanned::Foreign(Foreign::DamagedBadge));
    }

    #[test]
    fn everyday_codes_are_named() {
        for (text, what) in [
            ("MECARD:N:Jensen;;", Foreign::Card),
            ("BEGIN:VCARD\nFN:Jensen\nEND:VCARD", Foreign::Card),
            ("tel:+4512345678", Foreign::Message),
            ("geo:56.15,10.2", Foreign::Place),
            ("openid4vp://?request_uri=x", Foreign::PresentationRequest),
            ("javascript:alert(1)", Foreign::Text),
            ("\u{1b}[2J", Foreign::Text),
            ("", Foreign::Text),
        ] {
            assert_eq!(Scanned::sort(text), Scanned::Foreign(what), "{text:?}");
        }
    }
}
