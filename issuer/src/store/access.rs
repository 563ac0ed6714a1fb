//! Codes and tokens of one claim: stored as hashes, each good once.

use std::{
    collections::{HashMap, HashSet},
    str::FromStr,
};

use schemas::time::Timestamp;

use super::{
    EditionForm, OfferId, StoreError, Transaction,
    row::{Row, number, parsed, text, time},
    rows_query::rows_query,
    sql::query,
};

/// What an access token opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Access {
    /// The offer.
    pub offer: OfferId,
    /// Until when.
    pub expires_at: Timestamp,
}

/// A token that is about to be granted for a code.
#[derive(Clone, Debug)]
pub struct NewAccess {
    /// The hash of the code that it costs.
    pub code_hash: String,
    /// The hash of the token.
    pub token_hash: String,
    /// What it opens.
    pub access: Access,
}

impl EditionForm {
    const ALL: [EditionForm; 3] = [EditionForm::DataIntegrity, EditionForm::Jwt, EditionForm::Rs256];

    /// The name in the store.
    fn name(self) -> &'static str {
        match self {
            EditionForm::DataIntegrity => "data_integrity",
            EditionForm::Jwt => "jwt",
            EditionForm::Rs256 => "rs256",
        }
    }
}

impl FromStr for EditionForm {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        EditionForm::ALL.into_iter().find(|form| form.name() == name).ok_or(())
    }
}

impl Transaction {
    /// Uses pre-authorised codes up; gives the hashes of those that were not used before.
    pub async fn spend_codes(
        &mut self,
        new: &[NewAccess],
        now: Timestamp,
    ) -> Result<HashSet<String>, StoreError> {
        let rows = rows_query(
            "insert into spent_code (hash, offer, spent_at) values ($1, $2, $3) on conflict do nothing
             returning hash",
            new.iter().map(|new| [(&new.code_hash).into(), new.access.offer.0.into(), now.seconds().into()]),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| text(row, "hash")).collect()
    }

    /// Opens access for tokens, and forgets tokens that are long over.
    pub async fn grant<'n>(
        &mut self,
        new: impl Iterator<Item = &'n NewAccess> + Send,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query("delete from access where expires_at < $1").bind(now.seconds()).execute(self.db()).await?;
        rows_query(
            "insert into access (token_hash, offer, expires_at) values ($1, $2, $3)",
            new.map(|new| {
                [(&new.token_hash).into(), new.access.offer.0.into(), new.access.expires_at.seconds().into()]
            }),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// What the tokens open, as far as they open something; by the tokens' hashes.
    pub async fn accesses<'h>(
        &mut self,
        token_hashes: impl Iterator<Item = &'h str> + Send,
    ) -> Result<HashMap<String, Access>, StoreError> {
        let rows = rows_query(
            "select token_hash, offer, expires_at from access where token_hash in (values ($1))",
            token_hashes.map(|hash| [hash.into()]),
        )
        .fetch_all(self.db())
        .await?;
        let access = |row: &Row| {
            let access =
                Access { offer: OfferId(number(row, "offer")?), expires_at: time(row, "expires_at")? };
            Ok((text(row, "token_hash")?, access))
        };
        rows.iter().map(access).collect()
    }

    /// Takes forms with tokens; gives those that were not taken before.
    pub async fn take_forms<'h>(
        &mut self,
        wanted: impl Iterator<Item = (&'h str, EditionForm)> + Send,
    ) -> Result<HashSet<(String, EditionForm)>, StoreError> {
        let rows = rows_query(
            "insert into access_form (token_hash, form) values ($1, $2) on conflict do nothing
             returning token_hash, form",
            wanted.map(|(token_hash, form)| [token_hash.into(), form.name().into()]),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok((text(row, "token_hash")?, parsed(row, "form")?))).collect()
    }
}
