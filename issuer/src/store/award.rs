//! Awards: the facts "this learner earned this badge".

use std::collections::HashMap;

use schemas::{time::Timestamp, uri::Uri};

use super::{
    AwardId, CircleId, LearnerId, OfferId, OrganisationId, StoreError, Transaction,
    row::{Row, number, optional_number, optional_time, text, time},
    rows_query::rows_query,
    sql::query,
};

/// An award to be written down.
#[derive(Clone, Debug)]
pub struct NewAward {
    /// Who gives it.
    pub organisation: OrganisationId,
    /// Who earned it.
    pub learner: LearnerId,
    /// Which badge of the catalogue.
    pub badge: String,
    /// What was true when the circle closed, as JSON.
    pub completion: String,
    /// First name and initial, until somebody changes it.
    pub name_on_badge: String,
}

/// An award.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct Award {
    pub id: AwardId,
    pub organisation: OrganisationId,
    pub badge: String,
    pub completion: String,
    pub name_on_badge: String,
    pub awarded_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

/// One line of the list that the facilitator sees.
#[derive(Clone, Debug)]
pub struct AwardLine {
    /// The award.
    pub award: Award,
    /// The learner's name on the roster.
    pub learner: String,
    /// Which of those of this name on the roster it is, when there are several.
    pub namesake: Option<u32>,
    /// The circle's handle.
    pub circle: String,
    /// The newest offer.
    pub offer: Option<OfferId>,
}

fn read(row: &Row) -> Result<Award, StoreError> {
    Ok(Award {
        id: AwardId(number(row, "id")?),
        organisation: OrganisationId(number(row, "organisation")?),
        badge: text(row, "badge")?,
        completion: text(row, "completion")?,
        name_on_badge: text(row, "name_on_badge")?,
        awarded_at: time(row, "awarded_at")?,
        ended_at: optional_time(row, "ended_at")?,
    })
}

const LINES: &str = "select a.*, l.name as learner_name, c.handle as circle_handle,
            (select max(o.id) from offer o where o.award = a.id) as newest_offer,
            (select case when count(*) > 1 then sum(case when n.id <= l.id then 1 else 0 end) end
             from learner n
             where n.circle = l.circle and n.name = l.name) as namesake
     from award a
     join learner l on l.id = a.learner
     join circle c on c.id = l.circle ";

fn line(row: &Row) -> Result<AwardLine, StoreError> {
    Ok(AwardLine {
        award: read(row)?,
        learner: text(row, "learner_name")?,
        namesake: optional_number(row, "namesake")?.and_then(|place| u32::try_from(place).ok()),
        circle: text(row, "circle_handle")?,
        offer: optional_number(row, "newest_offer")?.map(OfferId),
    })
}

impl Transaction {
    /// Writes an award down, unless the learner ever had one for this badge.
    pub async fn add_award(&mut self, new: &NewAward, now: Timestamp) -> Result<Option<AwardId>, StoreError> {
        Ok(self.add_awards(std::slice::from_ref(new), now).await?.pop())
    }

    /// The same for several, each for another learner, in this order.
    pub async fn add_awards(&mut self, new: &[NewAward], now: Timestamp) -> Result<Vec<AwardId>, StoreError> {
        let rows = rows_query(
            "insert into award (organisation, learner, badge, completion, name_on_badge, awarded_at)
             select told.column1, told.column2, told.column3, told.column4, told.column5, told.column6
             from (values ($1, $2, $3, $4, $5, $6)) as told
             where not exists (select 1 from award where learner = told.column2 and badge = told.column3)
             order by told.column2
             returning id",
            new.iter().map(|new| {
                [
                    new.organisation.0.into(),
                    new.learner.0.into(),
                    (&new.badge).into(),
                    (&new.completion).into(),
                    (&new.name_on_badge).into(),
                    now.seconds().into(),
                ]
            }),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok(AwardId(number(row, "id")?))).collect()
    }

    /// The awards with these numbers, as far as they exist.
    pub async fn awards(&mut self, ids: &[AwardId]) -> Result<Vec<Award>, StoreError> {
        let rows = rows_query(
            "select * from award where id in (values ($1)) order by id",
            ids.iter().map(|id| [id.0.into()]),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// The organisations of these awards.
    pub async fn owners_of_awards(
        &mut self,
        ids: &[AwardId],
    ) -> Result<HashMap<AwardId, OrganisationId>, StoreError> {
        let rows = rows_query(
            "select id, organisation from award where id in (values ($1))",
            ids.iter().map(|id| [id.0.into()]),
        )
        .fetch_all(self.db())
        .await?;
        let owner =
            |row: &Row| Ok((AwardId(number(row, "id")?), OrganisationId(number(row, "organisation")?)));
        rows.iter().map(owner).collect()
    }

    /// The numbers of a circle's awards that have not ended, in the order of its list.
    pub async fn standing_awards(&mut self, circle: CircleId) -> Result<Vec<AwardId>, StoreError> {
        let rows = query(
            "select a.id
             from award a
             join learner l on l.id = a.learner
             where l.circle = $1 and a.ended_at is null
             order by l.id, a.id",
        )
        .bind(circle.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok(AwardId(number(row, "id")?))).collect()
    }

    /// The award with this number.
    pub async fn award(&mut self, id: AwardId) -> Result<Option<Award>, StoreError> {
        let row = query("select * from award where id = $1").bind(id.0).fetch_optional(self.db()).await?;
        row.as_ref().map(read).transpose()
    }

    /// The organisation's award with this number.
    pub async fn award_of(
        &mut self,
        owner: OrganisationId,
        id: AwardId,
    ) -> Result<Option<Award>, StoreError> {
        Ok(self.award(id).await?.filter(|award| award.organisation == owner))
    }

    /// The awards of a circle.
    pub async fn awards_of_circle(&mut self, circle: CircleId) -> Result<Vec<Award>, StoreError> {
        let rows = query(
            "select a.*
             from award a
             join learner l on l.id = a.learner
             where l.circle = $1
             order by a.id",
        )
        .bind(circle.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// Who of the circle ever got this badge, with the award; an award that ended counts.
    pub async fn awarded(
        &mut self,
        circle: CircleId,
        badge: &str,
    ) -> Result<Vec<(LearnerId, Award)>, StoreError> {
        let rows = query(
            "select a.*
             from award a
             join learner l on l.id = a.learner
             where l.circle = $1 and a.badge = $2",
        )
        .bind(circle.0)
        .bind(badge)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok((LearnerId(number(row, "learner")?), read(row)?))).collect()
    }

    /// The organisation's award of this badge that has an edition with this subject, ended or not.
    pub async fn award_with_subject(
        &mut self,
        owner: OrganisationId,
        badge: &str,
        subject: &Uri,
    ) -> Result<Option<Award>, StoreError> {
        let row = query(
            "select a.*
             from award a
             join edition e on e.award = a.id
             where a.organisation = $1 and a.badge = $2 and e.subject = $3
             order by a.id",
        )
        .bind(owner.0)
        .bind(badge)
        .bind(subject.as_str())
        .fetch_optional(self.db())
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// Puts another name, or none, on badges that are yet to be signed.
    pub async fn name_award(&mut self, id: AwardId, name: &str) -> Result<(), StoreError> {
        query("update award set name_on_badge = $1 where id = $2")
            .bind(name)
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Ends the award; `false` when it had ended before.
    pub async fn end_award(
        &mut self,
        id: AwardId,
        because: Option<&str>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let done =
            query("update award set ended_at = $1, ended_because = $2 where id = $3 and ended_at is null")
                .bind(now.seconds())
                .bind(because)
                .bind(id.0)
                .execute(self.db())
                .await?;
        Ok(done == 1)
    }

    /// The awards of a circle, or of all circles, with what the facilitator wants to see beside them.
    pub async fn award_lines(&mut self, circle: Option<CircleId>) -> Result<Vec<AwardLine>, StoreError> {
        self.lines("where $1 is null or c.id = $1 order by a.id", circle.map(|circle| circle.0)).await
    }

    /// One award with what the facilitator wants to see beside it.
    pub async fn award_line(&mut self, id: AwardId) -> Result<Option<AwardLine>, StoreError> {
        Ok(self.lines("where a.id = $1", Some(id.0)).await?.pop())
    }

    async fn lines(&mut self, which: &'static str, value: Option<i64>) -> Result<Vec<AwardLine>, StoreError> {
        let sql = sqlx::AssertSqlSafe([LINES, which].concat());
        let rows = query(sql).bind(value).fetch_all(self.db()).await?;
        rows.iter().map(line).collect()
    }
}
