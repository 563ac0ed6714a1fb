//! Who is signed in: tokens as hashes, with when they were opened and last seen.

use schemas::time::Timestamp;

use super::{
    AccountId, StoreError, Transaction,
    row::{number, time},
    sql::query,
};

/// A signed-in browser.
#[derive(Clone, Copy, Debug)]
pub struct WebSession {
    /// Who signed in.
    pub account: AccountId,
    /// When.
    pub opened_at: Timestamp,
    /// When it last asked for something.
    pub seen_at: Timestamp,
}

impl Transaction {
    /// Opens a session.
    pub async fn open_session(
        &mut self,
        token_hash: &str,
        account: AccountId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query("insert into web_session (token_hash, account, opened_at, seen_at) values ($1, $2, $3, $3)")
            .bind(token_hash)
            .bind(account.0)
            .bind(now.seconds())
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The session of this token.
    pub async fn session(&mut self, token_hash: &str) -> Result<Option<WebSession>, StoreError> {
        let row = query("select account, opened_at, seen_at from web_session where token_hash = $1")
            .bind(token_hash)
            .fetch_optional(self.db())
            .await?;
        row.map(|row| {
            Ok(WebSession {
                account: AccountId(number(&row, "account")?),
                opened_at: time(&row, "opened_at")?,
                seen_at: time(&row, "seen_at")?,
            })
        })
        .transpose()
    }

    /// The session has just been used.
    pub async fn touch_session(&mut self, token_hash: &str, now: Timestamp) -> Result<(), StoreError> {
        query("update web_session set seen_at = $1 where token_hash = $2")
            .bind(now.seconds())
            .bind(token_hash)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Ends one session.
    pub async fn close_session(&mut self, token_hash: &str) -> Result<(), StoreError> {
        query("delete from web_session where token_hash = $1").bind(token_hash).execute(self.db()).await?;
        Ok(())
    }

    /// Ends every session of the account.
    pub async fn close_sessions(&mut self, account: AccountId) -> Result<(), StoreError> {
        query("delete from web_session where account = $1").bind(account.0).execute(self.db()).await?;
        Ok(())
    }

    /// Forgets sessions that were opened or seen too long ago to count.
    pub async fn forget_sessions(
        &mut self,
        opened_before: Timestamp,
        seen_before: Timestamp,
    ) -> Result<(), StoreError> {
        query("delete from web_session where opened_at < $1 or seen_at < $2")
            .bind(opened_before.seconds())
            .bind(seen_before.seconds())
            .execute(self.db())
            .await?;
        Ok(())
    }
}
