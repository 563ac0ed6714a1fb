//! Codes and tokens of one claim: stored as hashes, each good once.

use schemas::time::Timestamp;

use super::{
    EditionForm, OfferId, StoreError, Transaction,
    row::{number, time},
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

fn form_name(form: EditionForm) -> &'static str {
    match form {
        EditionForm::DataIntegrity => "data_integrity",
        EditionForm::Jwt => "jwt",
        EditionForm::Rs256 => "rs256",
    }
}

impl Transaction {
    /// Uses a pre-authorised code up; `false` when it was used before.
    pub async fn spend_code(
        &mut self,
        hash: &str,
        offer: OfferId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let done = query(
            "insert into spent_code (hash, offer, spent_at) values ($1, $2, $3) on conflict do nothing",
        )
        .bind(hash)
        .bind(offer.0)
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }

    /// Opens access for a token, and forgets tokens that are long over.
    pub async fn grant(
        &mut self,
        token_hash: &str,
        access: Access,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query("delete from access where expires_at < $1").bind(now.seconds()).execute(self.db()).await?;
        query("insert into access (token_hash, offer, expires_at) values ($1, $2, $3)")
            .bind(token_hash)
            .bind(access.offer.0)
            .bind(access.expires_at.seconds())
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// What the token opens.
    pub async fn access(&mut self, token_hash: &str) -> Result<Option<Access>, StoreError> {
        let row = query("select offer, expires_at from access where token_hash = $1")
            .bind(token_hash)
            .fetch_optional(self.db())
            .await?;
        row.map(|row| {
            Ok(Access { offer: OfferId(number(&row, "offer")?), expires_at: time(&row, "expires_at")? })
        })
        .transpose()
    }

    /// Takes one form with the token; `false` when it was taken before.
    pub async fn take_form(&mut self, token_hash: &str, form: EditionForm) -> Result<bool, StoreError> {
        let done = query("insert into access_form (token_hash, form) values ($1, $2) on conflict do nothing")
            .bind(token_hash)
            .bind(form_name(form))
            .execute(self.db())
            .await?;
        Ok(done == 1)
    }
}
