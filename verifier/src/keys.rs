//! Whose key a signature is checked with: the one that a trust list pins, or the one that the issuer's DID names.
//!
//! For a listed issuer only the list counts, online and offline. A key in a header is never taken, only looked for
//! among the issuer's own. This is the only lookup made before a signature holds, and it asks nobody but the issuer
//! that the document names.

use std::{collections::HashMap, sync::Mutex};

use schemas::{
    Demo,
    did::{
        self, Did, DidUrl,
        document::{DidDocument, NoKey},
        key::DidKeyError,
    },
    fetch::{Fetcher, Headers},
    json,
    key::{KeyError, PublicKey},
    stage::{KeyRequest, Method},
    trust::TrustBook,
    uri::Uri,
    verdict::{Code, KeySource},
};
use serde::Deserialize;

/// A key, under which name, and where it was found.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "described at the type")]
pub struct Found {
    pub name: DidUrl,
    pub key: PublicKey,
    pub source: KeySource,
}

/// Looks up keys, and remembers documents as long as it lives.
#[derive(Debug)]
pub struct Keys<'a> {
    trust: &'a TrustBook,
    fetcher: Option<&'a Fetcher>,
    demo: Demo,
    documents: Mutex<HashMap<Did, Result<DidDocument, Code>>>,
}

impl<'a> Keys<'a> {
    /// With these lists, and the network if there is one.
    pub fn new(trust: &'a TrustBook, fetcher: Option<&'a Fetcher>, demo: Demo) -> Self {
        Keys { trust, fetcher, demo, documents: Mutex::default() }
    }

    /// Is this issuer on one of the lists?
    pub fn is_listed(&self, issuer: &Uri) -> bool {
        self.trust.find(issuer).is_some()
    }

    /// The key that a document asks for. One that the document brought along is only looked for among those of its
    /// issuer.
    pub fn find(&self, request: &KeyRequest) -> Result<Found, Code> {
        let listed = self.trust.find(&request.issuer).map(|listed| listed.issuer);
        let name = match (&request.method, listed) {
            (Method::Brought(key), Some(entry)) => entry.name_of(key).ok_or(Code::KeyNotOnList)?.clone(),
            (Method::Brought(key), None) => self.name_of(&request.issuer, key)?,
            _ => request.key().map_err(|refusal| refusal.code())?.clone(),
        };
        let (key, source) = match listed {
            Some(entry) => (entry.key(&name).ok_or(Code::KeyNotOnList)?.jwk.0.clone(), KeySource::TrustList),
            None => self.of_did(&name)?,
        };
        Ok(Found { name, key, source })
    }

    fn of_did(&self, name: &DidUrl) -> Result<(PublicKey, KeySource), Code> {
        match name.did().method() {
            "key" => own_key(name).map(|key| (key, KeySource::Did)),
            "web" => self.named_key(name).map(|key| (key, KeySource::Document)),
            _ => Err(Code::IssuerKindUnknown),
        }
    }

    fn name_of(&self, issuer: &Uri, key: &PublicKey) -> Result<DidUrl, Code> {
        let did: Did = issuer.as_str().parse().map_err(|_| Code::IssuerKindUnknown)?;
        match did.method() {
            "web" => self.document(&did)?.name_of(key).ok_or(Code::KeyNotNamed),
            _ => Err(Code::IssuerKindUnknown),
        }
    }

    /// The key that the DID's own document names.
    pub fn named_key(&self, name: &DidUrl) -> Result<PublicKey, Code> {
        self.document(&name.did())?.key(name).map_err(|error| match error {
            NoKey::Key(KeyError::Weak) => Code::KeyWeak,
            NoKey::Key(_) | NoKey::Jwk(_) | NoKey::AnotherDid(_) | NoKey::NamedTwice(_) => {
                Code::KeyDocumentBad
            }
            NoKey::UnknownKind => Code::IssuerKindUnknown,
            NoKey::Revoked(_) => Code::KeyTakenAway,
            NoKey::NotNamed(_) | NoKey::AnotherController(_) | NoKey::NotForAssertions(_) => {
                Code::KeyNotNamed
            }
        })
    }

    fn document(&self, did: &Did) -> Result<DidDocument, Code> {
        let held = |documents: &HashMap<Did, _>| documents.get(did).cloned();
        if let Some(known) = self.documents.lock().ok().and_then(|documents| held(&documents)) {
            return known;
        }
        let found = self.fetch(did);
        if let Ok(mut documents) = self.documents.lock() {
            documents.insert(did.clone(), found.clone());
        }
        found
    }

    fn fetch(&self, did: &Did) -> Result<DidDocument, Code> {
        let fetcher = self.fetcher.ok_or(Code::KeyUnreachable)?;
        let address = did::web::document_url(did, self.demo).map_err(|_| Code::KeyDocumentBad)?;
        let headers = Headers::accepting("application/did+json, application/json;q=0.9");
        let fetched = fetcher.get(&address, headers).map_err(|_| Code::KeyUnreachable)?;
        let value = json::read(&fetched.body).map_err(|_| Code::KeyDocumentBad)?;
        let document = DidDocument::deserialize(&value).map_err(|_| Code::KeyDocumentBad)?;
        if document.id() == did { Ok(document) } else { Err(Code::KeyDocumentBad) }
    }
}

fn own_key(name: &DidUrl) -> Result<PublicKey, Code> {
    did::key::resolve_method(name).map(PublicKey::Ed25519).map_err(|error| match error {
        DidKeyError::Key(KeyError::Weak) => Code::KeyWeak,
        DidKeyError::Key(_) | DidKeyError::AnotherMethod(_) => Code::IssuerKindUnknown,
        DidKeyError::AnotherFragment(_) => Code::KeyNotNamed,
    })
}
