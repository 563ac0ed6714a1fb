//! A new network: two keys, the root's word for the working key, and no members yet.

use std::time::Duration;

use schemas::{
    did::{Did, NotADid},
    key::{Jwk, KeyError, P256Secret, SecretKey},
    lang::Localised,
    time::Timestamp,
    trust::{Fingerprint, NamingError, NotACard, Root, TrustError, WorkingKey},
};

use crate::{
    badges::BadgeError,
    issuer::Issuer,
    keys::{KeyFileError, KeyName, next_fragment},
    store::{Algorithm, Network, NewNetwork, StoreError},
};

/// How long a working key may sign before the root must speak again.
const WORKING_LIFE: Duration = Duration::from_secs(400 * 24 * 60 * 60);

/// Why a network could not be founded or its list not be made.
#[derive(Debug, thiserror::Error)]
pub enum NetworkError {
    /// The short name is taken.
    #[error("a network {0} is there already")]
    Taken(String),
    /// The public address makes no DID.
    #[error(transparent)]
    Did(#[from] NotADid),
    /// The random source gave no key of the curve; it will the next time.
    #[error(transparent)]
    Chance(#[from] KeyError),
    /// A key file could not be read or written.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The key in the file is of another kind than its name says.
    #[error("a key of another kind")]
    KeyOfAnotherKind,
    /// The root could not name the working key.
    #[error(transparent)]
    Naming(#[from] NamingError),
    /// The issuer is no member.
    #[error("no member of {0}")]
    NotAMember(String),
    /// Nobody of this login name looks after the network, or has an account at all.
    #[error("nobody is {0} here")]
    Nobody(String),
    /// This network is not recognised.
    #[error("{0} is not recognised")]
    NotRecognised(Did),
    /// A network does not recognise itself.
    #[error("a network does not recognise itself")]
    Itself,
    /// What was handed over is no trust list of the root that was named.
    #[error(transparent)]
    NotTheirList(#[from] TrustError),
    /// What was handed over is no card, or not the one that was compared.
    #[error(transparent)]
    NotACard(#[from] NotACard),
    /// An organisation of this server needs no card.
    #[error("{0} is an organisation of this server")]
    OfThisServer(Did),
    /// The card leaves out or changes what an older one said.
    #[error("the card of {0} takes back what is known of it")]
    TakesBack(Did),
    /// Not everything that a closed issuer hands over.
    #[error("not the last status lists of a closed issuer")]
    NotLast,
    /// The key in the file is not this network's root.
    #[error("another root key, {0}")]
    AnotherRoot(Fingerprint),
    /// The working key may sign no more.
    #[error("the working key ended on {0}")]
    WorkingKeyEnded(Timestamp),
    /// Twenty-six working keys in one month.
    #[error("no name is left for a working key of this month")]
    NamesUsedUp,
    /// Only a dead key has survivors.
    #[error("key {0} is not dead")]
    NotDead(String),
    /// The list could not be signed.
    #[error(transparent)]
    Signing(#[from] schemas::proof::SigningError),
    /// The list breaks a rule for what we issue.
    #[error(transparent)]
    NotIssuable(#[from] schemas::stage::NotIssuable),
    /// The badges of the network cannot be put together.
    #[error(transparent)]
    Badge(#[from] BadgeError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Founds a network. Its root key lies in the key folder afterwards, to be taken to a safe.
pub async fn found(issuer: &Issuer, slug: &str, name: Localised) -> Result<Network, NetworkError> {
    let now = issuer.clock.now();
    if issuer.store.read().await?.networks().await?.iter().any(|network| network.slug == slug) {
        return Err(NetworkError::Taken(slug.to_owned()));
    }
    let did = network_did(issuer, slug)?;
    let root = P256Secret::from_bytes(*issuer.chance.secret())?;
    let working = P256Secret::from_bytes(*issuer.chance.secret())?;
    let fragment = next_fragment(Algorithm::P256, now, &[]).unwrap_or_default();
    let (word, _) = named_by(&root, &did, &fragment, &working, now)?;
    let new = NewNetwork { slug: slug.to_owned(), name, root: word, fragment: fragment.clone(), did };
    issuer.keys.write(&key_name(slug, "root"), &SecretKey::P256(root))?;
    issuer.keys.write(&key_name(slug, &fragment), &SecretKey::P256(working))?;
    let mut tx = issuer.store.write().await?;
    if !tx.add_network(&new, now).await? {
        return Err(NetworkError::Taken(slug.to_owned()));
    }
    tx.commit().await?;
    super::find(issuer, Some(slug)).await?.ok_or_else(|| NetworkError::Taken(slug.to_owned()))
}

/// The root's word for a working key, and until when it holds.
pub(super) fn named_by(
    root: &P256Secret,
    network: &Did,
    fragment: &str,
    working: &P256Secret,
    now: Timestamp,
) -> Result<(Root, Timestamp), NetworkError> {
    let end = now.after(WORKING_LIFE);
    let named = WorkingKey {
        iss: network.clone(),
        kid: network.key(fragment)?,
        jwk: Jwk(schemas::key::PublicKey::P256(working.public())),
        iat: now,
        exp: end,
    };
    Ok((Root::name(root, &network.key("root")?, &named)?, end))
}

pub(super) fn key_name(slug: &str, fragment: &str) -> KeyName {
    KeyName { kind: 'n', owner: slug.to_owned(), fragment: fragment.to_owned() }
}

/// Networks live beside organisations, under `n` where those have `o`.
fn network_did(issuer: &Issuer, slug: &str) -> Result<Did, NotADid> {
    let beside = issuer.organisation_did(slug)?;
    beside.as_str().replacen(&format!(":o:{slug}"), &format!(":n:{slug}"), 1).parse()
}
