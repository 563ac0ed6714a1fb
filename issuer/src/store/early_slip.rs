//! Slips printed before the last session: they sleep until the circle closes with an award for their learner.

use std::collections::HashSet;

use schemas::time::Timestamp;

use super::{
    AwardId, CircleId, EarlySlipId, LearnerId, OfferId, OrganisationId, StoreError, Transaction,
    row::{Row, number, optional_time},
    rows_query::rows_query,
    sql::query,
};

/// A slip printed before its circle closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlySlip {
    /// The slip.
    pub id: EarlySlipId,
    /// Whose it is.
    pub learner: LearnerId,
}

/// A slip that leads to no offer, seen by whoever scans it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SleepingSlip {
    /// Whose circle it is.
    pub organisation: OrganisationId,
    /// Whether there is still something to wait for.
    pub sleep: Sleep,
}

/// Why a slip leads to no offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sleep {
    /// The circle is still going on.
    Waiting,
    /// The circle closed without an award for this learner.
    Void,
}

fn sleeping(row: &Row) -> Result<SleepingSlip, StoreError> {
    let sleep = if optional_time(row, "closed_at")?.is_some() { Sleep::Void } else { Sleep::Waiting };
    Ok(SleepingSlip { organisation: OrganisationId(number(row, "organisation")?), sleep })
}

impl Transaction {
    /// Everybody on the circle's list who has not got its badge, in the order of the list.
    pub async fn learners_without_award(&mut self, circle: CircleId) -> Result<Vec<LearnerId>, StoreError> {
        let rows = query(
            "select l.id
             from learner l
             where l.circle = $1 and not exists (select 1 from award a where a.learner = l.id)
             order by l.id",
        )
        .bind(circle.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok(LearnerId(number(row, "id")?))).collect()
    }

    /// The learner's slip that sleeps; made when there is none. Its code is given by [`Self::seal_early_slip`].
    pub async fn put_early_slip(
        &mut self,
        learner: LearnerId,
        now: Timestamp,
    ) -> Result<EarlySlipId, StoreError> {
        let row = query(
            "insert into early_slip (learner, printed_at)
             values ($1, $2)
             on conflict (learner) where offer is null do update set printed_at = excluded.printed_at
             returning id",
        )
        .bind(learner.0)
        .bind(now.seconds())
        .fetch_one(self.db())
        .await?;
        Ok(EarlySlipId(number(&row, "id")?))
    }

    /// Writes down the hash of the slip's code, which is derived from the slip's number.
    pub async fn seal_early_slip(&mut self, id: EarlySlipId, code_hash: &str) -> Result<(), StoreError> {
        query("update early_slip set code_hash = $1 where id = $2")
            .bind(code_hash)
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The slips of the circle that sleep.
    pub async fn early_slips(&mut self, circle: CircleId) -> Result<Vec<EarlySlip>, StoreError> {
        let rows = query(
            "select s.id, s.learner
             from early_slip s
             join learner l on l.id = s.learner
             where l.circle = $1 and s.offer is null
             order by s.learner",
        )
        .bind(circle.0)
        .fetch_all(self.db())
        .await?;
        let slip = |row: &Row| -> Result<EarlySlip, StoreError> {
            Ok(EarlySlip { id: EarlySlipId(number(row, "id")?), learner: LearnerId(number(row, "learner")?) })
        };
        rows.iter().map(slip).collect()
    }

    /// The slip whose code has this hash, while it leads to no offer.
    pub async fn sleeping_slip(&mut self, code_hash: &str) -> Result<Option<SleepingSlip>, StoreError> {
        let row = query(
            "select c.organisation, c.closed_at
             from early_slip s
             join learner l on l.id = s.learner
             join circle c on c.id = l.circle
             where s.code_hash = $1 and s.offer is null",
        )
        .bind(code_hash)
        .fetch_optional(self.db())
        .await?;
        row.as_ref().map(sleeping).transpose()
    }

    /// Those of these awards for whose learner a slip sleeps.
    pub async fn awards_with_early_slip(
        &mut self,
        awards: &[AwardId],
    ) -> Result<HashSet<AwardId>, StoreError> {
        let rows = rows_query(
            "select a.id
             from award a
             join early_slip s on s.learner = a.learner
             where a.id in (values ($1)) and s.offer is null",
            awards.iter().map(|award| [award.0.into()]),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok(AwardId(number(row, "id")?))).collect()
    }

    /// From now on the sleeping slip of the award's learner, if there is one, leads to this offer.
    pub async fn wake_early_slip(&mut self, award: AwardId, offer: OfferId) -> Result<(), StoreError> {
        query(
            "update early_slip
             set offer = $1
             where offer is null and learner = (select learner from award where id = $2)",
        )
        .bind(offer.0)
        .bind(award.0)
        .execute(self.db())
        .await?;
        Ok(())
    }
}
