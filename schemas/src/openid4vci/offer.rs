//! The credential offer itself (OpenID4VCI 1.0, 4.1.1); how it travels is `schemas::offer`'s concern.

use serde::{Deserialize, Serialize, de::Error as _};
use url::Url;

use super::{ConfigurationId, CredentialIssuer, PreAuthorizedCode};

/// What an issuer holds ready. It is not signed: whatever it says is checked later or shown as a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialOffer {
    /// Whose offer it is.
    pub credential_issuer: CredentialIssuer,
    /// What can be had, at least one thing, none twice, in the issuer's order of preference.
    #[serde(deserialize_with = "some_once")]
    pub credential_configuration_ids: Vec<ConfigurationId>,
    /// How to get it. Without it the wallet would have to ask the authorization server.
    #[serde(default)]
    pub grants: Grants,
}

/// The ways to a token. Kreds goes one of them; others are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grants {
    /// The pre-authorised code.
    #[serde(
        rename = "urn:ietf:params:oauth:grant-type:pre-authorized_code",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub pre_authorized: Option<PreAuthorizedGrant>,
}

/// A code that stands for the learner's right to the credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreAuthorizedGrant {
    /// The code, short-lived and used once.
    #[serde(rename = "pre-authorized_code")]
    pub pre_authorized_code: PreAuthorizedCode,
    /// When present, even empty, the learner is asked for a code that came another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tx_code: Option<TxCode>,
    /// Which of several authorization servers takes the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_server: Option<CredentialIssuer>,
}

/// How the transaction code looks, so that the wallet can ask for it well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TxCode {
    /// Digits, or any text.
    #[serde(default)]
    pub input_mode: InputMode,
    /// How many characters it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u32>,
    /// Where the learner finds it, in at most 300 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// What a transaction code is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum InputMode {
    /// Digits.
    #[default]
    Numeric,
    /// Any characters.
    Text,
}

impl CredentialOffer {
    /// Does the issuer that the offer names stand where the offer was fetched? An offer that speaks for somebody
    /// else's host is how a look-alike would fish for transaction codes.
    pub fn comes_from(&self, reference: &Url) -> bool {
        self.credential_issuer.url().origin() == reference.origin()
    }
}

fn some_once<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<ConfigurationId>, D::Error> {
    let ids = Vec::<ConfigurationId>::deserialize(deserializer)?;
    if ids.is_empty() {
        return Err(D::Error::custom("an offer of nothing"));
    }
    match ids.iter().enumerate().find(|(at, id)| ids[..*at].contains(id)) {
        Some((_, twice)) => Err(D::Error::custom(format!("offered twice: {twice}"))),
        None => Ok(ids),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openid4vci::read;

    const OFFER: &str = r#"{"credential_issuer":"https://badges.example/o/aarhus","credential_configuration_ids":["climate_ldp","climate_jwt"],"grants":{"urn:ietf:params:oauth:grant-type:pre-authorized_code":{"pre-authorized_code":"abc","tx_code":{"input_mode":"numeric","length":6}}}}"#;

    fn offer(text: &str) -> Option<CredentialOffer> {
        read(text.as_bytes()).ok()
    }

    #[test]
    fn an_offer_is_written_as_it_was_read() {
        assert_eq!(serde_json::to_string(&offer(OFFER).unwrap()).unwrap(), OFFER);
    }

    #[test]
    fn an_empty_tx_code_still_asks_for_a_code() {
        let text = OFFER.replace(r#"{"input_mode":"numeric","length":6}"#, "{}");
        let grant = offer(&text).unwrap().grants.pre_authorized.unwrap();
        assert_eq!(grant.tx_code, Some(TxCode::default()));
    }

    #[test]
    fn other_grants_are_passed_over() {
        let text =
            OFFER.replace("urn:ietf:params:oauth:grant-type:pre-authorized_code", "authorization_code");
        assert_eq!(offer(&text).unwrap().grants, Grants::default());
    }

    #[test]
    fn an_offer_of_nothing_is_refused() {
        assert!(offer(&OFFER.replace(r#""climate_ldp","climate_jwt""#, "")).is_none());
    }

    #[test]
    fn an_offer_of_the_same_thing_twice_is_refused() {
        assert!(offer(&OFFER.replace("climate_jwt", "climate_ldp")).is_none());
    }

    #[test]
    fn an_offer_from_another_host_is_noticed() {
        let offer = offer(OFFER).unwrap();
        assert!(offer.comes_from(&"https://badges.example/c/x/offer".parse().unwrap()));
        assert!(!offer.comes_from(&"https://badges.example.evil.example/c/x/offer".parse().unwrap()));
    }
}
