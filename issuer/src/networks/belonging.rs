//! Who belongs to a network: organisations of this server join, leave, and come back.
//!
//! Who leaves stays on the trust list with the day on which that ended: badges of before stay genuine.

use schemas::time::Timestamp;

use super::NetworkError;
use crate::{
    issuer::Issuer,
    store::{AccountId, Act, Deed, Member, Network, Organisation},
};

/// Makes an organisation a member, or lets it go on where its membership had ended. `by` is nobody for the command line.
pub async fn add_member(
    issuer: &Issuer,
    network: &Network,
    organisation: &Organisation,
    by: Option<AccountId>,
) -> Result<(), NetworkError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let keys = tx.signing_keys(organisation.id).await?;
    // Whoever lets an organisation in vouches for its keys, and so for what they signed before that day.
    let since = keys.iter().map(|key| key.used_from).chain([now]).min().unwrap_or(now);
    tx.add_member(network.id, Member { organisation: organisation.id, since, until: None }).await?;
    let act = Act { actor: by, ..act(Deed::JoinNetwork, organisation, &network.slug, now) };
    tx.record(act).await?;
    Ok(tx.commit().await?)
}

/// Ends a membership: of what the organisation issues from `until` on, nothing counts by this network's word.
pub async fn end_member(
    issuer: &Issuer,
    network: &Network,
    organisation: &Organisation,
    until: Timestamp,
    by: Option<AccountId>,
) -> Result<(), NetworkError> {
    let mut tx = issuer.store.write().await?;
    if !tx.end_member(network.id, organisation.id, until).await? {
        return Err(NetworkError::NotAMember(organisation.slug.clone()));
    }
    let about = format!("{} {}", network.slug, until.date());
    let act = Act { actor: by, ..act(Deed::LeaveNetwork, organisation, &about, issuer.clock.now()) };
    tx.record(act).await?;
    Ok(tx.commit().await?)
}

fn act<'a>(what: Deed, organisation: &Organisation, about: &'a str, at: Timestamp) -> Act<'a> {
    Act { actor: None, organisation: Some(organisation.id), what, about, at }
}
