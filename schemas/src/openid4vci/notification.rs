//! How it went, said by the wallet afterwards (OpenID4VCI 1.0, 11).

use serde::{Deserialize, Serialize};

use super::{ErrorDescription, NotificationId, error::plain_or_none};

/// What became of a credential in the wallet. Sending it again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotificationRequest {
    /// The id that came with the credential.
    pub notification_id: NotificationId,
    /// What happened.
    pub event: NotificationEvent,
    /// A hint for developers.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "plain_or_none")]
    pub event_description: Option<ErrorDescription>,
}

/// What may happen to a credential in a wallet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotificationEvent {
    /// It is kept.
    CredentialAccepted,
    /// It could not be kept.
    CredentialFailure,
    /// The learner threw it away, or never wanted it.
    CredentialDeleted,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openid4vci::read;

    #[test]
    fn an_event_is_read_by_its_name() {
        let sent = br#"{"notification_id":"n","event":"credential_accepted"}"#;
        assert_eq!(
            read::<NotificationRequest>(sent).unwrap(),
            NotificationRequest {
                notification_id: "n".to_owned().into(),
                event: NotificationEvent::CredentialAccepted,
                event_description: None,
            }
        );
    }

    #[test]
    fn an_unknown_event_is_refused() {
        assert!(read::<NotificationRequest>(br#"{"notification_id":"n","event":"eaten"}"#).is_err());
    }
}
