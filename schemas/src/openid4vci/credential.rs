//! Asking for a credential with a token and a key proof (OpenID4VCI 1.0, 7 and 8).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{CNonce, ConfigurationId, CredentialIdentifier, NotificationId, TransactionId};

/// The nonce that the next key proof has to repeat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NonceResponse {
    /// The nonce.
    pub c_nonce: CNonce,
}

/// A wallet's request for one credential.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RequestAsWritten")]
pub struct CredentialRequest {
    /// Which credential.
    #[serde(flatten)]
    pub wanted: Wanted,
    /// That the wallet has the key to which the credential shall be bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proofs: Option<Proofs>,
}

/// The name of the credential: exactly one of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// By configuration, where the token named no identifiers.
    #[serde(rename = "credential_configuration_id")]
    Configuration(ConfigurationId),
    /// By the name that came with the token.
    #[serde(rename = "credential_identifier")]
    Identifier(CredentialIdentifier),
}

/// Proofs of possession, of exactly one type. Kreds announces no batches, so it is one proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proofs {
    /// A JWT for `key_proof::check`.
    Jwt([String; 1]),
    /// A presentation for `key_presentation::check`.
    DiVp([Value; 1]),
}

/// A wallet's question for what was promised for later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeferredRequest {
    /// The name of the promise.
    pub transaction_id: TransactionId,
}

/// What the credential endpoint answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum CredentialResponse {
    /// Here it is.
    Issued {
        /// One credential for each key.
        credentials: Vec<IssuedCredential>,
        /// What to repeat when saying how it went.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notification_id: Option<NotificationId>,
    },
    /// Later. The issuer of Kreds never answers so.
    Deferred {
        /// What to ask with.
        transaction_id: TransactionId,
        /// Seconds to wait before asking.
        interval: u64,
    },
}

/// One credential: an object in the form `ldp_vc`, a text in the JWT forms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IssuedCredential {
    /// The credential.
    pub credential: Value,
}

impl IssuedCredential {
    /// Around the text of a signed credential: JSON becomes an object with the members in their order, a compact
    /// JWT stays as it is.
    pub fn from_text(text: &str) -> Self {
        let object = serde_json::from_str(text).ok().filter(Value::is_object);
        IssuedCredential { credential: object.unwrap_or_else(|| Value::String(text.to_owned())) }
    }

    /// The text to read, check and keep.
    pub fn text(&self) -> String {
        match &self.credential {
            Value::String(jwt) => jwt.clone(),
            json => json.to_string(),
        }
    }
}

/// The two names and the rule that one of them stands there.
#[derive(Deserialize)]
struct RequestAsWritten {
    credential_configuration_id: Option<ConfigurationId>,
    credential_identifier: Option<CredentialIdentifier>,
    proofs: Option<Proofs>,
}

impl TryFrom<RequestAsWritten> for CredentialRequest {
    type Error = &'static str;

    fn try_from(request: RequestAsWritten) -> Result<Self, Self::Error> {
        let wanted = match (request.credential_configuration_id, request.credential_identifier) {
            (Some(id), None) => Wanted::Configuration(id),
            (None, Some(id)) => Wanted::Identifier(id),
            _ => {
                return Err("exactly one of credential_configuration_id and credential_identifier is needed");
            }
        };
        Ok(CredentialRequest { wanted, proofs: request.proofs })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openid4vci::read;

    const REQUEST: &str = r#"{"credential_configuration_id":"climate_ldp","proofs":{"jwt":["a.b.c"]}}"#;

    fn request(text: &str) -> Option<CredentialRequest> {
        read(text.as_bytes()).ok()
    }

    #[test]
    fn a_request_is_written_as_it_was_read() {
        assert_eq!(serde_json::to_string(&request(REQUEST).unwrap()).unwrap(), REQUEST);
    }

    #[test]
    fn a_request_by_identifier_is_read() {
        let asked = request(r#"{"credential_identifier":"x"}"#).unwrap();
        assert_eq!(
            asked,
            CredentialRequest { wanted: Wanted::Identifier("x".to_owned().into()), proofs: None }
        );
    }

    #[test]
    fn a_request_by_both_names_is_refused() {
        assert!(request(&REQUEST.replacen('{', r#"{"credential_identifier":"x","#, 1)).is_none());
    }

    #[test]
    fn a_request_by_no_name_is_refused() {
        assert!(request(r#"{"proofs":{"jwt":["a.b.c"]}}"#).is_none());
    }

    #[test]
    fn two_proofs_are_refused() {
        assert!(request(&REQUEST.replace(r#""a.b.c""#, r#""a.b.c","d.e.f""#)).is_none());
    }

    #[test]
    fn two_types_of_proof_are_refused() {
        assert!(request(&REQUEST.replace(r#"["a.b.c"]"#, r#"["a.b.c"],"di_vp":[{}]"#)).is_none());
    }

    #[test]
    fn a_credential_keeps_the_order_of_its_members() {
        let text = r#"{"b":1,"a":[2.5,"ø"]}"#;
        let reply = CredentialResponse::Issued {
            credentials: vec![IssuedCredential::from_text(text)],
            notification_id: None,
        };
        let sent = serde_json::to_string(&reply).unwrap();
        assert_eq!(sent, format!(r#"{{"credentials":[{{"credential":{text}}}]}}"#));
        let CredentialResponse::Issued { credentials, .. } = read(sent.as_bytes()).unwrap() else {
            panic!("deferred");
        };
        assert_eq!(credentials[0].text(), text);
    }

    #[test]
    fn a_jwt_stays_a_text() {
        assert_eq!(IssuedCredential::from_text("a.b.c").credential, Value::String("a.b.c".to_owned()));
    }

    #[test]
    fn an_answer_for_later_is_told_apart() {
        let reply: CredentialResponse = read(br#"{"transaction_id":"t","interval":5}"#).unwrap();
        assert!(matches!(reply, CredentialResponse::Deferred { interval: 5, .. }));
    }
}
