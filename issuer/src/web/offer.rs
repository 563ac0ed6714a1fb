//! The offer behind a claim link (OpenID4VCI 1.0, 4.1). Fetching it uses nothing up and tells nothing of the badge
//! beyond its configuration.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use schemas::{
    offer::ClaimCode,
    openid4vci::{CredentialOffer, Grants, InputMode, PreAuthorizedGrant, TxCode},
};

use super::{Shared, Web, answer, language, well_known};
use crate::{
    offers,
    store::{Award, Offer, OfferState, Organisation, Rs256, Sleep, StoreError},
    words,
};

/// An offer with what it is for.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) offer: Offer,
    pub(super) award: Award,
    pub(super) organisation: Organisation,
    pub(super) rs256: Rs256,
}

/// What this code opens; `None` when it opens nothing.
pub(super) async fn find(web: &Web, code: &str) -> Result<Option<Found>, StoreError> {
    let Ok(code) = code.parse::<ClaimCode>() else { return Ok(None) };
    let mut tx = web.issuer.store.read().await?;
    let Some(mut offer) = tx.offer_by_code(&offers::code_hash(&code)).await? else { return Ok(None) };
    let Some(award) = tx.award(offer.award).await? else { return Ok(None) };
    if award.ended_at.is_some() {
        // One that was collected stays so in the store, for those who ask later how it went.
        offer.state = OfferState::Void;
    } else if offer.state == OfferState::Collected
        && tx.newest_offer(award.id).await?.is_some_and(|newest| newest.id != offer.id)
    {
        // What was collected with it has ended, for nothing else makes a newer offer.
        offer.state = OfferState::Replaced;
    }
    let organisation = tx.organisation_by_id(award.organisation).await?;
    let rs256 = tx.rs256(organisation.id).await?;
    drop(tx);
    offers::stay_over(&web.issuer, &offer).await?;
    Ok(Some(Found { offer, award, organisation, rs256 }))
}

/// The slip with this code, if it sleeps: whose it is, and whether there is something to wait for.
pub(super) async fn find_slip(web: &Web, code: &str) -> Result<Option<(Organisation, Sleep)>, StoreError> {
    let Ok(code) = code.parse::<ClaimCode>() else { return Ok(None) };
    let mut tx = web.issuer.store.read().await?;
    let Some(slip) = tx.sleeping_slip(&offers::code_hash(&code)).await? else { return Ok(None) };
    let organisation = tx.organisation_by_id(slip.organisation).await?;
    Ok(Some((organisation, slip.sleep)))
}

pub(super) async fn offer(State(web): Shared, Path(code): Path<String>, headers: HeaderMap) -> Response {
    match find(&web, &code).await {
        Ok(Some(found)) => answer_with(&web, &found, &headers),
        Ok(None) => answer::guess(answer::not_found()),
        Err(error) => answer::failed(&error),
    }
}

/// The offer as JSON; one that is over is gone.
pub(super) fn answer_with(web: &Web, found: &Found, headers: &HeaderMap) -> Response {
    let issuer = &web.issuer;
    let now = issuer.clock.now();
    if !found.offer.is_live(now) {
        let standing = found.offer.standing(now).name();
        return answer::json(
            StatusCode::GONE,
            &serde_json::json!({"error": "offer_over", "standing": standing}),
        );
    }
    let tx_code = offers::tx_code(&issuer.secret, &found.offer).map(|code| TxCode {
        input_mode: InputMode::Numeric,
        length: u32::try_from(code.len()).ok(),
        description: Some(
            words::bundle(language::accepted(headers).unwrap_or(found.organisation.language))
                .say("tx-code-description"),
        ),
    });
    let grant = PreAuthorizedGrant {
        pre_authorized_code: offers::mint(&issuer.secret, &issuer.chance, found.offer.id, now),
        tx_code,
        authorization_server: None,
    };
    let offer = CredentialOffer {
        credential_issuer: well_known::credential_issuer_of(issuer, &found.organisation.slug),
        credential_configuration_ids: well_known::configuration_ids(&found.award.badge, found.rs256),
        grants: Grants { pre_authorized: Some(grant) },
    };
    answer::json(StatusCode::OK, &offer)
}
