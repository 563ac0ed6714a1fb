//! The key that signs for other programs: a `did:key` of its own that nobody lists. Whoever has something signed with it
//! proves that this server signed it, and nothing about any organisation.

use std::{io::ErrorKind, sync::Arc};

use schemas::{
    did::{Did, DidUrl, key},
    key::{AnySigner, Ed25519Public, Ed25519Secret, PublicKey, SecretKey, Signer},
};

use crate::{
    issuer::Issuer,
    keys::{KeyFileError, KeyName},
};

/// Why there is no integration key.
#[derive(Debug, thiserror::Error)]
pub enum IntegrationKeyError {
    /// It was never made.
    #[error("there is no integration key")]
    Missing,
    /// The file holds a key of another kind.
    #[error("the integration key is no Ed25519 key")]
    AnotherKind,
    /// The file cannot be used.
    #[error(transparent)]
    File(#[from] KeyFileError),
}

/// The key, with the name that is made of it.
#[derive(Clone, Debug)]
pub struct IntegrationKey {
    signer: Arc<AnySigner>,
    did: Did,
    method: DidUrl,
}

impl IntegrationKey {
    /// The key in the key folder.
    pub fn read(issuer: &Issuer) -> Result<Self, IntegrationKeyError> {
        let signer = issuer.keys.read(&name()).map_err(|error| match error {
            KeyFileError::Unreachable { ref cause, .. } if cause.kind() == ErrorKind::NotFound => {
                IntegrationKeyError::Missing
            }
            other => other.into(),
        })?;
        let AnySigner::Ed25519(ed25519) = signer.as_ref() else {
            return Err(IntegrationKeyError::AnotherKind);
        };
        let public = ed25519.public();
        Ok(IntegrationKey { did: key::from_ed25519(&public), method: key::method_url(&public), signer })
    }

    /// The key, made where there is none yet.
    pub fn made(issuer: &Issuer) -> Result<Self, IntegrationKeyError> {
        match IntegrationKey::read(issuer) {
            Err(IntegrationKeyError::Missing) => {
                let secret = Ed25519Secret::from_bytes(*issuer.chance.secret());
                issuer.keys.write(&name(), &SecretKey::Ed25519(secret))?;
                IntegrationKey::read(issuer)
            }
            found => found,
        }
    }

    /// Who is the issuer of what it signs.
    pub fn did(&self) -> &Did {
        &self.did
    }

    /// The key as proofs name it.
    pub fn method(&self) -> &DidUrl {
        &self.method
    }

    /// What proofs of it are checked with.
    pub fn public(&self) -> PublicKey {
        self.signer.public()
    }

    /// The same for the suite that it signs with; [`IntegrationKey::read`] takes no other kind.
    pub(super) fn signer(&self) -> Option<&dyn Signer<Ed25519Public>> {
        if let AnySigner::Ed25519(signer) = self.signer.as_ref() { Some(signer.as_ref()) } else { None }
    }
}

fn name() -> KeyName {
    KeyName { kind: 'i', owner: "vc-api".to_owned(), fragment: "integration".to_owned() }
}
