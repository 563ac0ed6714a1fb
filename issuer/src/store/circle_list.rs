//! The circles of an organisation as a list: each with what can be counted beside it.

use super::{
    Circle, OrganisationId, StoreError, Transaction, circle,
    row::{Row, small},
};

/// One circle of the list.
#[derive(Clone, Debug)]
pub struct CircleLine {
    /// The circle.
    pub circle: Circle,
    /// Sessions that it has.
    pub sessions: u32,
    /// People on the roster.
    pub learners: u32,
    /// Attendances that were ticked.
    pub ticks: u32,
    /// Awards that stand.
    pub awards: u32,
    /// Of these, how many have been collected.
    pub collected: u32,
}

fn read(row: &Row) -> Result<CircleLine, StoreError> {
    Ok(CircleLine {
        circle: circle::read(row)?,
        sessions: small(row, "sessions")?,
        learners: small(row, "learners")?,
        ticks: small(row, "ticks")?,
        awards: small(row, "awards")?,
        collected: small(row, "collected")?,
    })
}

impl Transaction {
    /// The organisation's circles, the newest first.
    pub async fn circle_lines(&mut self, owner: OrganisationId) -> Result<Vec<CircleLine>, StoreError> {
        let rows = sqlx::query(
            "select c.*,
                 (select count(*) from session s where s.circle = c.id) as sessions,
                 (select count(*) from learner l where l.circle = c.id) as learners,
                 (select count(*) from attendance t where t.circle = c.id) as ticks,
                 (select count(*) from award a join learner l on l.id = a.learner
                  where l.circle = c.id and a.ended_at is null) as awards,
                 (select count(*) from award a join learner l on l.id = a.learner
                  where l.circle = c.id and a.ended_at is null
                  and exists (select 1 from offer o where o.award = a.id and o.state = 'collected')) as collected
             from circle c
             where c.organisation = $1
             order by coalesce(c.last_day, '') desc, c.id desc",
        )
        .bind(owner.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }
}
