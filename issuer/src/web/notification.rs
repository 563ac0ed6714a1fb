//! The notification endpoint (OpenID4VCI 1.0, 11): what became of a badge that was handed over.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use schemas::openid4vci::{
    NotificationErrorCode, NotificationEvent, NotificationId, NotificationRequest, read,
};

use super::{Shared, answer};
use crate::{keys::ServerSecret, store::EditionId};

const PURPOSE: &str = "notification";

/// The id under which a wallet speaks of this edition; it carries the edition under the server's seal.
pub(super) fn id(secret: &ServerSecret, edition: EditionId) -> NotificationId {
    secret.seal(PURPOSE, &edition.0.to_be_bytes()).into()
}

pub(super) async fn notification(State(web): Shared, headers: HeaderMap, body: Bytes) -> Response {
    if !headers.contains_key(axum::http::header::AUTHORIZATION) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(told) = read::<NotificationRequest>(&body) else {
        return answer::error(StatusCode::BAD_REQUEST, NotificationErrorCode::InvalidNotificationRequest);
    };
    let edition = web.issuer.secret.open::<8>(PURPOSE, told.notification_id.as_str()).map(i64::from_be_bytes);
    let unknown = || {
        let code = NotificationErrorCode::InvalidNotificationId;
        answer::guess(answer::error(StatusCode::BAD_REQUEST, code))
    };
    let Some(edition) = edition else { return unknown() };
    let event = match told.event {
        NotificationEvent::CredentialAccepted => "credential_accepted",
        NotificationEvent::CredentialFailure => "credential_failure",
        NotificationEvent::CredentialDeleted => "credential_deleted",
    };
    let kept = async {
        let mut tx = web.issuer.store.write().await?;
        let known = tx.notify(EditionId(edition), event, web.issuer.clock.now()).await?;
        tx.commit().await?;
        Ok::<bool, crate::store::StoreError>(known)
    };
    match kept.await {
        Ok(true) => StatusCode::NO_CONTENT.into_response(),
        Ok(false) => unknown(),
        Err(error) => answer::failed(&error),
    }
}
