//! Which address leads where, and who may go there. A route that is not entered here does not exist, and each is
//! entered with its access: there is no other way in.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    handler::Handler,
    http::Method,
    middleware::from_fn_with_state,
    routing::{MethodRouter, get, post},
};
use schemas::limits::DOCUMENT_BYTES;
use tower_http::compression::CompressionLayer;

use super::{Web, gate};
use crate::store::Role;

/// Bytes of an uploaded file with its form.
pub(super) const UPLOAD: usize = 5 * 1024 * 1024;

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody; forms only from our own pages.
    Public,
    /// Programs of everybody, from anywhere: tokens in the request decide.
    Machine,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever has at least this role in the organisation of the path.
    Role(Role),
    /// Whoever looks after the network of the path.
    Network,
}

/// A line of the table of routes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// GET or POST.
    pub method: Method,
    /// The path below the public address, with its blanks in braces.
    pub path: &'static str,
    /// Who may ask.
    pub access: Access,
}

/// Routes with their access.
pub(super) struct Routes(Vec<(Entry, MethodRouter<Arc<Web>>)>);

impl Routes {
    pub(super) fn new() -> Self {
        Routes(Vec::new())
    }

    /// A page or a document.
    pub(super) fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Arc<Web>>,
        T: 'static,
    {
        self.enter(Method::GET, path, access, get(handler))
    }

    /// A heavy page, compressed on its way. Not for pages that repeat what a request wrote, because their size would
    /// then tell of the secrets beside it.
    pub(super) fn get_packed<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Arc<Web>>,
        T: 'static,
    {
        self.enter(Method::GET, path, access, get(handler).route_layer(CompressionLayer::new()))
    }

    /// A form, or a request that changes something.
    pub(super) fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Arc<Web>>,
        T: 'static,
    {
        self.enter(Method::POST, path, access, post(handler))
    }

    /// A form with files.
    pub(super) fn upload<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Arc<Web>>,
        T: 'static,
    {
        let bounded = post(handler).route_layer(DefaultBodyLimit::max(UPLOAD));
        self.enter(Method::POST, path, access, bounded)
    }

    /// A request of a program, with a whole document in it.
    pub(super) fn post_document<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Arc<Web>>,
        T: 'static,
    {
        let bounded = post(handler).route_layer(DefaultBodyLimit::max(DOCUMENT_BYTES));
        self.enter(Method::POST, path, access, bounded)
    }

    /// These and the others.
    pub(super) fn merge(mut self, other: Routes) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The table of all of them.
    pub(super) fn table(&self) -> Vec<Entry> {
        self.0.iter().map(|(entry, _)| entry.clone()).collect()
    }

    /// The router, each route behind its gate.
    pub(super) fn behind_gates(self, web: &Arc<Web>) -> Router<Arc<Web>> {
        self.0.into_iter().fold(Router::new(), |router, (entry, route)| {
            let gate = from_fn_with_state((Arc::clone(web), entry.access), gate::gate);
            router.route(entry.path, route.route_layer(gate))
        })
    }

    fn enter(
        mut self,
        method: Method,
        path: &'static str,
        access: Access,
        route: MethodRouter<Arc<Web>>,
    ) -> Self {
        self.0.push((Entry { method, path, access }, route));
        self
    }
}
