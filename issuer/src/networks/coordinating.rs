//! Who looks after a network in the browser: somebody with an account, until a day if one is set. Named on the server itself,
//! for nobody makes themselves a coordinator.

use schemas::time::Timestamp;

use super::NetworkError;
use crate::{
    accounts::LoginName,
    issuer::Issuer,
    store::{AccountId, Act, Deed, Network},
};

/// Makes somebody a coordinator, from now until the end that is named; said again, the new end counts.
pub async fn appoint(
    issuer: &Issuer,
    network: &Network,
    login: &LoginName,
    until: Option<Timestamp>,
) -> Result<(), NetworkError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let (account, _) = tx.account_of_login(login).await?.ok_or_else(|| nobody(login))?;
    tx.appoint_coordinator(network.id, account.id, until, now).await?;
    let last = until.map(|until| format!(" {}", until.date())).unwrap_or_default();
    let about = about(network, account.id) + &last;
    let what = Deed::AppointCoordinator;
    tx.record(Act { actor: None, organisation: None, what, about: &about, at: now }).await?;
    Ok(tx.commit().await?)
}

/// From now on somebody looks after the network no more.
pub async fn dismiss(issuer: &Issuer, network: &Network, login: &LoginName) -> Result<(), NetworkError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let known = tx.coordinators(network.id).await?;
    let found = known.into_iter().find(|one| one.account.login == *login && one.is_active(now));
    let account = found.ok_or_else(|| nobody(login))?.account.id;
    tx.appoint_coordinator(network.id, account, Some(now), now).await?;
    let what = Deed::DismissCoordinator;
    let about = about(network, account);
    tx.record(Act { actor: None, organisation: None, what, about: &about, at: now }).await?;
    Ok(tx.commit().await?)
}

fn nobody(login: &LoginName) -> NetworkError {
    NetworkError::Nobody(login.to_string())
}

fn about(network: &Network, account: AccountId) -> String {
    format!("{} account {account}", network.slug)
}
