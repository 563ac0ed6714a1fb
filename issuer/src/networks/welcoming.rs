//! Issuers that run on other servers: known by their card, whose fingerprint the two sides compare.
//!
//! Who brings a newer card brings its keys up to date: new ones with the end of the old, dead ones with what the records
//! confirm. Organisations of this server need no card.

use schemas::{
    did::Did,
    time::Timestamp,
    trust::{Card, Confirmed, Fingerprint, NotACard},
};

use super::{NetworkError, publishing, surviving};
use crate::{
    issuer::Issuer,
    store::{AccountId, Act, Deed, GuestId, Network, Organisation, StoreError, Transaction},
};

/// The card of an organisation of this server, as text for a file.
pub async fn card(issuer: &Issuer, owner: &Organisation) -> Result<String, NetworkError> {
    let mut tx = issuer.store.read().await?;
    let keys = tx.signing_keys(owner.id).await?;
    let from = keys.iter().map(|key| key.used_from).min().ok_or(NotACard::NoKey)?;
    let entry = publishing::entry(&mut tx, issuer, owner.clone(), from).await?;
    let mut confirmed = Vec::new();
    for key in keys.iter().filter(|key| key.dead_at.is_some()) {
        let marks = surviving::confirmed(&mut tx, owner.id, &key.fragment).await?;
        confirmed.push(Confirmed { key: owner.did.key(&key.fragment)?, marks });
    }
    let card = Card { issuer: entry, confirmed };
    Ok(serde_json::to_string_pretty(&card).map_err(StoreError::Unwritable)?)
}

/// Takes in the issuer of this card, brings its keys up to date, or lets it go on where its membership had ended. `by` is
/// nobody for the command line.
pub async fn welcome(
    issuer: &Issuer,
    network: &Network,
    card: &str,
    compared: Fingerprint,
    by: Option<AccountId>,
) -> Result<Did, NetworkError> {
    let card = Card::read(card, compared)?;
    let mut tx = issuer.store.write().await?;
    keep(&mut tx, network, &card).await?;
    tx.end_guest(network.id, &card.issuer.did, None).await?;
    record(&mut tx, Deed::JoinNetwork, &about(network, &card), by, issuer.clock.now()).await?;
    tx.commit().await?;
    Ok(card.issuer.did)
}

/// Ends the membership of an issuer that runs elsewhere: of what it issues from `until` on, nothing counts by this
/// network's word.
pub async fn end_guest(
    issuer: &Issuer,
    network: &Network,
    did: &Did,
    until: Timestamp,
    by: Option<AccountId>,
) -> Result<(), NetworkError> {
    let mut tx = issuer.store.write().await?;
    if !tx.end_guest(network.id, did, Some(until)).await? {
        return Err(NetworkError::NotAMember(did.to_string()));
    }
    let about = format!("{} {did} {}", network.slug, until.date());
    record(&mut tx, Deed::LeaveNetwork, &about, by, issuer.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// Keeps a card in the caller's transaction.
pub(super) async fn keep(
    tx: &mut Transaction,
    network: &Network,
    card: &Card,
) -> Result<GuestId, NetworkError> {
    let did = &card.issuer.did;
    if tx.organisations().await?.iter().any(|own| own.did == *did) {
        return Err(NetworkError::OfThisServer(did.clone()));
    }
    let known = tx.guests(network.id).await?.into_iter().find(|guest| guest.card.issuer.did == *did);
    if known.is_some_and(|known| card.takes_back(&known.card)) {
        return Err(NetworkError::TakesBack(did.clone()));
    }
    Ok(tx.keep_guest(network.id, card, card.issuer.from).await?)
}

/// What the journal says of a card.
pub(super) fn about(network: &Network, card: &Card) -> String {
    format!("{} {}", network.slug, card.issuer.did)
}

pub(super) async fn record(
    tx: &mut Transaction,
    what: Deed,
    about: &str,
    by: Option<AccountId>,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.record(Act { actor: by, organisation: None, what, about, at }).await
}
