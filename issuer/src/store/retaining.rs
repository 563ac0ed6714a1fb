//! Deleting names when their time is over: the roster's rows, and later what awards and editions still say.

use schemas::time::Timestamp;

use super::{
    AwardId, CircleId, OrganisationId, StoreError, Transaction,
    row::{Row, number, optional_text, optional_time, small, text, time},
    sql::query,
};

/// What decides when the names of a circle go.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct NamesKept {
    pub circle: CircleId,
    pub handle: String,
    pub name: String,
    pub last_day: Option<String>,
    pub imported_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub kept_days: u32,
    pub names_deleted_at: Option<Timestamp>,
    /// Learners whose name still stands there.
    pub named: u32,
}

fn read(row: &Row) -> Result<NamesKept, StoreError> {
    Ok(NamesKept {
        circle: CircleId(number(row, "id")?),
        handle: text(row, "handle")?,
        name: text(row, "name")?,
        last_day: optional_text(row, "last_day")?,
        imported_at: time(row, "imported_at")?,
        closed_at: optional_time(row, "closed_at")?,
        kept_days: small(row, "names_kept_days")?,
        names_deleted_at: optional_time(row, "names_deleted_at")?,
        named: small(row, "named")?,
    })
}

const KEPT: &str = "select c.*, o.names_kept_days,
        (select count(*) from learner l where l.circle = c.id and l.name <> '') as named
     from circle c
     join organisation o on o.id = c.organisation
     where $1 is null or o.id = $1
     order by c.id";

/// An edition is still needed while its offer can be collected, or fetched again by whoever did.
const OVER: &str = "select a.id, a.completion
     from award a
     join learner l on l.id = a.learner
     where l.circle = $1
         and not exists (
             select 1 from offer o
             where o.award = a.id and o.state in ('open', 'paused', 'collected') and o.expires_at > $2
         )
         and (
             a.forgotten_at is null or a.name_on_badge <> ''
             or exists (select 1 from edition e where e.award = a.id and e.forgotten_at is null)
         )";

impl Transaction {
    /// All circles, or those of one organisation, with what decides when their names go.
    pub async fn names_kept(&mut self, owner: Option<OrganisationId>) -> Result<Vec<NamesKept>, StoreError> {
        let rows = query(KEPT).bind(owner.map(|owner| owner.0)).fetch_all(self.db()).await?;
        rows.iter().map(read).collect()
    }

    /// From now on names go this many days after the last meeting.
    pub async fn keep_names_for(&mut self, owner: OrganisationId, days: u32) -> Result<(), StoreError> {
        query("update organisation set names_kept_days = $1 where id = $2")
            .bind(days)
            .bind(owner.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Takes names and everything personal off the circle's roster; awards stay.
    pub async fn delete_names(&mut self, circle: CircleId, now: Timestamp) -> Result<(), StoreError> {
        for statement in [
            "delete from attendance where learner in (select id from learner where circle = $1)",
            "delete from outcome_reached where learner in (select id from learner where circle = $1)",
            "update learner
             set name = '', source = 'forgotten:' || mark, note = '', note_in_badge = 0, exception = '',
                 name_on_badge = null
             where circle = $1",
        ] {
            query(statement).bind(circle.0).execute(self.db()).await?;
        }
        query("update circle set names_deleted_at = $1 where id = $2 and names_deleted_at is null")
            .bind(now.seconds())
            .bind(circle.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Awards of the circle whose names and texts nobody can ask for any more, with their completions (JSON).
    pub async fn awards_over(
        &mut self,
        circle: CircleId,
        now: Timestamp,
    ) -> Result<Vec<(AwardId, String)>, StoreError> {
        let rows = query(OVER).bind(circle.0).bind(now.seconds()).fetch_all(self.db()).await?;
        rows.iter().map(|row| Ok((AwardId(number(row, "id")?), text(row, "completion")?))).collect()
    }

    /// Forgets the name on the award's badge, why it ended, and the texts of its editions; their places stay.
    pub async fn forget_award(
        &mut self,
        award: AwardId,
        completion: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "update award
             set name_on_badge = '', ended_because = null, completion = $1, forgotten_at = $2
             where id = $3",
        )
        .bind(completion)
        .bind(now.seconds())
        .bind(award.0)
        .execute(self.db())
        .await?;
        query(
            "update edition
             set unsigned = '', data_integrity = null, jwt = null, rs256 = null, ended_because = null, forgotten_at = $1
             where award = $2 and forgotten_at is null",
        )
        .bind(now.seconds())
        .bind(award.0)
        .execute(self.db())
        .await?;
        Ok(())
    }
}
