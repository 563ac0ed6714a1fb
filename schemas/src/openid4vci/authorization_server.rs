//! What the giver of tokens publishes about itself (RFC 8414; OpenID4VCI 1.0, 12.3).

use serde::{Deserialize, Serialize};

use super::{CredentialIssuer, Endpoint, PRE_AUTHORIZED_CODE};

/// Where tokens come from, and for what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthorizationServerMetadata {
    /// Must be the identifier that the metadata were asked for.
    pub issuer: CredentialIssuer,
    /// Where tokens are asked for.
    pub token_endpoint: Endpoint,
    /// RFC 8414 requires it; OpenID4VCI lets it go where the pre-authorised code is the only grant.
    #[serde(default)]
    pub response_types_supported: Vec<String>,
    /// The ways to a token.
    #[serde(default)]
    pub grant_types_supported: Vec<String>,
    /// Whether a wallet needs no identity of its own. The standard's default is no.
    #[serde(rename = "pre-authorized_grant_anonymous_access_supported", default)]
    pub anonymous_access: bool,
    /// `openid_credential`, where a wallet may ask for credentials one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorization_details_types_supported: Vec<String>,
}

impl AuthorizationServerMetadata {
    /// A server that takes pre-authorised codes from anybody, and nothing else.
    pub fn pre_authorized(issuer: CredentialIssuer, token_endpoint: Endpoint) -> Self {
        AuthorizationServerMetadata {
            issuer,
            token_endpoint,
            response_types_supported: Vec::new(),
            grant_types_supported: vec![PRE_AUTHORIZED_CODE.to_owned()],
            anonymous_access: true,
            authorization_details_types_supported: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openid4vci::read;

    #[test]
    fn anonymous_wallets_are_welcome_only_where_it_is_said() {
        let silent = br#"{"issuer":"https://a.example","token_endpoint":"https://a.example/token"}"#;
        assert!(!read::<AuthorizationServerMetadata>(silent).unwrap().anonymous_access);
    }

    #[test]
    fn our_own_metadata_say_that_anybody_may_come() {
        let own = AuthorizationServerMetadata::pre_authorized(
            "https://a.example".parse().unwrap(),
            "https://a.example/token".parse().unwrap(),
        );
        let text = serde_json::to_string(&own).unwrap();
        assert!(text.contains(r#""pre-authorized_grant_anonymous_access_supported":true"#));
        assert_eq!(read::<AuthorizationServerMetadata>(text.as_bytes()).unwrap(), own);
    }
}
