//! Who asks and where, for handlers behind a gate.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, OriginalUri},
    http::{StatusCode, request::Parts},
    response::{IntoResponse as _, Response},
};

use super::frame::DeskFrame;
use crate::{
    accounts::SessionToken,
    store::{Account, Network, Organisation, Role},
    web::{
        Web,
        gate::{LookedAfter, Place, SignedIn},
    },
};

/// A page of an organisation: who asks, for whom, and with what right.
#[derive(Debug)]
pub(in crate::web) struct Desk {
    pub(in crate::web) account: Account,
    pub(in crate::web) organisation: Organisation,
    pub(in crate::web) role: Role,
    pub(in crate::web) frame: DeskFrame,
    token: SessionToken,
}

/// A page of one's own.
#[derive(Debug)]
pub(in crate::web) struct Person {
    pub(in crate::web) account: Account,
    pub(in crate::web) frame: DeskFrame,
    pub(super) token: SessionToken,
}

/// A page of a network: who asks, and which network they look after.
#[derive(Debug)]
pub(in crate::web) struct NetworkDesk {
    pub(in crate::web) account: Account,
    pub(in crate::web) network: Network,
    pub(in crate::web) frame: DeskFrame,
    token: SessionToken,
}

/// Whose forms carry a token.
pub(in crate::web) trait HasToken {
    fn token(&self) -> &SessionToken;
    fn into_frame(self) -> DeskFrame;
}

impl HasToken for Desk {
    fn token(&self) -> &SessionToken {
        &self.token
    }

    fn into_frame(self) -> DeskFrame {
        self.frame
    }
}

impl HasToken for Person {
    fn token(&self) -> &SessionToken {
        &self.token
    }

    fn into_frame(self) -> DeskFrame {
        self.frame
    }
}

impl HasToken for NetworkDesk {
    fn token(&self) -> &SessionToken {
        &self.token
    }

    fn into_frame(self) -> DeskFrame {
        self.frame
    }
}

/// A handler of the desk was entered without a gate that knows who asks: the table of routes is wrong.
fn ungated() -> Response {
    tracing::error!("a desk page was entered without its gate");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

impl FromRequestParts<Arc<Web>> for Person {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Arc<Web>) -> Result<Self, Response> {
        let who = parts.extensions.get::<SignedIn>().ok_or_else(ungated)?;
        let frame = DeskFrame::of(web, who);
        Ok(Person { account: who.account.clone(), frame, token: who.token.clone() })
    }
}

impl FromRequestParts<Arc<Web>> for Desk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Arc<Web>) -> Result<Self, Response> {
        let OriginalUri(uri) =
            OriginalUri::from_request_parts(parts, web).await.unwrap_or_else(|never| match never {});
        let who = parts.extensions.get::<SignedIn>().ok_or_else(ungated)?;
        let place = parts.extensions.get::<Place>().ok_or_else(ungated)?;
        Ok(Desk {
            account: who.account.clone(),
            organisation: place.organisation.clone(),
            role: place.role,
            frame: DeskFrame::of(web, who).at(web, place, &uri),
            token: who.token.clone(),
        })
    }
}

impl FromRequestParts<Arc<Web>> for NetworkDesk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Arc<Web>) -> Result<Self, Response> {
        let OriginalUri(uri) =
            OriginalUri::from_request_parts(parts, web).await.unwrap_or_else(|never| match never {});
        let who = parts.extensions.get::<SignedIn>().ok_or_else(ungated)?;
        let LookedAfter(network) = parts.extensions.get::<LookedAfter>().ok_or_else(ungated)?;
        Ok(NetworkDesk {
            account: who.account.clone(),
            network: network.clone(),
            frame: DeskFrame::of(web, who).in_network(network, &uri),
            token: who.token.clone(),
        })
    }
}
