//! The link that hands an offer to a wallet (OpenID4VCI 1.0, 4.1.2 and 4.1.3).

use std::{fmt, str::FromStr};

use url::{Url, form_urlencoded};

use crate::{
    limits::OFFER_BYTES,
    openid4vci::{CredentialOffer, Endpoint, NotAMessage, read},
};

/// The scheme that wallets listen to when the issuer knows nothing better.
pub const OFFER_SCHEME: &str = "openid-credential-offer";

/// An offer in a link, itself or by its address: exactly one of the two.
///
/// ```
/// use schemas::offer::OfferLink;
/// let text = "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fa.example%2Fc%2Fx%2Foffer";
/// let link: OfferLink = text.parse()?;
/// assert_eq!(link.to_string(), text);
/// # Ok::<(), schemas::offer::NotAnOffer>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferLink {
    /// The offer itself.
    ByValue(Box<CredentialOffer>),
    /// Where the offer stands.
    ByReference(Endpoint),
}

/// The text is no link with an offer.
#[derive(Debug, thiserror::Error)]
pub enum NotAnOffer {
    /// Longer than any offer.
    #[error("{0} bytes are too many for an offer link")]
    TooLong(usize),
    /// Neither the wallets' scheme nor a web address.
    #[error("not an offer link")]
    NotALink,
    /// Neither of the two parameters, both, or one of them twice.
    #[error("exactly one of credential_offer and credential_offer_uri is needed, once")]
    NotOne,
    /// The offer's address is none, or may not be fetched from.
    #[error("not the address of an offer: {0}")]
    Address(String),
    /// The offer itself cannot be read.
    #[error("the offer cannot be read")]
    Offer(#[source] NotAMessage),
}

impl FromStr for OfferLink {
    type Err = NotAnOffer;

    /// Reads the wallets' scheme, and https addresses that carry the same parameters.
    fn from_str(text: &str) -> Result<Self, NotAnOffer> {
        if text.len() > OFFER_BYTES {
            return Err(NotAnOffer::TooLong(text.len()));
        }
        let link = Url::parse(text.trim()).map_err(|_| NotAnOffer::NotALink)?;
        if link.scheme() != OFFER_SCHEME && link.scheme() != "https" {
            return Err(NotAnOffer::NotALink);
        }
        let parameters = |name: &str| {
            link.query_pairs().filter(|(own, _)| own == name).map(|(_, text)| text).collect::<Vec<_>>()
        };
        match (parameters("credential_offer").as_slice(), parameters("credential_offer_uri").as_slice()) {
            ([offer], []) => read(offer.as_bytes()).map(OfferLink::ByValue).map_err(NotAnOffer::Offer),
            ([], [address]) => address
                .parse()
                .map(OfferLink::ByReference)
                .map_err(|_| NotAnOffer::Address(address.clone().into_owned())),
            _ => Err(NotAnOffer::NotOne),
        }
    }
}

impl fmt::Display for OfferLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, value) = match self {
            OfferLink::ByValue(offer) => {
                ("credential_offer", serde_json::to_string(offer).map_err(|_| fmt::Error)?)
            }
            OfferLink::ByReference(address) => ("credential_offer_uri", address.to_string()),
        };
        let query = form_urlencoded::Serializer::new(String::new()).append_pair(name, &value).finish();
        // Percent signs only: some wallets take a plus sign for itself.
        write!(f, "{OFFER_SCHEME}://?{}", query.replace('+', "%20"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFER: &str = r#"{"credential_issuer":"https://a.example/o/x","credential_configuration_ids":["climate badge"],"grants":{}}"#;

    fn by_value() -> OfferLink {
        OfferLink::ByValue(read(OFFER.as_bytes()).unwrap())
    }

    fn refused(text: &str) -> NotAnOffer {
        text.parse::<OfferLink>().unwrap_err()
    }

    #[test]
    fn an_offer_by_value_is_read_as_it_was_written() {
        assert_eq!(by_value().to_string().parse::<OfferLink>().unwrap(), by_value());
    }

    #[test]
    fn spaces_are_written_with_percent_signs() {
        assert!(by_value().to_string().contains("climate%20badge"));
    }

    #[test]
    fn an_offer_in_a_web_link_is_read() {
        let text = by_value().to_string().replace("openid-credential-offer://", "https://wallet.example/add");
        assert_eq!(text.parse::<OfferLink>().unwrap(), by_value());
    }

    #[test]
    fn a_link_with_both_forms_is_refused() {
        let text = format!("{}&credential_offer_uri=https://a.example", by_value());
        assert!(matches!(refused(&text), NotAnOffer::NotOne));
    }

    #[test]
    fn a_link_with_two_offers_is_refused() {
        let link = by_value().to_string();
        let query = link.split_once('?').unwrap().1;
        assert!(matches!(refused(&format!("{link}&{query}")), NotAnOffer::NotOne));
    }

    #[test]
    fn an_offer_on_a_file_is_refused() {
        let text = "openid-credential-offer://?credential_offer_uri=file:///etc/passwd";
        assert!(matches!(refused(text), NotAnOffer::Address(_)));
    }

    #[test]
    fn an_endless_link_is_refused() {
        let text = format!("{}&x={}", by_value(), "y".repeat(OFFER_BYTES));
        assert!(matches!(refused(&text), NotAnOffer::TooLong(_)));
    }

    #[test]
    fn a_script_is_no_link() {
        assert!(matches!(refused("javascript:alert(1)?credential_offer={}"), NotAnOffer::NotALink));
    }
}
