//! The survivors file of a dead key: which badges the issuer's records confirm, on the network's word.
//!
//! Of an organisation of this server the records are here; an issuer on another server writes them on its card.

use schemas::{
    credential::AchievementCredential,
    did::DidUrl,
    stage::Signed,
    trust::{Mark, Marks, Survivors},
};

use super::{NetworkError, publishing::sign};
use crate::{
    issuer::Issuer,
    store::{GuestId, Network, Organisation, OrganisationId, StoreError, Transaction},
};

/// The signed file for a dead key of an organisation, as the records are now. Its version is the second at which it was
/// made, so it rises however often somebody asks.
pub async fn survivors(
    issuer: &Issuer,
    network: &Network,
    owner: &Organisation,
    fragment: &str,
) -> Result<String, NetworkError> {
    let mut reading = issuer.store.read().await?;
    let keys = reading.signing_keys(owner.id).await?;
    let members = reading.members(network.id).await?;
    let is_member = members.iter().any(|member| member.organisation == owner.id);
    if !is_member || !keys.iter().any(|key| key.fragment == fragment && key.dead_at.is_some()) {
        return Err(NetworkError::NotDead(fragment.to_owned()));
    }
    let confirmed = confirmed(&mut reading, owner.id, fragment).await?;
    drop(reading);
    file(issuer, network, owner.did.key(fragment)?, confirmed)
}

/// The same for a dead key of an issuer on another server, as its newest card says it.
pub async fn survivors_of_guest(
    issuer: &Issuer,
    network: &Network,
    guest: GuestId,
    fragment: &str,
) -> Result<String, NetworkError> {
    let guests = issuer.store.read().await?.guests(network.id).await?;
    let guest = guests.into_iter().find(|known| known.id == guest);
    let card = guest.ok_or_else(|| NetworkError::NotDead(fragment.to_owned()))?.card;
    let key = card.issuer.did.key(fragment)?;
    if card.issuer.key(&key).is_none_or(|key| key.dead.is_none()) {
        return Err(NetworkError::NotDead(fragment.to_owned()));
    }
    file(issuer, network, key.clone(), card.confirmed(&key))
}

/// The badges of this key that the records confirm.
pub(super) async fn confirmed(
    reading: &mut Transaction,
    owner: OrganisationId,
    fragment: &str,
) -> Result<Marks, StoreError> {
    let kept = reading.marks(owner, fragment).await?;
    let texts = reading.texts_signed_by(owner, fragment).await?;
    let read = |text: &String| Mark::of(&Signed::<AchievementCredential>::read(text).ok()?);
    Ok(kept.into_iter().chain(texts.iter().filter_map(read)).collect())
}

fn file(issuer: &Issuer, network: &Network, key: DidUrl, confirmed: Marks) -> Result<String, NetworkError> {
    let now = issuer.clock.now();
    let file = Survivors {
        iss: network.did.clone(),
        key,
        version: u64::try_from(now.seconds()).unwrap_or_default(),
        iat: now,
        confirmed,
    };
    sign(issuer, network, file)
}
