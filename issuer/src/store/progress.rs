//! How far each circle of an organisation has come, in one look.

use super::{Circle, OrganisationId, StoreError, Transaction, circle, row::small, sql::query};

/// A circle and how far it has come.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The circle.
    pub circle: Circle,
    /// People on its roster.
    pub people: u32,
    /// How many of them were there at least once.
    pub seen: u32,
    /// Awards of it that stand.
    pub awards: u32,
    /// How many of these have no copy that counts, neither collected nor printed.
    pub waiting: u32,
}

impl Transaction {
    /// The organisation's circles with how far they have come.
    pub async fn progress(&mut self, organisation: OrganisationId) -> Result<Vec<Progress>, StoreError> {
        let rows = query(
            "select circle.*,
                    (select count(*) from learner where learner.circle = circle.id) as people,
                    (select count(distinct attendance.learner) from attendance
                     where attendance.circle = circle.id) as seen,
                    (select count(*) from award
                     join learner on learner.id = award.learner
                     where learner.circle = circle.id and award.ended_at is null) as awards,
                    (select count(*) from award
                     join learner on learner.id = award.learner
                     where learner.circle = circle.id and award.ended_at is null
                       and not exists (select 1 from edition
                                       join status_slot on status_slot.status_list = edition.status_list
                                                       and status_slot.place = edition.place
                                       where edition.award = award.id and status_slot.ended_at is null
                                         and edition.data_integrity is not null)) as waiting
             from circle
             where circle.organisation = $1
             order by circle.id desc",
        )
        .bind(organisation.0)
        .fetch_all(self.db())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(Progress {
                    circle: circle::read(row)?,
                    people: small(row, "people")?,
                    seen: small(row, "seen")?,
                    awards: small(row, "awards")?,
                    waiting: small(row, "waiting")?,
                })
            })
            .collect()
    }
}
