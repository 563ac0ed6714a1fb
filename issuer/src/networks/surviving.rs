//! The survivors file of a dead key: which badges the organisation's records confirm, on the network's word.

use schemas::{
    credential::AchievementCredential,
    stage::Signed,
    trust::{Mark, Marks, Survivors},
};

use super::{NetworkError, publishing::sign};
use crate::{
    issuer::Issuer,
    store::{Network, Organisation},
};

/// The signed file for a dead key of an organisation, as the records are now. Its version is the second at which it was
/// made, so it rises however often somebody asks.
pub async fn survivors(
    issuer: &Issuer,
    network: &Network,
    owner: &Organisation,
    fragment: &str,
) -> Result<String, NetworkError> {
    let now = issuer.clock.now();
    let mut reading = issuer.store.read().await?;
    let keys = reading.signing_keys(owner.id).await?;
    let members = reading.members(network.id).await?;
    let is_member = members.iter().any(|member| member.organisation == owner.id);
    if !is_member || !keys.iter().any(|key| key.fragment == fragment && key.dead_at.is_some()) {
        return Err(NetworkError::NotDead(fragment.to_owned()));
    }
    let kept = reading.marks(owner.id, fragment).await?;
    let texts = reading.texts_signed_by(owner.id, fragment).await?;
    drop(reading);
    let read = |text: &String| Mark::of(&Signed::<AchievementCredential>::read(text).ok()?);
    let confirmed: Marks = kept.into_iter().chain(texts.iter().filter_map(read)).collect();
    let file = Survivors {
        iss: network.did.clone(),
        key: owner.did.key(fragment)?,
        version: u64::try_from(now.seconds()).unwrap_or_default(),
        iat: now,
        confirmed,
    };
    sign(issuer, network, file)
}
