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
    short_name::is_short_name,
    store::{Edition, EditionForm},
};

pub(super) async fn credential(
    State(web): Shared,
    Path(org): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !is_short_name(&org) {
        return answer::not_found();
    }
    match claimed(&web, &org, &headers, &body).await {
        Ok(answer) => answer,
        // Nobody gets a badge from an organisation that is none, so that one is looked for here only.
        Err(refused) => {
            documents::organisation(&web, &org).await.map_or_else(|response| response, |_| refused)
        }
    }
}

async fn claimed(web: &Web, org: &str, headers: &HeaderMap, body: &Bytes) -> Result<Response, Response> {
    let token = bearer::shown(headers).ok_or_else(bearer::unauthorised)?;
    let request: CredentialRequest =
        read(body).map_err(|_| denied(CredentialErrorCode::InvalidCredentialRequest))?;
    let (badge, form) = wanted(&request.wanted).map_err(denied)?;
    let claim = editions::Claim {
        token_hash: stored_hash(token.as_bytes()),
        organisation: org.to_owned(),
        badge: badge.to_owned(),
        form,
        holder: holder(web, org, request.proofs.as_ref()).map_err(denied)?,
    };
    let edition = web.claims.ask(claim).await.ok_or_else(answer::unfinished)?;
    let edition = edition.map_err(|error| refusal(&error))?;
    let text = edition.form(form).ok_or_else(|| refusal(&ClaimError::FormNotMade))?;
    Ok(issued(web, &edition, text))
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
