//! Who asks: this server under its public address, with a key of its own or without.
//!
//! Without a key the wallet learns no more than the address that its answer goes to, and the whole request stands in the
//! code; with one the request is signed, and the code is small. The key signs requests and nothing else. Its DID is
//! `did:web:<host>[:<path>]:ask`, whose document stands at `ask/did.json` below the public address.

use schemas::{
    did::{Did, DidUrl, document::DidDocument, web},
    jose::JoseError,
    key::SecretKey,
    openid4vci::{Endpoint, NotAnAddress},
    openid4vp::{
        AuthorizationRequest, ClientId, ClientMetadata, DcqlQuery, RequestLink, ResponseMode, ResponseType,
    },
};
use url::Url;

use super::{Asked, Secret};

/// Below this step of the public address everything about asking stands.
const STEP: &str = "ask";
/// The name of the key. Requests live for minutes, so a new key may have the same one.
const KEY: &str = "key";

/// Who asks.
#[derive(Debug)]
pub struct Asker {
    /// With a slash at its end.
    public_url: Url,
    response_uri: Endpoint,
    signs: Option<Signs>,
}

#[derive(Debug)]
struct Signs {
    did: Did,
    key: DidUrl,
    secret: SecretKey,
}

impl Asker {
    /// This server, as it is reached from outside.
    pub fn new(public_url: &Endpoint, secret: Option<SecretKey>) -> Result<Self, NotAnAddress> {
        let refused = || NotAnAddress(public_url.to_string());
        let mut below = public_url.url().clone();
        below.set_query(None);
        if !below.path().ends_with('/') {
            below.set_path(&format!("{}/", public_url.url().path()));
        }
        let signs = match secret {
            None => None,
            Some(secret) => {
                let did = web::below(&below, &[STEP]).map_err(|_| refused())?;
                let key = did.key(KEY).map_err(|_| refused())?;
                Some(Signs { did, key, secret })
            }
        };
        let response_uri = format!("{below}{STEP}/answer").parse()?;
        Ok(Asker { public_url: below, response_uri, signs })
    }

    /// The address below which this server stands.
    pub fn public_url(&self) -> &Url {
        &self.public_url
    }

    /// The name under which it asks; also the audience of each answer.
    pub fn client_id(&self) -> ClientId {
        match &self.signs {
            Some(signs) => ClientId::Did(signs.did.clone()),
            None => ClientId::RedirectUri(self.response_uri.clone()),
        }
    }

    /// What the code or link for the wallet holds.
    pub fn link(&self, asked: &Asked) -> RequestLink {
        let fetched = || format!("{}{STEP}/{}/request", self.public_url, asked.id.as_str()).parse().ok();
        match self.signs.as_ref().and_then(|_| fetched()) {
            Some(request_uri) => RequestLink::Fetched { client_id: self.client_id(), request_uri },
            None => RequestLink::Whole(Box::new(self.request(asked))),
        }
    }

    /// The signed request; `None` where requests are not signed.
    pub fn signed(&self, asked: &Asked, wallet_nonce: Option<&str>) -> Option<Result<String, JoseError>> {
        let Signs { key, secret, .. } = self.signs.as_ref()?;
        Some(self.request(asked).sign(secret, key, wallet_nonce))
    }

    /// The document of its DID; `None` where it has none.
    pub fn did_document(&self) -> Option<DidDocument> {
        let Signs { did, key, secret } = self.signs.as_ref()?;
        Some(DidDocument::new(did.clone(), [(key.clone(), secret.public())]))
    }

    /// Where the browser on the same device comes back to.
    pub fn way_back(&self, id: &str, code: &Secret) -> Url {
        let mut page = self.public_url.clone();
        page.set_path(&format!("{}{STEP}/{id}", self.public_url.path()));
        page.query_pairs_mut().append_pair("response_code", code.as_str());
        page
    }

    fn request(&self, asked: &Asked) -> AuthorizationRequest {
        AuthorizationRequest {
            response_type: ResponseType::VpToken,
            response_mode: ResponseMode::DirectPost,
            client_id: self.client_id(),
            response_uri: self.response_uri.clone(),
            nonce: asked.nonce.as_str().to_owned(),
            state: asked.id.as_str().to_owned(),
            dcql_query: DcqlQuery::open_badge(),
            client_metadata: ClientMetadata::of_kreds(),
        }
    }
}
