//! Before every route: who asks, and may they? What nobody allowed is refused, and a handler behind a gate finds who
//! asks in the request.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts as _, RawPathParams, Request, State},
    http::{HeaderValue, Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::Response,
};

use super::{
    Web, answer,
    desk::{cookie, refusal},
    origin::{Origin, origin},
    routes::Access,
};
use crate::{
    accounts::{self, SessionToken},
    failure::{Failure, FailureCode},
    store::{Account, Network, Organisation, Role, StoreError},
};

/// Who asks.
#[derive(Clone, Debug)]
pub(super) struct SignedIn {
    pub(super) account: Account,
    pub(super) token: SessionToken,
}

/// Where, and with what right.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) organisation: Organisation,
    pub(super) role: Role,
}

/// The network that somebody looks after.
#[derive(Clone, Debug)]
pub(super) struct LookedAfter(pub(super) Network);

/// Desk pages may run our own scripts and ask our own server.
const DESK_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
                           img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub(super) async fn gate(
    State((web, access)): State<(Arc<Web>, Access)>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    if let Err(response) = admit(&web, access, &mut parts).await {
        return response;
    }
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if !matches!(access, Access::Public | Access::Machine) {
        let policy = HeaderValue::from_static(DESK_POLICY);
        response.headers_mut().entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    }
    response
}

async fn admit(web: &Web, access: Access, parts: &mut Parts) -> Result<(), Response> {
    if access == Access::Machine {
        return Ok(());
    }
    let signs_in = access != Access::Public;
    if parts.method == Method::POST {
        let foreign = match origin(&parts.headers, &web.issuer.settings.public_url) {
            Origin::Ours => false,
            Origin::Foreign => true,
            Origin::Unsaid => signs_in,
        };
        if foreign {
            return Err(refusal::to_anybody(web, &parts.headers, StatusCode::FORBIDDEN, &form_not_ours()));
        }
    }
    if !signs_in {
        return Ok(());
    }
    let who = who(web, parts).await.map_err(|error| answer::failed(&error))?;
    let who = who.ok_or_else(|| refusal::sign_in_first(web, parts))?;
    let refuse = |status, code| refusal::to_somebody(web, &who, status, &Failure::new(code));
    if let Access::Role(needed) = access {
        let place = place(web, &who, parts).await.map_err(|error| answer::failed(&error))?;
        let place = place.ok_or_else(|| refuse(StatusCode::NOT_FOUND, FailureCode::NotOfTheTeam))?;
        if place.role < needed {
            return Err(refuse(StatusCode::FORBIDDEN, FailureCode::RoleTooLow));
        }
        parts.extensions.insert(place);
    }
    if access == Access::Network {
        let network = network(web, &who, parts).await.map_err(|error| answer::failed(&error))?;
        let network = network.ok_or_else(|| refuse(StatusCode::NOT_FOUND, FailureCode::NotOfTheTeam))?;
        parts.extensions.insert(network);
    }
    parts.extensions.insert(who);
    Ok(())
}

/// The request did not come from a form of ours.
pub(super) fn form_not_ours() -> Failure {
    Failure::new(FailureCode::FormNotOurs)
}

async fn who(web: &Web, parts: &Parts) -> Result<Option<SignedIn>, StoreError> {
    let Some(token) = cookie::token(&parts.headers, &web.issuer.settings.public_url) else {
        return Ok(None);
    };
    let account = accounts::who(&web.issuer, &token).await?;
    Ok(account.map(|account| SignedIn { account, token }))
}

/// The organisation of the path and the role there; `None` for those who have none, as if it did not exist.
async fn place(web: &Web, who: &SignedIn, parts: &mut Parts) -> Result<Option<Place>, StoreError> {
    let Some(slug) = blank(parts, "org").await else { return Ok(None) };
    let mut tx = web.issuer.store.read().await?;
    let Some(organisation) = tx.organisation(&slug).await? else { return Ok(None) };
    let role = tx.role(who.account.id, organisation.id, web.issuer.clock.now()).await?;
    Ok(role.map(|role| Place { organisation, role }))
}

/// The network of the path, for those who look after it; `None` for all others, as if it did not exist.
async fn network(web: &Web, who: &SignedIn, parts: &mut Parts) -> Result<Option<LookedAfter>, StoreError> {
    let Some(slug) = blank(parts, "network").await else { return Ok(None) };
    let mut tx = web.issuer.store.read().await?;
    let theirs = tx.networks_of(who.account.id, web.issuer.clock.now()).await?;
    Ok(theirs.into_iter().find(|network| network.slug == slug).map(LookedAfter))
}

/// What stands in this blank of the path.
async fn blank(parts: &mut Parts, name: &str) -> Option<String> {
    let parameters = RawPathParams::from_request_parts(parts, &()).await.ok()?;
    parameters.iter().find(|(blank, _)| *blank == name).map(|(_, value)| value.to_owned())
}
