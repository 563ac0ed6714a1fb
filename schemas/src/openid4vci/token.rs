//! Asking for a token with a pre-authorised code (OpenID4VCI 1.0, 6; RFC 6749, 3.2; RFC 9396).

use serde::{Deserialize, Serialize};
use url::form_urlencoded;

use crate::form::{Form, Repeated};

use super::{
    AccessToken, ConfigurationId, CredentialIdentifier, PreAuthorizedCode, TokenErrorCode, TxCodeEntered,
    read,
};

/// The one grant that Kreds knows.
pub const PRE_AUTHORIZED_CODE: &str = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

/// A wallet's request for a token, sent as a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenRequest {
    /// The code of the offer.
    pub pre_authorized_code: PreAuthorizedCode,
    /// What the learner typed, if and only if the offer asked for it.
    pub tx_code: Option<TxCodeEntered>,
    /// The credentials asked for one by one; none means all of the offer.
    pub authorization_details: Vec<AuthorizationDetail>,
}

/// One credential asked for, or granted under names of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorizationDetail {
    /// Always `openid_credential`.
    #[serde(rename = "type")]
    pub kind: OpenidCredential,
    /// Which configuration.
    pub credential_configuration_id: ConfigurationId,
    /// In the answer only: the names to ask the credential endpoint for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credential_identifiers: Vec<CredentialIdentifier>,
}

/// The type of authorization detail that asks for credentials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenidCredential {
    /// `openid_credential`
    #[default]
    OpenidCredential,
}

/// The token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenResponse {
    /// Sent with every further request.
    pub access_token: AccessToken,
    /// How it is sent.
    pub token_type: TokenType,
    /// Seconds that it lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<u64>,
    /// Present when credentials were asked for one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorization_details: Vec<AuthorizationDetail>,
}

/// How a token is sent. Names are compared without regard to case (RFC 6749, 5.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String")]
pub enum TokenType {
    /// In the `Authorization` header as it is (RFC 6750).
    Bearer,
    /// Another way, which Kreds cannot go.
    #[serde(untagged)]
    Other(String),
}

impl From<String> for TokenType {
    fn from(name: String) -> Self {
        if name.eq_ignore_ascii_case("bearer") { TokenType::Bearer } else { TokenType::Other(name) }
    }
}

impl From<Repeated> for TokenErrorCode {
    fn from(Repeated: Repeated) -> Self {
        TokenErrorCode::InvalidRequest
    }
}

impl TokenRequest {
    /// The body of the request, `application/x-www-form-urlencoded`.
    pub fn to_form(&self) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", PRE_AUTHORIZED_CODE);
        form.append_pair("pre-authorized_code", self.pre_authorized_code.expose());
        if let Some(code) = &self.tx_code {
            form.append_pair("tx_code", code.expose());
        }
        if let Ok(details) = serde_json::to_string(&self.authorization_details)
            && !self.authorization_details.is_empty()
        {
            form.append_pair("authorization_details", &details);
        }
        form.finish()
    }

    /// Reads the body of a request; what is wrong with it is already the answer. Unknown parameters are ignored,
    /// repeated ones are not.
    ///
    /// ```
    /// use schemas::openid4vci::{TokenErrorCode, TokenRequest};
    /// let form = b"grant_type=client_credentials&pre-authorized_code=abc";
    /// assert_eq!(TokenRequest::from_form(form), Err(TokenErrorCode::UnsupportedGrantType));
    /// ```
    pub fn from_form(body: &[u8]) -> Result<Self, TokenErrorCode> {
        let form = Form::read(body);
        let grant_type = form.only("grant_type")?.ok_or(TokenErrorCode::InvalidRequest)?;
        if grant_type != PRE_AUTHORIZED_CODE {
            return Err(TokenErrorCode::UnsupportedGrantType);
        }
        let code = form.only("pre-authorized_code")?.ok_or(TokenErrorCode::InvalidRequest)?;
        let details = match form.only("authorization_details")? {
            Some(text) => read(text.as_bytes()).map_err(|_| TokenErrorCode::InvalidAuthorizationDetails)?,
            None => Vec::new(),
        };
        Ok(TokenRequest {
            pre_authorized_code: code.to_owned().into(),
            tx_code: form.only("tx_code")?.map(|text| text.to_owned().into()),
            authorization_details: details,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> TokenRequest {
        TokenRequest {
            pre_authorized_code: "a+b&c".to_owned().into(),
            tx_code: Some("493536".to_owned().into()),
            authorization_details: vec![AuthorizationDetail {
                kind: OpenidCredential::default(),
                credential_configuration_id: "climate_ldp".to_owned().into(),
                credential_identifiers: Vec::new(),
            }],
        }
    }

    #[test]
    fn a_request_is_read_as_it_was_written() {
        assert_eq!(TokenRequest::from_form(request().to_form().as_bytes()), Ok(request()));
    }

    #[test]
    fn a_repeated_parameter_is_refused() {
        let form = format!("{}&tx_code=000000", request().to_form());
        assert_eq!(TokenRequest::from_form(form.as_bytes()), Err(TokenErrorCode::InvalidRequest));
    }

    #[test]
    fn an_empty_tx_code_is_none() {
        let form = format!("grant_type={PRE_AUTHORIZED_CODE}&pre-authorized_code=x&tx_code=&client_id=y");
        assert_eq!(TokenRequest::from_form(form.as_bytes()).unwrap().tx_code, None);
    }

    #[test]
    fn a_request_without_code_is_refused() {
        let form = format!("grant_type={PRE_AUTHORIZED_CODE}");
        assert_eq!(TokenRequest::from_form(form.as_bytes()), Err(TokenErrorCode::InvalidRequest));
    }

    #[test]
    fn details_of_another_kind_are_refused() {
        let form = request().to_form().replace("openid_credential", "payment");
        assert_eq!(
            TokenRequest::from_form(form.as_bytes()),
            Err(TokenErrorCode::InvalidAuthorizationDetails)
        );
    }

    #[test]
    fn the_token_type_is_read_in_any_case() {
        let reply: TokenResponse = read(br#"{"access_token":"x","token_type":"bearer"}"#).unwrap();
        assert_eq!(serde_json::to_string(&reply).unwrap(), r#"{"access_token":"x","token_type":"Bearer"}"#);
    }

    #[test]
    fn a_token_that_is_sent_otherwise_is_told_apart() {
        let reply: TokenResponse =
            read(br#"{"access_token":"x","token_type":"DPoP","expires_in":600}"#).unwrap();
        assert_eq!(reply.token_type, TokenType::Other("DPoP".to_owned()));
    }
}
