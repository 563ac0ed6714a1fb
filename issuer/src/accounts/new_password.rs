//! A forgotten password: somebody who may change the account's role hands over a link under which a new one is set.
//! The code carries the account, its end, and a mark of the password so far, so it works once and needs no row.

use std::time::Duration;

use sha2::{Digest as _, Sha256};

use super::{Password, PasswordHash, TeamChange, TeamError, TooWeak, password::HashingFailed};
use crate::{
    issuer::Issuer,
    store::{Account, AccountId, Act, Deed, StoreError},
};

const PURPOSE: &str = "new password";
const LIFE: Duration = Duration::from_secs(24 * 60 * 60);

/// Why no new password was set.
#[derive(Debug, thiserror::Error)]
pub enum NewPasswordError {
    /// Used, over, or not ours.
    #[error("the link is over")]
    Over,
    /// The password is refused.
    #[error(transparent)]
    Weak(#[from] TooWeak),
    /// The hash could not be made.
    #[error(transparent)]
    Hashing(#[from] HashingFailed),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The code of a link under which this member of the team sets a new password within a day.
///
/// Whoever has it can become that account, so it is given only where every role of the account is one that the asker
/// could take away.
pub async fn new_password_code(issuer: &Issuer, change: TeamChange) -> Result<(Account, String), TeamError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.read().await?;
    let account = tx.account(change.account).await?.ok_or(TeamError::NotOfTheTeam)?;
    let roles = tx.roles(change.account, now).await?;
    let here = roles.iter().find(|(organisation, _)| *organisation == change.organisation);
    let (_, role) = here.ok_or(TeamError::NotOfTheTeam)?;
    let by_command = change.by.is_none();
    if *role > change.role || (roles.len() > 1 && !by_command) {
        return Err(TeamError::RoleTooHigh);
    }
    let stored = tx.account_of_login(&account.login).await?.and_then(|(_, hash)| hash);
    let mut content = [0; 24];
    content[..8].copy_from_slice(&account.id.0.to_be_bytes());
    content[8..16].copy_from_slice(&now.after(LIFE).seconds().to_be_bytes());
    content[16..].copy_from_slice(&mark(stored.as_ref()));
    Ok((account, issuer.secret.seal(PURPOSE, &content)))
}

fn mark(stored: Option<&PasswordHash>) -> [u8; 8] {
    let digest = Sha256::digest(stored.map(PasswordHash::as_str).unwrap_or_default());
    let mut mark = [0; 8];
    mark.copy_from_slice(&digest[..8]);
    mark
}

/// Whose password the code changes, while it does.
pub async fn whose_new_password(issuer: &Issuer, code: &str) -> Result<Option<Account>, StoreError> {
    let Some(content) = issuer.secret.open::<24>(PURPOSE, code) else { return Ok(None) };
    let number = |from: usize| {
        content.get(from..from + 8).and_then(|part| part.try_into().ok()).map(i64::from_be_bytes)
    };
    let (Some(id), Some(end)) = (number(0), number(8)) else { return Ok(None) };
    if issuer.clock.now().seconds() >= end {
        return Ok(None);
    }
    let mut tx = issuer.store.read().await?;
    let Some(account) = tx.account(AccountId(id)).await? else { return Ok(None) };
    let stored = tx.account_of_login(&account.login).await?.and_then(|(_, hash)| hash);
    Ok((mark(stored.as_ref()) == content[16..]).then_some(account))
}

/// Sets the new password and ends every session of the account.
pub async fn set_new_password(
    issuer: &Issuer,
    code: &str,
    password: String,
) -> Result<AccountId, NewPasswordError> {
    let account = whose_new_password(issuer, code).await?.ok_or(NewPasswordError::Over)?;
    let hash = Password::new(password, &account.login)?.hash(issuer.chance.bytes()).await?;
    let about = format!("account {}", account.id);
    let at = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    tx.set_password(account.id, &hash).await?;
    tx.close_sessions(account.id).await?;
    let what = Deed::ChangePassword;
    tx.record(Act { actor: Some(account.id), organisation: None, what, about: &about, at }).await?;
    tx.commit().await?;
    Ok(account.id)
}
