//! The document behind a `did:web`, from its own web address: whose key it is, an issuer's or that of somebody who asks,
//! its reader decides.

use schemas::{
    Demo,
    did::{self, Did, document::DidDocument},
    fetch::{FetchError, Fetcher, Headers},
};

use crate::network;

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NoDocument {
    /// It could not be fetched this time.
    #[error("the key document of {host} could not be fetched")]
    NotFetched {
        /// Where it should be.
        host: String,
        /// Why not.
        source: FetchError,
    },
    /// The DID has no address, or what stands there is not its document.
    #[error("not a key document")]
    Bad,
}

/// Fetches the document of a DID that has one on the web.
pub(crate) fn fetch(did: &Did, fetcher: &Fetcher, demo: Demo) -> Result<DidDocument, NoDocument> {
    let address = did::web::document_url(did, demo).map_err(|_| NoDocument::Bad)?;
    let fetched = fetcher
        .get(&address, Headers::accepting("application/did+json, application/json"))
        .map_err(|source| NoDocument::NotFetched { host: network::host(&address), source })?;
    DidDocument::read(&fetched.body, did).map_err(|_| NoDocument::Bad)
}
