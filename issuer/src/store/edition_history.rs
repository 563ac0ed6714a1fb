//! What became of editions: which still stand, which ended and when, found by award or by the badge itself.

use schemas::time::Timestamp;

use super::{
    AwardId, CircleId, EditionId, EditionKind, OfferId, OrganisationId, Slot, StatusListId, StoreError,
    Transaction,
    row::{Row, number, optional_number, optional_time, small, time},
    sql::query,
};

/// One edition without its text.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct PastEdition {
    pub id: EditionId,
    pub award: AwardId,
    pub kind: EditionKind,
    pub made_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub slot: Slot,
}

const COLUMNS: &str = "select e.id, e.award, e.offer, e.journalled_at, e.status_list, e.place, s.ended_at
     from edition e
     join status_slot s on s.status_list = e.status_list and s.place = e.place
     join award a on a.id = e.award ";

fn read(row: &Row) -> Result<PastEdition, StoreError> {
    Ok(PastEdition {
        id: EditionId(number(row, "id")?),
        award: AwardId(number(row, "award")?),
        kind: match optional_number(row, "offer")? {
            Some(offer) => EditionKind::Wallet(OfferId(offer)),
            None => EditionKind::Paper,
        },
        made_at: time(row, "journalled_at")?,
        ended_at: optional_time(row, "ended_at")?,
        slot: Slot { list: StatusListId(number(row, "status_list")?), place: small(row, "place")? },
    })
}

impl Transaction {
    /// The editions of an award, oldest first.
    pub async fn editions_of_award(&mut self, award: AwardId) -> Result<Vec<PastEdition>, StoreError> {
        self.editions("where e.award = $1 order by e.id", award.0).await
    }

    /// The editions of all awards of a circle, oldest first.
    pub async fn editions_of_circle(&mut self, circle: CircleId) -> Result<Vec<PastEdition>, StoreError> {
        self.editions("join learner l on l.id = a.learner where l.circle = $1 order by e.id", circle.0).await
    }

    /// The edition with this number.
    pub async fn past_edition(&mut self, id: EditionId) -> Result<Option<PastEdition>, StoreError> {
        Ok(self.editions("where e.id = $1", id.0).await?.pop())
    }

    /// The organisation's edition with this credential id; it stays known when its text and names are gone.
    pub async fn edition_of_credential(
        &mut self,
        owner: OrganisationId,
        credential: &str,
    ) -> Result<Option<PastEdition>, StoreError> {
        let row = query("select id from edition where credential = $1")
            .bind(credential)
            .fetch_optional(self.db())
            .await?;
        let Some(row) = row else { return Ok(None) };
        let found = self.editions("where e.id = $1", number(&row, "id")?).await?.pop();
        let Some(found) = found else { return Ok(None) };
        let award = self.award(found.award).await?;
        Ok(award.filter(|award| award.organisation == owner).map(|_| found))
    }

    /// Keeps why an edition was ended.
    pub async fn explain_end(&mut self, id: EditionId, because: Option<&str>) -> Result<(), StoreError> {
        query("update edition set ended_because = $1 where id = $2")
            .bind(because)
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    async fn editions(&mut self, which: &'static str, value: i64) -> Result<Vec<PastEdition>, StoreError> {
        let sql = sqlx::AssertSqlSafe([COLUMNS, which].concat());
        let rows = query(sql).bind(value).fetch_all(self.db()).await?;
        rows.iter().map(read).collect()
    }
}
