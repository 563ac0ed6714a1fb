//! At the desk with a token: each piece that was granted, and word of how it went (OpenID4VCI 1.0, 8, 9 and 11).

use std::time::Duration;

use schemas::{
    fetch::{Body, Fetcher},
    key::Ed25519Secret,
    openid4vci::{
        AccessToken, CNonce, CredentialErrorCode, CredentialRequest, CredentialResponse, DeferredRequest,
        Endpoint, NonceResponse, NotificationEvent, NotificationId, NotificationRequest, TransactionId,
    },
    time::Timestamp,
};
use serde::Serialize;

use super::{
    ClaimError, Desk,
    post::{Repeating, Reply, post},
};
use crate::vault::{Handed, Piece, Standing};

/// How long to wait where an issuer says no more than "not yet" (the default of drafts before 1.0).
const PENDING: Duration = Duration::from_secs(5);

/// A wallet with a token, and the key for what it is good for.
pub struct Collector<'a> {
    /// Where it asks.
    pub desk: &'a Desk,
    /// How it asks.
    pub fetcher: &'a Fetcher,
    /// By what right it asks.
    pub token: &'a AccessToken,
    /// For which key.
    pub key: &'a Ed25519Secret,
}

/// What the desk said.
#[derive(Debug)]
pub enum Answered {
    /// Here it is.
    Now(Handed),
    /// It will be there later.
    Later {
        /// What to ask with.
        transaction: TransactionId,
        /// How long to wait at least.
        wait: Duration,
    },
}

impl Collector<'_> {
    /// Asks for a piece, or for what was promised of it.
    pub fn ask(&self, piece: &Piece, now: Timestamp) -> Result<Answered, ClaimError> {
        match &piece.standing {
            Standing::Promised { transaction, .. } => self.ask_for_promised(transaction),
            _ => self.ask_for_new(piece, now),
        }
    }

    /// Says how it went. That the issuer does not hear it changes nothing for the learner.
    pub fn notify(&self, id: NotificationId, event: NotificationEvent) {
        if let Some(endpoint) = &self.desk.issuer.notification_endpoint {
            let request = NotificationRequest { notification_id: id, event, event_description: None };
            self.post(endpoint, &request).ok();
        }
    }

    /// A nonce that aged on the way is replaced once.
    fn ask_for_new(&self, piece: &Piece, now: Timestamp) -> Result<Answered, ClaimError> {
        match self.ask_with_nonce(piece, now) {
            Err(ClaimError::NoCredential(CredentialErrorCode::InvalidNonce)) => {
                self.ask_with_nonce(piece, now)
            }
            answer => answer,
        }
    }

    fn ask_with_nonce(&self, piece: &Piece, now: Timestamp) -> Result<Answered, ClaimError> {
        let (issuer, nonce) = (&self.desk.issuer, self.nonce()?);
        let unusable = || ClaimError::Unusable { host: self.desk.host() };
        let offered = self.desk.offered(&piece.configuration).ok_or_else(unusable)?;
        let proofs = offered.proving.prove(self.key, &issuer.credential_issuer, nonce.as_ref(), now);
        let proofs = Some(proofs.ok_or_else(unusable)?);
        let request = CredentialRequest { wanted: piece.wanted.clone(), proofs };
        answered(&self.post(&issuer.credential_endpoint, &request)?)
    }

    fn ask_for_promised(&self, transaction: &TransactionId) -> Result<Answered, ClaimError> {
        let endpoint = self.desk.issuer.deferred_credential_endpoint.as_ref();
        let endpoint = endpoint.ok_or_else(|| ClaimError::Unusable { host: self.desk.host() })?;
        let request = DeferredRequest { transaction_id: transaction.clone() };
        match answered(&self.post(endpoint, &request)?) {
            Err(ClaimError::NoCredential(CredentialErrorCode::IssuancePending)) => {
                Ok(Answered::Later { transaction: request.transaction_id, wait: PENDING })
            }
            answer => answer,
        }
    }

    fn nonce(&self) -> Result<Option<CNonce>, ClaimError> {
        let Some(endpoint) = &self.desk.issuer.nonce_endpoint else { return Ok(None) };
        let reply: NonceResponse =
            post(self.fetcher, endpoint, None, Body::Empty, Repeating::Free)?.read()?;
        Ok(Some(reply.c_nonce))
    }

    fn post(&self, endpoint: &Endpoint, message: &impl Serialize) -> Result<Reply, ClaimError> {
        let unusable = |_| ClaimError::Unusable { host: self.desk.host() };
        let text = serde_json::to_string(message).map_err(unusable)?;
        post(self.fetcher, endpoint, Some(self.token), Body::Json(&text), Repeating::Free)
    }
}

fn answered(reply: &Reply) -> Result<Answered, ClaimError> {
    if !reply.is_good() {
        let code = reply.refusal()?;
        let is_final = code != CredentialErrorCode::InvalidNonce;
        return Err(if is_final && reply.may_be_an_echo() {
            reply.lost()
        } else {
            ClaimError::NoCredential(code)
        });
    }
    match reply.read()? {
        CredentialResponse::Issued { credentials, notification_id } => match credentials.as_slice() {
            [one] => Ok(Answered::Now(Handed { text: one.text(), notification: notification_id })),
            _ => Err(reply.unusable()),
        },
        CredentialResponse::Deferred { transaction_id, interval } => {
            Ok(Answered::Later { transaction: transaction_id, wait: Duration::from_secs(interval) })
        }
    }
}
