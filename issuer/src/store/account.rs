//! Accounts of the people at the desk.

use schemas::{lang::Lang, time::Timestamp};

use super::{
    AccountId, StoreError, Transaction,
    row::{Row, number, optional_text, parsed, text},
    sql::query,
};
use crate::accounts::{LoginName, PasswordHash};

/// Somebody who works at the desk.
#[derive(Clone, Debug)]
pub struct Account {
    /// The row.
    pub id: AccountId,
    /// What is typed at sign-in.
    pub login: LoginName,
    /// The name that colleagues see.
    pub name: String,
    /// The language of the desk.
    pub language: Lang,
}

/// An account to be added.
#[derive(Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct NewAccount {
    pub login: LoginName,
    pub name: String,
    pub language: Lang,
    /// None for somebody who signs in elsewhere.
    pub password: Option<PasswordHash>,
}

pub(super) fn read(row: &Row) -> Result<Account, StoreError> {
    Ok(Account {
        id: AccountId(number(row, "id")?),
        login: parsed(row, "login")?,
        name: text(row, "name")?,
        language: parsed(row, "language")?,
    })
}

impl Transaction {
    /// Adds an account; `None` when the login name is taken.
    pub async fn add_account(
        &mut self,
        new: &NewAccount,
        now: Timestamp,
    ) -> Result<Option<AccountId>, StoreError> {
        let row = query(
            "insert into account (login, name, language, password, added_at)
             values ($1, $2, $3, $4, $5)
             on conflict do nothing
             returning id",
        )
        .bind(new.login.as_str())
        .bind(&new.name)
        .bind(new.language.tag())
        .bind(new.password.as_ref().map(PasswordHash::as_str))
        .bind(now.seconds())
        .fetch_optional(self.db())
        .await?;
        row.map(|row| Ok(AccountId(number(&row, "id")?))).transpose()
    }

    /// Is there any account yet?
    pub async fn has_accounts(&mut self) -> Result<bool, StoreError> {
        Ok(query("select id from account limit 1").fetch_optional(self.db()).await?.is_some())
    }

    /// The account of this login name, with what its password is checked against.
    pub async fn account_of_login(
        &mut self,
        login: &LoginName,
    ) -> Result<Option<(Account, Option<PasswordHash>)>, StoreError> {
        let row = query("select * from account where login = $1")
            .bind(login.as_str())
            .fetch_optional(self.db())
            .await?;
        row.map(|row| {
            let hash = optional_text(&row, "password")?.map(PasswordHash::stored);
            Ok((read(&row)?, hash))
        })
        .transpose()
    }

    /// The account that a provider calls by this subject.
    pub async fn account_of_subject(
        &mut self,
        provider: &str,
        subject: &str,
    ) -> Result<Option<AccountId>, StoreError> {
        let row = query("select account from account_subject where provider = $1 and subject = $2")
            .bind(provider)
            .bind(subject)
            .fetch_optional(self.db())
            .await?;
        row.map(|row| Ok(AccountId(number(&row, "account")?))).transpose()
    }

    /// From now on the provider's subject opens this account.
    pub async fn link_subject(
        &mut self,
        account: AccountId,
        provider: &str,
        subject: &str,
    ) -> Result<(), StoreError> {
        query("insert into account_subject (provider, subject, account) values ($1, $2, $3)")
            .bind(provider)
            .bind(subject)
            .bind(account.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The account with this row number.
    pub async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        let row = query("select * from account where id = $1").bind(id.0).fetch_optional(self.db()).await?;
        row.as_ref().map(read).transpose()
    }

    /// Changes the name that colleagues see, and the language of the desk.
    pub async fn describe_account(
        &mut self,
        id: AccountId,
        name: &str,
        language: Lang,
    ) -> Result<(), StoreError> {
        query("update account set name = $1, language = $2 where id = $3")
            .bind(name)
            .bind(language.tag())
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Changes the password.
    pub async fn set_password(&mut self, id: AccountId, hash: &PasswordHash) -> Result<(), StoreError> {
        query("update account set password = $1 where id = $2")
            .bind(hash.as_str())
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }
}
