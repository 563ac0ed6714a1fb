//! The credential endpoint (OpenID4VCI 1.0, 8): token and key proof in, one form of the badge out.

use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::{
    did::Did,
    openid4vci::{
        CredentialErrorCode, CredentialRequest, CredentialResponse, IssuedCredential, Proofs, Wanted,
        key_presentation, key_proof, read,
    },
};

use super::{Shared, Web, answer, bearer, documents, nonce, notification, well_known};
use crate::{
    editions::{self, ClaimError, EditionError},
    keys::stored_hash,
    store::{Edition, EditionForm},
};

pub(super) async fn credential(
    State(web): Shared,
    Path(org): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let organisation = match documents::organisation(&web, &org).await {
        Ok(organisation) => organisation,
        Err(response) => return response,
    };
    let Some(token) = bearer::shown(&headers) else { return bearer::unauthorised() };
    let claimed = async {
        let request: CredentialRequest =
            read(&body).map_err(|_| denied(CredentialErrorCode::InvalidCredentialRequest))?;
        let (badge, form) = wanted(&request.wanted).map_err(denied)?;
        let holder = holder(&web, &organisation.slug, request.proofs.as_ref()).map_err(denied)?;
        let hash = stored_hash(token.as_bytes());
        let claim = editions::Claim { token_hash: &hash, organisation: organisation.id, badge, form };
        let edition = editions::claim(&web.issuer, &claim, &holder).await.map_err(|error| refusal(&error))?;
        let text = edition.form(form).ok_or_else(|| refusal(&ClaimError::FormNotMade))?;
        Ok::<_, Response>(issued(&web, &edition, text))
    };
    claimed.await.unwrap_or_else(|response| response)
}

fn wanted(wanted: &Wanted) -> Result<(&str, EditionForm), CredentialErrorCode> {
    let (name, unknown) = match wanted {
        Wanted::Configuration(id) => (id.as_str(), CredentialErrorCode::UnknownCredentialConfiguration),
        Wanted::Identifier(id) => (id.as_str(), CredentialErrorCode::UnknownCredentialIdentifier),
    };
    well_known::badge_and_form(name).ok_or(unknown)
}

fn holder(web: &Web, org: &str, proofs: Option<&Proofs>) -> Result<Did, CredentialErrorCode> {
    let now = web.issuer.clock.now();
    let audience = well_known::credential_issuer_of(&web.issuer, org);
    let proof = match proofs {
        Some(Proofs::Jwt([token])) => key_proof::check(token, &audience, now).ok(),
        Some(Proofs::DiVp([shown])) => key_presentation::check(shown, &audience, now).ok(),
        None => None,
    };
    let proof = proof.ok_or(CredentialErrorCode::InvalidProof)?;
    if nonce::is_good(&web.issuer.secret, &proof.nonce, now) {
        Ok(proof.holder)
    } else {
        Err(CredentialErrorCode::InvalidNonce)
    }
}

fn issued(web: &Web, edition: &Edition, text: &str) -> Response {
    let response = CredentialResponse::Issued {
        credentials: vec![IssuedCredential::from_text(text)],
        notification_id: Some(notification::id(&web.issuer.secret, edition.id)),
    };
    answer::json(StatusCode::OK, &response)
}

fn denied(code: CredentialErrorCode) -> Response {
    answer::error(StatusCode::BAD_REQUEST, code)
}

fn refusal(error: &ClaimError) -> Response {
    match error {
        ClaimError::NoAccess => bearer::unauthorised(),
        ClaimError::OtherBadge | ClaimError::FormNotMade => {
            denied(CredentialErrorCode::UnknownCredentialConfiguration)
        }
        ClaimError::FormTaken | ClaimError::NotOpen(_) | ClaimError::OtherHolder => {
            denied(CredentialErrorCode::CredentialRequestDenied)
        }
        ClaimError::Edition(EditionError::AwardEnded | EditionError::IssuingOff | EditionError::Closed) => {
            denied(CredentialErrorCode::CredentialRequestDenied)
        }
        ClaimError::Edition(error) => answer::failed(error),
    }
}
