//! What signed badges are known by: kept when they are signed, and still there when their texts are gone.

use schemas::trust::Mark;

use super::{
    EditionId, OrganisationId, StoreError, Transaction,
    row::{Row, parsed, text},
    sql::query,
};

impl Transaction {
    /// Keeps the mark of what this key signed of an edition; nothing changes when it is kept already.
    pub async fn keep_mark(
        &mut self,
        edition: EditionId,
        fragment: &str,
        mark: Mark,
    ) -> Result<(), StoreError> {
        query(
            "insert into badge_mark (organisation, fragment, mark)
             select a.organisation, $2, $3
             from edition e
             join award a on a.id = e.award
             where e.id = $1
             on conflict do nothing",
        )
        .bind(edition.0)
        .bind(fragment)
        .bind(mark.to_string())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The marks of all that this key signed.
    pub async fn marks(&mut self, owner: OrganisationId, fragment: &str) -> Result<Vec<Mark>, StoreError> {
        let rows = query("select mark from badge_mark where organisation = $1 and fragment = $2")
            .bind(owner.0)
            .bind(fragment)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(|row: &Row| parsed(row, "mark")).collect()
    }

    /// The texts that this key signed and that are still held; those of before marks were kept are known by them alone.
    pub async fn texts_signed_by(
        &mut self,
        owner: OrganisationId,
        fragment: &str,
    ) -> Result<Vec<String>, StoreError> {
        let rows = query(
            "select case $2 when e.p256_key then e.jwt when e.rsa_key then e.rs256 else e.data_integrity end as signed
             from edition e
             join award a on a.id = e.award
             where a.organisation = $1 and $2 in (e.ed25519_key, e.p256_key, e.rsa_key) and e.jwt is not null",
        )
        .bind(owner.0)
        .bind(fragment)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row: &Row| text(row, "signed")).collect()
    }
}
