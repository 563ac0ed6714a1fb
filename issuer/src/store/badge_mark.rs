//! What signed badges are known by: kept when they are signed, and still there when their texts are gone.

use schemas::trust::Mark;

use super::{
    OrganisationId, StoreError, Transaction,
    row::{Row, parsed, text},
    rows_query::rows_query,
    sql::query,
};

impl Transaction {
    /// Keeps the marks of what these keys of an organisation signed; nothing changes for one that is kept already.
    pub async fn keep_marks(
        &mut self,
        marks: impl Iterator<Item = (OrganisationId, String, Mark)> + Send,
    ) -> Result<(), StoreError> {
        rows_query(
            "insert into badge_mark (organisation, fragment, mark) values ($1, $2, $3) on conflict do nothing",
            marks.map(|(owner, fragment, mark)| [owner.0.into(), fragment.into(), mark.to_string().into()]),
        )
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
