//! Other networks whose issuers count here too: one step deep, pinned by the fingerprint of their root.
//!
//! Who recognises a network hands over one of its lists with the fingerprint from its paper. The list says whose DID it is
//! and that this root speaks for it; nothing else of it is kept.

use schemas::{
    did::Did,
    trust::{Anchor, Fingerprint, RecognisedNetwork, open},
};

use super::NetworkError;
use crate::{
    issuer::Issuer,
    store::{AccountId, Act, Deed, Network},
};

/// Recognises the network whose trust list this is, if its root has the fingerprint. Gives the network's DID.
pub async fn recognise(
    issuer: &Issuer,
    network: &Network,
    list: &str,
    root: Fingerprint,
    by: Option<AccountId>,
) -> Result<Did, NetworkError> {
    let other = open(list, Anchor::Pinned(root))?.claims().iss.clone();
    if other == network.did {
        return Err(NetworkError::Itself);
    }
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let recognised = RecognisedNetwork { network: other.clone(), root };
    tx.recognise_network(network.id, &recognised, now).await?;
    let about = format!("{} {other}", network.slug);
    let what = Deed::RecogniseNetwork;
    tx.record(Act { actor: by, organisation: None, what, about: &about, at: now }).await?;
    tx.commit().await?;
    Ok(other)
}

/// Recognises it no more.
pub async fn forget(
    issuer: &Issuer,
    network: &Network,
    other: &Did,
    by: Option<AccountId>,
) -> Result<(), NetworkError> {
    let mut tx = issuer.store.write().await?;
    if !tx.forget_network(network.id, other).await? {
        return Err(NetworkError::NotRecognised(other.clone()));
    }
    let about = format!("{} {other}", network.slug);
    let what = Deed::ForgetNetwork;
    tx.record(Act { actor: by, organisation: None, what, about: &about, at: issuer.clock.now() }).await?;
    Ok(tx.commit().await?)
}
