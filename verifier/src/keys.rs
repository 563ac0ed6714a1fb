//! Whose key a signature is checked with: the one that a trust list pins, or the one that the issuer itself names, in
//! its DID or in a document at its own web address.
//!
//! For a listed issuer only the list counts, online and offline. A key in a header is never taken, only looked for
//! among the issuer's own. This is the only lookup made before a signature holds, and it asks nobody but the issuer
//! that the document names.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use schemas::{
    Demo,
    did::{
        self, Did, DidUrl,
        document::{DidDocument, NoKey},
        key::DidKeyError,
        key_document,
    },
    fetch::{Fetcher, Headers},
    json,
    key::{KeyError, PublicKey},
    stage::{KeyName, KeyRequest, Method},
    trust::{TrustBook, TrustedIssuer},
    uri::Uri,
    verdict::{Code, KeySource},
};
use url::Url;

/// A key, under which name, and where it was found.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "described at the type")]
pub struct Found {
    pub name: KeyName,
    pub key: PublicKey,
    pub source: KeySource,
}

/// What an address answered, or why it did not.
type Answer = Result<Arc<[u8]>, Code>;

/// Looks up keys, and remembers documents as long as it lives.
#[derive(Debug)]
pub struct Keys<'a> {
    trust: &'a TrustBook,
    fetcher: Option<&'a Fetcher>,
    demo: Demo,
    documents: Mutex<HashMap<Url, Answer>>,
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
    /// issuer; where the issuer cannot be asked, it stays unproven.
    pub fn find(&self, request: &KeyRequest) -> Result<Found, Code> {
        if let Some(listed) = self.trust.find(&request.issuer) {
            return pinned(listed.issuer, request);
        }
        if let Method::Brought(key) = &request.method {
            let (name, source) = self.name_of(&request.issuer, key)?;
            return Ok(Found { name, key: key.clone(), source });
        }
        let name = request.name().map_err(|refusal| refusal.code())?;
        let (key, source) = match &name {
            KeyName::Did(name) => self.of_did(name)?,
            KeyName::Web(address) => (self.of_web(&request.issuer, address)?, KeySource::Document),
            KeyName::Nobody(_) => return Err(Code::IssuerUnproven),
        };
        Ok(Found { name, key, source })
    }

    /// The key of whoever shows something: by their own DID alone, whatever any list says.
    pub fn of_holder(&self, request: &KeyRequest) -> Result<PublicKey, Code> {
        let name = request.key().map_err(|refusal| refusal.code())?;
        match name.did().method() {
            "key" | "jwk" => own_key(name),
            "web" => self.did_document(&name.did())?.holder_key(name).map_err(|error| code(&error)),
            _ => Err(Code::IssuerKindUnknown),
        }
    }

    fn of_did(&self, name: &DidUrl) -> Result<(PublicKey, KeySource), Code> {
        match name.did().method() {
            "key" | "jwk" => own_key(name).map(|key| (key, KeySource::Did)),
            "web" => self.named_key(name).map(|key| (key, KeySource::Document)),
            _ => Err(Code::IssuerKindUnknown),
        }
    }

    fn of_web(&self, issuer: &Uri, name: &Uri) -> Result<PublicKey, Code> {
        let mut address = Url::parse(name.as_str()).map_err(|_| Code::KeyDocumentBad)?;
        address.set_fragment(None);
        let document = self.document(address, "application/json")?;
        let value = json::read(&document).map_err(|_| Code::KeyDocumentBad)?;
        key_document::key(&value, issuer, name).map_err(|error| code(&error))
    }

    /// The name under which the issuer itself knows a key.
    fn name_of(&self, issuer: &Uri, key: &PublicKey) -> Result<(KeyName, KeySource), Code> {
        let Ok(did) = issuer.as_str().parse::<Did>() else {
            return self.in_key_set(issuer, key).map(|name| (KeyName::Web(name), KeySource::Document));
        };
        if let Some(name) = did::only_key(&did) {
            let own = own_key(&name)?;
            return if own == *key { Ok((name.into(), KeySource::Did)) } else { Err(Code::KeyNotNamed) };
        }
        match did.method() {
            "web" => {
                let name = self.did_document(&did)?.name_of(key).ok_or(Code::KeyNotNamed)?;
                Ok((name.into(), KeySource::Document))
            }
            _ => Err(Code::IssuerKindUnknown),
        }
    }

    /// Where Open Badges 3.0 has issuers publish the keys of their tokens: at the root of their host.
    fn in_key_set(&self, issuer: &Uri, key: &PublicKey) -> Result<Uri, Code> {
        let set = Url::parse(issuer.as_str()).ok().filter(Url::has_host);
        let set = set.and_then(|issuer| issuer.join("/.well-known/jwks.json").ok());
        let set = set.ok_or(Code::IssuerUnproven)?;
        let document = self.document(set.clone(), "application/jwk-set+json, application/json;q=0.9");
        let document = document.map_err(|_| Code::IssuerUnproven)?;
        let is_there = json::read(&document).is_ok_and(|value| key_document::holds(&value, key));
        let name = set.as_str().parse().ok().filter(|_| is_there);
        name.ok_or(Code::IssuerUnproven)
    }

    /// Why a key was not looked up where there is no network: no list names the issuer, or there is no list at all.
    fn nobody_asked(&self) -> Code {
        if self.trust.is_empty() { Code::TrustListNone } else { Code::KeyNotLookedUp }
    }

    /// The key that the DID's own document names.
    pub fn named_key(&self, name: &DidUrl) -> Result<PublicKey, Code> {
        self.did_document(&name.did())?.key(name).map_err(|error| code(&error))
    }

    fn did_document(&self, did: &Did) -> Result<DidDocument, Code> {
        self.fetcher.ok_or_else(|| self.nobody_asked())?;
        let address = did::web::document_url(did, self.demo).map_err(|_| Code::KeyDocumentBad)?;
        let text = self.document(address, "application/did+json, application/json;q=0.9")?;
        DidDocument::read(&text, did).map_err(|_| Code::KeyDocumentBad)
    }

    fn document(&self, address: Url, accept: &'static str) -> Answer {
        let held = |documents: &HashMap<Url, Answer>| documents.get(&address).cloned();
        if let Some(known) = self.documents.lock().ok().and_then(|documents| held(&documents)) {
            return known;
        }
        let fetcher = self.fetcher.ok_or_else(|| self.nobody_asked())?;
        let fetched = fetcher.get(&address, Headers::accepting(accept));
        let found = fetched.map(|fetched| fetched.body.into()).map_err(|_| Code::KeyUnreachable);
        if let Ok(mut documents) = self.documents.lock() {
            documents.insert(address, found.clone());
        }
        found
    }
}

/// For a listed issuer only what its entry pins.
fn pinned(entry: &TrustedIssuer, request: &KeyRequest) -> Result<Found, Code> {
    let name = match &request.method {
        Method::Brought(key) => entry.name_of(key).ok_or(Code::KeyNotOnList)?,
        _ => request.key().map_err(|refusal| refusal.code())?,
    };
    let key = entry.key(name).ok_or(Code::KeyNotOnList)?.jwk.0.clone();
    Ok(Found { name: name.clone().into(), key, source: KeySource::TrustList })
}

fn own_key(name: &DidUrl) -> Result<PublicKey, Code> {
    did::resolve(name).map_err(|error| match error {
        DidKeyError::Key(KeyError::Weak) => Code::KeyWeak,
        DidKeyError::Key(_) | DidKeyError::Jwk(_) | DidKeyError::AnotherMethod(_) => Code::IssuerKindUnknown,
        DidKeyError::AnotherFragment(_) => Code::KeyNotNamed,
    })
}

fn code(error: &NoKey) -> Code {
    match error {
        NoKey::Key(KeyError::Weak) => Code::KeyWeak,
        NoKey::Key(_)
        | NoKey::Jwk(_)
        | NoKey::Unreadable(_)
        | NoKey::AnotherDid(_)
        | NoKey::NamedTwice(_) => Code::KeyDocumentBad,
        NoKey::UnknownKind => Code::IssuerKindUnknown,
        NoKey::Revoked(_) => Code::KeyTakenAway,
        NoKey::NotNamed(_) | NoKey::AnotherController(_) | NoKey::NotForThat(_) => Code::KeyNotNamed,
    }
}
