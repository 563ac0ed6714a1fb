//! Public documents: DID documents, status lists, trust lists, shared catalogues.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use schemas::stage::Form;

use super::{
    Shared, Web, answer,
    answer::{Document, Tagged},
    language::accepts,
    lists_at_hand::ListAtHand,
};
use crate::{
    networks::{self, NetworkError, PublicFile},
    organisations, status_lists,
    store::{LastListId, Network, Organisation},
};

/// Short enough that a withdrawn badge is seen soon, long enough to spare the server.
const SHORT: &str = "public, max-age=60";

/// The organisation of this short name, or the answer that there is none.
pub(super) async fn organisation(web: &Web, slug: &str) -> Result<Organisation, Response> {
    let found = async { web.issuer.store.read().await?.organisation(slug).await };
    match found.await {
        Ok(Some(organisation)) => Ok(organisation),
        Ok(None) => Err(answer::not_found()),
        Err(error) => Err(answer::failed(&error)),
    }
}

pub(super) async fn did(State(web): Shared, Path(org): Path<String>, headers: HeaderMap) -> Response {
    let organisation = match organisation(&web, &org).await {
        Ok(organisation) => organisation,
        Err(response) => return response,
    };
    match organisations::did_document(&web.issuer, &organisation).await {
        Ok(document) => match serde_json::to_string(&document) {
            Ok(text) => {
                Document { media_type: "application/did+json", text: &text, cache: SHORT }.answer(&headers)
            }
            Err(error) => answer::failed(&error),
        },
        Err(error) => answer::failed(&error),
    }
}

pub(super) async fn status_list(
    State(web): Shared,
    Path((org, number)): Path<(String, u32)>,
    headers: HeaderMap,
) -> Response {
    let form = match accepts(&headers, "application/vc+jwt") {
        true => Form::Jwt,
        false => Form::DataIntegrity,
    };
    let state = async { web.issuer.store.read().await?.status_list_state(&org, number).await };
    let at_hand = match state.await {
        Ok(Some(state)) if status_lists::is_fresh(state, web.issuer.clock.now()) => {
            web.lists.get(&org, number, state)
        }
        Ok(Some(_)) => None,
        Ok(None) => return answer::not_found(),
        Err(error) => return answer::failed(&error),
    };
    match at_hand {
        Some(lists) => lists.in_form(form).answer(&headers),
        None => published(&web, &org, number)
            .await
            .map_or_else(|response| response, |lists| lists.in_form(form).answer(&headers)),
    }
}

/// The list from the store, signed anew where it must be, and at hand from now on.
async fn published(web: &Web, org: &str, number: u32) -> Result<Arc<ListAtHand>, Response> {
    let organisation = organisation(web, org).await?;
    let published = status_lists::published(&web.issuer, &organisation, number).await;
    let published = published.map_err(|error| answer::failed(&error))?.ok_or_else(answer::not_found)?;
    let form = |media_type, text: &str| Tagged::new(&Document { media_type, text, cache: SHORT });
    let list = ListAtHand {
        state: published.state,
        data_integrity: form("application/vc", &published.data_integrity),
        jwt: form("application/vc+jwt", &published.jwt),
    };
    Ok(web.lists.keep(org, number, list))
}

pub(super) async fn trust_list(State(web): Shared, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(slug) = file.strip_suffix(".jwt") else { return answer::not_found() };
    let network = match networks::find(&web.issuer, Some(slug)).await {
        Ok(Some(network)) => network,
        Ok(None) => return answer::not_found(),
        Err(error) => return answer::failed(&error),
    };
    match networks::published_list(&web.issuer, &network).await {
        Ok(text) => Document { media_type: "application/jwt", text: &text, cache: SHORT }.answer(&headers),
        Err(error) => answer::failed(&error),
    }
}

/// The badges that members of a network give, for servers elsewhere.
pub(super) async fn catalogue(State(web): Shared, Path(slug): Path<String>, headers: HeaderMap) -> Response {
    let network = match networks::find(&web.issuer, Some(&slug)).await {
        Ok(Some(network)) => network,
        Ok(None) => return answer::not_found(),
        Err(error) => return answer::failed(&error),
    };
    match networks::signed_catalogue(&web.issuer, &network).await {
        Ok(text) => Document { media_type: "application/jwt", text: &text, cache: SHORT }.answer(&headers),
        Err(error) => answer::failed(&error),
    }
}

/// What stands beside a trust list: survivors files, and the last status lists of issuers that closed.
pub(super) async fn beside_trust_list(
    State(web): Shared,
    Path((slug, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let Ok(file) = file.parse::<PublicFile>() else { return answer::not_found() };
    let network = match networks::find(&web.issuer, Some(&slug)).await {
        Ok(Some(network)) => network,
        Ok(None) => return answer::not_found(),
        Err(error) => return answer::failed(&error),
    };
    let made = match file {
        PublicFile::LastList(list) => return last_list(&web, &network, list, &headers).await,
        PublicFile::OfGuest(guest, fragment) => {
            networks::survivors_of_guest(&web.issuer, &network, guest, &fragment).await
        }
        PublicFile::OfMember(org, fragment) => match organisation(&web, &org).await {
            Ok(owner) => networks::survivors(&web.issuer, &network, &owner, &fragment).await,
            Err(response) => return response,
        },
    };
    match made {
        Ok(text) => Document { media_type: "application/jwt", text: &text, cache: SHORT }.answer(&headers),
        Err(NetworkError::NotDead(_)) => answer::not_found(),
        Err(error) => answer::failed(&error),
    }
}

async fn last_list(web: &Web, network: &Network, list: LastListId, headers: &HeaderMap) -> Response {
    let found = async { web.issuer.store.read().await?.last_list(network.id, list).await };
    match found.await {
        Ok(Some(list)) => {
            let (media_type, text) = match accepts(headers, "application/vc+jwt") {
                true => ("application/vc+jwt", &list.jwt),
                false => ("application/vc", &list.data_integrity),
            };
            Document { media_type, text, cache: SHORT }.answer(headers)
        }
        Ok(None) => answer::not_found(),
        Err(error) => answer::failed(&error),
    }
}
