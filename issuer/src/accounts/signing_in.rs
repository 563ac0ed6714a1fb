//! Login name and password against what is stored. Somebody unknown costs the same time as a wrong password, and is
//! told the same.

use super::{LoginName, Password, TooWeak, password::HashingFailed};
use crate::{
    issuer::Issuer,
    store::{Account, Act, Deed, StoreError},
};

/// Why nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Login name and password do not belong together.
    #[error("login name and password do not belong together")]
    Wrong,
    /// The hash could not be made.
    #[error(transparent)]
    Hashing(#[from] HashingFailed),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The account of this login name, if the password is its own.
pub async fn sign_in(issuer: &Issuer, login: &str, password: Password) -> Result<Account, SignInError> {
    let found = match login.parse::<LoginName>() {
        Ok(login) => issuer.store.read().await?.account_of_login(&login).await?,
        Err(_) => None,
    };
    let (account, stored) = found.unzip();
    if password.fits(stored.flatten().as_ref()).await? {
        account.ok_or(SignInError::Wrong)
    } else {
        Err(SignInError::Wrong)
    }
}

/// Does the account have a password? Who joined with an account from elsewhere has none.
pub async fn has_password(issuer: &Issuer, account: &Account) -> Result<bool, StoreError> {
    let stored = issuer.store.read().await?.account_of_login(&account.login).await?;
    Ok(stored.is_some_and(|(_, hash)| hash.is_some()))
}

/// Why a password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// The old one is not right.
    #[error("the password so far is another")]
    Wrong,
    /// The new one is refused.
    #[error(transparent)]
    Weak(#[from] TooWeak),
    /// The hash could not be made.
    #[error(transparent)]
    Hashing(#[from] HashingFailed),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Changes the password and ends every session; the one who changed it opens a new one.
pub async fn change_password(
    issuer: &Issuer,
    account: &Account,
    old: Password,
    new: String,
) -> Result<(), PasswordError> {
    let new = Password::new(new, &account.login)?;
    let stored = issuer.store.read().await?.account_of_login(&account.login).await?;
    let stored = stored.and_then(|(_, hash)| hash);
    if !old.fits(stored.as_ref()).await? {
        return Err(PasswordError::Wrong);
    }
    let hash = new.hash(issuer.chance.bytes()).await?;
    let mut tx = issuer.store.write().await?;
    tx.set_password(account.id, &hash).await?;
    tx.close_sessions(account.id).await?;
    let about = format!("account {}", account.id);
    tx.record(Act {
        actor: Some(account.id),
        organisation: None,
        what: Deed::ChangePassword,
        about: &about,
        at: issuer.clock.now(),
    })
    .await?;
    tx.commit().await?;
    Ok(())
}
