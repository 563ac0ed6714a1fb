//! The errors that the endpoints answer with (OpenID4VCI 1.0, 6.3, 8.3.1 and 11.3; RFC 6749, 5.2).

use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

/// The body of an error answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody<Code> {
    /// Which error.
    pub error: Code,
    /// A hint for developers.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "plain_or_none")]
    pub error_description: Option<ErrorDescription>,
}

/// Text of the few ASCII characters that RFC 6749 allows: nothing that a learner should have to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct ErrorDescription(String);

/// The text has a character beyond the allowed ones.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} may not stand in an error description")]
pub struct NotPlain(pub char);

/// Why there is no token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenErrorCode {
    /// A parameter is missing, repeated or malformed; a transaction code is missing or not expected.
    InvalidRequest,
    /// The wallet had to say who it is.
    InvalidClient,
    /// The code, or the transaction code, is wrong, used or expired.
    InvalidGrant,
    /// This wallet may not use this grant.
    UnauthorizedClient,
    /// Another grant than the pre-authorised code.
    UnsupportedGrantType,
    /// The scope is unknown.
    InvalidScope,
    /// The authorization details are malformed or ask for something unknown (RFC 9396).
    InvalidAuthorizationDetails,
    /// A code of another program's own.
    #[serde(untagged)]
    Other(String),
}

/// Why there is no credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CredentialErrorCode {
    /// The request is malformed.
    InvalidCredentialRequest,
    /// No such configuration.
    UnknownCredentialConfiguration,
    /// No such credential identifier.
    UnknownCredentialIdentifier,
    /// The key proof is missing or wrong.
    InvalidProof,
    /// The nonce is not ours or too old: fetch another and try once more.
    InvalidNonce,
    /// Encryption was asked for in a way that is not offered.
    InvalidEncryptionParameters,
    /// No, and it stays so.
    CredentialRequestDenied,
    /// What was promised is not there yet. Drafts before 1.0 say so; 1.0 promises anew instead (9.2).
    IssuancePending,
    /// A code of another program's own.
    #[serde(untagged)]
    Other(String),
}

/// Why a notification was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotificationErrorCode {
    /// No such notification.
    InvalidNotificationId,
    /// The request is malformed.
    InvalidNotificationRequest,
    /// A code of another program's own.
    #[serde(untagged)]
    Other(String),
}

impl<Code> From<Code> for ErrorBody<Code> {
    fn from(error: Code) -> Self {
        ErrorBody { error, error_description: None }
    }
}

impl ErrorDescription {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ErrorDescription {
    type Err = NotPlain;

    fn from_str(text: &str) -> Result<Self, NotPlain> {
        match text.chars().find(|c| !matches!(c, ' '..='~') || matches!(c, '"' | '\\')) {
            Some(odd) => Err(NotPlain(odd)),
            None => Ok(ErrorDescription(text.to_owned())),
        }
    }
}

/// A foreign description with other characters is dropped: the code alone decides what happens next.
pub(super) fn plain_or_none<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<ErrorDescription>, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.and_then(|text| text.parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openid4vci::read;

    #[test]
    fn a_refusal_is_written_by_its_name() {
        let body = ErrorBody::from(CredentialErrorCode::CredentialRequestDenied);
        assert_eq!(serde_json::to_string(&body).unwrap(), r#"{"error":"credential_request_denied"}"#);
    }

    #[test]
    fn a_foreign_code_is_kept() {
        let body: ErrorBody<TokenErrorCode> = read(br#"{"error":"slow_down"}"#).unwrap();
        assert_eq!(body.error, TokenErrorCode::Other("slow_down".to_owned()));
    }

    #[test]
    fn a_known_code_is_known() {
        let body: ErrorBody<CredentialErrorCode> =
            read(br#"{"error":"invalid_nonce","error_description":"ask again"}"#).unwrap();
        assert_eq!(body.error, CredentialErrorCode::InvalidNonce);
        assert_eq!(body.error_description.unwrap().as_str(), "ask again");
    }

    #[test]
    fn danish_letters_have_no_place_in_a_description() {
        assert_eq!("prøv igen".parse::<ErrorDescription>(), Err(NotPlain('ø')));
    }

    #[test]
    fn a_foreign_description_of_other_letters_is_dropped() {
        let body: ErrorBody<TokenErrorCode> =
            read("{\"error\":\"invalid_grant\",\"error_description\":\"prøv igen\"}".as_bytes()).unwrap();
        assert_eq!(body, ErrorBody::from(TokenErrorCode::InvalidGrant));
    }
}
