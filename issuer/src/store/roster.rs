//! Who was there, and who reached what.

use super::{
    CircleId, LearnerId, StoreError, Transaction,
    row::{number, small, text},
    rows_query::rows_query,
    sql::query,
};

impl Transaction {
    /// These learners were at these sessions; saying it twice changes nothing.
    pub async fn attended(
        &mut self,
        circle: CircleId,
        ticks: impl Iterator<Item = (LearnerId, u32)> + Send,
    ) -> Result<(), StoreError> {
        rows_query(
            "insert into attendance (learner, circle, session)
             values ($1, $2, $3)
             on conflict do nothing",
            ticks.map(|(learner, session)| [learner.0.into(), circle.0.into(), session.into()]),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Nobody was at this session, as far as is known.
    pub async fn nobody_attended(&mut self, circle: CircleId, session: u32) -> Result<(), StoreError> {
        query("delete from attendance where circle = $1 and session = $2")
            .bind(circle.0)
            .bind(session)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// These learners were not at these sessions after all.
    pub async fn missed(
        &mut self,
        ticks: impl Iterator<Item = (LearnerId, u32)> + Send,
    ) -> Result<(), StoreError> {
        rows_query(
            "delete from attendance where (learner, session) in (values ($1, $2))",
            ticks.map(|(learner, session)| [learner.0.into(), session.into()]),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Learner and session, for all of the circle.
    pub async fn attendance(&mut self, circle: CircleId) -> Result<Vec<(LearnerId, u32)>, StoreError> {
        let rows =
            query("select learner, session from attendance where circle = $1 order by learner, session")
                .bind(circle.0)
                .fetch_all(self.db())
                .await?;
        rows.iter().map(|row| Ok((LearnerId(number(row, "learner")?), small(row, "session")?))).collect()
    }

    /// These learners reached these outcomes; saying it twice changes nothing.
    pub async fn reached<'t>(
        &mut self,
        ticks: impl Iterator<Item = (LearnerId, &'t str)> + Send,
    ) -> Result<(), StoreError> {
        rows_query(
            "insert into outcome_reached (learner, outcome) values ($1, $2) on conflict do nothing",
            ticks.map(|(learner, outcome)| [learner.0.into(), outcome.into()]),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// These learners did not reach these outcomes after all.
    pub async fn unreached<'t>(
        &mut self,
        ticks: impl Iterator<Item = (LearnerId, &'t str)> + Send,
    ) -> Result<(), StoreError> {
        rows_query(
            "delete from outcome_reached where (learner, outcome) in (values ($1, $2))",
            ticks.map(|(learner, outcome)| [learner.0.into(), outcome.into()]),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Learner and outcome, for all of the circle.
    pub async fn outcomes(&mut self, circle: CircleId) -> Result<Vec<(LearnerId, String)>, StoreError> {
        let rows = query(
            "select r.learner, r.outcome
             from outcome_reached r
             join learner l on l.id = r.learner
             where l.circle = $1
             order by r.learner, r.outcome",
        )
        .bind(circle.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok((LearnerId(number(row, "learner")?), text(row, "outcome")?))).collect()
    }
}
