//! Who is signed in: a token of 128 bits in the browser, its hash in the store, a new one at each sign-in.

use std::time::Duration;

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};

use crate::{
    issuer::Issuer,
    keys::stored_hash,
    store::{Account, AccountId, StoreError},
};

const HOUR: u64 = 60 * 60;
/// A session that is not used ends after an evening and a night.
const IDLE: Duration = Duration::from_secs(12 * HOUR);
/// Every session ends after two weeks.
const LONGEST: Duration = Duration::from_secs(14 * 24 * HOUR);
/// How exactly the last use is kept: not every request needs a write.
const STEP: Duration = Duration::from_secs(10 * 60);

/// What the browser holds.
#[derive(Clone)]
pub struct SessionToken(String);

impl SessionToken {
    /// As the browser sent it.
    pub fn sent(text: &str) -> Self {
        SessionToken(text.to_owned())
    }

    /// As the browser keeps it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    fn hash(&self) -> String {
        stored_hash(self.0.as_bytes())
    }
}

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken")
    }
}

/// Opens a session in place of the one that this browser had, if any.
pub async fn open(
    issuer: &Issuer,
    account: AccountId,
    before: Option<&SessionToken>,
) -> Result<SessionToken, StoreError> {
    let now = issuer.clock.now();
    let token = SessionToken(BASE64URL.encode(*issuer.chance.secret::<16>()));
    let mut tx = issuer.store.write().await?;
    if let Some(before) = before {
        tx.close_session(&before.hash()).await?;
    }
    tx.forget_sessions(now.before(LONGEST), now.before(IDLE)).await?;
    tx.open_session(&token.hash(), account, now).await?;
    tx.commit().await?;
    Ok(token)
}

/// Whose session it is, while it lasts.
pub async fn who(issuer: &Issuer, token: &SessionToken) -> Result<Option<Account>, StoreError> {
    let now = issuer.clock.now();
    let hash = token.hash();
    let mut tx = issuer.store.read().await?;
    let Some(session) = tx.session(&hash).await? else { return Ok(None) };
    if now >= session.opened_at.after(LONGEST) || now >= session.seen_at.after(IDLE) {
        return Ok(None);
    }
    let account = tx.account(session.account).await?;
    drop(tx);
    if now >= session.seen_at.after(STEP) {
        let mut tx = issuer.store.write().await?;
        tx.touch_session(&hash, now).await?;
        tx.commit().await?;
    }
    Ok(account)
}

/// Ends the session.
pub async fn sign_out(issuer: &Issuer, token: &SessionToken) -> Result<(), StoreError> {
    let mut tx = issuer.store.write().await?;
    tx.close_session(&token.hash()).await?;
    tx.commit().await
}

/// Ends every session of the account.
pub async fn sign_out_everywhere(issuer: &Issuer, account: AccountId) -> Result<(), StoreError> {
    let mut tx = issuer.store.write().await?;
    tx.close_sessions(account).await?;
    tx.commit().await
}
