//! A new working key, named by the root: the one moment in a year or so at which the root key leaves its safe.
//!
//! The root key is read from where it lies, such as a stick, and is not copied. Lists and survivors files are signed with
//! the new key from then on; readers pinned the root and notice nothing, and what the old key signed opens as before.

use std::{path::Path, time::Duration};

use schemas::{
    key::{Jwk, P256Secret, PublicKey, SecretKey},
    time::Timestamp,
    trust::Fingerprint,
};

use super::{
    NetworkError,
    founding::{key_name, named_by},
};
use crate::{
    issuer::Issuer,
    keys::next_fragment,
    store::{Act, Algorithm, Deed, Network, StoreError},
};

/// How long before its end a working key is worth a warning.
const WARNING: Duration = Duration::from_secs(60 * 24 * 60 * 60);

/// A working key whose end is near or past.
#[derive(Clone, Debug)]
pub struct EndsSoon {
    /// Whose.
    pub network: Network,
    /// When it ends.
    pub end: Timestamp,
}

/// Replaces the working key; the root key lies in this file. Gives the end of the new key.
pub async fn renew(issuer: &Issuer, network: &Network, root_key: &Path) -> Result<Timestamp, NetworkError> {
    let SecretKey::P256(root) = issuer.keys.read_elsewhere(root_key)? else {
        return Err(NetworkError::KeyOfAnotherKind);
    };
    let found = Fingerprint::of(&Jwk(PublicKey::P256(root.public())));
    if found != network.root.fingerprint() {
        return Err(NetworkError::AnotherRoot(found));
    }
    let now = issuer.clock.now();
    let fragment = unused_fragment(issuer, network, now)?;
    let working = P256Secret::from_bytes(*issuer.chance.secret())?;
    let (word, end) = named_by(&root, &network.did, &fragment, &working, now)?;
    issuer.keys.write(&key_name(&network.slug, &fragment), &SecretKey::P256(working))?;
    let mut tx = issuer.store.write().await?;
    tx.renew_network(network.id, &fragment, &word).await?;
    let what = Deed::RenewNetwork;
    tx.record(Act { actor: None, organisation: None, what, about: &network.slug, at: now }).await?;
    tx.commit().await?;
    Ok(end)
}

/// A name is never used twice: the key folder keeps the old files.
fn unused_fragment(issuer: &Issuer, network: &Network, now: Timestamp) -> Result<String, NetworkError> {
    let mut taken = vec![network.fragment.clone()];
    loop {
        let known: Vec<&str> = taken.iter().map(String::as_str).collect();
        let next = next_fragment(Algorithm::P256, now, &known).ok_or(NetworkError::NamesUsedUp)?;
        if issuer.keys.look_at(&key_name(&network.slug, &next)).is_err() {
            return Ok(next);
        }
        taken.push(next);
    }
}

/// The networks whose working key ends within sixty days, or has ended.
pub async fn ends_soon(issuer: &Issuer) -> Result<Vec<EndsSoon>, StoreError> {
    let now = issuer.clock.now();
    let networks = issuer.store.read().await?.networks().await?;
    let of_one = |network: Network| {
        let end = network.working_key()?.exp;
        Ok((now.after(WARNING) >= end).then_some(EndsSoon { network, end }))
    };
    networks.into_iter().map(of_one).filter_map(Result::transpose).collect()
}
