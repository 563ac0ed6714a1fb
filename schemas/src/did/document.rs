//! DID documents (DID Core 1.0, 5; Controlled Identifiers 1.0, 2.2): which keys a DID lets speak for it.
//!
//! Kreds writes one Multikey for each Ed25519 key and one JsonWebKey for each P-256 key, all in `assertionMethod`.
//! It reads the documents of others tolerantly, but takes a key only from the entry that a proof names.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Did, DidUrl};
use crate::{
    json,
    key::{Ed25519Public, Jwk, KeyError, PublicKey},
    proof::Purpose,
};

/// The public document of a DID.
///
/// ```
/// use schemas::{did::document::DidDocument, did::Did, key::{Ed25519Secret, PublicKey}};
/// let did: Did = "did:web:badges.example:o:aarhus".parse()?;
/// let key = PublicKey::Ed25519(Ed25519Secret::from_bytes([7; 32]).public());
/// let document = DidDocument::new(did.clone(), [(did.key("e202611a")?, key.clone())]);
/// assert_eq!(document.key(&did.key("e202611a")?), Ok(key));
/// assert!(document.key(&did.key("e202611b")?).is_err());
/// # Ok::<(), schemas::did::NotADid>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DidDocument {
    #[serde(rename = "@context", skip_deserializing, default = "contexts")]
    context: [&'static str; 3],
    id: Did,
    #[serde(flatten)]
    methods: Methods,
}

/// The keys in a document, whoever's it is, and what they are for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Methods {
    #[serde(default)]
    verification_method: Vec<VerificationMethod>,
    #[serde(default)]
    assertion_method: Vec<Reference>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    authentication: Vec<Reference>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct VerificationMethod {
    pub(super) id: String,
    pub(super) controller: String,
    #[serde(flatten)]
    material: Material,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    revoked: Option<Value>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
enum Material {
    Multikey {
        #[serde(rename = "publicKeyMultibase")]
        multibase: String,
    },
    Ed25519VerificationKey2020 {
        #[serde(rename = "publicKeyMultibase")]
        multibase: String,
    },
    #[serde(alias = "JsonWebKey2020")]
    JsonWebKey {
        #[serde(rename = "publicKeyJwk")]
        jwk: Value,
    },
    #[serde(other)]
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Reference {
    Named(String),
    Embedded(Box<VerificationMethod>),
}

/// Why a document gives no key for a verification method.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoKey {
    /// The document is that of another DID.
    #[error("the document is of {0}")]
    AnotherDid(Did),
    /// The document does not hold the method.
    #[error("the document does not name {0}")]
    NotNamed(String),
    /// Two entries with this name: the document can be read in two ways.
    #[error("the document names {0} twice")]
    NamedTwice(String),
    /// The method is controlled by somebody else.
    #[error("the key is controlled by {0}")]
    AnotherController(String),
    /// The key may do other things, but not this one: state something, or show that its owner is there.
    #[error("the key {0} is not for that")]
    NotForThat(String),
    /// The document itself withdraws the key.
    #[error("the key {0} is revoked by its owner")]
    Revoked(String),
    /// A kind of verification method that Kreds does not use.
    #[error("a verification method of an unknown kind")]
    UnknownKind,
    /// The key is not to be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// Not the document of a key: the reason, for logs.
    #[error("{0}")]
    Unreadable(String),
    /// The JWK is not to be used: the reason, for logs.
    #[error("{0}")]
    Jwk(String),
}

fn contexts() -> [&'static str; 3] {
    [
        "https://www.w3.org/ns/did/v1",
        "https://w3id.org/security/multikey/v1",
        "https://w3id.org/security/jwk/v1",
    ]
}

impl DidDocument {
    /// A document that lets these keys speak for the DID.
    pub fn new(id: Did, keys: impl IntoIterator<Item = (DidUrl, PublicKey)>) -> Self {
        let verification_method: Vec<_> =
            keys.into_iter().map(|(name, key)| VerificationMethod::new(&id, &name, key)).collect();
        let assertion_method =
            verification_method.iter().map(|method| Reference::Named(method.id.clone())).collect();
        let methods = Methods { verification_method, assertion_method, authentication: Vec::new() };
        DidDocument { context: contexts(), id, methods }
    }

    /// The document in what was fetched from the address of a DID. The document of another DID is none.
    pub fn read(fetched: &[u8], did: &Did) -> Result<Self, NoKey> {
        let value = json::read(fetched).map_err(|error| NoKey::Unreadable(error.to_string()))?;
        let document = Self::deserialize(&value).map_err(|error| NoKey::Unreadable(error.to_string()))?;
        if document.id == *did { Ok(document) } else { Err(NoKey::AnotherDid(document.id)) }
    }

    /// Whose document this is.
    pub fn id(&self) -> &Did {
        &self.id
    }

    /// The key with which this DID states things under that name.
    pub fn key(&self, name: &DidUrl) -> Result<PublicKey, NoKey> {
        self.key_for(Purpose::AssertionMethod, name)
    }

    /// The key with which whoever has this DID shows that they are there.
    pub fn holder_key(&self, name: &DidUrl) -> Result<PublicKey, NoKey> {
        self.key_for(Purpose::Authentication, name)
    }

    fn key_for(&self, purpose: Purpose, name: &DidUrl) -> Result<PublicKey, NoKey> {
        if name.did() != self.id {
            return Err(NoKey::AnotherDid(self.id.clone()));
        }
        self.methods.key(self.id.as_str(), name.as_str(), purpose)
    }

    /// The name under which this DID states things with this key.
    pub fn name_of(&self, key: &PublicKey) -> Option<DidUrl> {
        let names = self.methods.verification_method.iter().filter_map(|method| {
            method.id.parse().ok().or_else(|| self.id.key(method.id.strip_prefix('#')?).ok())
        });
        names.into_iter().find(|name| self.key(name).as_ref() == Ok(key))
    }
}

impl Methods {
    /// The key that this owner of the document has under that name for that purpose.
    pub(super) fn key(&self, owner: &str, name: &str, purpose: Purpose) -> Result<PublicKey, NoKey> {
        let entries = match purpose {
            Purpose::AssertionMethod => &self.assertion_method,
            Purpose::Authentication => &self.authentication,
        };
        let method = self.method(name, entries)?;
        if !entries.iter().any(|entry| is_name(entry.id(), name)) {
            return Err(NoKey::NotForThat(name.to_owned()));
        }
        method.key(owner)
    }

    fn method<'m>(&'m self, name: &str, entries: &'m [Reference]) -> Result<&'m VerificationMethod, NoKey> {
        let embedded = entries.iter().filter_map(Reference::embedded);
        let mut found =
            self.verification_method.iter().chain(embedded).filter(|method| is_name(&method.id, name));
        match (found.next(), found.next()) {
            (Some(method), None) => Ok(method),
            (None, _) => Err(NoKey::NotNamed(name.to_owned())),
            (Some(_), Some(_)) => Err(NoKey::NamedTwice(name.to_owned())),
        }
    }
}

/// Names may be written in full or as `#fragment`.
fn is_name(written: &str, name: &str) -> bool {
    let fragment = |name: &str| name.split_once('#').map(|(_, fragment)| fragment.to_owned());
    written == name || (written.starts_with('#') && fragment(written) == fragment(name))
}

impl VerificationMethod {
    #[expect(clippy::expect_used, reason = "a key always has a JSON form")]
    fn new(controller: &Did, name: &DidUrl, key: PublicKey) -> Self {
        let material = match key {
            PublicKey::Ed25519(key) => Material::Multikey { multibase: key.to_multibase() },
            key => Material::JsonWebKey {
                jwk: serde_json::to_value(Jwk(key)).expect("strings have a JSON form"),
            },
        };
        let (id, controller) = (name.as_str().to_owned(), controller.as_str().to_owned());
        VerificationMethod { id, controller, material, revoked: None }
    }

    /// The key, if it is this owner's and stands.
    pub(super) fn key(&self, owner: &str) -> Result<PublicKey, NoKey> {
        if self.controller != owner {
            return Err(NoKey::AnotherController(self.controller.clone()));
        }
        if self.revoked.is_some() {
            return Err(NoKey::Revoked(self.id.clone()));
        }
        self.material.key()
    }
}

impl Material {
    fn key(&self) -> Result<PublicKey, NoKey> {
        match self {
            Material::Multikey { multibase } => read(PublicKey::from_multibase(multibase)),
            Material::Ed25519VerificationKey2020 { multibase } => {
                read(Ed25519Public::from_multibase(multibase).map(PublicKey::Ed25519))
            }
            Material::JsonWebKey { jwk } => {
                Jwk::deserialize(jwk).map(|jwk| jwk.0).map_err(|error| NoKey::Jwk(error.to_string()))
            }
            Material::Unknown => Err(NoKey::UnknownKind),
        }
    }
}

fn read(key: Result<PublicKey, KeyError>) -> Result<PublicKey, NoKey> {
    key.map_err(|error| match error {
        KeyError::AnotherKind(_) => NoKey::UnknownKind,
        error => error.into(),
    })
}

impl Reference {
    fn id(&self) -> &str {
        match self {
            Reference::Named(id) => id,
            Reference::Embedded(method) => &method.id,
        }
    }

    fn embedded(&self) -> Option<&VerificationMethod> {
        match self {
            Reference::Named(_) => None,
            Reference::Embedded(method) => Some(method),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::{Ed25519Secret, P256Secret};

    const DID: &str = "did:web:badges.example:o:aarhus";

    fn name(fragment: &str) -> DidUrl {
        DID.parse::<Did>().unwrap().key(fragment).unwrap()
    }

    fn document() -> DidDocument {
        let ed25519 = PublicKey::Ed25519(Ed25519Secret::from_bytes([7; 32]).public());
        let p256 = PublicKey::P256(P256Secret::from_bytes([7; 32]).unwrap().public());
        DidDocument::new(DID.parse().unwrap(), [(name("e202611a"), ed25519), (name("p202611a"), p256)])
    }

    fn changed(change: impl FnOnce(&mut Value)) -> DidDocument {
        let mut json = serde_json::to_value(document()).unwrap();
        change(&mut json);
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn both_kinds_of_key_are_read_back() {
        let document = changed(|_| ());
        assert!(matches!(document.key(&name("e202611a")), Ok(PublicKey::Ed25519(_))));
        assert!(matches!(document.key(&name("p202611a")), Ok(PublicKey::P256(_))));
    }

    #[test]
    fn a_key_that_is_not_for_assertions_is_refused() {
        let document = changed(|json| json["assertionMethod"] = serde_json::json!([]));
        assert_eq!(document.key(&name("e202611a")), Err(NoKey::NotForThat(format!("{DID}#e202611a"))));
    }

    #[test]
    fn a_key_for_stating_things_does_not_show_who_is_there() {
        let own = name("e202611a");
        assert_eq!(document().holder_key(&own), Err(NoKey::NotForThat(own.as_str().to_owned())));
        let both = changed(|json| json["authentication"] = serde_json::json!([own.as_str()]));
        assert!(both.holder_key(&own).is_ok());
    }

    #[test]
    fn a_key_controlled_by_another_is_refused() {
        let document =
            changed(|json| json["verificationMethod"][0]["controller"] = "did:web:evil.example".into());
        assert!(matches!(document.key(&name("e202611a")), Err(NoKey::AnotherController(_))));
    }

    #[test]
    fn a_revoked_key_is_refused() {
        let document =
            changed(|json| json["verificationMethod"][0]["revoked"] = "2026-11-01T00:00:00Z".into());
        assert_eq!(document.key(&name("e202611a")), Err(NoKey::Revoked(format!("{DID}#e202611a"))));
    }

    #[test]
    fn a_name_given_to_two_keys_names_none() {
        let document = changed(|json| json["verificationMethod"][1]["id"] = name("e202611a").as_str().into());
        assert_eq!(document.key(&name("e202611a")), Err(NoKey::NamedTwice(format!("{DID}#e202611a"))));
    }

    #[test]
    fn a_document_answers_for_its_own_did_only() {
        let other: DidUrl = "did:web:evil.example#e202611a".parse().unwrap();
        assert!(matches!(document().key(&other), Err(NoKey::AnotherDid(_))));
    }

    #[test]
    fn a_method_of_an_unknown_kind_does_not_hide_the_others() {
        let document = changed(|json| {
            json["verificationMethod"][1] = serde_json::json!({
                "id": "#bbs", "type": "Bls12381G2Key2020", "controller": DID, "publicKeyBase58": "x"
            });
        });
        assert!(document.key(&name("e202611a")).is_ok());
    }

    #[test]
    fn a_short_name_is_a_name_of_the_document() {
        let document = changed(|json| {
            json["verificationMethod"][0]["id"] = "#e202611a".into();
            json["assertionMethod"][0] = "#e202611a".into();
        });
        assert!(document.key(&name("e202611a")).is_ok());
    }
}
