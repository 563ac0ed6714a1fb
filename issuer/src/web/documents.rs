//! Public documents: DID documents, status lists, trust lists, shared catalogues.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use schemas::stage::Form;

use super::{Shared, Web, answer, answer::Document, language::accepts};
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
    let organisation = match organisation(&web, &org).await {
        Ok(organisation) => organisation,
        Err(response) => return response,
    };
    let (form, media_type) = match accepts(&headers, "application/vc+jwt") {
        true => (Form::Jwt, "application/vc+jwt"),
        false => (Form::DataIntegrity, "application/vc"),
    };
    match status_lists::publish(&web.issuer, &organisation, number, form).await {
        Ok(Some(text)) => Document { media_type, text: &text, cache: SHORT }.answer(&headers),
        Ok(None) => answer::not_found(),
        Err(error) => answer::failed(&error),
    }
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
