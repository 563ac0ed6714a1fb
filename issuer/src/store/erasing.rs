//! Forgetting one learner: every row that hangs on the person goes; of each edition the bare fact stays.

use std::collections::HashSet;

use schemas::time::Timestamp;

use super::{
    LearnerId, StoreError, Transaction,
    row::{number, text},
    sql::query,
};

/// What stays of editions, then the rows to be deleted, those that refer to others first.
const STEPS: [&str; 12] = [
    "insert into erased_edition (id, organisation, credential, badge, status_list, place, issued_on, counts)
     select e.id, a.organisation, e.credential, a.badge, e.status_list, e.place, e.journalled_at / 86400 * 86400,
            case when e.id = (
                select min(standing.id)
                from edition standing
                join status_slot s on s.status_list = standing.status_list and s.place = standing.place
                where standing.award = a.id and a.ended_at is null and s.ended_at is null
            ) then 1 else 0 end
     from edition e
     join award a on a.id = e.award
     where a.learner = $1",
    "delete from notification
     where edition in (select e.id from edition e join award a on a.id = e.award where a.learner = $1)",
    "delete from suspension_slot
     where edition in (select e.id from edition e join award a on a.id = e.award where a.learner = $1)",
    "delete from early_slip
     where learner = $1",
    "delete from edition
     where award in (select id from award where learner = $1)",
    "delete from access
     where offer in (select o.id from offer o join award a on a.id = o.award where a.learner = $1)",
    "delete from spent_code
     where offer in (select o.id from offer o join award a on a.id = o.award where a.learner = $1)",
    "delete from offer
     where award in (select id from award where learner = $1)",
    "delete from award
     where learner = $1",
    "delete from attendance
     where learner = $1",
    "delete from outcome_reached
     where learner = $1",
    "delete from learner
     where id = $1",
];

impl Transaction {
    /// Deletes the learner with everything that hangs on it.
    pub async fn erase_learner(&mut self, learner: LearnerId) -> Result<(), StoreError> {
        for step in STEPS {
            query(step).bind(learner.0).execute(self.db()).await?;
        }
        Ok(())
    }

    /// The learner of this mark, if it is still there.
    pub async fn learner_of_mark(&mut self, mark: &str) -> Result<Option<LearnerId>, StoreError> {
        let row =
            query("select id from learner where mark = $1").bind(mark).fetch_optional(self.db()).await?;
        row.map(|row| Ok(LearnerId(number(&row, "id")?))).transpose()
    }

    /// Writes down that the learner of this mark was erased here.
    pub async fn add_erasure(&mut self, mark: &str, now: Timestamp) -> Result<(), StoreError> {
        query("insert into erasure (mark, erased_at) values ($1, $2) on conflict do nothing")
            .bind(mark)
            .bind(now.seconds())
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The marks of all who were erased in this database.
    pub async fn erased_marks(&mut self) -> Result<HashSet<String>, StoreError> {
        let rows = query("select mark from erasure").fetch_all(self.db()).await?;
        rows.iter().map(|row| text(row, "mark")).collect()
    }

    /// Are there erasures whose traces may still lie in free pages?
    pub async fn has_traces(&mut self) -> Result<bool, StoreError> {
        let row =
            query("select 1 from erasure where wiped_at is null limit 1").fetch_optional(self.db()).await?;
        Ok(row.is_some())
    }

    /// No traces are left of what was erased until now.
    pub async fn traces_wiped(&mut self, now: Timestamp) -> Result<(), StoreError> {
        query("update erasure set wiped_at = $1 where wiped_at is null")
            .bind(now.seconds())
            .execute(self.db())
            .await?;
        Ok(())
    }
}
