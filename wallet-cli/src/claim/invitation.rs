//! What the learner brings: a claim link, or an offer in a link.

use schemas::{
    fetch::{FetchError, Fetcher, Headers},
    lang::Lang,
    offer::{ClaimLink, OfferLink, Scanned},
    openid4vci::{self, CredentialOffer},
};
use url::Url;

use super::ClaimError;
use crate::{digest, network};

/// The way to an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// An issuer's claim link.
    Link(ClaimLink),
    /// Where an offer stands.
    Reference(Url),
    /// The offer itself.
    Value(Box<CredentialOffer>),
}

impl Invitation {
    /// Takes a text that was typed, pasted or scanned.
    pub fn from_text(text: &str) -> Result<Self, ClaimError> {
        match Scanned::sort(text) {
            Scanned::Claim(link) => Ok(Invitation::Link(link)),
            Scanned::Offer(OfferLink::ByValue(offer)) => Ok(Invitation::Value(offer)),
            Scanned::Offer(OfferLink::ByReference(address)) => Ok(Invitation::by_reference(address.url())),
            Scanned::Badge(_) | Scanned::Json | Scanned::Jwt => Err(ClaimError::IsABadge),
            Scanned::Foreign(foreign) => Err(ClaimError::NotAnOffer(foreign)),
        }
    }

    /// One name for one offer, whichever of its spellings was brought.
    pub fn name(&self) -> String {
        match self {
            Invitation::Link(link) => link.page_url().into(),
            Invitation::Reference(address) => address.as_str().to_owned(),
            Invitation::Value(offer) => {
                let code =
                    offer.grants.pre_authorized.as_ref().map(|grant| grant.pre_authorized_code.expose());
                let issuer = offer.credential_issuer.as_str();
                digest::of(&[issuer.as_bytes(), &[0], code.unwrap_or_default().as_bytes()])
            }
        }
    }

    /// The host that will be asked.
    pub fn host(&self) -> String {
        match self {
            Invitation::Link(link) => network::host(link.issuer()),
            Invitation::Reference(address) => network::host(address),
            Invitation::Value(offer) => network::host(offer.credential_issuer.url()),
        }
    }

    /// The offer. It must come from the host of the issuer that it names.
    pub fn offer(self, fetcher: &Fetcher, lang: Lang) -> Result<CredentialOffer, ClaimError> {
        let address = match self {
            Invitation::Link(link) => link.offer_url(),
            Invitation::Reference(address) => address,
            Invitation::Value(offer) => return Ok(*offer),
        };
        let host = network::host(&address);
        let headers = Headers { lang: Some(lang), ..Headers::accepting("application/json") };
        let fetched = fetcher.get(&address, headers).map_err(|error| match error {
            FetchError::Status { status: 400..=428 | 430..=499 } => ClaimError::Gone { host: host.clone() },
            other => ClaimError::network(host.clone(), other),
        })?;
        let offer: CredentialOffer =
            openid4vci::read(&fetched.body).map_err(|_| ClaimError::Unusable { host: host.clone() })?;
        if offer.comes_from(&address) {
            Ok(offer)
        } else {
            Err(ClaimError::Elsewhere { host, issuer: network::host(offer.credential_issuer.url()) })
        }
    }

    fn by_reference(address: &Url) -> Self {
        match address.as_str().parse() {
            Ok(link) if ClaimLink::offer_url(&link) == *address => Invitation::Link(link),
            _ => Invitation::Reference(address.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "01234567890123456789abcdef";

    fn name(text: &str) -> String {
        Invitation::from_text(text).unwrap().name()
    }

    #[test]
    fn a_claim_link_and_the_offer_behind_it_are_one_offer() {
        let link = name(&format!("https://badges.example/c/{CODE}"));
        let by_reference = format!("https%3A%2F%2Fbadges.example%2Fc%2F{CODE}%2Foffer");
        assert_eq!(name(&format!("openid-credential-offer://?credential_offer_uri={by_reference}")), link);
    }

    #[test]
    fn a_badge_is_no_invitation() {
        assert!(matches!(Invitation::from_text("{}"), Err(ClaimError::IsABadge)));
    }
}
